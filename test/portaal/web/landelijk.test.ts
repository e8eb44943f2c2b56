import { describe, expect, it } from 'vitest';
import { aaneengesloten, perPeriode } from '../../../services/portaal/web/paginas/landelijk/maanden.ts';
import {
  eisVanItem,
  filterUit,
  type NvoRij,
  opVolgorde,
  rijPast,
  veranderingen,
} from '../../../services/portaal/web/paginas/landelijk/norm-model.ts';
import {
  kolommen,
  rasterrij,
  tellingen,
} from '../../../services/portaal/web/paginas/landelijk/norm-raster.ts';
import { regelsVan } from '../../../services/portaal/web/paginas/landelijk/norm-regels.ts';
import { naToets } from '../../../services/portaal/web/paginas/landelijk/raster-toetsen.ts';
import {
  lijst,
  lijstadres,
  perRegio,
  waarderijen,
} from '../../../services/portaal/web/paginas/landelijk/telling-model.ts';

type Cel = NvoRij['cellen'][number];
const cel = (item: Cel['item'], merk: Cel['merk'], rest: Partial<Cel> = {}): Cel => ({
  item,
  merk,
  ruw: null,
  oorzaak: null,
  tekstWijstOp: null,
  lezing: null,
  tegenstrijdigheden: 0,
  ...rest,
});
type Eis = NvoRij['eisen'][number];
const eis = (code: Eis['eis'], oordeel: Eis['oordeel']): Eis => ({
  eis: code,
  oordeel,
  uitleg: '',
  gedaan: 0,
  van: 1,
  organen: [],
  bevindingen: [],
  stand: null,
});
const rij = (regio: string, cellen: Cel[], eisen: Eis[]): NvoRij => ({
  regio,
  naam: regio.toUpperCase(),
  cellen,
  eisen,
  tegenstrijdigheden: 0,
  ondersteuning: { vraag: [], aanbod: [] },
});
const NOORD = rij(
  'noord',
  [cel('nvo.regiovisie-vastgesteld', 'ja'), cel('uitvoering.toegang', 'leeg')],
  [eis('R1', 'deels'), eis('R9', 'niet-bekend')],
);
const ZUID = rij(
  'zuid',
  [cel('nvo.regiovisie-vastgesteld', 'nee', { lezing: 'niet-nodig' }), cel('uitvoering.toegang', 'ja')],
  [eis('R1', 'ja'), eis('R9', 'niet-bekend')],
);
const zoek = (tekst: string) => filterUit(new URLSearchParams(tekst));

describe('the matrix of the norm', () => {
  it('keeps a region of which something fits each side of the filter', () => {
    const past = (tekst: string) => [NOORD, ZUID].filter((r) => rijPast(r, zoek(tekst))).map((r) => r.regio);
    expect(past('')).toEqual(['noord', 'zuid']);
    expect(past('merk=leeg')).toEqual(['noord']);
    expect(past('merk=leeg&oorzaak=niet-bekend')).toEqual(['noord']);
    expect(past('lezing=niet-nodig')).toEqual(['zuid']);
    expect(past('eis=R1&oordeel=ja')).toEqual(['zuid']);
    expect(past('item=nvo.regiovisie-vastgesteld&merk=leeg')).toEqual([]);
    expect(past('regio=noord')).toEqual(['noord']);
  });

  it('orders by name, by how often a region has a yes, or by a column', () => {
    const drie = [ZUID, NOORD, rij('oost', [cel('nvo.regiovisie-vastgesteld', null)], [])];
    const op = (volgorde: string | null) => opVolgorde(drie, volgorde, 'gemeld').map((r) => r.regio);
    expect(op(null)).toEqual(['noord', 'oost', 'zuid']);
    expect(op('meeste')).toEqual(['noord', 'zuid', 'oost']);
    expect(op('-meeste')).toEqual(['oost', 'noord', 'zuid']);
    expect(op('nvo.regiovisie-vastgesteld')).toEqual(['noord', 'zuid', 'oost']);
    expect(op('-nvo.regiovisie-vastgesteld')).toEqual(['oost', 'zuid', 'noord']);
    expect(opVolgorde(drie, 'R1', 'afgeleid').map((r) => r.regio)).toEqual(['oost', 'zuid', 'noord']);
    expect(opVolgorde(drie, 'meeste', 'afgeleid')[0]?.regio).toBe('zuid');
  });

  it('lists exactly the cells that a number counts, with what is derived beside them', () => {
    const lijstVan = (tekst: string) =>
      regelsVan([NOORD, ZUID], zoek(tekst)).map((r) => [r.regio, r.onderdeel, r.gemeld.toon, r.oordeel]);
    expect(lijstVan('item=nvo.regiovisie-vastgesteld&merk=ja')).toEqual([
      ['noord', 'nvo.regiovisie-vastgesteld', 'ja', 'deels'],
    ]);
    expect(lijstVan('merk=leeg')).toEqual([['noord', 'uitvoering.toegang', 'leeg', undefined]]);
    // Nothing asked after R9: it stands in the list by itself.
    expect(lijstVan('regio=noord').at(-1)).toEqual(['noord', 'R9', 'nvt', 'niet-bekend']);
    // What is derived is counted by requirement, however many rows ask after it.
    expect(lijstVan('oordeel=ja')).toEqual([['zuid', 'R1', 'nee', 'ja']]);
    expect(lijstVan('oordeel=ja&merk=nee')).toEqual([['zuid', 'nvo.regiovisie-vastgesteld', 'nee', 'ja']]);
  });

  it('knows which requirement a row of the survey asks after', () => {
    expect([eisVanItem('nvo.betrokken-stakeholders'), eisVanItem('uitvoering.governance')]).toEqual([
      'R2',
      'R10',
    ]);
    expect(eisVanItem('planning.aanwezig')).toBeUndefined();
  });

  it('tells what differs between two moments, also of a region that was not there yet', () => {
    const eerst = rij(
      'noord',
      [cel('nvo.regiovisie-vastgesteld', null), cel('uitvoering.toegang', 'leeg')],
      [eis('R1', 'deels')],
    );
    expect(veranderingen([eerst], [NOORD]).map((v) => [v.onderdeel, v.van, v.naar])).toEqual([
      ['nvo.regiovisie-vastgesteld', 'niet-gemeten', 'ja'],
    ]);
    expect(veranderingen([], [ZUID]).map((v) => [v.onderdeel, v.soort, v.van, v.naar])).toEqual([
      ['nvo.regiovisie-vastgesteld', 'gemeld', 'niet-gemeten', 'nee'],
      ['uitvoering.toegang', 'gemeld', 'niet-gemeten', 'ja'],
      ['R1', 'afgeleid', 'niet-bekend', 'ja'],
    ]);
  });
});

describe('the heat map', () => {
  const matrix = {
    regios: 2,
    perItem: [
      { item: 'nvo.regiovisie-vastgesteld' as const, merken: { ja: 1, nee: 1 }, oorzaken: {}, lezingen: {} },
      { item: 'uitvoering.toegang' as const, merken: { ja: 1, leeg: 1 }, oorzaken: {}, lezingen: {} },
    ],
    perEis: [],
    rijen: [NOORD, ZUID],
  };

  it('has a sign and a word in every cell, and says both to who hears it', () => {
    const kolom = kolommen(matrix, 'gemeld', {});
    const rijen = [NOORD, ZUID].map((r) => rasterrij(r, kolom, 'gemeld', {}));
    expect(
      rijen.map((r) => r.cellen.map((c) => c.regels.map((x) => `${x.teken} ${x.woord}`).join())),
    ).toEqual([
      ['✓ ja', '○ leeg'],
      ['✕ nee', '✓ ja'],
    ]);
    for (const c of rijen.flatMap((r) => r.cellen)) expect(c.zegt).toContain(c.regels[0]?.woord);
    expect(rijen[1]?.cellen[0]?.ster).toBe(true);
  });

  it('shows a claim above what is derived', () => {
    const kolom = [{ sleutel: 'R1', kort: 'R1', vol: 'R1', groep: '' }];
    const [eerste] = rasterrij(ZUID, kolom, 'naast', {}).cellen;
    expect(eerste?.regels.map((r) => r.toon)).toEqual(['nee', 'ja']);
  });

  it('leaves one column for one row of the survey, and marks what is outside the filter', () => {
    expect(kolommen(matrix, 'gemeld', { item: 'uitvoering.toegang' })).toHaveLength(1);
    const kolom = kolommen(matrix, 'gemeld', {});
    expect(rasterrij(NOORD, kolom, 'gemeld', { merk: 'leeg' }).cellen.map((c) => c.buiten)).toEqual([
      true,
      false,
    ]);
  });

  it('counts per column, in the order of the legend', () => {
    const { codes, aantal } = tellingen(matrix, 'gemeld');
    expect(codes).toEqual(['ja', 'nee', 'leeg']);
    expect([aantal('uitvoering.toegang', 'leeg'), aantal('uitvoering.toegang', 'nee')]).toEqual([1, 0]);
  });

  it.each([
    ['ArrowRight', [0, 1]],
    ['ArrowLeft', [0, 0]],
    ['ArrowDown', [1, 0]],
    ['ArrowUp', [0, 0]],
    ['End', [0, 2]],
  ] as const)('goes from the first cell by %s to %s', (toets, plek) => {
    expect(naToets(toets, [0, 0], 2, 3)).toEqual(plek);
  });
  it('leaves other keys alone', () => {
    expect(naToets('a', [0, 0], 2, 3)).toBeUndefined();
  });
});

describe('counts', () => {
  const groep = (waarde: string, regios: string[], dossiers: string[]) => ({
    waarde,
    regios: { aantal: regios.length, ids: regios },
    dossiers: { aantal: dossiers.length, ids: dossiers },
  });
  const telling = {
    per: 'risicodeling' as const,
    waarden: [
      groep('solidariteit', ['noord', 'zuid'], ['noord.a', 'zuid.b']),
      groep('reserve', ['zuid'], ['zuid.b']),
    ],
    aangekondigd: [groep('reserve', ['oost'], ['oost.c'])],
    bewustNiet: [],
    nietBekend: { aantal: 1, ids: ['west'] },
    regios: 4,
    namen: [
      ...['noord', 'oost', 'west', 'zuid'].map((id) => ({ id, soort: 'regio' as const, naam: id })),
      ...['noord.a', 'oost.c', 'zuid.b'].map((id) => ({
        id,
        soort: 'overeenkomst' as const,
        naam: `Naam ${id}`,
      })),
    ],
  };

  it('each have a list of that many', () => {
    const namen = (...rest: [Parameters<typeof lijst>[1], string, 'regios' | 'dossiers']) =>
      lijst(telling, ...rest).map((r) => r.naam.id);
    expect(namen('waarden', 'solidariteit', 'regios')).toEqual(['noord', 'zuid']);
    expect(namen('waarden', 'solidariteit', 'dossiers')).toEqual(['noord.a', 'zuid.b']);
    expect(namen('waarden', '', 'regios')).toEqual(['noord', 'zuid']);
    expect(namen('waarden', '', 'dossiers')).toEqual(['noord.a', 'zuid.b']);
    expect(namen('nietBekend', '', 'regios')).toEqual(['west']);
    expect(lijst(telling, 'waarden', 'reserve', 'regios')[0]?.dossiers.map((d) => d.naam)).toEqual([
      'Naam zuid.b',
    ]);
  });

  it('can be turned round to regions, and keep each value once', () => {
    expect(perRegio(telling).get('zuid')).toHaveLength(2);
    expect(perRegio(telling).get('oost')).toMatchObject([{ waarde: 'reserve', stadium: 'aangekondigd' }]);
    expect(waarderijen(telling).map((r) => [r.waarde, r.aangekondigd?.regios.aantal])).toEqual([
      ['solidariteit', undefined],
      ['reserve', 1],
    ]);
  });

  it('lead to an address that says which', () => {
    expect(lijstadres('soort', 'waarden', 'dvo', 'dossiers')).toBe(
      '/landelijk/tellingen/soort/lijst?stadium=waarden&waarde=dvo&wat=dossiers',
    );
    expect(lijstadres('soort', 'nietBekend')).toBe('/landelijk/tellingen/soort/lijst?stadium=nietBekend');
  });
});

describe('the months in which agreements end', () => {
  const maand = (m: string, aantal = 1) => ({ maand: m, aantal, zonderOpvolger: 1 });

  it('have no holes', () => {
    expect(aaneengesloten([maand('2021-11'), maand('2022-01')]).map((m) => [m.maand, m.aantal])).toEqual([
      ['2021-11', 1],
      ['2021-12', 0],
      ['2022-01', 1],
    ]);
    expect(aaneengesloten([])).toEqual([]);
  });

  it('become years when there are too many to see', () => {
    expect(perPeriode([maand('2015-03', 2), maand('2015-12'), maand('2024-01')]).slice(0, 2)).toEqual([
      { maand: '2015', aantal: 3, zonderOpvolger: 2 },
      { maand: '2016', aantal: 0, zonderOpvolger: 0 },
    ]);
  });
});

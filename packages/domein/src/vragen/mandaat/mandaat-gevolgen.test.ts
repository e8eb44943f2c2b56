import { describe, expect, it } from 'vitest';
import type { Drager } from '../../gedeeld/namen.ts';
import { afspraak, type Historie, historie, verleen } from '../historie.ts';
import { MandaatGevolgen, mandaatGevolgen } from './mandaat-gevolgen.ts';

const partij = { gemeente: 'gm0307' };
const manager: Drager = { partij, ambt: 'teammanager' };
const consulent: Drager = { partij, ambt: 'consulent' };

const gevolgen = (h: Historie, dag = '2024-06-01', id = 'noord.a') =>
  MandaatGevolgen.parse(mandaatGevolgen(h.feiten(), id, dag));
const kort = (g: MandaatGevolgen) => g.handelingen.map((x) => [x.datum, x.moment, x.geraakt]);

/** A mandate, one below it, and acts under both. */
function wereld() {
  const h = historie();
  const boven = verleen(h, 'noord.a', { ondermandaat: 'toegestaan' });
  const onder = verleen(h, 'noord.b', { gever: manager, ontvanger: consulent, onder: 'noord.a' });
  const daad = (m: typeof boven, door: Drager, datum?: string) =>
    m.leg('BevoegdheidUitgeoefend', {
      handeling: 'besluit',
      bevoegdheid: 'toegang.beschikken',
      door,
      namens: { partij, orgaan: 'college' },
      ...(datum ? { datum } : {}),
    });
  daad(boven, manager, '2020-05-01');
  daad(onder, consulent, '2021-05-01');
  daad(boven, manager, '2021');
  return { h, boven, onder, daad };
}

describe('the end of a mandate', () => {
  it('touches what came after it, and the grants below', () => {
    const { h, boven } = wereld();
    boven.leg('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2021-03-01' }, schriftelijk: true });
    const g = gevolgen(h);
    expect(g.einde).toMatchObject({ soort: 'ingetrokken', vroegst: '2021-02-28', laatst: '2021-02-28' });
    expect(g.ondermandaten).toMatchObject([{ mandaat: 'noord.b', onder: 'noord.a', geraakt: 'ja' }]);
    expect(kort(g)).toEqual([
      ['2020-05-01', 'voor', 'nee'],
      ['2021', 'onzeker', 'onzeker'],
      ['2021-05-01', 'na', 'ja'],
    ]);
    expect(g.handelingen.every((x) => x.redenen[0]?.gebeurtenissen.length === 1)).toBe(true);
  });

  it('by nullity touches everything, for it never held', () => {
    const { h, boven } = wereld();
    boven.leg('MandaatNietigGebleken', { datum: '2023', oorzaak: 'uitspraak van de rechter' });
    const g = gevolgen(h);
    expect([g.einde.soort, kort(g).map(([, , geraakt]) => geraakt)]).toEqual(['nietig', ['ja', 'ja', 'ja']]);
  });

  it('by lapse, by replacement or by its own term is found as well; without one it is as if it ended now', () => {
    const einde = (doe: (w: ReturnType<typeof wereld>) => void) => {
      const w = wereld();
      doe(w);
      const { soort, laatst } = gevolgen(w.h).einde;
      return [soort, laatst];
    };
    const tot = { soort: 'tot-en-met', datum: '2021' } as const;
    expect(einde((w) => w.boven.leg('MandaatVervallen', { einde: tot, oorzaak: 'taak weg' }))).toEqual([
      'vervallen',
      '2021-12-31',
    ]);
    expect(
      einde((w) => verleen(w.h, 'noord.c', { vervangt: 'noord.a', van: { datum: '2021-07-01' } })),
    ).toEqual([...['vervangen', '2021-06-30']]);
    expect(einde(() => {})).toEqual(['denkbeeldig', '2024-05-31']);
    const h = historie();
    verleen(h, 'noord.a', { einde: tot });
    expect(gevolgen(h).einde.soort).toBe('einde');
    expect(mandaatGevolgen(h.feiten(), 'noord.z', '2021-01-01')).toBeNull();
  });

  it('comes not with a replacement that is void, and is doubtful by one of another giver', () => {
    const { h } = wereld();
    const nieuw = verleen(h, 'noord.c', { vervangt: 'noord.a', van: { datum: '2021-03-01' } });
    nieuw.leg('MandaatNietigGebleken', { oorzaak: 'uitspraak' });
    expect(gevolgen(h).einde.soort).toBe('denkbeeldig');
    verleen(h, 'noord.d', {
      ...{ gever: { partij, orgaan: 'raad' }, vervangt: 'noord.a', van: { datum: '2021-03-01' } },
    });
    expect(gevolgen(h).einde).toMatchObject({ soort: 'vervangen', vroegst: '2021-02-28', laatst: null });
    expect(kort(gevolgen(h)).at(-1)).toEqual(['2021-05-01', 'onzeker', 'onzeker']);
  });

  it.each([
    ['not shown to be in writing', {}, 'dat dit schriftelijk gebeurde is niet aangetoond'],
    ['by another', { schriftelijk: true, door: consulent }, 'een ander dan de gever deed dit'],
  ] as const)('by a withdrawal %s is doubtful', (_, rest, waarom) => {
    const { h, boven } = wereld();
    boven.leg('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2021-03-01' }, ...rest });
    const g = gevolgen(h);
    expect(g.einde).toMatchObject({ soort: 'ingetrokken', vroegst: '2021-02-28', laatst: null });
    expect(g.einde.redenen[0]?.uitleg).toContain(waarom);
    expect(kort(g).map(([, ...rij]) => rij)).toEqual([
      ['voor', 'nee'],
      ['onzeker', 'onzeker'],
      ['onzeker', 'onzeker'],
    ]);
  });

  it('is the first that comes: not before the earliest that may be, and at the latest by the one that is sure', () => {
    const { h, boven } = wereld();
    const oorzaak = 'taak weg';
    boven.leg('MandaatVervallen', { einde: { soort: 'tot', datum: '2023' }, oorzaak });
    boven.leg('MandaatVervallen', { einde: { soort: 'tot', datum: '2024' }, oorzaak: 'te laat' });
    const voorwaarde = 'als er een opvolger is';
    boven.leg('MandaatVervallen', { einde: { soort: 'tot', datum: '2021', voorwaarde }, oorzaak: 'nieuw' });
    const g = gevolgen(h);
    expect(g.einde).toMatchObject({ soort: 'vervallen', vroegst: '2020-12-31', laatst: '2022-12-31' });
    expect(g.einde.redenen.map((r) => r.uitleg)).toEqual([
      expect.stringContaining(oorzaak),
      expect.stringContaining(voorwaarde),
    ]);
    expect(kort(g).at(-1)).toEqual(['2021-05-01', 'onzeker', 'onzeker']);
  });

  it('touches an act under a grant below no more surely than that grant', () => {
    const h = historie();
    const boven = verleen(h, 'noord.a', { ondermandaat: 'toegestaan' });
    const onder = verleen(h, 'noord.b', { gever: manager, ontvanger: consulent });
    const daad = { handeling: 'besluit', bevoegdheid: 'toegang.beschikken', door: consulent } as const;
    onder.leg('BevoegdheidUitgeoefend', {
      ...daad,
      namens: { partij, orgaan: 'college' },
      datum: '2021-05-01',
    });
    boven.leg('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2021' }, schriftelijk: true });
    expect(kort(gevolgen(h))).toEqual([['2021-05-01', 'na', 'ja']]);
    verleen(h, 'noord.c', { ondermandaat: 'niet-toegestaan' });
    const g = gevolgen(h);
    expect(g.ondermandaten.map((o) => o.geraakt)).toEqual(['onzeker']);
    expect(kort(g)).toEqual([['2021-05-01', 'na', 'onzeker']]);
    expect(g.handelingen[0]?.redenen[0]?.uitleg).toContain('Of noord.b wordt geraakt, staat niet vast.');
  });

  it('may leave an act for which the hand was perhaps competent without it', () => {
    const { h, boven } = wereld();
    boven.leg('MandaatNietigGebleken', { oorzaak: 'uitspraak' });
    verleen(h, 'noord.c', { voorwaarden: ['na overleg'] });
    const g = gevolgen(h);
    expect(kort(g)).toEqual([
      ['2020-05-01', 'na', 'onzeker'],
      ['2021', 'na', 'onzeker'],
      ['2021-05-01', 'na', 'ja'],
    ]);
    expect(g.handelingen[0]?.redenen[0]?.uitleg).toContain('Misschien was de hand ook zonder dit mandaat');
  });

  it('leaves what another grant carries as well', () => {
    const { h, boven } = wereld();
    boven.leg('MandaatNietigGebleken', { oorzaak: 'uitspraak' });
    verleen(h, 'noord.c', {});
    const g = gevolgen(h);
    expect(kort(g)).toEqual([
      ['2020-05-01', 'na', 'nee'],
      ['2021', 'na', 'nee'],
      ['2021-05-01', 'na', 'ja'],
    ]);
    expect(g.handelingen[0]?.redenen[0]?.uitleg).toContain('Maar ook zonder dit mandaat');
  });

  it('may touch a grant that names nothing to rest on, and those below that one', () => {
    const h = historie();
    verleen(h, 'noord.a');
    verleen(h, 'noord.b', { gever: manager, ontvanger: consulent });
    verleen(h, 'noord.c', { gever: consulent, ontvanger: { partij, ambt: 'stagiair' }, onder: 'noord.b' });
    verleen(h, 'noord.d', { gever: manager, ontvanger: consulent, bevoegdheden: ['inkoop'] });
    const geraakt = () => gevolgen(h).ondermandaten.map((o) => [o.mandaat, o.geraakt]);
    expect(geraakt()).toEqual([
      ['noord.b', 'ja'],
      ['noord.c', 'ja'],
    ]);
    verleen(h, 'noord.e');
    expect(geraakt()).toEqual([
      ['noord.b', 'onzeker'],
      ['noord.c', 'onzeker'],
    ]);
  });

  it('touches signatures and decisions on agreements by its receiver', () => {
    const h = historie();
    const wethouder: Drager = { partij, ambt: 'wethouder' };
    const m = verleen(h, 'noord.a', {
      soort: 'volmacht',
      gever: { partij, orgaan: 'burgemeester' },
      ontvanger: wethouder,
      bevoegdheden: ['samenwerking'],
    });
    m.leg('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2021' }, schriftelijk: true });
    const a = afspraak(h, 'noord.dvo', ['gm0307']);
    const teken = (ambt: string, datum: string) =>
      a.leg('PartijHeeftOndertekend', { partij, door: { ambt }, datum });
    teken('wethouder', '2020-05-01');
    teken('Wethouder', '2021-05-01');
    teken('burgemeester', '2021-05-01');
    const g = gevolgen(h);
    expect(g.handelingen.map((x) => [x.soort, x.overeenkomst, x.moment, x.geraakt])).toEqual([
      ['ondertekening', 'noord.dvo', 'voor', 'nee'],
      ['ondertekening', 'noord.dvo', 'na', 'ja'],
    ]);
    verleen(h, 'noord.r', {
      gever: { partij, orgaan: 'raad' },
      ontvanger: { partij, orgaan: 'college' },
      bevoegdheden: ['samenwerking'],
    });
    a.besluit('gm0307', '2025-01-01', { orgaan: 'college' });
    const raad = gevolgen(h, '2024-01-01', 'noord.r').handelingen;
    expect(
      raad.map((x) => [x.soort, x.geraakt]),
      'the college has that power itself',
    ).toEqual([['besluit', 'nee']]);
  });
});

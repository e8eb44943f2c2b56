import { NVO_ITEMS } from '@regiolog/domein/nvo/events';
import type { NvoMatrix, NvoRij } from '@regiolog/domein/vragen/nvo/nvo-matrix';
import type { NvoRegio } from '@regiolog/domein/vragen/nvo/nvo-regio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bronInWoorden, enige, type Iemand, openRegister, type Register } from '../vragen/register.ts';
import { METINGEN, TEKEN } from './metingen.ts';

/** The norm over the real reference set: what 45 regions said comes out as it went in, and nothing is made of it. */

let register: Register;
let vng: Iemand;
let matrix: NvoMatrix;

beforeAll(async () => {
  register = await openRegister();
  vng = register.als('landelijk');
  matrix = (await vng.vraag<NvoMatrix>('/v1/nvo')).antwoord;
}, 60_000);
afterAll(() => register.stop());

const vraag = async (filter: Record<string, string>) =>
  (await vng.vraag<NvoMatrix>('/v1/nvo', filter)).antwoord;
const regio = async (slug: string, vraag: Record<string, string> = {}) =>
  (await vng.vraag<NvoRegio>(`/v1/nvo/${slug}`, vraag)).antwoord;
const slugs = (rijen: readonly NvoRij[]) => rijen.map((r) => r.regio).sort();
const TEKENS = new Map(Object.entries(TEKEN).map(([teken, merk]) => [merk as string, teken]));
const tekens = ({ cellen }: Pick<NvoRij, 'cellen'>) =>
  cellen.map((c) => TEKENS.get(c.merk ?? '') ?? '?').join('');
const WOORDEN = [2, 7, 8];

describe('the marks of the survey', () => {
  it('come out of the matrix exactly as they went in, all 900 of them', () => {
    expect(METINGEN.length).toBe(45);
    const uit = Object.fromEntries(matrix.rijen.map((r) => [r.regio, tekens(r)]));
    expect(uit).toEqual(Object.fromEntries(METINGEN.map((m) => [m.slug, m.merken])));
    for (const { cellen } of matrix.rijen) expect(cellen.map((c) => c.item)).toEqual(NVO_ITEMS);
  });

  it('are 765 in columns of marks and 135 in columns of words', () => {
    const tel = (welk: (n: number) => boolean) => {
      const alle = METINGEN.flatMap(({ merken }) => [...merken].filter((_, n) => welk(n)));
      return Object.fromEntries([...Map.groupBy(alle, (t) => t)].map(([t, { length }]) => [t, length]));
    };
    expect(tel((n) => !WOORDEN.includes(n))).toEqual({ j: 328, o: 285, n: 75, '.': 75, v: 1, m: 1 });
    expect(tel((n) => WOORDEN.includes(n))).toEqual({ t: 134, '.': 1 });
    const som = (merk: string) => matrix.perItem.reduce((n, { merken }) => n + (merken[merk] ?? 0), 0);
    expect(['ja', 'in-ontwikkeling', 'nee', 'leeg', 'tekst', 'nvt', 'meervoudig'].map(som)).toEqual([
      328, 285, 75, 76, 134, 1, 1,
    ]);
  });

  it('are the same one by one, with their sign, their line and their words', async () => {
    const { cellen } = await regio('midden-ijssel');
    expect(tekens({ cellen })).toBe(METINGEN.find((m) => m.slug === 'midden-ijssel')?.merken);
    const visie = enige(cellen, (c) => c.item === 'nvo.regiovisie-vastgesteld');
    expect([visie.merk, visie.ruw, bronInWoorden(visie.bron)]).toEqual(['ja', '✓✓', '003 regel 1457']);
    for (const { merk, samenvatting } of cellen) expect(samenvatting !== null).toBe(merk === 'tekst');
  });

  it('are shown as printed where they are odd (errata; hard case 22)', async () => {
    const teken = async (slug: string, item: string) => {
      const { merk, ruw } = enige((await regio(slug)).cellen, (c) => c.item === item);
      return [merk, ruw];
    };
    expect(await teken('oost-veluwe', 'nvo.inkoop-buiten-regio')).toEqual(['nvt', 'NVT']);
    expect(await teken('holland-rijnland', 'planning.aanwezig')).toEqual(['meervoudig', '✓ ⚙ ✖']);
    expect(await teken('rotterdam', 'uitvoering.sociale-inclusie')).toEqual(['ja', '✓✓']);
  });

  it('say nothing about a day before the survey, or to who asks what was known before it', async () => {
    const { rijen } = await vraag({ geldigOp: '2019-12-31', regio: 'alkmaar' });
    expect(rijen[0]?.cellen.every((c) => c.merk === null)).toBe(true);
    const eerder = await vraag({ bekendOp: '2020-10-28', regio: 'alkmaar' });
    expect(eerder.rijen).toEqual([]);
  });
});

describe('blanks (N11; hard case 20)', () => {
  it('are unknown with their cause, and never a no', async () => {
    const leeg = await vraag({ merk: 'leeg' });
    for (const { regio: slug, cellen } of leeg.rijen) {
      const { oorzaak } = enige(METINGEN, (m) => m.slug === slug);
      for (const cel of cellen) expect([slug, cel.item, cel.oorzaak]).toEqual([slug, cel.item, oorzaak]);
    }
    expect(slugs(leeg.rijen)).toEqual(
      METINGEN.filter((m) => m.merken.includes('.'))
        .map((m) => m.slug)
        .sort(),
    );
  });

  it('have a cause that is not known in one cell of words', async () => {
    const { rijen } = await vraag({ merk: 'leeg', item: 'nvo.administratieve-lasten' });
    expect(rijen.map((r) => [r.regio, r.cellen[0]?.oorzaak])).toEqual([['tilburg', null]]);
    expect(enige(matrix.perItem, (i) => i.item === 'nvo.administratieve-lasten').oorzaken).toEqual({
      'niet-bekend': 1,
    });
  });

  it('keep what the text suggests apart from the mark', async () => {
    const cel = enige((await regio('ijssel-vecht')).cellen, (c) => c.item === 'planning.aanwezig');
    expect([cel.merk, cel.tekstWijstOp]).toEqual(['leeg', 'ja']);
  });
});

describe('contradictions (A4; hard cases 18, 21)', () => {
  it('are all 66 visible, each with its text and its lines', async () => {
    const alle = await Promise.all(METINGEN.map(async (m) => ({ m, antwoord: await regio(m.slug) })));
    const gemeld = alle.flatMap(({ m, antwoord }) => {
      const hier = antwoord.tegenstrijdigheden.filter((t) => t.volgens === 'gemeld');
      expect(hier.length, m.slug).toBe(m.tegenstrijdig);
      return hier;
    });
    expect(gemeld.length).toBe(66);
    expect(gemeld.filter((t) => t.sterkte === 'hard').length).toBe(30);
    for (const { kanten } of gemeld) {
      const tekst = enige(kanten, (k) => k.volgens === 'tekst');
      expect(tekst.zegt.length).toBeGreaterThan(5);
      expect(bronInWoorden(tekst.bronnen[0] ?? null)).toMatch(/^003 regels? \d/);
    }
  });

  it('stand at the cell they are about, with both sides', async () => {
    const vallei = await regio('vallei-regio');
    const cel = enige(vallei.cellen, (c) => c.item === 'uitvoering.financiele-solidariteit');
    expect([cel.merk, cel.lezing, cel.tegenstrijdigheden]).toEqual(['ja', 'bewust-niet', 1]);
    const [over] = vallei.tegenstrijdigheden.filter((t) => t.item === cel.item);
    expect(over?.kanten.map((k) => k.volgens)).toEqual(['merk', 'tekst']);
    expect(over?.kanten[1]?.zegt).toContain('bewust tegen financiële solidariteit');
  });

  it('are not known before the document that they rest on', async () => {
    const aantal = async (bekendOp: string) => {
      const { tegenstrijdigheden } = await regio('ijssel-vecht', { bekendOp, geldigOp: '2020-10-29' });
      return tegenstrijdigheden.filter((t) => t.volgens === 'gemeld').length;
    };
    expect([await aantal('2020-12-31'), await aantal('2022-01-01')]).toEqual([1, 2]);
  });
});

describe('what the national body asks', () => {
  it('N1: how many regions meet a requirement, with the body that decided: reports are no decisions', () => {
    const r1 = enige(matrix.perEis, (e) => e.eis === 'R1');
    expect(r1.zin).toBe('0 van 45 regio’s voldoen aantoonbaar aan R1.');
    expect(Object.keys(r1.oordelen).sort()).toEqual(['niet-aangetoond', 'niet-bekend']);
    expect(r1.organen.every((o) => o.volgens === 'gemeld')).toBe(true);
    const bij = (orgaan: string) => enige(r1.organen, (o) => o.orgaan === orgaan).regios;
    expect(bij('raad')).toEqual(expect.arrayContaining(['meierij-en-bommelerwaard', 'oost-veluwe']));
    expect(bij('overleg')).toContain('delft');
    const merken = enige(matrix.perItem, (i) => i.item === 'nvo.regiovisie-vastgesteld').merken;
    expect(merken).toEqual({ ja: 34, 'in-ontwikkeling': 8, nee: 3 });
  });

  it('N2: which regions have more than one contact point', async () => {
    const { rijen } = await vraag({ lezing: 'meer-dan-een-aanspreekpunt' });
    expect(slugs(rijen)).toEqual(['eindhoven']);
  });

  it('N4: which have a dispute commission arranged: nobody yet, of two it is told how far they are', () => {
    const r9 = enige(matrix.perEis, (e) => e.eis === 'R9');
    expect(r9.voldoen).toBe(0);
    const zover = matrix.rijen.filter((r) =>
      r.eisen.some((e) => e.eis === 'R9' && e.oordeel === 'niet-aangetoond'),
    );
    expect(slugs(zover)).toEqual(['amersfoort', 'ijssel-vecht']);
  });

  it('N7: where a no means that it is not needed (hard case 19)', async () => {
    const nee = await vraag({ merk: 'nee', lezing: 'niet-nodig' });
    expect(nee.rijen.map((r) => [r.regio, r.cellen[0]?.item]).sort()).toEqual([
      ['groninger-gemeenten', 'uitvoering.overgang-informatieoverdracht'],
      ['vallei-regio', 'uitvoering.overgang-informatieoverdracht'],
    ]);
  });

  it('shows where the register itself contradicts what a region said, both sides', async () => {
    const { tegenstrijdigheden } = await regio('dordrecht');
    const [over] = tegenstrijdigheden.filter((t) => t.volgens === 'afgeleid');
    expect(over?.item).toBe('nvo.overleg-met-stakeholders');
    expect(over?.kanten.map((k) => [k.volgens, k.zegt])).toEqual([
      ['merk', 'nee, op 29 oktober 2020'],
      // Clients were heard in 2016, and a source tells of an adoption in that year: which came first nobody knows.
      ['register', 'Regiovisie in overleg gemaakt: geen enkel onderdeel is helemaal aangetoond (0 van 4).'],
    ]);
  });

  it('N12: where regions ask for or offer help', () => {
    const rij = (slug: string) => enige(matrix.rijen, (r) => r.regio === slug).ondersteuning;
    expect(rij('waterland').vraag[0]).toContain('onafhankelijke partij');
    expect(rij('utrecht').vraag[0]).toContain('norm voor jeugd');
    const aanbod = matrix.rijen.filter((r) => r.ondersteuning.aanbod.length > 0);
    expect(slugs(aanbod)).toEqual(['helmond', 'noord-veluwe', 'west-friesland']);
    const zonder = matrix.rijen.filter((r) => r.ondersteuning.vraag.length === 0);
    expect(slugs(zonder)).toEqual(['centraal-gelderland', 'maastricht']);
  });

  it('R4 asks nothing of anybody while the woonplaatsbeginsel is not in force (003:617)', async () => {
    const { rijen } = await vraag({ eis: 'R4', oordeel: 'nvt', geldigOp: '2020-10-29' });
    expect(rijen.length).toBe(45);
  });
});

describe('who may not see a region', () => {
  it('finds nothing of it in the matrix, the counts or the sentences', async () => {
    const zwolle = register.als('coordinator', { regio: 'ijssel-vecht' });
    const reactie = await zwolle.lees('/v1/nvo');
    const { antwoord } = JSON.parse(reactie.tekst) as { antwoord: NvoMatrix };
    expect([antwoord.regios, slugs(antwoord.rijen)]).toEqual([1, ['ijssel-vecht']]);
    expect(antwoord.perEis[0]?.zin).toContain('0 van 1 regio');
    expect(reactie.tekst).not.toMatch(/alkmaar|amersfoort|vallei/i);
    expect((await zwolle.lees('/v1/nvo/alkmaar')).status).toBe(404);
  });
});

describe('a later state', () => {
  it('stands beside what is derived, and collides with it only where the register shows otherwise', async () => {
    const alkmaar = register.als('coordinator', { regio: 'alkmaar' });
    await alkmaar.legVast('/v1/nvo/alkmaar/standen', { eis: 'R1', stand: 'ja', peildatum: '2022-01-01' });
    const { eisen, tegenstrijdigheden } = (await alkmaar.vraag<NvoRegio>('/v1/nvo/alkmaar')).antwoord;
    const r1 = enige(eisen, (e) => e.eis === 'R1');
    expect([r1.oordeel, r1.stand?.stand]).toEqual(['niet-bekend', 'ja']);
    expect(tegenstrijdigheden.filter((t) => t.volgens === 'afgeleid')).toEqual([]);
  });
});

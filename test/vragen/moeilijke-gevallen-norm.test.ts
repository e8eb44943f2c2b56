import type { NvoMatrix } from '@regiolog/domein/vragen/nvo/nvo-matrix';
import type { NvoRegio } from '@regiolog/domein/vragen/nvo/nvo-regio';
import type { RegioStand } from '@regiolog/domein/vragen/regio-stand';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { geval } from './gevallen.ts';
import { bronInWoorden, bronnen, enige, type Iemand, openRegister, type Register } from './register.ts';

/**
 * The hard cases about roles, contact points and the marks of the survey, over the reference data. `003:1756` is line
 * 1756 of the document whose name begins with 003. The survey is of 29 October 2020.
 */

let register: Register;
let vng: Iemand;

beforeAll(async () => {
  register = await openRegister();
  vng = register.als('landelijk');
});
afterAll(() => register.stop());

const PEILDATUM = { geldigOp: '2020-10-29' };
const stand = async (regio: string, geldigOp: string) =>
  (await vng.vraag<RegioStand>(`/v1/regios/${regio}/stand`, { geldigOp })).antwoord;
const norm = async (regio: string, tijden: Record<string, string> = PEILDATUM) =>
  (await vng.vraag<NvoRegio>(`/v1/nvo/${regio}`, tijden)).antwoord;
const matrix = async (filter: Record<string, string>) =>
  (await vng.vraag<NvoMatrix>('/v1/nvo', { ...PEILDATUM, ...filter })).antwoord;
const cel = ({ cellen }: NvoRegio, item: string) => enige(cellen, (c) => c.item === item);
const eis = ({ eisen }: NvoRegio, welke: string) => enige(eisen, (e) => e.eis === welke);
const tegen = ({ tegenstrijdigheden }: NvoRegio, item: string) =>
  enige(tegenstrijdigheden, (t) => t.item === item && t.volgens === 'gemeld');
const tekst = (t: ReturnType<typeof tegen>) => enige(t.kanten, (k) => k.volgens === 'tekst');

describe('roles and contact points', () => {
  geval(
    16,
    'names of roles are unstable',
    ['003:2660', '003:2690', '003:2693', '003:2718', '003:1626', '003:2436', '003:2450'],
    async () => {
      const rol = async (regio: string, naam: string, op: string) =>
        enige((await stand(regio, op)).rollen, (r) => r.rol === naam);
      // "regiogemeente" and "regiegemeente" in one text are one role, of one municipality, and only reported.
      const helmond = await rol('helmond', 'regiegemeente', '2020-10-29');
      expect([helmond.naam, helmond.domeinen, helmond.geldt]).toEqual(['Helmond', ['bw'], 'niet-bekend']);
      expect(bronnen(...helmond.redenen)).toEqual(['003 regels 2660, 2690, 2693, 2718']);
      // Dordrecht coordinates from 2021: on which day of that year is not said.
      const dordrecht = async (op: string) =>
        (await stand('dordrecht', op)).rollen.filter((r) => r.rol === 'coordinatiegemeente');
      const [ervoor, in2021, erna] = await Promise.all(
        ['2020-12-31', '2021-06-01', '2022-01-01'].map(dordrecht),
      );
      expect([ervoor, in2021, erna].map((r) => r?.map((rol) => rol.geldt))).toEqual([
        [],
        ['onzeker'],
        ['ja'],
      ]);
      expect(bronnen(...(erna ?? []).flatMap((r) => r.redenen))).toEqual(['003 regel 1626']);
      // A deputy is no holder, and whom Harderwijk replaces no source says.
      const harderwijk = await rol('noord-veluwe', 'plaatsvervangend-centrumgemeente', '2020-10-29');
      expect([harderwijk.geldt, harderwijk.van, bronnen(...harderwijk.redenen)]).toEqual([
        'ja',
        { datum: '2018' },
        ['003 regels 2436, 2450'],
      ]);
      const houder = await rol('noord-veluwe', 'centrumgemeente', '2020-10-29');
      expect([houder.naam, houder.geldt]).toEqual(['Harderwijk', 'niet-bekend']);
    },
  );

  geval(
    17,
    'two contact points, and one with deputies in order',
    ['003:1863', '001:1979-1993', '002:645-651'],
    async () => {
      const eindhoven = await norm('eindhoven');
      const governance = cel(eindhoven, 'nvo.niet-vrijblijvende-governance');
      expect([governance.merk, governance.lezing]).toEqual(['ja', 'meer-dan-een-aanspreekpunt']);
      const kant = tekst(tegen(eindhoven, governance.item));
      expect(kant.zegt).toContain('twee aanspreekpunten');
      expect(kant.bronnen.map(bronInWoorden)).toEqual(['003 regels 1852, 1863']);
      // Who the two are is not said: none is recorded, and the yes does not make it "ja".
      expect((await stand('eindhoven', '2020-10-29')).aanspreekpunten).toEqual([]);
      expect(eis(eindhoven, 'R6').oordeel).toBe('niet-bekend');

      // Amersfoort: the account holder together with the municipality that leads. One municipality may be both.
      const amersfoort = await stand('amersfoort', '2021-12-31');
      expect(amersfoort.aanspreekpunten.map((a) => [a.naam, a.stadium, a.geldt, a.vervangers])).toEqual([
        ['Amersfoort', 'voorgesteld', 'niet-aangetoond', []],
      ]);
      const rollen = (naam: string) => amersfoort.rollen.filter((r) => r.rol === naam);
      expect(rollen('accounthouder').map((r) => r.naam)).toEqual(['Amersfoort']);
      expect(rollen('trekker').map((r) => r.naam)).toEqual(['Amersfoort', 'Nijkerk']);
      expect(bronnen(...amersfoort.aanspreekpunten.flatMap((a) => a.redenen))).toEqual([
        '001 regels 1979-1993',
      ]);

      const zwolle = enige(
        (await stand('ijssel-vecht', '2021-12-31')).aanspreekpunten,
        (a) => a.niveau === 'bestuurlijk',
      );
      expect([zwolle.naam, zwolle.vervangers.map((v) => v.naam), bronnen(...zwolle.redenen)]).toEqual([
        'Zwolle',
        ['Hardenberg', 'Steenwijkerland'],
        ['002 regels 645-651'],
      ]);
    },
  );
});

describe('marks', () => {
  geval(
    18,
    'a yes is no approval: Vallei ticks solidarity and refuses it',
    ['003:1756', '003:1766'],
    async () => {
      const vallei = await norm('vallei-regio');
      const solidariteit = cel(vallei, 'uitvoering.financiele-solidariteit');
      expect([solidariteit.merk, solidariteit.lezing, bronInWoorden(solidariteit.bron)]).toEqual([
        'ja',
        'bewust-niet',
        '003 regel 1756',
      ]);
      expect(tegen(vallei, solidariteit.item)).toMatchObject({ sterkte: 'hard', lezing: 'bewust-niet' });
      // What the register holds of it: two rules that were left out on purpose, and hold for nobody.
      type Geld = { regels: { regel: string; stadium: string; geldt: string }[] };
      const { antwoord } = await vng.vraag<Geld>(
        '/v1/overeenkomsten/vallei-regio.geen-solidariteit/geld',
        PEILDATUM,
      );
      expect(antwoord.regels.map((r) => [r.regel, r.stadium, r.geldt])).toEqual([
        ['financiele-solidariteit', 'bewust-niet', 'nee'],
        ['risicoverevening', 'bewust-niet', 'nee'],
      ]);
      // No requirement is met by a tick.
      expect(vallei.eisen.filter((e) => e.oordeel === 'ja')).toEqual([]);
    },
  );

  geval(
    19,
    'a no is no failure, and "not applicable" is a mark',
    ['003:1758', '003:1768', '003:2298-2299', '003:607', '003:617'],
    async () => {
      const item = 'uitvoering.overgang-informatieoverdracht';
      for (const [regio, regels] of [
        ['vallei-regio', 'regels 1758, 1768'],
        ['groninger-gemeenten', 'regels 2298, 2299'],
      ] as const) {
        const antwoord = await norm(regio);
        const { merk, lezing } = cel(antwoord, item);
        expect([merk, lezing], regio).toEqual(['nee', 'niet-nodig']);
        expect(tekst(tegen(antwoord, item)).bronnen.map(bronInWoorden), regio).toEqual([`003 ${regels}`]);
        // The part of the norm on certainty for clients is not judged by that no.
        expect(eis(antwoord, 'R10').oordeel, regio).not.toBe('nee');
      }
      const buiten = cel(await norm('oost-veluwe'), 'nvo.inkoop-buiten-regio');
      expect([buiten.merk, buiten.ruw, bronInWoorden(buiten.bron)]).toEqual(['nvt', 'NVT', '003 regel 607']);
      expect(eis(await norm('oost-veluwe'), 'R4').oordeel).toBe('nvt');
    },
  );

  geval(20, 'a blank is no no', ['003:443-450', '003:1201-1214', '003:2988-3003'], async () => {
    const leeg = async (regio: string) => {
      const { cellen } = await norm(regio);
      return cellen.filter((c) => c.merk === 'leeg');
    };
    const regels = (cellen: Awaited<ReturnType<typeof leeg>>) =>
      cellen.map((c) => Number(/\d+/.exec(bronInWoorden(c.bron).slice(4))?.[0]));
    const [amersfoort, meierij, fryslan] = [
      await leeg('amersfoort'),
      await leeg('meierij-en-bommelerwaard'),
      await leeg('fryslan'),
    ];
    expect(regels(amersfoort)).toEqual([443, 444, 445, 446, 450]);
    expect(regels(meierij)).toEqual([1201, 1202, 1203, 1204, 1205, 1206, 1207, 1208, 1209, 1214]);
    expect(regels(fryslan)).toEqual([2988, 2989, 2990, 2991, 2992, 2993, 2994, 2995, 2996, 2997, 3002]);
    expect(new Set(amersfoort.map((c) => c.oorzaak))).toEqual(new Set(['extractieverlies-op-paginaniveau']));
    expect(new Set(fryslan.map((c) => c.oorzaak))).toEqual(new Set(['formulier-niet-ingevuld']));
    // What the prose suggests stays beside the blank, and is no mark.
    expect(amersfoort.map((c) => c.tekstWijstOp)).toEqual([
      'in-ontwikkeling',
      'in-ontwikkeling',
      null,
      null,
      'in-ontwikkeling',
    ]);
    // Over all regions: 75 blank marks and one blank among the words, counted as blanks and never with the noes.
    const { perItem } = await matrix({});
    const som = (merk: string) => perItem.reduce((n, { merken }) => n + (merken[merk] ?? 0), 0);
    expect([som('leeg'), som('nee')]).toEqual([75 + 1, 75]);
    const telling: Record<string, number> = {};
    for (const { oorzaken } of perItem)
      for (const [oorzaak, aantal] of Object.entries(oorzaken))
        telling[oorzaak] = (telling[oorzaak] ?? 0) + aantal;
    expect(telling).toEqual({
      'extractieverlies-op-paginaniveau': 63,
      'formulier-niet-ingevuld': 11,
      'rij-afgebroken-aan-paginaeinde': 1,
      'niet-bekend': 1,
    });
  });

  geval(
    21,
    'marks that contradict their own explanation',
    ['003:124-125', '003:1951-1964', '003:1179', '003:1147'],
    async () => {
      const rij = async (regio: string, item: string) => {
        const antwoord = await norm(regio);
        const t = tegen(antwoord, item);
        return [cel(antwoord, item).merk, t.sterkte, tekst(t).bronnen.map(bronInWoorden).join()];
      };
      expect(await rij('alkmaar', 'nvo.overleg-met-stakeholders')).toEqual([
        'ja',
        'hard',
        '003 regels 124, 125',
      ]);
      expect(await rij('zuidoost-drenthe', 'nvo.overleg-met-stakeholders')).toEqual([
        'nee',
        'hard',
        '003 regels 1913, 1952, 1964',
      ]);
      expect(await rij('meierij-en-bommelerwaard', 'nvo.regiovisie-vastgesteld')).toEqual([
        'nee',
        'hard',
        '003 regels 1147, 1179, 1190',
      ]);
      // The register takes neither side: what eight councils did is reported, so not known.
      expect(eis(await norm('meierij-en-bommelerwaard'), 'R1').oordeel).toMatch(/^niet-/);
      expect(eis(await norm('alkmaar'), 'R2').oordeel).not.toBe('ja');
    },
  );

  geval(22, 'two marks, and three signs at once', ['003:1457', '003:3672', '003:3103'], async () => {
    const teken = async (regio: string, item: string) => {
      const { merk, ruw, bron } = cel(await norm(regio), item);
      return [merk, ruw, bronInWoorden(bron)];
    };
    expect(await teken('midden-ijssel', 'nvo.regiovisie-vastgesteld')).toEqual([
      'ja',
      '✓✓',
      '003 regel 1457',
    ]);
    expect(await teken('rotterdam', 'uitvoering.sociale-inclusie')).toEqual(['ja', '✓✓', '003 regel 3672']);
    expect(await teken('holland-rijnland', 'planning.aanwezig')).toEqual([
      'meervoudig',
      '✓ ⚙ ✖',
      '003 regel 3103; toelichting regel 3104',
    ]);
    // Three signs are counted apart, not with one of the three.
    const { merken } = enige((await matrix({})).perItem, (i) => i.item === 'planning.aanwezig');
    expect(merken['meervoudig']).toBe(1);
    expect(Object.values(merken).reduce((a, b) => a + b, 0)).toBe(45);
  });
});

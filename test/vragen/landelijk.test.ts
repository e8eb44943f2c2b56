import type { Afhankelijkheid } from '@regiolog/domein/vragen/afhankelijkheden';
import type { GeldregelAntwoord } from '@regiolog/domein/vragen/geld/geld-regels';
import type { RegioLeemten } from '@regiolog/domein/vragen/leemten/leemten';
import type { Lidmaatschapswijziging } from '@regiolog/domein/vragen/lidmaatschapswijzigingen';
import type { NvoMatrix, NvoRij } from '@regiolog/domein/vragen/nvo/nvo-matrix';
import type { NvoRegio } from '@regiolog/domein/vragen/nvo/nvo-regio';
import type { OntbrekendePartijen } from '@regiolog/domein/vragen/ontbrekende-partijen';
import type { OvereenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import type { RegioStand } from '@regiolog/domein/vragen/regio-stand';
import type { Tellingen } from '@regiolog/domein/vragen/tellingen/tellingen';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { genoemd, vraag } from './gevallen.ts';
import {
  type Bladzijde,
  bronInWoorden,
  bronnen,
  enige,
  type Iemand,
  openRegister,
  type Register,
} from './register.ts';

/**
 * The questions of the national body, N1 to N13, over the real reference set, asked by a national viewer. Every number
 * is that of 45 regions, and where the sources say nothing the answer is "niet bekend". `003:528` is line 528 of the
 * document whose name begins with 003; most of it tells how things stood on 29 October 2020.
 */

let register: Register;
let vng: Iemand;

beforeAll(async () => {
  register = await openRegister();
  vng = register.als('landelijk');
});
afterAll(() => register.stop());

const PEILDATUM = '2020-10-29';
type Filter = Record<string, string>;
const lees = async <A>(pad: string, filter: Filter = {}) =>
  (await vng.vraag<A>(pad, { geldigOp: PEILDATUM, ...filter })).antwoord;
const matrix = (filter: Filter = {}) => lees<NvoMatrix>('/v1/nvo', filter);
const norm = (regio: string, filter: Filter = {}) => lees<NvoRegio>(`/v1/nvo/${regio}`, filter);
const telling = (per: string, filter: Filter = {}) => lees<Tellingen>('/v1/tellingen', { per, ...filter });
const overeenkomst = (id: string) => lees<OvereenkomstAntwoord>(`/v1/overeenkomsten/${id}`);
const stand = (regio: string, geldigOp: string) =>
  lees<RegioStand>(`/v1/regios/${regio}/stand`, { geldigOp });
const alles = async <R>(pad: string, filter: Filter = {}) =>
  (await lees<Bladzijde<R>>(pad, { aantal: '200', ...filter })).resultaten;

const slugs = (rijen: readonly NvoRij[]) => rijen.map((r) => r.regio).sort();
type Rij = Tellingen['waarden'];
const bij = (rij: Rij, waarde: string) => enige(rij, (t) => t.waarde === waarde);
const aantallen = (rij: Rij) => Object.fromEntries(rij.map((t) => [t.waarde, t.regios.aantal]));
/** The lines on which what is reported of an agreement rests. */
const regels = async (id: string) => (await overeenkomst(id)).meldingen.map((m) => bronInWoorden(m.bron));

it('is every question of the national body, once', () => {
  const codes = genoemd('landelijk', 'vraag').sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  expect(codes).toEqual(Array.from({ length: 13 }, (_, n) => `N${n + 1}`));
});

describe('the norm', () => {
  vraag(
    'N1',
    'how many regions meet each requirement, with the organ that decided?',
    ['003:121-131', '002:709-747'],
    async () => {
      const { perItem, perEis, regios } = await matrix();
      expect(regios).toBe(45);
      const merken = (item: string) => enige(perItem, (i) => i.item === `nvo.${item}`).merken;
      expect(merken('regiovisie-vastgesteld')).toEqual({ ja: 34, 'in-ontwikkeling': 8, nee: 3 });
      expect(merken('overleg-met-stakeholders')).toEqual({ ja: 35, 'in-ontwikkeling': 7, nee: 3 });
      expect(merken('betrokken-stakeholders')).toEqual({ tekst: 45 });
      expect(merken('continuiteit-zorgfuncties')).toEqual({ ja: 22, 'in-ontwikkeling': 19, nee: 4 });
      expect(merken('inkoop-buiten-regio')).toEqual({ ja: 7, 'in-ontwikkeling': 16, nee: 21, nvt: 1 });
      expect(merken('lokale-toegang-verbonden')).toEqual({ ja: 17, 'in-ontwikkeling': 21, nee: 7 });
      expect(merken('niet-vrijblijvende-governance')).toEqual({ ja: 15, 'in-ontwikkeling': 28, nee: 2 });
      expect(merken('administratieve-lasten')).toEqual({ tekst: 44, leeg: 1 });
      expect(merken('meerjarige-contractering')).toEqual({ tekst: 45 });
      // Alkmaar, of which the question is asked: its nine cells stand on nine lines.
      const alkmaar = (await norm('alkmaar')).cellen.slice(0, 9);
      expect(alkmaar.map((c) => bronInWoorden(c.bron))).toEqual(
        Array.from({ length: 9 }, (_, n) => `003 regel ${123 + n}`),
      );

      // What they ticked is not what is shown: no region meets a requirement by acts that are recorded.
      expect(perEis.map((e) => [e.eis, e.voldoen])).toEqual(
        Array.from({ length: 10 }, (_, n) => [`R${n + 1}`, 0]),
      );
      const r1 = enige(perEis, (e) => e.eis === 'R1');
      expect(r1.zin).toBe('0 van 45 regio’s voldoen aantoonbaar aan R1.');
      const organen = Object.fromEntries(r1.organen.map((o) => [`${o.orgaan}, ${o.volgens}`, o.regios]));
      expect(organen['raad, gemeld']).toEqual([
        'breda',
        'fryslan',
        'gooi-en-vechtstreek',
        'kop-van-noord-holland',
        'meierij-en-bommelerwaard',
        'oost-veluwe',
        'parkstad-en-beekdaelen',
        'utrecht',
        'zaanstad',
      ]);
      expect(organen['overleg, gemeld']).toEqual(['delft', 'ijssel-vecht']);
      expect(organen['college, gemeld']).toEqual(['fryslan', 'utrecht', 'westelijke-mijnstreek']);
      expect(organen['onbekend, gemeld']).toHaveLength(16);
      expect(await regels('meierij-en-bommelerwaard.regiovisie')).toEqual(['003 regels 1147, 1190, 1249']);
    },
  );

  vraag('N2', 'which regions have more than one contact point?', ['003:1863', '001:1979-1993'], async () => {
    const { rijen, perItem } = await matrix({ lezing: 'meer-dan-een-aanspreekpunt' });
    expect(slugs(rijen)).toEqual(['eindhoven']);
    const { tegenstrijdigheden } = await norm('eindhoven');
    const twee = enige(tegenstrijdigheden, (t) => t.lezing === 'meer-dan-een-aanspreekpunt');
    expect(twee.kanten.flatMap((k) => k.bronnen.map(bronInWoorden))).toContain('003 regels 1852, 1863');
    const governance = enige(perItem, (i) => i.item === 'nvo.niet-vrijblijvende-governance');
    expect(governance.lezingen).toEqual({ 'meer-dan-een-aanspreekpunt': 1 });
    // Amersfoort wants one, filled by two municipalities together: proposed, and one name is recorded.
    const { aanspreekpunten } = await stand('amersfoort', '2021-12-31');
    expect(aanspreekpunten.map((a) => [a.naam, a.geldt, bronnen(...a.redenen)])).toEqual([
      ['Amersfoort', 'niet-aangetoond', ['001 regels 1979-1993']],
    ]);
  });

  vraag('N7', 'where does the "no" mean "not necessary"?', ['003:1768', '003:2299'], async () => {
    const { rijen } = await matrix({ merk: 'nee', lezing: 'niet-nodig' });
    const item = 'uitvoering.overgang-informatieoverdracht';
    expect(rijen.map((r) => [r.regio, r.cellen.map((c) => c.item)])).toEqual([
      ['groninger-gemeenten', [item]],
      ['vallei-regio', [item]],
    ]);
    const bron = async (regio: string) => {
      const over = enige((await norm(regio)).tegenstrijdigheden, (t) => t.item === item);
      return over.kanten.flatMap((k) => k.bronnen.map(bronInWoorden)).at(-1);
    };
    expect([await bron('groninger-gemeenten'), await bron('vallei-regio')]).toEqual([
      '003 regels 2298, 2299',
      '003 regels 1758, 1768',
    ]);
    // Two more "no" were chosen on purpose; all the other 71 say no more than no.
    const bewust = await matrix({ merk: 'nee', lezing: 'bewust-niet' });
    expect(slugs(bewust.rijen)).toEqual(['nijmegen-rivierenland', 'zuidoost-drenthe']);
  });

  vraag(
    'N11',
    'which answers are missing, and is that unanswered or lost in extraction?',
    ['003:2988-2998', '003:1201-1214'],
    async () => {
      const { rijen } = await matrix({ merk: 'leeg' });
      const perOorzaak = Map.groupBy(
        rijen.flatMap((r) => r.cellen.map((c) => ({ regio: r.regio, oorzaak: c.oorzaak }))),
        (c) => c.oorzaak,
      );
      const van = (oorzaak: Parameters<typeof perOorzaak.get>[0]) => {
        const cellen = perOorzaak.get(oorzaak) ?? [];
        return [cellen.length, [...new Set(cellen.map((c) => c.regio))].sort()];
      };
      expect(van('formulier-niet-ingevuld')).toEqual([11, ['fryslan']]);
      expect(van('rij-afgebroken-aan-paginaeinde')).toEqual([1, ['noordoost-brabant-oost']]);
      expect(van(null)).toEqual([1, ['tilburg']]);
      const [verloren, waar] = van('extractieverlies-op-paginaniveau');
      expect([verloren, (waar as string[]).length]).toEqual([63, rijen.length - 3]);
      expect(waar).toContain('meierij-en-bommelerwaard');
      // The line of each blank is kept, so that somebody can look on the page itself.
      const leeg = (await norm('fryslan')).cellen.filter((c) => c.merk === 'leeg');
      expect([bronInWoorden(leeg[0]?.bron ?? null), bronInWoorden(leeg.at(-1)?.bron ?? null)]).toEqual([
        '003 regel 2988',
        '003 regel 3002',
      ]);
    },
  );

  vraag('N12', 'where do regions offer or request help?', ['003:3992', '003:3612'], async () => {
    const { rijen } = await matrix();
    const som = (richting: 'vraag' | 'aanbod') =>
      rijen.reduce((n, r) => n + r.ondersteuning[richting].length, 0);
    expect([som('vraag'), som('aanbod')]).toEqual([88, 3]);
    const hulp = async (regio: string) =>
      (await norm(regio)).ondersteuning.map((o) => [o.richting, o.onderwerp, bronInWoorden(o.bron)]);
    expect((await hulp('utrecht'))[0]).toEqual([
      'vraag',
      'voorbeelden van de norm voor jeugd: verschil in tempo en bindende financiële afspraken',
      '003 regel 3992',
    ]);
    expect((await hulp('waterland'))[0]).toEqual([
      'vraag',
      'een onafhankelijke partij die helpt bij formele afspraken over geld en governance',
      '003 regel 3612',
    ]);
    const biedt = rijen.filter((r) => r.ondersteuning.aanbod.length > 0);
    expect(slugs(biedt)).toEqual(['helmond', 'noord-veluwe', 'west-friesland']);
  });
});

describe('forms, disputes, money and access', () => {
  vraag('N3', 'which regions chose a GR, a convenant, a SOK?', ['003:2546', '002:617-622'], async () => {
    const { waarden, aangekondigd, regios } = await telling('soort');
    const ids = (rij: Rij, soort: string) => bij(rij, soort).dossiers.ids;
    expect(regios).toBe(45);
    expect(ids(waarden, 'gemeenschappelijke-regeling')).toEqual([
      'fryslan.gr-sdf',
      'gooi-en-vechtstreek.gr',
      'gouda.gr-midden-holland',
      'noord-en-midden-limburg.gr',
      'parkstad-en-beekdaelen.gr',
      'vlaardingen.gr-rogplus',
    ]);
    // What is still being written is no choice yet.
    expect(ids(aangekondigd, 'gemeenschappelijke-regeling')).toEqual([
      'breda.gr',
      'maastricht.gr-licht',
      'rotterdam.gr',
    ]);
    expect(bij(waarden, 'convenant').regios.aantal).toBe(15);
    expect(bij(waarden, 'convenant').regios.ids).toContain('ijssel-vecht');
    expect(bij(waarden, 'samenwerkingsovereenkomst').regios.ids).toEqual([
      'amersfoort',
      'dordrecht',
      'meierij-en-bommelerwaard',
      'nissewaard',
      'noord-veluwe',
      'zaanstad',
    ]);
    expect(await regels('parkstad-en-beekdaelen.gr')).toEqual(['003 regels 2546, 2573, 2596, 2630']);
    expect(await regels('ijssel-vecht.convenant')).toContain('002 regels 617-625');
    // One word, two things: behind the count is who the parties are. These are with corporations or partners.
    const metPartners = (await overeenkomst('den-haag.convenanten-corporaties')).naam;
    expect(metPartners).toContain('corporaties');
    // The legal form of an agreement no source states for the register to record: of all 45 it is not known.
    const vorm = await telling('vorm');
    expect([vorm.waarden, vorm.nietBekend.aantal]).toEqual([[], 45]);
  });

  vraag('N4', 'which have a dispute commission arranged?', ['002:602-615', '001:2051-2055'], async () => {
    const { waarden, aangekondigd, nietBekend } = await telling('geschilroute', { geldigOp: '2021-12-31' });
    // Arranged are a national commission, for access only, and complaints rules, which are no commission.
    expect(waarden.map((t) => [t.waarde, t.regios.ids, t.dossiers.ids])).toEqual([
      ['klachtregeling', ['amersfoort'], ['amersfoort.klachten-aanbieder', 'amersfoort.klachten-gemeente']],
      ['landelijke-commissie-toegang', [], ['landelijk.geschilcommissie-toegang']],
    ]);
    expect(aangekondigd.map((t) => [t.waarde, t.regios.ids])).toEqual([
      ['clausule-dvo', ['amersfoort']],
      ['nvo-commissie', ['ijssel-vecht']],
      ['regionale-commissie', ['ijssel-vecht']],
    ]);
    expect(nietBekend.aantal).toBe(43);
    expect(await regels('ijssel-vecht.geschillenregeling')).toEqual(['002 regels 602-615']);
    const r9 = enige((await matrix({ geldigOp: '2021-12-31' })).perEis, (e) => e.eis === 'R9');
    expect([r9.voldoen, r9.oordelen]).toEqual([0, { 'niet-bekend': 43, 'niet-aangetoond': 2 }]);
  });

  vraag('N5', 'which regions share risk, and by which key?', ['003:2776', '003:1766'], async () => {
    const risico = await telling('risicodeling');
    expect(aantallen(risico.waarden)).toEqual({
      solidariteit: 15,
      reserve: 3,
      risicodrager: 2,
      verevening: 2,
    });
    expect(bij(risico.waarden, 'solidariteit').regios.ids).toContain('gooi-en-vechtstreek');
    // Deliberately not is neither a no nor unknown, and Vallei ticked "yes".
    expect(risico.bewustNiet.map((t) => [t.waarde, t.regios.ids])).toEqual([
      ['solidariteit', ['vallei-regio']],
      ['verevening', ['vallei-regio']],
    ]);
    // What stands in a text that nobody decided on is announced: Maastricht has only a draft.
    expect(bij(risico.aangekondigd, 'solidariteit').regios.ids).toContain('maastricht');
    expect(risico.nietBekend.aantal).toBe(11);

    const sleutel = await telling('verdeelsleutel');
    expect(sleutel.waarden.map((t) => [t.waarde, t.dossiers.ids])).toEqual([
      [
        'in-woorden',
        ['almelo.addendum-2019', 'amersfoort.afspraken-dec-2019', 'ijssel-vecht.verdeelsleutel'],
      ],
      ['naar-indicaties', ['groninger-gemeenten.verdeelmodel']],
      ['naar-inwoners', ['gooi-en-vechtstreek.begroting']],
    ]);
    const regel = async (regio: string, filter: Filter) => {
      const { resultaten } = await lees<Bladzijde<GeldregelAntwoord>>(
        `/v1/regios/${regio}/geldregels`,
        filter,
      );
      return resultaten.map((r) => [r.geldt, r.formule, ...bronnen(...r.redenen)]);
    };
    expect(await regel('gooi-en-vechtstreek', { soort: 'verdeelsleutel' })).toEqual([
      ['niet-bekend', 'naar-inwoners', '003 regel 2776'],
    ]);
    expect(await regel('vallei-regio', { soort: 'solidariteit' })).toEqual([['nee', null, '003 regel 1766']]);
  });

  vraag(
    'N13',
    'which regions have a mandate-based and which a GR-based access?',
    ['003:1743', '003:2942', '003:4118'],
    async () => {
      const { waarden, aangekondigd, nietBekend } = await telling('toegangsvorm');
      const mandaat = bij(waarden, 'mandaat');
      expect(mandaat.regios.ids).toEqual(['amersfoort', 'ijssel-vecht', 'vallei-regio']);
      expect(mandaat.dossiers.ids).toContain('vallei-regio.mandaatbesluiten');
      expect((await regels('vallei-regio.mandaatbesluiten')).join()).toContain('1743');
      expect(bij(waarden, 'gemeenschappelijke-regeling').regios.ids).toEqual(['vlaardingen']);
      expect(bij(aangekondigd, 'gemeenschappelijke-regeling').regios.ids).toEqual(['parkstad-en-beekdaelen']);
      // The joint arrangement of Fryslân buys and prepares; that access rests on it the source does not say.
      expect(bij(waarden, 'lokaal').dossiers.ids).toContain('fryslan.expertiseteam');
      expect((await regels('fryslan.gr-sdf')).join()).toContain('2942');
      // Rotterdam says in 2020 that access will be mandated in 2021. Also in that year it is no more than announced.
      expect(bij(aangekondigd, 'mandaat').regios.ids).toEqual(['rotterdam']);
      const in2021 = await telling('toegangsvorm', { geldigOp: '2021-06-01', waarde: 'mandaat' });
      expect(bij(in2021.aangekondigd, 'mandaat').regios.ids).toEqual(['rotterdam']);
      // Of two regions the text does not say how access is arranged, also where a mark says yes.
      expect(nietBekend.ids).toEqual(['flevoland', 'zuid-kennemerland-ijmond-en-haarlemmermeer']);
    },
  );
});

describe('time, gaps and membership', () => {
  vraag(
    'N6',
    'which agreements end on 1-1-2022 or 1-1-2023 and could leave a gap?',
    ['003:528', '003:2236'],
    async () => {
      const leemten = await alles<RegioLeemten>('/v1/leemten', { geldigOp: '2021-12-31', tot: '2023-01-01' });
      const eindes = leemten.flatMap((r) => r.zonderOpvolger);
      const op = (dag: string) =>
        [...new Set(eindes.filter((z) => z.van === dag).map((z) => z.overeenkomst))].sort();
      expect(op('2022-01-01')).toEqual([
        'amersfoort.implementatieagenda',
        'amsterdam-amstelland.dvo-verlenging',
        'centraal-gelderland.spoorboekje',
        'centraal-gelderland.transformatieplan',
        'eindhoven.bestuurlijke-afspraken-bw',
        'eindhoven.mandaat',
        'fryslan.contract-2018',
        'groninger-gemeenten.centrumregeling-2020',
        'helmond.risico-overgang',
        'noord-veluwe.impuls-dakloosheid',
        'oost-veluwe.convenant-verlenging',
        'oost-veluwe.raamovereenkomst',
        'oost-veluwe.werkprogramma-ggz',
        'rotterdam.risico-2021',
        'tilburg.governance-huidig',
        'vallei-regio.pilot-wageningen',
        'vlaardingen.financiering-2021',
        'westelijke-mijnstreek.overeenkomst-2021',
        'zeeland.toegang-huidig',
        'zuidoost-drenthe.afspraak-clienten',
      ]);
      expect(op('2023-01-01')).toEqual([
        'delft.inkoop-bw-bt',
        'ijssel-vecht.convenant',
        'ijssel-vecht.dvo-centrale-toegang',
        'utrecht.wmo-regioplannen',
        'west-friesland.toekomstvisie',
      ]);
      const zonder = (id: string) => enige(eindes, (z) => z.overeenkomst === id);
      // "tot 2022": what comes after, in both passages, still has to be written.
      const amsterdam = zonder('amsterdam-amstelland.dvo-verlenging');
      expect([amsterdam.einde, amsterdam.leemte, ...bronnen(...amsterdam.redenen)]).toEqual([
        { soort: 'tot', datum: '2022' },
        'niet-bekend',
        '003 regel 528',
      ]);
      const groningen = zonder('groninger-gemeenten.centrumregeling-2020');
      expect([groningen.opvolgers, ...bronnen(...groningen.redenen)]).toEqual([
        [],
        '003 regels 2232, 2236, 2248, 2304',
      ]);
      // The term of one is recorded: after it there is a gap. Of the others a source tells the end, and no more is known.
      const vast = eindes.filter((z) => z.volgens === 'vastgelegd');
      expect(vast.map((z) => [z.overeenkomst, z.leemte])).toEqual([
        ['ijssel-vecht.dvo-centrale-toegang', 'ja'],
      ]);
      const gemeld = eindes.filter((z) => z.volgens === 'gemeld');
      expect(new Set(gemeld.map((z) => z.leemte))).toEqual(new Set(['niet-bekend']));
    },
  );

  vraag('N8', 'which municipalities are not covered by any agreement?', ['003:4051'], async () => {
    const leemten = await alles<RegioLeemten>('/v1/leemten');
    expect(leemten).toHaveLength(45);
    // Of no municipality can be said that nothing covers it, nor that something does: agreements without recorded parties.
    const oordelen = leemten.flatMap((r) => r.nietGedekt.map((n) => n.oordeel));
    expect(new Set(oordelen)).toEqual(new Set(['niet-bekend']));
    expect(leemten.filter((r) => r.ledenBekend).map((r) => r.regio)).toEqual(['amersfoort', 'ijssel-vecht']);
    // Seven of fourteen, says the source, and names none. Only two members are known by name.
    const id = 'noord-en-midden-limburg.gr';
    const gr = await lees<OntbrekendePartijen>(`/v1/overeenkomsten/${id}/ontbrekende-partijen`);
    expect([gr.moetBeslissen, gr.ledenBekend, gr.gemeld.map((m) => m.partijenAantal)]).toEqual([
      { orgaan: 'raad', artikel: 'Wgr 1' },
      false,
      [7],
    ]);
    expect(gr.ontbreken.map((o) => [o.naam, o.partij])).toEqual([
      ['Roermond', 'niet-bekend'],
      ['Venlo', 'niet-bekend'],
    ]);
    expect(await regels(id)).toEqual(['003 regel 4051']);
  });

  vraag('N9', 'which regions wait on the same national decision?', ['003:666', '003:2424'], async () => {
    const wachten = await alles<Afhankelijkheid>('/v1/afhankelijkheden');
    expect(wachten.map((a) => [a.van, a.regios.length])).toEqual([
      ['objectief-verdeelmodel', 22],
      ['wlz-openstelling', 20],
      ['woonplaatsbeginsel', 10],
      ['doordecentralisatie-mo', 4],
      ['definitie-beschermd-wonen', 3],
      ['landelijke-keuzes', 3],
      ['rijksmiddelen', 3],
      ['doordecentralisatie-uitstel', 2],
      ['geschilcommissie-nvo', 1],
      ['ingroeipad', 1],
      ['kamerbesluit-doordecentralisatie', 1],
      ['wetsvoorstel-jeugd', 1],
    ]);
    const model = enige(wachten, (a) => a.van === 'objectief-verdeelmodel');
    const regel = (id: string) =>
      bronnen(...enige(model.overeenkomsten, (o) => o.overeenkomst === id).redenen);
    expect(regel('oost-veluwe.nieuw-convenant')).toEqual(['003 regel 666']);
    expect(regel('zuid-kennemerland-ijmond-en-haarlemmermeer.nieuw-beleidskader')).toEqual([
      '003 regel 2424',
    ]);
  });

  vraag(
    'N10',
    'which regions changed membership in a period?',
    ['001:704-720', '003:775', '003:2544', '003:3718'],
    async () => {
      const wijzigingen = await alles<Lidmaatschapswijziging>('/v1/lidmaatschapswijzigingen', {
        van: '2019-01-01',
        tot: '2022-12-31',
      });
      const zeker = wijzigingen.filter((w) => w.zekerheid === 'ja');
      expect(
        zeker.map((w) => [w.regio, w.naam, w.soort, w.vroegst, w.laatst, ...bronnen(...w.redenen)]),
      ).toEqual([
        [
          'parkstad-en-beekdaelen',
          'Beekdaelen',
          'toegetreden',
          '2019-01-01',
          '2019-01-31',
          '003 regel 2544 (besloten met de vaststelling van de Wmo-verordening)',
        ],
        [
          'amersfoort',
          'Veenendaal',
          'uitgetreden',
          '2022-01-01',
          '2022-01-01',
          '001 regels 704-720 met 172-174',
        ],
        [
          'amersfoort',
          'Veenendaal',
          'uittreding-voorgenomen',
          '2022-01-01',
          '2022-12-31',
          '001 regels 704-720',
        ],
        ...['Beek', 'Stein', 'Sittard-Geleen'].map((naam) => [
          'maastricht',
          naam,
          'uittreding-voorgenomen',
          '2022-01-01',
          '2022-01-01',
          '003 regels 3714, 3718',
        ]),
      ]);
      expect(enige(zeker, (w) => w.soort === 'uitgetreden').naarRegio).toBe('vallei-regio');
      // Those of IJssel-Vecht were members in September 2020; since when is not known.
      const open = wijzigingen.filter((w) => w.zekerheid === 'onzeker');
      expect(open.map((w) => [w.regio, w.vroegst, w.laatst])).toEqual(
        Array.from({ length: 8 }, () => ['ijssel-vecht', null, '2020-09-30']),
      );
      // The split of Assen is agreed, and moves no member by itself: which go where no source says.
      const splitsing = 'noord-en-midden-drenthe-en-zuidwest-drenthe.splitsing';
      expect([(await overeenkomst(splitsing)).naam, await regels(splitsing)]).toEqual([
        expect.stringContaining('plits'),
        ['003 regels 775, 866'],
      ]);
    },
  );
});

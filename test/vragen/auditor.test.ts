import type { AgendaRij } from '@regiolog/domein/vragen/agenda/agenda-rij';
import type { Besluitvorming } from '@regiolog/domein/vragen/besluitvorming';
import type { OpenBesluit } from '@regiolog/domein/vragen/besluitvorming-open';
import type { GeldAntwoord } from '@regiolog/domein/vragen/geld/geld';
import type { GeldregelAntwoord } from '@regiolog/domein/vragen/geld/geld-regels';
import type { Herkomstregel } from '@regiolog/domein/vragen/herkomst';
import type { Leemten } from '@regiolog/domein/vragen/leemten/leemten';
import type { BevoegdheidAntwoord } from '@regiolog/domein/vragen/mandaat/bevoegdheid';
import type { MandaatAntwoord } from '@regiolog/domein/vragen/mandaat/mandaat-antwoord';
import type { Handelingenmatrix } from '@regiolog/domein/vragen/matrix-handelingen';
import type { NvoRegio } from '@regiolog/domein/vragen/nvo/nvo-regio';
import type { OnderwerpenStand } from '@regiolog/domein/vragen/onderwerpen';
import type { OvereenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import type { Raadpleging } from '@regiolog/domein/vragen/raadpleging';
import type { Verschilregel } from '@regiolog/domein/vragen/verschil';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { genoemd, vraag } from './gevallen.ts';
import { codes, lezer, regelVan, type Vraag } from './lezen.ts';
import {
  type Bladzijde,
  bronInWoorden,
  bronnen,
  enige,
  type Gevraagd,
  type Iemand,
  INGELEZEN_OP,
  json,
  openRegister,
  type Register,
} from './register.ts';

/**
 * What an auditor asks, over the real reference set, each with the answer that an honest auditor would give.
 * `003:1296` is line 1296 of the document whose name begins with 003.
 */

let register: Register;
let auditor: Iemand;
let wie: ReturnType<typeof lezer>;

beforeAll(async () => {
  register = await openRegister();
  auditor = register.als('auditor');
  wie = lezer(auditor);
});
afterAll(() => register.stop());

const vraagOp = <A>(pad: string, query: Vraag = {}) => wie.vraag<A>(pad, query);
const over = <A>(id: string, deel: string, query: Vraag = {}) => wie.over<A>(id, deel, query);
const overeenkomst = (id: string, query: Vraag = {}) => wie.overeenkomst(id, query);
const verleden = (id: string) => wie.verleden(id);

it('asks each of the twelve questions', () => {
  expect(new Set(genoemd('auditor', 'vraag'))).toEqual(
    new Set(Array.from({ length: 12 }, (_, n) => `A${n + 1}`)),
  );
});

describe('questions of an auditor', () => {
  vraag(
    'A1',
    'when did each organ decide, in which capacity, on which version?',
    ['000:1-5', '003:375', '004:168-173'],
    async () => {
      const moedMoet = await overeenkomst('amersfoort.moed-moet', { geldigOp: '2021-12-31' });
      expect(moedMoet.partijen.length).toBe(8);
      for (const partij of moedMoet.partijen) {
        // The council, in 2017; on which version of the text is not known.
        expect(
          partij.besluiten.map((b) => [b.orgaan, b.uitkomst, b.datum, b.versie]),
          partij.naam,
        ).toEqual([['raad', 'vastgesteld', '2017', null]]);
        expect(bronnen(regelVan(partij.redenen, 'gebonden')), partij.naam).toContain(
          '003 regel 375 (eind 2017); namen: 001 regels 559-563',
        );
      }
      const besloten = await over<Besluitvorming>('amersfoort.moed-moet', 'besluitvorming', {
        geldigOp: '2021-12-31',
      });
      for (const { naam, organen } of besloten.partijen) {
        const raad = enige(organen, (o) => o.orgaan === 'raad');
        expect([raad.stand, raad.besluiten.map((b) => b.tekst)], naam).toEqual([
          'besloten',
          ['geen-definitieve-tekst'],
        ]);
      }
      // Every event that the answer rests on is in the history, whose chain was recomputed.
      const geschiedenis = await verleden('amersfoort.moed-moet');
      expect(geschiedenis.ketenKlopt).toBe(true);
      const nummers = new Set(geschiedenis.resultaten.map((g) => g.gebeurtenis));
      const genoemd = moedMoet.partijen.flatMap((p) => p.redenen.flatMap((r) => r.gebeurtenissen));
      expect(genoemd.filter((g) => !nummers.has(g))).toEqual([]);

      const soest = await overeenkomst('amersfoort.raadsvoorstel-soest-jeugd');
      const partij = enige(soest.partijen, () => true);
      expect(partij.naam).toBe('Soest');
      expect(partij.ondertekeningen.map((o) => [o.orgaan, o.datum, o.versie])).toEqual([
        ['burgemeester en secretaris', '2021-09-02', null],
      ]);
      // A signed proposal: the council has not decided.
      expect(partij.besluiten).toEqual([]);
      expect(bronnen(...partij.redenen)).toContain('004 regels 168-175');
      const { kolommen } = await over<Handelingenmatrix>('amersfoort.raadsvoorstel-soest-jeugd', 'matrix', {
        geldigOp: '2021-12-31',
      });
      expect(kolommen.filter((k) => k.gedaan > 0).map((k) => k.kolom)).toEqual(['ondertekening']);
      // The advice of 000 names neither the college nor the day; it is there as a proposal, and decides nothing.
      const advies = await overeenkomst('amersfoort.collegevoorstel-regiovisie');
      expect(advies.partijen).toEqual([]);
      expect(advies.meldingen.map((m) => [m.status, m.organen, bronInWoorden(m.bron)])).toEqual([
        ['concept', ['college (gemeente niet genoemd)'], '000 regels 1-5, 105-109'],
      ]);
    },
  );

  vraag('A2', 'did the council decide, or was it only informed?', ['002:185-186', '003:1296'], async () => {
    const uitwerking = await overeenkomst('ijssel-vecht.uitwerking-bw-2020', { geldigOp: '2021-12-31' });
    const raden = uitwerking.partijen.filter((p) => 'gemeente' in p.partij);
    expect(raden.length).toBe(8);
    for (const raad of raden) {
      expect(
        raad.besluiten.map((b) => [b.orgaan, b.uitkomst]),
        raad.naam,
      ).toEqual([['raad', 'ter-kennisname']]);
      // Nobody said that they are parties: they are shown by what they did.
      expect([raad.basis, raad.gebonden], raad.naam).toEqual(['handeling', 'niet-bekend']);
      expect(bronnen(...raad.redenen), raad.naam).toEqual(['002 regels 185-186 (eind 2020 verzonden)']);
    }
    expect(codes(uitwerking.bevindingen).filter((c) => c === 'alleen-ter-kennisname').length).toBe(8);
    const overleg = enige(uitwerking.partijen, (p) => 'organisatie' in p.partij);
    expect(overleg.besluiten.map((b) => [b.orgaan, b.uitkomst, b.datum])).toEqual([
      ['overleg', 'vastgesteld', '2020-09'],
    ]);
    // The same by body: told is no decision, and the meeting is no council.
    const { partijen } = await over<Besluitvorming>('ijssel-vecht.uitwerking-bw-2020', 'besluitvorming', {
      geldigOp: '2021-12-31',
    });
    expect(partijen.flatMap((p) => p.organen.map((o) => `${o.orgaan} ${o.stand}`)).sort()).toEqual([
      'overleg besloten',
      ...Array(8).fill('raad alleen-geinformeerd'),
    ]);
    // Den Haag: sent to the councils for information, by a report that names no day and no body that adopted it.
    const denHaag = await over<Besluitvorming>('den-haag.regiovisie', 'besluitvorming');
    expect(denHaag.gemeld.map((g) => [g.opmerking, bronInWoorden(g.bron)])).toEqual([
      ['raden kregen haar ter kennisname', '003 regels 1262, 1296'],
    ]);
    // At the end of September 2020 only the meeting had acted.
    const toen = await overeenkomst('ijssel-vecht.uitwerking-bw-2020', {
      geldigOp: '2020-10-01',
      bekendOp: '2020-10-01',
    });
    expect(toen.partijen.map((p) => p.naam)).toEqual(['Regio IJssel-Vecht']);
  });

  vraag(
    'A3',
    'was the status reported on 29-10-2020 right at the time, and what did we know later?',
    ['003:9', '003:4393', '002:617-625'],
    async () => {
      const id = 'ijssel-vecht.convenant';
      // What could be known that day: an intention to extend, and no party by name.
      const toen = await overeenkomst(id, { geldigOp: '2020-10-29', bekendOp: '2020-10-29' });
      expect(toen.meldingen.map((m) => m.peildatum)).toEqual(['2020-10-29']);
      expect([toen.geldt.oordeel, toen.partijen]).toEqual(['niet-bekend', []]);
      // What was learnt by the end of 2021 about that same day, and from which events.
      const reactie = await auditor.lees(`/v1/overeenkomsten/${id}/verschil`, {
        geldigOp: '2020-10-29',
        vanBekendOp: '2020-10-29',
        bekendOp: '2021-12-31',
      });
      const { resultaten } = json<Gevraagd<Bladzijde<Verschilregel>>>(reactie).antwoord;
      const later = enige(resultaten, (r) => r.pad.startsWith('meldingen['));
      expect([later.soort, later.wat]).toEqual(['erbij', 'melding van een bron (2021, van kracht)']);
      expect(later.na).toContain('einde: tot 2023');
      expect(later.gebeurtenissen.map((g) => bronInWoorden(g.bron))).toEqual(['002 regels 617-625']);
      expect(resultaten.filter((r) => r.pad.startsWith('partijen[')).length).toBe(8);
      // Right or wrong at the time: only recorded acts could show it, and there are none.
      expect((await overeenkomst(id, { geldigOp: '2020-10-29' })).geldt.oordeel).toBe('niet-bekend');
    },
  );

  vraag(
    'A4',
    'where does the report contradict the source text?',
    ['003:124-125', '003:1756-1766'],
    async () => {
      const tegen = async (regio: string, item: string) => {
        const { tegenstrijdigheden, cellen } = await vraagOp<NvoRegio>(`nvo/${regio}`, {
          geldigOp: '2020-10-29',
        });
        const t = enige(tegenstrijdigheden, (x) => x.item === item && x.volgens === 'gemeld');
        const kanten = t.kanten.map((k) => [k.volgens, k.zegt, k.bronnen.map(bronInWoorden)]);
        return { ...t, kanten, merk: enige(cellen, (c) => c.item === item).merk };
      };
      const alkmaar = await tegen('alkmaar', 'nvo.overleg-met-stakeholders');
      expect([alkmaar.merk, alkmaar.sterkte, alkmaar.lezing]).toEqual(['ja', 'hard', null]);
      expect(alkmaar.kanten).toEqual([
        ['merk', 'ja', ['003 regels 124, 125']],
        [
          'tekst',
          'stakeholders zaten niet in het visieproces; resultaat is achteraf gedeeld en zij kwamen pas in de uitvoering aan bod',
          ['003 regels 124, 125'],
        ],
      ]);
      // Vallei: yes means "decided about", and what was decided is not to do it.
      const vallei = await tegen('vallei-regio', 'uitvoering.financiele-solidariteit');
      expect([vallei.merk, vallei.sterkte, vallei.lezing]).toEqual(['ja', 'hard', 'bewust-niet']);
      expect(vallei.kanten.map(([volgens, , bron]) => [volgens, bron])).toEqual([
        ['merk', ['003 regels 1756, 1766']],
        ['tekst', ['003 regels 1756, 1766']],
      ]);
    },
  );

  vraag('A5', 'was the mandate in force when the contract was signed?', ['001:2004-2012'], async () => {
    const vragen = {
      doorGemeente: 'gm0307',
      doorOrgaan: 'college',
      namensOrgaan: 'college',
      bevoegdheid: 'inkoop.contracteren',
    };
    const bevoegd = (namensGemeente: string, geldigOp: string) =>
      vraagOp<BevoegdheidAntwoord>('bevoegdheden', { ...vragen, namensGemeente, geldigOp });
    const soest = await bevoegd('gm0342', '2021-12-31');
    // A source says that the others mandated Amersfoort; who, when and until when it does not say.
    expect(soest.oordeel).toBe('niet-bekend');
    expect(soest.uitleg).toBe(
      'Of het college van Amersfoort op 31 december 2021 namens het college van Soest bevoegd was om contracten te sluiten, is niet bekend. Een bron noemt dit (van kracht), zonder te zeggen wie het gaf; een besluit is niet vastgelegd.',
    );
    expect(soest.keten.map((s) => [s.soort, s.oordeel, s.mandaat])).toEqual([
      ['oorspronkelijk', 'ja', null],
      ['gemeld', 'niet-bekend', 'amersfoort.inkoop'],
    ]);
    expect(bronnen(...soest.redenen)).toEqual(['001 regels 1997-2012']);
    // For itself Amersfoort needs no mandate.
    expect((await bevoegd('gm0307', '2021-12-31')).oordeel).toBe('ja');
    // The file says the same of the mandate itself, and no contract is recorded that it could have served.
    const mandaat = await vraagOp<MandaatAntwoord>('mandaten/amersfoort.inkoop', { geldigOp: '2021-12-31' });
    expect([mandaat.geldt.oordeel, mandaat.verlening, mandaat.uitoefeningen]).toEqual([
      'niet-bekend',
      null,
      [],
    ]);
  });

  vraag('A6', 'which agreements have lapsed but are still being used?', ['003:3305'], async () => {
    // Nijmegen keeps the old agreements as long as there are no new ones; which they are, the source does not say.
    const id = 'nijmegen-rivierenland.oude-afspraken';
    const oud = await overeenkomst(id, { geldigOp: '2021-01-01' });
    expect([oud.naam, oud.geldt.oordeel, oud.looptijd.einde, oud.partijen]).toEqual([
      'Oude afspraken, gehandhaafd bij gebrek aan nieuwe',
      'niet-bekend',
      null,
      [],
    ]);
    expect(oud.meldingen.map((m) => [m.status, bronInWoorden(m.bron)])).toEqual([
      ['van-kracht', '003 regel 3305'],
    ]);
    const { onderwerpen } = await over<OnderwerpenStand>(id, 'onderwerpenstand', { geldigOp: '2021-01-01' });
    const zolang = enige(onderwerpen, (o) => o.thema === 'verantwoordelijkheden');
    expect([zolang.omschrijving, ...bronnen(...zolang.redenen)]).toEqual([
      'de oude afspraken gelden zolang er geen nieuwe zijn',
      '003 regel 3305',
    ]);
    // So who asks what covers Nijmegen is pointed at them, and told that it is only reported.
    const { leden } = await vraagOp<Leemten>('regios/nijmegen-rivierenland/leemten', {
      geldigOp: '2021-01-01',
    });
    const bw = enige(leden, (l) => l.domein === 'bw');
    expect(bw.gemeld.map((g) => [g.overeenkomst, g.status])).toEqual([[id, 'van-kracht']]);
    expect(bw.dekking.map((d) => [d.oordeel, d.overeenkomsten])).toEqual([['niet-bekend', [id]]]);
    // What certainly lapsed by what is recorded is not called in use: nobody recorded an act under it afterwards.
    const voorbij = await overeenkomst('ijssel-vecht.dvo-centrale-toegang', { geldigOp: '2023-06-01' });
    expect([voorbij.geldt.oordeel, voorbij.looptijd.laatsteDag]).toEqual(['nee', '2022-12-31']);
  });

  vraag(
    'A7',
    'which decisions were planned for Q1 2021, and which followed?',
    ['003:155', '003:1351'],
    async () => {
      const gepland = async (regio: string) =>
        (
          await vraagOp<Bladzijde<OpenBesluit>>(`regios/${regio}/besluiten-open`, {
            geldigOp: '2021-06-01',
            van: '2021-01-01',
            tot: '2021-03-31',
          })
        ).resultaten;
      const alkmaar = enige(await gepland('alkmaar'), () => true);
      expect(alkmaar).toMatchObject({
        overeenkomst: 'alkmaar.samenwerkingsvorm',
        orgaan: 'gemeenteraden',
        gepland: '2021-03',
        verstreken: true,
        gevolgd: 'niet-bekend',
        oordeel: 'niet-bekend',
      });
      expect(bronnen(...alkmaar.redenen)).toEqual(['003 regels 107, 132, 155']);
      // An announced decision counts as well. A quarter is no date of the register: the year, with the words beside it.
      const kop = enige(await gepland('kop-van-noord-holland'), () => true);
      expect(kop).toMatchObject({
        overeenkomst: 'kop-van-noord-holland.samenwerkingsafspraken',
        gepland: '2021',
        gevolgd: 'niet-bekend',
      });
      expect(kop.redenen.map((r) => r.uitleg)).toEqual([
        'Een bron kondigt een besluit aan voor 2021: besluit verwacht in het eerste kwartaal. Een aankondiging is geen besluit.',
      ]);
      expect(bronnen(...kop.redenen)).toEqual(['003 regels 1351, 1401']);
    },
  );

  vraag('A8', 'what was the planned end, and was it extended in time?', ['003:581', '003:4005'], async () => {
    const { looptijd, meldingen } = await overeenkomst('oost-veluwe.convenant-mo-bw', {
      geldigOp: '2021-06-01',
    });
    expect(looptijd).toMatchObject({ einde: null, laatsteDag: null, verlengingen: [] });
    expect(looptijd.voornemens.map((v) => [v.duur, v.gevolgd])).toEqual([['P1Y', false]]);
    expect(meldingen.map((m) => m.einde?.datum)).toEqual(['2021-01-01']);
    // In time it was not, for all that is recorded: the task stays on the list of what is past.
    const { resultaten } = await vraagOp<Bladzijde<AgendaRij>>('regios/oost-veluwe/agenda', {
      geldigOp: '2021-06-01',
      stand: 'verstreken',
    });
    const taak = enige(resultaten, (r) => r.soort === 'verlenging-beslissen');
    expect([taak.uiterlijk, taak.volgens, ...bronnen(...taak.redenen)]).toEqual([
      '2020-12-31',
      'gemeld',
      '003 regel 581',
    ]);
    // Limburg: "extended by a year", from which end to which is in no source.
    const limburg = await overeenkomst('noord-en-midden-limburg.visie');
    expect(limburg.looptijd).toMatchObject({ einde: null, verlengingen: [], voornemens: [] });
    expect(limburg.meldingen.map((m) => [m.status, m.einde, bronInWoorden(m.bron)])).toEqual([
      ['verlengd', null, '003 regels 4005, 4051'],
    ]);
  });

  vraag(
    'A9',
    'how was the budget shared, and according to which key?',
    ['003:2776', '001:2302-2310'],
    async () => {
      const gooi = await vraagOp<Bladzijde<GeldregelAntwoord>>('regios/gooi-en-vechtstreek/geldregels', {
        geldigOp: '2020-11-01',
        soort: 'verdeelsleutel',
      });
      const sleutel = enige(gooi.resultaten, () => true);
      expect([sleutel.formule, sleutel.overeenkomst]).toEqual([
        'naar-inwoners',
        'gooi-en-vechtstreek.begroting',
      ]);
      expect(bronnen(...sleutel.redenen)).toEqual(['003 regel 2776']);
      // The source gives the key and neither the parties nor the numbers: nothing is worked out.
      expect(sleutel.uitkomsten.map((u) => [u.berekend, u.volgensTekst, u.ontbreekt])).toEqual([
        [false, true, ['wie op 1 november 2020 partij is']],
      ]);

      const amersfoort = await over<GeldAntwoord>('amersfoort.principeafspraken-2020', 'geld', {
        geldigOp: '2023-01-01',
      });
      const dekking = enige(amersfoort.regels, (r) => r.regel === 'bw-kostendekking');
      expect([amersfoort.geldt, dekking.formule, dekking.van?.datum]).toEqual([
        'niet-bekend',
        'kostendekking-amersfoort',
        '2021',
      ]);
      expect(bronnen(...dekking.redenen)).toEqual(['001 regels 467-471, 2302-2310']);
      // The order is of the text; how the rest is shared is not, and says so.
      expect(dekking.uitkomsten.map((u) => [u.berekend, u.volgensTekst])).toEqual([
        [false, true],
        [false, true],
        [false, false],
        [false, false],
      ]);
      expect(dekking.uitkomsten[0]?.ontbreekt).toEqual([
        'de kosten in 2023',
        'het budget van de centrumgemeente in 2023',
      ]);
      const verevening = enige(amersfoort.regels, (r) => r.regel === 'bw-verevening');
      expect([verevening.stadium, verevening.formule]).toEqual(['aangekondigd', null]);
      expect(bronnen(...verevening.redenen)).toEqual(['001 regels 2325-2327, 2339-2345']);
    },
  );

  vraag(
    'A10',
    'who changed this record, why, and what did it say before?',
    ['002:529 as example'],
    async () => {
      const id = 'ijssel-vecht.dvo-centrale-toegang';
      const oud = enige((await verleden(id)).resultaten, (g) => g.soort === 'LooptijdVastgelegd');
      const toen = await auditor.vraag<OvereenkomstAntwoord>(`/v1/overeenkomsten/${id}`);
      expect(toen.antwoord.looptijd.laatsteDag).toBe('2022-12-31');

      const herstel = await register
        .als('coordinator', { regio: 'ijssel-vecht', sub: 'p-coordinator-ijv' })
        .legVast(`/v1/overeenkomsten/${id}/rectificaties`, {
          gebeurtenis: oud.gebeurtenis,
          vervanging: {
            soort: 'LooptijdVastgelegd',
            inhoud: { van: { datum: '2021' }, einde: { soort: 'tot', datum: '2022' } },
          },
          toelichting: 'De ondertekende overeenkomst noemt "tot 2022".',
        });

      const na = (await verleden(id)).resultaten;
      const correctie = enige(na, (g) => g.gebeurtenis === herstel.gebeurtenis);
      expect(correctie).toMatchObject({
        soort: 'GebeurtenisGerectificeerd',
        door: 'p-coordinator-ijv',
        rol: 'coordinator',
        toelichting: 'De ondertekende overeenkomst noemt "tot 2022".',
        corrigeert: oud.gebeurtenis,
        inhoud: { data: { einde: { soort: 'tot', datum: '2022' } } },
        voorheen: { einde: { soort: 'tot-en-met', datum: '2022' } },
      });
      expect(enige(na, (g) => g.gebeurtenis === oud.gebeurtenis).gerectificeerdDoor).toBe(
        herstel.gebeurtenis,
      );
      expect((await overeenkomst(id)).looptijd.laatsteDag).toBe('2021-12-31');
      // The old belief stays readable under its own times.
      const { geldigOp, bekendOp, beschikbaarOp } = toen.tijden;
      expect((await overeenkomst(id, { geldigOp, bekendOp, beschikbaarOp })).looptijd.laatsteDag).toBe(
        '2022-12-31',
      );
    },
  );

  vraag(
    'A11',
    'are the stakeholder groups of the norm demonstrably consulted?',
    ['002:717-718', '004:147-151'],
    async () => {
      const gehoord = async (id: string) => {
        const { aangetoond, groepen, bevindingen } = await over<Raadpleging>(id, 'raadpleging', {
          geldigOp: '2021-12-31',
        });
        const gevraagd = groepen.filter((g) => g.gevraagd).map((g) => [g.groep, g.gehouden]);
        return { aangetoond, groepen, gevraagd, bevindingen };
      };
      // IJssel-Vecht heard three of the four that the norm names; of partners in the chain nothing is recorded.
      const ijsselVecht = await gehoord('ijssel-vecht.regiovisie-2021');
      expect([ijsselVecht.aangetoond, ijsselVecht.gevraagd]).toEqual([
        'niet-aangetoond',
        [
          ['professionals', 'ja'],
          ['inwoners', 'ja'],
          ['ervaringsdeskundigen', 'ja'],
          ['ketenpartners', 'niet-aangetoond'],
        ],
      ]);
      expect(ijsselVecht.bevindingen.map((b) => [b.code, b.artikel])).toEqual([
        ['raadpleging-niet-aangetoond', 'NvO R2'],
      ]);
      expect(ijsselVecht.bevindingen[0]?.uitleg).toContain('Van ketenpartners is niet aangetoond');

      // Soest's participation council only got the vision for information: that is not being heard.
      const jeugd = await gehoord('amersfoort.regiovisie-jeugd');
      expect(jeugd.gevraagd).toEqual([
        ['professionals', 'ja'],
        ['inwoners', 'niet-aangetoond'],
        ['ervaringsdeskundigen', 'niet-aangetoond'],
        ['ketenpartners', 'ja'],
      ]);
      const raden = enige(jeugd.groepen, (g) => g.groep === 'adviesraad');
      expect(raden.raadplegingen.map((r) => [r.stadium, r.wie, bronInWoorden(r.bron)])).toEqual([
        ['gehouden', 'lokale adviesraden, per gemeente', '004 regels 147-148, 150'],
        ['achteraf-geinformeerd', 'participatieraad van Soest', '004 regels 148-149'],
      ]);
    },
  );

  vraag(
    'A12',
    'which entries have no source, and which were read from an unreadable scan?',
    ['003:443-450'],
    async () => {
      type Herkomst = Bladzijde<Herkomstregel> & { vastgelegd: number };
      const herkomst = (query: Vraag = {}) => vraagOp<Herkomst>('herkomst', { aantal: 100, ...query });
      // Of every line of the set one knows where it stands; 64 cells the page lost, of one nobody knows why it is empty.
      const alles = await herkomst({ bekendOp: INGELEZEN_OP });
      expect([
        alles.totaal,
        (await herkomst({ gebrek: 'zonder-bron', bekendOp: INGELEZEN_OP })).totaal,
      ]).toEqual([65, 0]);
      const perGebrek = Map.groupBy(alles.resultaten, (r) => r.gebrek);
      expect([...perGebrek].map(([gebrek, rijen]) => [gebrek, rijen.length]).sort()).toEqual([
        ['leeg-onverklaard', 1],
        ['onleesbare-scan', 64],
      ]);
      const amersfoort = await herkomst({ regio: 'amersfoort', gebrek: 'onleesbare-scan' });
      expect(amersfoort.resultaten.map((r) => [r.wat, ...bronnen(...r.redenen)])).toEqual([
        ['merk bij uitvoering.verdeling-budget-en-risico', '003 regel 443; toelichting regels 383, 389'],
        ['merk bij uitvoering.financiele-solidariteit', '003 regel 444; toelichting regel 383'],
        ['merk bij uitvoering.overgang-financiele-middelen', '003 regel 445'],
        ['merk bij uitvoering.overgang-informatieoverdracht', '003 regel 446'],
        ['merk bij planning.aanwezig', '003 regel 450; toelichting regel 451'],
      ]);
      const tilburg = enige((await herkomst({ gebrek: 'leeg-onverklaard' })).resultaten, () => true);
      expect([tilburg.regio, tilburg.wat]).toEqual(['tilburg', 'merk bij nvo.administratieve-lasten']);
      // What somebody records without a source is found at once.
      const id = 'ijssel-vecht.mo-afspraken';
      const { gebeurtenis } = await register
        .als('coordinator', { regio: 'ijssel-vecht' })
        .legVast(`/v1/overeenkomsten/${id}/bepalingen`, { bepaling: '1', onderwerp: 'opvang' });
      const zonder = enige((await herkomst({ gebrek: 'zonder-bron' })).resultaten, (r) => r.dossier === id);
      expect(zonder.redenen.map((r) => r.gebeurtenissen)).toEqual([[gebeurtenis]]);
    },
  );
});

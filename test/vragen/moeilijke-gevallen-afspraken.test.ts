import { createHash } from 'node:crypto';
import type { Besluitvorming } from '@regiolog/domein/vragen/besluitvorming';
import type { Bindend } from '@regiolog/domein/vragen/bindende-overeenkomsten';
import type { GeldAntwoord } from '@regiolog/domein/vragen/geld/geld';
import type { GeldregelAntwoord } from '@regiolog/domein/vragen/geld/geld-regels';
import type { BevoegdheidAntwoord } from '@regiolog/domein/vragen/mandaat/bevoegdheid';
import type { MandaatAntwoord } from '@regiolog/domein/vragen/mandaat/mandaat-antwoord';
import type { NvoRegio } from '@regiolog/domein/vragen/nvo/nvo-regio';
import type { OnderwerpenStand } from '@regiolog/domein/vragen/onderwerpen';
import type { OvereenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import type { OvereenkomstKern } from '@regiolog/domein/vragen/overeenkomsten';
import type { RegioStand } from '@regiolog/domein/vragen/regio-stand';
import type { VerplichtingenStand } from '@regiolog/domein/vragen/verplichtingen';
import { vooraf } from '@regiolog/register/importeer';
import { REFERENTIE } from '@regiolog/standalone/referentie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handelingen } from '../referentie/set.ts';
import { geval } from './gevallen.ts';
import {
  type Bladzijde,
  bronInWoorden,
  bronnen,
  enige,
  type Iemand,
  json,
  openRegister,
  type Register,
} from './register.ts';

/**
 * The hard cases about mandates, decisions without a name, national dates, names, money, duties, disputes and persons,
 * over the reference data. `003:571` is line 571 of the document whose name begins with 003.
 */

let register: Register;
let auditor: Iemand;

beforeAll(async () => {
  register = await openRegister();
  auditor = register.als('auditor');
});
afterAll(() => register.stop());

type Tijden = Record<string, string>;
type Feit = { inhoud: Record<string, unknown>; bron: Parameters<typeof bronInWoorden>[0] };
const vraag = async <A>(pad: string, tijden: Tijden = {}) => (await auditor.vraag<A>(pad, tijden)).antwoord;
const overeenkomst = (id: string, tijden: Tijden = {}) =>
  vraag<OvereenkomstAntwoord>(`/v1/overeenkomsten/${id}`, tijden);
const geld = (id: string, geldigOp: string) =>
  vraag<GeldAntwoord>(`/v1/overeenkomsten/${id}/geld`, { geldigOp });
const verzameld = async (pad: string, tijden: Tijden = {}) =>
  (await vraag<Bladzijde<Feit>>(pad, { aantal: '200', ...tijden })).resultaten;
const melding = async (id: string) => enige((await overeenkomst(id)).meldingen, () => true);
const verplichting = async (id: string, naam: string, geldigOp: string) => {
  const pad = `/v1/overeenkomsten/${id}/verplichtingenstand`;
  const { verplichtingen } = await vraag<VerplichtingenStand>(pad, { geldigOp });
  return enige(verplichtingen, (v) => v.verplichting === naam);
};

const HELLEVOETSLUIS = { partij: { gemeente: 'gm0530' }, orgaan: 'college' };
const NISSEWAARD = { partij: { gemeente: 'gm1930' }, orgaan: 'college' };
/** Records a grant in a region, to somebody who does not work for the giver; gives the id of its file. */
async function mandaat(regio: string, kenmerk: string, verlening: object): Promise<string> {
  const coordinator = register.als('coordinator', { regio });
  await coordinator.legVast(`/v1/regios/${regio}/mandaten`, { kenmerk, naam: `Proef ${kenmerk}` });
  await coordinator.legVast(`/v1/mandaten/${regio}.${kenmerk}/verleningen`, {
    van: { datum: '2020-01-01' },
    onderVerantwoordelijkheid: false,
    ...verlening,
  });
  return `${regio}.${kenmerk}`;
}

describe('forms and mandates', () => {
  geval(
    23,
    'the legal form differs from the name; volmacht, mandaat and machtiging differ',
    ['003:3136', '003:2143', '003:3344', '003:571'],
    async () => {
      // A "samenwerkingsovereenkomst" and a light regeling are one thing; as a regeling it asks for the councils.
      const sok = await overeenkomst('maastricht.sok-concept');
      const zelfde = enige(sok.relaties, (r) => r.soort === 'zelfde-als');
      expect([sok.soort, zelfde.soortOvereenkomst, zelfde.overeenkomst]).toEqual([
        'samenwerkingsovereenkomst',
        'gemeenschappelijke-regeling',
        'maastricht.gr-licht',
      ]);
      expect(sok.vaststelling).toBeNull();
      expect((await overeenkomst('maastricht.gr-licht')).vaststelling).toMatchObject({
        orgaan: 'raad',
        artikel: 'Wgr 1',
      });
      // A regeling whose tables decide nothing is still a regeling; what it may do is told beside it.
      const midden = await overeenkomst('gouda.gr-midden-holland');
      expect([midden.soort, midden.meldingen.map((m) => m.opmerking)]).toEqual([
        'gemeenschappelijke-regeling',
        ['tafels besluiten niet; colleges bekrachtigen; geen personeel'],
      ]);
      // Three words for acting in another's name: each its own file with its own kind, never one for the other.
      const soort = async (id: string) =>
        (await verzameld(`/v1/mandaten/${id}/meldingen`)).map((f) => [
          f.inhoud['soort'],
          bronInWoorden(f.bron),
        ]);
      expect([
        await soort('nissewaard.volmacht'),
        await soort('oost-veluwe.mandaat-apeldoorn'),
        await soort('oost-veluwe.machtiging-apeldoorn'),
      ]).toEqual([
        [['volmacht', '003 regel 3344']],
        [['mandaat', '003 regel 571']],
        [['machtiging', '003 regel 571']],
      ]);
      // With a recorded one: a volmacht signs contracts, and decides on no application, whatever it says (Awb 10:12).
      const geven = { soort: 'volmacht', gever: HELLEVOETSLUIS, ontvanger: NISSEWAARD };
      await mandaat('nissewaard', 'volmacht-proef', {
        ...geven,
        bevoegdheden: ['inkoop.contracteren', 'toegang.beschikken'],
      });
      const was = (bevoegdheid: string, handeling: string) =>
        vraag<BevoegdheidAntwoord>('/v1/bevoegdheden', {
          doorGemeente: 'gm1930',
          doorOrgaan: 'college',
          namensGemeente: 'gm0530',
          namensOrgaan: 'college',
          bevoegdheid,
          handeling,
          geldigOp: '2020-06-01',
        });
      expect([
        (await was('inkoop.contracteren', 'rechtshandeling')).oordeel,
        (await was('toegang.beschikken', 'besluit')).oordeel,
      ]).toEqual(['ja', 'nee']);
      const soorten = (await was('toegang.beschikken', 'besluit')).keten.flatMap((k) => k.toetsen);
      expect(enige(soorten, (t) => t.code === 'soort').artikel).toBe('Awb 10:12');
    },
  );

  geval(
    24,
    'a mandate to a private organisation, and a mandate that is no contract',
    ['003:407', '001:2010-2012'],
    async () => {
      const opvang = enige(await verzameld('/v1/mandaten/amersfoort.toegang-mo/meldingen'), () => true);
      expect(opvang.inhoud).toMatchObject({
        soort: 'mandaat',
        gevers: [],
        ontvangers: [{ partij: { organisatie: expect.stringContaining('naam niet genoemd') } }],
        bevoegdheden: ['toegang'],
      });
      expect(bronInWoorden(opvang.bron)).toBe('003 regel 407');
      // The municipalities mandated Amersfoort to conclude contracts. Who gave is not said: there is no decision, and
      // the mandate is a file of its own beside the agreement in which it stands.
      const inkoop = await verzameld('/v1/mandaten/amersfoort.inkoop/meldingen');
      const [contracteren] = inkoop.map((f) => f.inhoud);
      expect(contracteren).toMatchObject({ gevers: [], ontvangers: [{ partij: { gemeente: 'gm0307' } }] });
      expect(await verzameld('/v1/mandaten/amersfoort.inkoop/verleningen')).toEqual([]);
      expect((await overeenkomst('amersfoort.mandaat-inkoop')).soort).toBe('mandaatbesluit');
      for (const id of ['amersfoort.toegang-mo', 'amersfoort.inkoop']) {
        const { geldt, verlening } = await vraag<MandaatAntwoord>(`/v1/mandaten/${id}`, {
          geldigOp: '2021-06-01',
        });
        expect([geldt.oordeel, verlening, geldt.toetsen[0]?.code], id).toEqual([
          'niet-bekend',
          null,
          'alleen-gemeld',
        ]);
      }
      // With a recorded one: an organisation that stands outside must consent itself (Awb 10:4).
      const STICHTING = { partij: { organisatie: 'Stichting Proefopvang' } };
      const proef = await mandaat('amersfoort', 'opvang-proef', {
        soort: 'mandaat',
        gever: { partij: { gemeente: 'gm0307' }, orgaan: 'college' },
        ontvanger: STICHTING,
        bevoegdheden: ['toegang.beschikken'],
        schriftelijk: true,
      });
      const was = () =>
        vraag<BevoegdheidAntwoord>('/v1/bevoegdheden', {
          doorOrganisatie: 'Stichting Proefopvang',
          namensGemeente: 'gm0307',
          namensOrgaan: 'college',
          bevoegdheid: 'toegang.beschikken',
          handeling: 'besluit',
          geldigOp: '2020-10-29',
        });
      const zonder = await was();
      const instemming = enige(
        zonder.keten.flatMap((k) => k.toetsen),
        (t) => t.code === 'instemming-gemandateerde',
      );
      expect([zonder.oordeel, instemming.artikel, instemming.oordeel]).toEqual([
        'niet-aangetoond',
        'Awb 10:4',
        'niet-aangetoond',
      ]);
      await register
        .als('coordinator', { regio: 'amersfoort' })
        .legVast(`/v1/mandaten/${proef}/instemmingen`, {
          van: 'gemandateerde',
          door: STICHTING,
          uitkomst: 'gegeven',
          datum: '2020-01-01',
        });
      expect((await was()).oordeel).toBe('ja');
    },
  );
});

describe('decisions and dates that are not there', () => {
  geval(31, 'a decision without a date and without a name', ['000:1-10'], async () => {
    const voorstel = await melding('amersfoort.collegevoorstel-regiovisie');
    expect([voorstel.status, voorstel.organen, voorstel.vastgesteld, voorstel.partijen]).toEqual([
      'concept',
      ['college (gemeente niet genoemd)'],
      null,
      [],
    ]);
    expect([voorstel.opmerking, bronInWoorden(voorstel.bron)]).toEqual([
      'document noemt gemeente noch datum; portefeuillehouder is leeg',
      '000 regels 1-5, 105-109',
    ]);
    // Of none of the seven municipalities it makes a decision.
    const pad = '/v1/overeenkomsten/amersfoort.regiovisie-samen-in-de-wijk/besluitvorming';
    const { partijen } = await vraag<Besluitvorming>(pad, { geldigOp: '2021-12-31' });
    expect(partijen.map((p) => p.naam)).toEqual([
      'Amersfoort',
      'Baarn',
      'Bunschoten',
      'Leusden',
      'Nijkerk',
      'Soest',
      'Woudenberg',
    ]);
    for (const { naam, organen } of partijen) {
      expect(
        organen.map((o) => [o.orgaan, o.oordeel, o.besluiten]),
        naam,
      ).toEqual([['raad', 'niet-aangetoond', []]]);
    }
  });

  geval(
    32,
    'national dates move: 2020, 2021, 2022, 2023',
    ['003:3751', '003:389', '003:775', '002:82-105'],
    async () => {
      const feit = async (pad: string, tijden: Tijden = {}) =>
        enige(await verzameld(pad, tijden), () => true);
      const mijnstreek = await feit(
        '/v1/overeenkomsten/westelijke-mijnstreek.plan-van-aanpak/afhankelijkheden',
      );
      expect([mijnstreek.inhoud['omschrijving'], bronInWoorden(mijnstreek.bron)]).toEqual([
        'geschreven met 2020 als jaar van de doordecentralisatie; wordt geactualiseerd',
        '003 regel 3751',
      ]);
      expect((await melding('amersfoort.afspraken-dec-2019')).ingang).toBe('2021-01-01');
      const drenthe = 'noord-en-midden-drenthe-en-zuidwest-drenthe.verdeelmodel';
      const pad = (await verzameld(`/v1/overeenkomsten/${drenthe}/geldregels`)).find(
        (f) => f.inhoud['soort'] === 'ingroeipad',
      );
      expect([pad?.inhoud['van'], bronInWoorden(pad?.bron ?? null)]).toEqual([
        { datum: '2022' },
        '003 regel 775',
      ]);
      // In 2021 it is 2023. At the end of 2020 nobody could know that; then the register says nothing of it.
      const beginsel = '/v1/overeenkomsten/landelijk.woonplaatsbeginsel/onderwerpen';
      expect((await feit(beginsel)).inhoud['van']).toEqual({ datum: '2023-01-01' });
      expect(await verzameld(beginsel, { bekendOp: '2020-12-31' })).toEqual([]);
      // An announced date is no entry into force: also on that day it is not shown to hold.
      const stand = await vraag<OnderwerpenStand>(beginsel.replace(/onderwerpen$/, 'onderwerpenstand'), {
        geldigOp: '2023-01-01',
      });
      expect(stand.onderwerpen.map((o) => [o.stadium, o.geldt])).toEqual([
        ['aangekondigd', 'niet-aangetoond'],
      ]);
      // Two documents of 2021 describe the national path differently; both stay.
      const { tegenspraken } = await geld('landelijk.objectief-verdeelmodel', '2023-01-01');
      expect(tegenspraken.map((t) => [t.onderwerp, t.kanten.length])).toEqual([['ingroeipad', 2]]);
    },
  );
});

describe('names and places', () => {
  geval(
    33,
    'one name for two things, two names for one',
    ['003:3523', '003:53', '003:1210', '003:1703', '003:1719'],
    async () => {
      // The region Waterland is not the municipality: of that no source says to which region it belongs.
      const regio = await vraag<RegioStand>('/v1/regios/waterland/stand', { geldigOp: '2020-10-29' });
      expect([regio.naam, regio.gemeld.map((l) => l.naam)]).toEqual(['Waterland', ['Purmerend']]);
      type MetRegios = { naam: string; regios: { regio: string; lidmaatschap: { meldingen: Feit[] } }[] };
      const gemeente = await vraag<MetRegios>('/v1/gemeenten/gm0852', { geldigOp: '2020-10-29' });
      expect([gemeente.naam, gemeente.regios]).toEqual(['Waterland', []]);
      // Den Bosch and 's-Hertogenbosch are one municipality, by its code.
      const bosch = await vraag<MetRegios>('/v1/gemeenten/gm0796', { geldigOp: '2020-10-29' });
      expect(bosch.naam).toBe("'s-Hertogenbosch");
      const { lidmaatschap } = enige(bosch.regios, (r) => r.regio === 'meierij-en-bommelerwaard');
      expect(lidmaatschap.meldingen.map((m) => bronInWoorden(m.bron))).toContain('003 regels 53, 1210');
      // Two names that may be one plan stand in one file, and it says that this is assumed.
      const plan = await melding('vallei-regio.decentralisatieplan');
      expect([plan.opmerking, bronInWoorden(plan.bron)]).toEqual([
        'twee namen in de tekst; gelijkstelling is een aanname',
        '003 regels 1703, 1719',
      ]);
    },
  );

  geval(34, 'facts that stand outside their section', ['003:876-888', '003:690'], async () => {
    // The section of Centraal Gelderland begins at line 682, and that of Noord en Midden-Drenthe ends before 892.
    const { gemeld } = await vraag<RegioStand>('/v1/regios/vallei-regio/stand', { geldigOp: '2021-01-01' });
    const wageningen = enige(gemeld, (l) => l.gemeente === 'gm0289');
    const mo = enige(wageningen.meldingen, (m) => m.domeinen.includes('mo'));
    expect([mo.opmerking, bronInWoorden(mo.bron)]).toEqual([
      'genoemd in het beeld van Centraal Gelderland',
      '003 regel 690',
    ]);
    // A block without a region in it: whose it is cannot be told, so it is nobody's, and the import says so.
    for (const regio of ['noord-en-midden-drenthe-en-zuidwest-drenthe', 'centraal-gelderland']) {
      const { ondersteuning } = await vraag<NvoRegio>(`/v1/nvo/${regio}`, { geldigOp: '2020-10-29' });
      const uitHetBlok = ondersteuning.filter((o) => /\b8(7[6-9]|8[0-8])\b/.test(o.bron?.plaats ?? ''));
      expect(uitHetBlok, regio).toEqual([]);
    }
    const ongeplaatst = (await vooraf(REFERENTIE)).filter((o) => o.reden.includes('de regio is niet zeker'));
    expect(ongeplaatst.map((o) => o.reden)).toEqual([expect.stringContaining('Centraal Gelderland')]);
  });
});

describe('money and duties', () => {
  const kort = ({ regel, stadium, geldt, ontbreekt }: GeldregelAntwoord) => [
    regel,
    stadium,
    geldt,
    ontbreekt,
  ];

  geval(35, 'a money rule without numbers', ['003:2452', '001:2339-2357'], async () => {
    const noord = await geld('noord-veluwe.verevening-2016', '2020-10-29');
    const verevening = enige(noord.regels, (r) => r.soort === 'verevening');
    expect(kort(verevening)).toEqual([
      'vereveningsafspraken',
      'geregeld',
      // Only a source says that the agreement itself holds.
      'niet-bekend',
      ['een formule: de bron geeft de regel alleen in woorden'],
    ]);
    expect([verevening.van, verevening.gegevens, verevening.uitkomsten]).toEqual([{ datum: '2016' }, [], []]);
    expect(bronnen(...verevening.redenen)).toEqual(['003 regel 2452']);
    // Whether the agreement itself is in force nobody recorded.
    expect(noord.geldt).toBe('niet-bekend');

    const amersfoort = await geld('amersfoort.principeafspraken-2020', '2021-12-31');
    const later = enige(amersfoort.regels, (r) => r.regel === 'bw-verevening');
    expect(kort(later)).toEqual([
      'bw-verevening',
      'aangekondigd',
      'niet-aangetoond',
      ['een besluit over verevening: de tekst kondigt de regel alleen aan'],
    ]);
    expect(bronnen(...later.redenen)).toEqual(['001 regels 2325-2327, 2339-2345']);
    // Not one amount is worked out: each outcome names what is missing.
    for (const { berekend, totaal, ontbreekt } of amersfoort.regels.flatMap((r) => r.uitkomsten)) {
      expect([berekend, totaal, ontbreekt.length > 0]).toEqual([false, null, true]);
    }
  });

  geval(36, 'a duty that is no money: eight hours, without saying per what', ['003:1210'], async () => {
    const id = 'meierij-en-bommelerwaard.uitvoeringsprogramma';
    const uren = await verplichting(id, 'beleidscapaciteit', '2020-10-29');
    expect([uren.soort, uren.wie, uren.wanneer, uren.termijnen.map((t) => [t.venster, t.stand])]).toEqual([
      'bijdrage',
      'alle partijen',
      'De bron noemt geen moment.',
      [[null, 'open']],
    ]);
    expect(bronnen(...uren.redenen)).toEqual(['003 regel 1210']);
    const [inNatura] = (await geld(id, '2020-10-29')).regels;
    expect([inNatura?.soort, inNatura?.omschrijving, inNatura?.uitkomsten]).toEqual([
      'bijdrage-in-natura',
      'iedere gemeente zet acht uur beleidscapaciteit in; per welke tijd staat er niet',
      [],
    ]);
  });

  geval(37, 'a duty that belongs to neither party', ['001:380-388', '002:480-485'], async () => {
    // The access of IJssel-Vecht decides in the name of eight municipalities, and is with the GGD.
    const ggd = enige(await verzameld('/v1/mandaten/ijssel-vecht.centrale-toegang/meldingen'), () => true);
    expect([(ggd.inhoud['gevers'] as unknown[]).length, ggd.inhoud['ontvangers']]).toEqual([
      8,
      [{ partij: { organisatie: 'GGD IJsselland' }, ambt: 'Centrale Toegang' }],
    ]);
    const stichting = await overeenkomst('amersfoort.ct-omnv');
    expect(stichting.partijen.map((p) => p.naam)).toEqual(['Amersfoort', 'Stichting Wijkteams Amersfoort']);
    // Of the vision that gives it its task the foundation is no party.
    const visie = await overeenkomst('amersfoort.regiovisie-samen-in-de-wijk');
    expect(visie.partijen.map((p) => p.naam)).not.toContain('Stichting Wijkteams Amersfoort');

    // A duty names who has it, party or not.
    const coordinator = register.als('coordinator', { regio: 'amersfoort' });
    await coordinator.legVast('/v1/overeenkomsten/amersfoort.regiovisie-samen-in-de-wijk/verplichtingen', {
      verplichting: 'wachtlijst-bijhouden',
      soort: 'rapportage',
      stadium: 'geregeld',
      wie: { organisatie: 'Stichting Wijkteams Amersfoort' },
    });
    const wachtlijst = await verplichting(visie.id, 'wachtlijst-bijhouden', '2022-01-01');
    expect([wachtlijst.wie, wachtlijst.partij]).toEqual([
      'Stichting Wijkteams Amersfoort',
      { organisatie: 'Stichting Wijkteams Amersfoort' },
    ]);
    const erna = await overeenkomst(visie.id, { geldigOp: '2022-01-01' });
    expect(erna.partijen.map((p) => p.naam)).not.toContain('Stichting Wijkteams Amersfoort');
  });

  geval(
    38,
    'disputes whose route is not agreed, or lies outside the register',
    ['002:602-615', '001:2051-2063'],
    async () => {
      const routes = async (id: string) =>
        (await verzameld(`/v1/overeenkomsten/${id}/geschilroutes`)).map((f) => [
          f.inhoud['route'],
          f.inhoud['stadium'],
          bronInWoorden(f.bron),
        ]);
      expect(await routes('ijssel-vecht.geschillenregeling')).toEqual([
        ['regionale-commissie', 'aangekondigd', '002 regels 602-606, 609-611, 613-615'],
        ['nvo-commissie', 'aangekondigd', '002 regels 611-613'],
      ]);
      expect(await routes('amersfoort.dvo-omnv-opname')).toEqual([
        ['clausule-dvo', 'aangekondigd', '001 regels 2051-2055'],
      ]);
      expect(await routes('amersfoort.klachten-gemeente')).toEqual([
        ['klachtregeling', 'geregeld', '001 regels 2057-2059'],
      ]);
      expect((await routes('amersfoort.klachten-aanbieder')).map(([route]) => route)).toEqual([
        'klachtregeling',
      ]);
      // The norm asks for an independent commission: an announcement and a complaints rule do not show one.
      for (const regio of ['ijssel-vecht', 'amersfoort']) {
        const { eisen } = await vraag<NvoRegio>(`/v1/nvo/${regio}`, { geldigOp: '2021-12-31' });
        expect(enige(eisen, (e) => e.eis === 'R9').oordeel, regio).toBe('niet-aangetoond');
      }
    },
  );

  geval(39, 'the numbers of a key change, so a key needs a day', ['003:2776', '003:2238'], async () => {
    const id = 'gooi-en-vechtstreek.begroting';
    const aandelen = async (geldigOp: string) => {
      const sleutel = enige((await geld(id, geldigOp)).regels, (r) => r.formule === 'naar-inwoners');
      return enige(sleutel.uitkomsten, (u) => u.wat === 'de aandelen naar inwoners');
    };
    // The source gives the rule and no inhabitants; not even the parties are known.
    expect((await aandelen('2020-10-29')).ontbreekt).toEqual(['wie op 29 oktober 2020 partij is']);
    const indicaties = (await geld('groninger-gemeenten.verdeelmodel', '2020-10-29')).regels.flatMap(
      (r) => r.uitkomsten,
    );
    expect(indicaties.map((u) => [u.wat, u.berekend])).toEqual([['de aandelen naar indicaties', false]]);

    const gooi = register.als('coordinator', { regio: 'gooi-en-vechtstreek' });
    const erbij = (collectie: string, inhoud: object) =>
      gooi.legVast(`/v1/overeenkomsten/${id}/${collectie}`, inhoud);
    const [HILVERSUM, HUIZEN] = [{ gemeente: 'gm0402' }, { gemeente: 'gm0406' }];
    for (const partij of [HILVERSUM, HUIZEN])
      await erbij('partijen', { partij, van: { datum: '2020-01-01' }, wijze: 'oorspronkelijk' });
    const inwoners = (partij: object, waarde: string, peildatum: string) =>
      erbij('geldgegevens', { grootheid: 'inwoners', waarde, partij, peildatum });
    await inwoners(HILVERSUM, '90000', '2021-01-01');
    await inwoners(HUIZEN, '10000', '2021-01-01');
    await inwoners(HILVERSUM, '80000', '2021-07-01');
    const deel = async (geldigOp: string) =>
      (await aandelen(geldigOp)).delen.map((d) => [d.naam, d.percentage]);
    expect(await deel('2021-06-30')).toEqual([
      ['Hilversum', '90.0000'],
      ['Huizen', '10.0000'],
    ]);
    // Halfway one municipality has a new number: numbers of two days are never mixed.
    expect((await aandelen('2021-07-01')).ontbreekt).toEqual([
      'het aantal inwoners van Huizen op 1 juli 2021',
    ]);
    await inwoners(HUIZEN, '20000', '2021-07-01');
    expect(await deel('2021-07-01')).toEqual([
      ['Hilversum', '80.0000'],
      ['Huizen', '20.0000'],
    ]);
    expect((await aandelen('2021-07-01')).stappen).toContain(
      'De cijfers zijn van 1 juli 2021: de laatste peildatum op of vóór 1 juli 2021.',
    );
    expect(await deel('2021-06-30')).toEqual([
      ['Hilversum', '90.0000'],
      ['Huizen', '10.0000'],
    ]);
  });
});

describe('fields and persons', () => {
  geval(40, 'youth and BW/MO share parties, and no agreements', ['004:69-77', '001:1950-1959'], async () => {
    const ids = async (domein: string) => {
      const pad = '/v1/regios/amersfoort/overeenkomsten';
      const { resultaten } = await vraag<Bladzijde<OvereenkomstKern>>(pad, { domein, aantal: '200' });
      return resultaten.map((k) => k.id);
    };
    const [jeugd, opvang] = [await ids('jeugd'), await ids('bw-mo')];
    expect(jeugd).toEqual(expect.arrayContaining(['amersfoort.sok-jeugd', 'amersfoort.dvo-jeugd']));
    expect(opvang).toEqual(expect.arrayContaining(['amersfoort.dvo-omnv-opname', 'amersfoort.moed-moet']));
    expect(jeugd.filter((id) => opvang.includes(id))).toEqual([]);
    // Soest is in both fields; what it laid before its council on youth says nothing about BW/MO.
    const van = async (domein: string) => {
      const pad = '/v1/gemeenten/gm0342/overeenkomsten';
      const { resultaten } = await vraag<Bladzijde<Bindend>>(pad, { domein, geldigOp: '2021-09-02' });
      return resultaten.map((b) => b.id);
    };
    expect(await van('jeugd')).toEqual(['amersfoort.raadsvoorstel-soest-jeugd']);
    expect(await van('bw-mo')).not.toContain('amersfoort.raadsvoorstel-soest-jeugd');
    // The two service agreements hang on different ones.
    const boven = async (id: string) =>
      (await overeenkomst(id)).relaties.filter((r) => r.richting === 'naar').map((r) => r.overeenkomst);
    expect([await boven('amersfoort.dvo-jeugd'), await boven('amersfoort.dvo-omnv-opname')]).toEqual([
      ['amersfoort.sok-jeugd'],
      ['amersfoort.dvo-sociaal-domein'],
    ]);
  });

  /** The two officials under the proposal, first name, surname and both: a test must not name them either. */
  const NAMEN = new Set([
    '7a282d3b73dd053db59127da30f6919bce7b7aa2855a464b988313053be6a3ce',
    '1382dca91398a112777fe6ac3527c92fe97f2c74f58e7f5eee97c7ea5ca88e43',
    '68f069fa30f5f27e626982b24b3518d860b119836f22d74d8b00a926279f9bcb',
    'b3fd9fbc243f3431c23a82b22dfd6d3e48b11f9ffa1c62e4aa85e42bc5cd1472',
    'cb8f5b827629a957736506fe4d86ad3dba4071c40bbec7edf65d4fadea1570e0',
  ]);
  const hash = (woorden: string) => createHash('sha256').update(woorden).digest('hex');
  /** Every one, two and three words in a row of a text that are such a name. */
  const genoemd = (tekst: string, namen = NAMEN): string[] => {
    const woorden = tekst.toLowerCase().match(/\p{L}+/gu) ?? [];
    const groepen = woorden.flatMap((_, n) => [1, 2, 3].map((lang) => woorden.slice(n, n + lang).join(' ')));
    return [...new Set(groepen)].filter((groep) => namen.has(hash(groep)));
  };

  geval(44, 'personal data: one proposal names officials', ['004:182'], async () => {
    // What is recorded of the signature is the office.
    const [ondertekening] = await verzameld(
      '/v1/overeenkomsten/amersfoort.raadsvoorstel-soest-jeugd/ondertekeningen',
    );
    expect([ondertekening?.inhoud, bronInWoorden(ondertekening?.bron ?? null)]).toEqual([
      {
        partij: { gemeente: 'gm0342' },
        datum: '2021-09-02',
        door: { ambt: 'burgemeester en secretaris' },
      },
      '004 regels 168-175',
    ]);
    // In no act of the whole set, and in nothing that comes out of the files that rest on the proposal.
    expect(handelingen.length).toBeGreaterThan(4000);
    expect(genoemd(handelingen.map((h) => JSON.stringify(h)).join('\n'))).toEqual([]);
    const { resultaten } = await vraag<Bladzijde<OvereenkomstKern>>('/v1/regios/amersfoort/overeenkomsten', {
      domein: 'jeugd',
    });
    for (const { id } of resultaten) {
      const geschiedenis = await auditor.lees(`/v1/overeenkomsten/${id}/geschiedenis`, { aantal: 200 });
      expect(json<Bladzijde<unknown>>(geschiedenis).totaal, id).toBeGreaterThan(1);
      expect(genoemd(geschiedenis.tekst), id).toEqual([]);
    }
  });

  it('would be found, in whatever form it is written', () => {
    expect(genoemd('{"door":"Jan Jansen"}', new Set([hash('jan jansen')]))).toEqual(['jan jansen']);
  });
});

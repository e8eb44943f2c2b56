import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RECTIFICATIE } from '../gedeeld/aggregaat.ts';
import type { Bevoegdheid } from '../gedeeld/bevoegdheid.ts';
import { bekendVan, type Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import type { Tijden } from '../gedeeld/tijden.ts';
import { NvoEis, type NvoItem, NvoMerk } from '../nvo/events.ts';
import { Afhankelijkheid, afhankelijkheden } from './afhankelijkheden.ts';
import { Agenda, gemeenteAgenda, overeenkomstAgenda, regioAgenda } from './agenda/agenda.ts';
import { AgendaStand } from './agenda/agenda-rij.ts';
import { Besluitvorming, besluitvorming } from './besluitvorming.ts';
import { besluitenOpen, OpenBesluit } from './besluitvorming-open.ts';
import { Bindend, bindendeOvereenkomsten, misschienBindend } from './bindende-overeenkomsten.ts';
import { ContractenStand, contractenStand } from './contracten.ts';
import {
  type Feiten,
  feitenVanGebeurtenis,
  inGeheugen,
  type RegisterFeit,
  zichtbareFeiten,
} from './feiten.ts';
import { GeldAntwoord, geld, RegioGeldregels, regioGeldregels } from './geld/geld.ts';
import { GemeenteAntwoord, gemeenteAntwoord, gemeenten, rechtsvoorgangers } from './gemeenten.ts';
import { Herindelingsgevolgen, herindelingsgevolgen } from './gevolgen-herindeling.ts';
import { Opzeggingsgevolgen, opzeggingsgevolgen } from './gevolgen-opzegging.ts';
import { Herkomstgebrek, Herkomstregel, herkomst } from './herkomst.ts';
import { type Historie, historie } from './historie.ts';
import { Leemten, landelijkeLeemten, leemten, RegioLeemten } from './leemten/leemten.ts';
import { Lid, lidmaatschap, regiosVan } from './lidmaatschap.ts';
import { Lidmaatschapswijziging, lidmaatschapswijzigingen } from './lidmaatschapswijzigingen.ts';
import { BevoegdheidAntwoord, bevoegdheid } from './mandaat/bevoegdheid.ts';
import type { BevoegdheidVraag } from './mandaat/dekking.ts';
import { MandaatAntwoord, mandaatAntwoord } from './mandaat/mandaat-antwoord.ts';
import { MandaatGevolgen, mandaatGevolgen } from './mandaat/mandaat-gevolgen.ts';
import {
  GemeenteMandaat,
  MandaatKern,
  MandaatZonderGever,
  mandatenVanGemeente,
  mandatenVanRegio,
  mandatenZonderGever,
} from './mandaat/mandaat-lijst.ts';
import { Gemeentenmatrix, gemeentenmatrix, MatrixOvereenkomst } from './matrix-gemeenten.ts';
import { Handelingenmatrix, handelingenmatrix } from './matrix-handelingen.ts';
import { NvoMatrix, nvoMatrix } from './nvo/nvo-matrix.ts';
import { NvoRegio, nvoRegio } from './nvo/nvo-regio.ts';
import { OnderwerpenStand, onderwerpenStand } from './onderwerpen.ts';
import { OntbrekendePartijen, ontbrekendePartijen } from './ontbrekende-partijen.ts';
import { OvereenkomstAntwoord, overeenkomstAntwoord } from './overeenkomst/antwoord.ts';
import { NietTeBeoordelen, OvereenkomstKern, regioOvereenkomsten } from './overeenkomsten.ts';
import { Raadpleging, raadpleging } from './raadpleging.ts';
import { RegioStand, regioStand } from './regio-stand.ts';
import { RegioKern, regios } from './regios.ts';
import { Tellingen, tellingen } from './tellingen/tellingen.ts';
import { TellingPer } from './tellingen/tellingen-bronnen.ts';
import { UittredingAntwoord, uittreding } from './uittreding.ts';
import { VerplichtingenStand, verplichtingenStand } from './verplichtingen.ts';
import { overGemeente, overOvereenkomst, overRegio, verschil } from './verschil.ts';
import { Zoektreffer, zoeken } from './zoeken/zoeken.ts';
import { Zoekvraag } from './zoeken/zoeken-vraag.ts';
import { isWoordsleutel } from './zoeken/zoeken-woorden.ts';

const DIEP = process.env.REGIOLOG_TEST_DEPTH === 'full';
const VAST = { seed: 20220101, numRuns: DIEP ? 20_000 : 300 };

const GM = ['gm0001', 'gm0002', 'gm0003', 'gm0004'] as const;
const REGIOS = ['oost', 'west'] as const;
const IDS = ['oost.a', 'oost.b', 'west.a', 'west.c'] as const;

const gm = fc.constantFrom(...GM);
const gewoneDag = fc
  .integer({ min: 0, max: 365 * 6 })
  .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
/** Also the first and the last day that the register knows, and years that want zeros before them. */
const dag = fc.oneof(
  { weight: 6, arbitrary: gewoneDag },
  fc.constantFrom('0001-01-01', '0007-03-31', '0999-12-31', '2020-02-29', '9998-12-31', '9999-12-31'),
);
const datum = fc.oneof(
  { weight: 4, arbitrary: dag },
  dag.map((d) => d.slice(0, 7)),
  dag.map((d) => d.slice(0, 4)),
  fc.constantFrom('0001', '0007', '0007-02', '9999'),
);
/** Optional fields may be left out; that is what `undefined` in a schema means. */
const velden = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, ...nodig: (keyof T)[]) =>
  fc.record(model, { requiredKeys: nodig });
const begin = velden({ datum, uiterlijk: fc.constant(true) }, 'datum');
const einde = velden(
  { soort: fc.constantFrom('tot', 'tot-en-met', 'onduidelijk'), datum, voorwaarde: fc.constant('tenzij') },
  'soort',
  'datum',
);
const domeinen = fc.uniqueArray(fc.constantFrom('bw', 'mo', 'bw-mo', 'jeugd'), {
  minLength: 1,
  maxLength: 3,
});
const partij = fc.oneof(
  { weight: 4, arbitrary: gm.map((gemeente) => ({ gemeente })) },
  fc.constantFrom({ organisatie: 'GGD' }, { organisatie: 'ggd' }),
);
const versie = fc.constantFrom('1.0', '2.0', 'toString');
const orgaan = fc.constantFrom('raad', 'college', 'overleg');
const duur = fc.constantFrom('P6M', 'P1Y', 'P0M', 'P999Y11M');
const stadium = fc.constantFrom('geregeld', 'aangekondigd', 'bewust-niet', 'onderzocht-en-afgewezen');
const naamwoord = fc.constantFrom('een', 'twee');
const handeling = fc.constantFrom('besluit', 'ondertekening');
const regelDeel = fc.oneof(
  fc.record({ soort: fc.constant('op'), datum }),
  velden(
    { soort: fc.constant('partijen'), handeling, orgaan, minimaal: fc.integer({ min: 1, max: 4 }) },
    'soort',
    'handeling',
  ),
  velden({ soort: fc.constant('bekendmaking'), dagenErna: fc.integer({ min: 0, max: 366 }) }, 'soort'),
);
const regel = fc.oneof(
  regelDeel,
  fc.record({ soort: fc.constant('alle'), van: fc.array(regelDeel, { minLength: 1, maxLength: 3 }) }),
);

/** What may be recorded in each kind of stream: any data that the schemas take, over few names so that they meet. */
const GEMEENTE: Record<string, fc.Arbitrary<unknown>> = {
  GemeenteIngeschreven: velden({ code: gm, naam: fc.constantFrom('Aa', 'Éé'), begin: dag }, 'code', 'naam'),
  GemeenteOpgeheven: fc.record({ laatsteDag: dag }),
  HerindelingVastgelegd: fc.record({
    opvolgers: fc.uniqueArray(gm, { minLength: 1, maxLength: 3 }),
    per: dag,
  }),
};
const lid = { gemeente: gm, domeinen };
const rol = fc.constantFrom('centrumgemeente', 'regiegemeente');
const REGIO: Record<string, fc.Arbitrary<unknown>> = {
  RegioIngericht: fc.record({ naam: fc.constantFrom('Oost', 'West') }),
  GemeenteToegetreden: velden({ ...lid, van: begin, einde }, 'gemeente', 'domeinen', 'van'),
  GemeenteUitgetreden: velden(
    { ...lid, einde, naarRegio: fc.constant('west') },
    'gemeente',
    'domeinen',
    'einde',
  ),
  UittredingVoorgenomen: velden({ ...lid, per: datum, afgesprokenOp: datum }, 'gemeente', 'domeinen'),
  BlijvenBesloten: velden({ ...lid, datum }, 'gemeente', 'domeinen'),
  RolToegekend: velden({ ...lid, rol, van: begin, einde }, 'gemeente', 'domeinen', 'rol', 'van'),
  RolBeeindigd: fc.record({ ...lid, rol, einde }),
  AanspreekpuntAangewezen: velden(
    {
      gemeente: gm,
      vervangers: fc.uniqueArray(gm, { maxLength: 2 }),
      niveau: fc.constantFrom('bestuurlijk', 'ambtelijk'),
      stadium: fc.constantFrom('voorgesteld', 'aangewezen'),
      van: begin,
      einde,
    },
    'gemeente',
    'vervangers',
    'niveau',
    'stadium',
  ),
  LidmaatschapGerapporteerd: fc.record({
    ...lid,
    peildatum: datum,
    zekerheid: fc.constantFrom('lid', 'genoemd'),
  }),
  RolGerapporteerd: fc.record({ ...lid, rol, peildatum: datum }),
  PersoonsgegevensVernietigd: fc.record({
    onderwerp: fc.constant('p-1'),
    grondslag: fc.constant('AVG 17'),
  }),
};
const OVEREENKOMST: Record<string, fc.Arbitrary<unknown>> = {
  OvereenkomstIngeschreven: velden(
    {
      naam: fc.constantFrom('Visie', 'Regeling'),
      soort: fc.constantFrom('regiovisie', 'centrumregeling', 'dvo'),
      domeinen,
      rechtsvorm: fc.constantFrom('privaatrechtelijk', 'centrumregeling'),
      regios: fc.uniqueArray(fc.constantFrom(...REGIOS)),
    },
    'naam',
    'soort',
    'domeinen',
  ),
  PartijToegetreden: fc.record({
    partij,
    van: begin,
    wijze: fc.constantFrom('oorspronkelijk', 'oorspronkelijk', 'toegetreden', 'rechtsopvolger'),
  }),
  OpzeggingGedaan: velden({ partij, datum, per: datum }, 'partij'),
  PartijUitgetreden: fc.record({ partij, einde }),
  TekstversieVastgelegd: velden(
    { versie, stadium: fc.constantFrom('concept', 'definitief'), datum },
    'versie',
    'stadium',
  ),
  BesluitGenomen: velden(
    {
      partij,
      orgaan,
      uitkomst: fc.constantFrom('vastgesteld', 'ter-kennisname', 'geweigerd'),
      versie,
      datum,
    },
    'partij',
    'orgaan',
    'uitkomst',
  ),
  BesluitGepland: velden({ partij, orgaan, datum, uiterlijk: datum }, 'orgaan'),
  PartijHeeftOndertekend: velden({ partij, versie, datum }, 'partij'),
  OvereenkomstBekendgemaakt: velden({ datum, door: gm }, 'datum'),
  InwerkingtredingGeregeld: fc.record({ regel }),
  LooptijdVastgelegd: velden({
    van: begin,
    einde,
    stilzwijgend: velden({ duur, aantal: fc.integer({ min: 1, max: 50 }) }, 'duur'),
    opzegtermijn: duur,
  }),
  VerlengingVoorgenomen: velden({ einde, duur, datum }),
  OvereenkomstVerlengd: velden({ einde, datum }, 'einde'),
  OvereenkomstOpgeschort: velden({ van: begin, einde }, 'van'),
  OvereenkomstBeeindigd: fc.record({ einde, wijze: fc.constantFrom('beeindigd', 'vernietigd') }),
  RelatieGelegd: velden(
    {
      soort: fc.constantFrom('vervangt', 'vervangt', 'addendum-bij', 'wijzigt'),
      doel: fc.constantFrom(...IDS),
      van: begin,
    },
    'soort',
    'doel',
  ),
  BepalingVastgelegd: velden(
    { bepaling: fc.constant('1'), onderwerp: fc.constant('geschillen'), versie },
    'bepaling',
    'onderwerp',
  ),
  OvereenkomstGerapporteerd: velden(
    {
      peildatum: datum,
      status: fc.constant('concept'),
      partijen: fc.array(partij, { maxLength: 3 }),
      organen: fc.constant([]),
      onderwerpen: fc.constant([]),
      partijenOmschrijving: fc.constant('alle gemeenten'),
      vastgesteld: datum,
      overeengekomen: datum,
      ondertekend: datum,
      ingang: datum,
      einde,
    },
    'peildatum',
    'status',
    'partijen',
    'organen',
    'onderwerpen',
  ),
  RaadplegingGehouden: velden(
    {
      groep: fc.constantFrom('inwoners', 'clientvertegenwoordiging', 'ketenpartners', 'adviesraad'),
      stadium: fc.constantFrom('gehouden', 'gepland', 'achteraf-geinformeerd'),
      datum,
    },
    'groep',
    'stadium',
  ),
  OnderwerpGeregeld: velden(
    {
      thema: fc.constantFrom('toegang', 'zorgfuncties'),
      stadium,
      partij,
      variant: versie,
      van: begin,
      einde,
    },
    'thema',
    'stadium',
  ),
  GeschilrouteGeregeld: velden(
    { route: fc.constantFrom('rechter', 'clausule-dvo'), stadium, van: begin, einde },
    'route',
    'stadium',
  ),
  ContractvoorwaardenVastgelegd: velden({
    van: begin,
    termijn: fc.oneof(
      fc.record({ soort: fc.constant('vast'), basis: duur, opties: fc.array(duur, { maxLength: 3 }) }),
      fc.constantFrom({ soort: 'jaarlijks' }, { soort: 'onbepaald' }),
    ),
  }),
  GeldregelVastgelegd: velden(
    {
      regel: naamwoord,
      soort: fc.constantFrom('verdeelsleutel', 'ingroeipad', 'solidariteit'),
      stadium,
      formule: fc.constantFrom('naar-inwoners', 'naar-indicaties', 'kostendekking-amersfoort'),
      van: begin,
      einde,
    },
    'regel',
    'soort',
    'stadium',
  ),
  GeldgegevenVastgelegd: velden(
    {
      grootheid: fc.constantFrom('inwoners', 'kosten', 'budget-centrumgemeente', 'instroom', 'voorschot'),
      waarde: fc.constantFrom('0', '-1.5', '12.345678', '999999999999999'),
      partij,
      peildatum: datum,
      regel: naamwoord,
    },
    'grootheid',
    'waarde',
    'peildatum',
  ),
  VerplichtingVastgelegd: velden(
    {
      verplichting: naamwoord,
      soort: fc.constant('rapportage'),
      stadium,
      wie: partij,
      moment: fc.oneof(
        fc.record({ soort: fc.constant('op'), datum }),
        velden(
          { soort: fc.constant('jaarlijks'), voor: fc.constantFrom('02-29', '12-31'), van: begin, einde },
          'soort',
        ),
        fc.record({
          soort: fc.constant('bij'),
          gebeurtenis: fc.constantFrom('uittreding', 'einde', 'wijziging', 'opzegging'),
        }),
      ),
    },
    'verplichting',
    'soort',
    'stadium',
  ),
  VerplichtingNagekomen: velden({ verplichting: naamwoord, wie: partij, datum }, 'verplichting', 'datum'),
  AfhankelijkheidGemeld: velden({ van: naamwoord, einde }, 'van'),
};

const MANDATEN = ['oost.a', 'oost.m', 'west.m'] as const;
const mandaat = fc.constantFrom(...MANDATEN);
const drager = velden({ partij, orgaan: fc.constantFrom('college', 'raad', 'burgemeester') }, 'partij');
const hand = fc.oneof(
  drager,
  fc.record({ partij, ambt: fc.constantFrom('teammanager', 'College', 'hoofd toegang') }),
);
const bevoegdheidWoord = fc.constantFrom<Bevoegdheid>(
  'toegang',
  'toegang.beschikken',
  'samenwerking.ondertekenen',
  'regelgeving',
);
const bevoegdheden = fc.uniqueArray(bevoegdheidWoord, { minLength: 1, maxLength: 3 });
const grenzen = velden({
  bedragTot: fc.constantFrom(0, 50_000),
  domeinen,
  producten: fc.constant(['dagbesteding']),
});
const mandaatsoort = fc.constantFrom('mandaat', 'mandaat', 'ondertekeningsmandaat', 'volmacht', 'delegatie');
const MANDAAT: Record<string, fc.Arbitrary<unknown>> = {
  MandaatIngeschreven: velden(
    { naam: fc.constantFrom('Mandaat toegang', 'Volmacht'), instrument: fc.constantFrom(...IDS) },
    'naam',
  ),
  MandaatVerleend: velden(
    {
      soort: mandaatsoort,
      gever: drager,
      ontvanger: hand,
      bevoegdheden,
      grenzen,
      voorwaarden: fc.constant(['in overleg']),
      geval: fc.constant('zaak 1'),
      onderVerantwoordelijkheid: fc.boolean(),
      ondermandaat: fc.constantFrom('toegestaan', 'niet-toegestaan'),
      onder: mandaat,
      vervangt: mandaat,
      grondslag: fc.constant('Wmo 2015'),
      besloten: datum,
      van: begin,
      einde,
      schriftelijk: fc.boolean(),
    },
    'soort',
    'gever',
    'ontvanger',
    'bevoegdheden',
  ),
  InstemmingGegeven: velden(
    {
      van: fc.constantFrom('gemandateerde', 'verantwoordelijk-orgaan'),
      door: hand,
      uitkomst: fc.constantFrom('gegeven', 'geweigerd'),
      datum,
    },
    'van',
    'door',
    'uitkomst',
  ),
  VervangingGeregeld: velden(
    { vervanger: hand, bij: fc.constant('bij afwezigheid'), van: begin, einde },
    'vervanger',
  ),
  AanwijzingGegeven: velden({ datum, aanwijzing: fc.constant('Vraag eerst advies.') }, 'aanwijzing'),
  MandaatIngetrokken: velden({ door: drager, einde, besloten: datum, schriftelijk: fc.boolean() }, 'einde'),
  MandaatVervallen: fc.record({ einde, oorzaak: fc.constant('De taak ging over.') }),
  MandaatNietigGebleken: velden({ datum, oorzaak: fc.constant('Nietig.') }, 'oorzaak'),
  BevoegdheidUitgeoefend: velden(
    {
      handeling: fc.constantFrom('besluit', 'besluit-op-bezwaar', 'ondertekening', 'feitelijk'),
      bevoegdheid: bevoegdheidWoord,
      door: hand,
      namens: drager,
      datum,
      bedrag: fc.constantFrom(0, 50_001),
      domein: fc.constantFrom('bw', 'jeugd'),
      overeenkomst: fc.constantFrom(...IDS),
    },
    'handeling',
    'bevoegdheid',
    'door',
  ),
  MandaatGerapporteerd: velden(
    {
      peildatum: datum,
      status: fc.constantFrom('van-kracht', 'concept'),
      soort: mandaatsoort,
      gevers: fc.array(drager, { maxLength: 2 }),
      ontvangers: fc.array(hand, { maxLength: 2 }),
      bevoegdheden,
      van: begin,
      einde,
    },
    'peildatum',
    'status',
    'gevers',
    'ontvangers',
    'bevoegdheden',
  ),
};
const item = fc.constantFrom<NvoItem>(
  'nvo.regiovisie-vastgesteld',
  'nvo.overleg-met-stakeholders',
  'nvo.lokale-toegang-verbonden',
  'uitvoering.toegang',
);
const NVO: Record<string, fc.Arbitrary<unknown>> = {
  NvoMerkGerapporteerd: velden(
    {
      item,
      peildatum: datum,
      merk: fc.constantFrom(...NvoMerk.options),
      oorzaak: fc.constant('geen-keuze-gemaakt'),
      tekstWijstOp: fc.constant('ja'),
    },
    'item',
    'peildatum',
    'merk',
  ),
  TegenstrijdigheidGemeld: velden(
    {
      item: fc.oneof(item, fc.constant('leden')),
      peildatum: datum,
      merk: fc.constant('ja'),
      tekst: fc.constant('nog niet'),
      sterkte: fc.constantFrom('hard', 'nuance'),
      lezing: fc.constantFrom('bewust-niet', 'niet-nodig'),
    },
    'item',
    'peildatum',
    'tekst',
    'sterkte',
  ),
  NvoStandVastgelegd: velden(
    {
      eis: fc.constantFrom(...NvoEis.options),
      stand: fc.constantFrom('ja', 'in-ontwikkeling', 'nee', 'nvt'),
      peildatum: datum,
      overeenkomst: fc.constantFrom(...IDS),
    },
    'eis',
    'stand',
    'peildatum',
  ),
  OndersteuningGemeld: fc.record({
    richting: fc.constantFrom('aanbod', 'vraag'),
    onderwerp: fc.constant('toegang'),
    peildatum: datum,
  }),
};

type Daad = {
  readonly stroom: readonly [keyof Omit<Historie, 'gebeurtenissen' | 'feiten'>, string];
  readonly type: string;
  readonly data: unknown;
  readonly anders: unknown;
  /** Which earlier event it corrects, if any: as a part of those there are. */
  readonly herstelt: number | undefined;
  readonly bekend: string | undefined;
};

function daden(
  stroom: Daad['stroom'],
  soorten: Record<string, fc.Arbitrary<unknown>>,
  ...types: readonly string[]
): fc.Arbitrary<Daad> {
  return fc.constantFrom(...(types.length > 0 ? types : Object.keys(soorten))).chain((type) => {
    const data = soorten[type] ?? fc.constant({});
    return fc.record({
      stroom: fc.constant(stroom),
      type: fc.constant(type),
      data,
      anders: fc.option(data),
      herstelt: fc.option(fc.double({ min: 0, max: 0.999, noNaN: true }), { nil: undefined, freq: 3 }),
      bekend: fc.option(datum, { nil: undefined }),
    });
  });
}
const daad = fc.oneof(
  { weight: 1, arbitrary: gm.chain((code) => daden(['gemeente', code], GEMEENTE)) },
  { weight: 2, arbitrary: fc.constantFrom(...REGIOS).chain((slug) => daden(['regio', slug], REGIO)) },
  { weight: 5, arbitrary: fc.constantFrom(...IDS).chain((id) => daden(['overeenkomst', id], OVEREENKOMST)) },
  { weight: 3, arbitrary: mandaat.chain((id) => daden(['mandaat', id], MANDAAT)) },
  { weight: 1, arbitrary: fc.constantFrom(...REGIOS).chain((slug) => daden(['nvo', slug], NVO)) },
);

/** Tells the acts as a log: what corrects states another version of an act of the same kind, or takes it away. */
function vertel(rij: readonly Daad[]): Gebeurtenis[] {
  const h = historie('2019-06-01T00:00:00.000Z');
  for (const [n, { stroom, type, data, anders, herstelt, bekend }] of rij.entries()) {
    const [categorie, id] = stroom;
    const s = h[categorie](id) as unknown as {
      leg(type: string, data: unknown, erbij: object): string;
      herstel(gebeurtenis: string, data: unknown, erbij: object): string;
    };
    const geregistreerd = new Date(Date.UTC(2019, 5, 1) + n * 20 * 86_400_000).toISOString();
    const erbij = { geregistreerd, ...(bekend ? { bekend } : {}) };
    const nieuw = s.leg(type, data, erbij);
    if (herstelt === undefined) continue;
    const eerste = s.herstel(nieuw, anders, erbij);
    if (herstelt > 0.5) s.herstel(eerste, data, erbij);
  }
  return h.gebeurtenissen;
}
/** What most of what follows hangs on: files that were opened, members, grants, and texts that came into force. */
const begonnen = fc
  .tuple(
    ...REGIOS.flatMap((slug) =>
      ['RegioIngericht', 'GemeenteToegetreden', 'GemeenteToegetreden'].map((type) =>
        daden(['regio', slug], REGIO, type),
      ),
    ),
    ...IDS.flatMap((id) =>
      ['OvereenkomstIngeschreven', 'PartijToegetreden', 'InwerkingtredingGeregeld'].map((type) =>
        daden(['overeenkomst', id], OVEREENKOMST, type),
      ),
    ),
    ...MANDATEN.flatMap((id) =>
      ['MandaatIngeschreven', 'MandaatVerleend'].map((type) => daden(['mandaat', id], MANDAAT, type)),
    ),
  )
  .chain((rij) => fc.subarray(rij, { minLength: rij.length / 2 }));
const logboek = fc
  .tuple(begonnen, fc.array(daad, { minLength: 1, maxLength: 40 }))
  .map((delen) => vertel(delen.flat()));
const moment = fc.option(dag.map((d) => `${d}T12:00:00.000Z`));
const zicht = fc.record({ bekendOp: moment, beschikbaarOp: moment });

/** What is asked beside the day: who wants to act in whose name, and which words are looked for. */
type Gevraagd = { readonly hand: BevoegdheidVraag; readonly q: string };
const gevraagd: fc.Arbitrary<Gevraagd> = fc.record({
  hand: velden(
    {
      door: hand,
      namens: drager,
      bevoegdheid: bevoegdheidWoord,
      handeling: fc.constantFrom('besluit', 'ondertekening'),
      bedrag: fc.constantFrom(0, 50_001),
      domein: fc.constantFrom('bw', 'jeugd'),
      product: fc.constant('dagbesteding'),
      geval: fc.constant('zaak 1'),
    },
    'door',
    'namens',
    'bevoegdheid',
  ) as fc.Arbitrary<BevoegdheidVraag>,
  q: fc.constantFrom('mandaat', 'visie toeg', '"mandaat toegang"', 'Éé', 'ggd', 'toString constructor'),
});

/** Whoever looks for a word looks again in what it was given: here that is everything. */
function metWoorden(feiten: readonly RegisterFeit[]): Feiten {
  const gewoon = inGeheugen(feiten);
  return { bij: (sleutel) => (isWoordsleutel(sleutel) ? feiten : gewoon.bij(sleutel)) };
}

/** The questions about mandates, the norm, words and origin. */
function overMandatenEnNorm(feiten: Feiten, op: string, { hand: wie, q }: Gevraagd): unknown[] {
  return [
    BevoegdheidAntwoord.parse(bevoegdheid(feiten, wie, op)),
    NvoMatrix.parse(nvoMatrix(feiten, {}, op)),
    NvoMatrix.parse(nvoMatrix(feiten, { eis: 'R5', merk: 'ja' }, op)),
    z.array(Zoektreffer).parse(zoeken(feiten, Zoekvraag.parse({ q }), (woord) => woord).deel(0, 20)),
    z
      .array(Zoektreffer)
      .parse(zoeken(feiten, { q, regio: 'oost', soort: 'dvo', domein: 'bw' }, (woord) => woord).deel(0, 20)),
    ...[undefined, ...Herkomstgebrek.options].map((gebrek) =>
      z.array(Herkomstregel).parse(herkomst(feiten, { gebrek, regio: 'oost' }).regels),
    ),
    ...REGIOS.flatMap((regio) => [
      NvoRegio.parse(nvoRegio(feiten, regio, op)),
      z.array(MandaatKern).parse(mandatenVanRegio(feiten, regio, {}, op).deel(0, 9)),
    ]),
    ...GM.flatMap((g) => [
      z.array(GemeenteMandaat).parse(mandatenVanGemeente(feiten, g, {}, op)),
      z.array(MandaatZonderGever).parse(mandatenZonderGever(feiten, g, op)),
    ]),
    ...MANDATEN.flatMap((id) => [
      MandaatAntwoord.nullable().parse(mandaatAntwoord(feiten, id, op)),
      MandaatGevolgen.nullable().parse(mandaatGevolgen(feiten, id, op)),
    ]),
  ];
}

/** Every question that the register answers, at one day; each answer must be what its schema says. */
function stelAlleVragen(feiten: Feiten, op: string, erbij: Gevraagd): unknown[] {
  return [
    ...overMandatenEnNorm(feiten, op, erbij),
    z.array(RegioKern).parse(regios(feiten, op)),
    z.array(GemeenteAntwoord).parse(gemeenten(feiten, op)),
    z.array(Afhankelijkheid).parse(afhankelijkheden(feiten, op)),
    z.array(Herkomstregel).parse(herkomst(feiten, {}).regels),
    z.array(Lidmaatschapswijziging).parse(lidmaatschapswijzigingen(feiten, '2020-01-01', op)),
    z.array(RegioLeemten).parse(landelijkeLeemten(feiten, undefined, op).deel(0, 2)),
    ...TellingPer.options.map((per) => Tellingen.parse(tellingen(feiten, per, undefined, op))),
    ...REGIOS.flatMap((regio) => [
      RegioStand.parse(regioStand(feiten, regio, op)),
      z.array(OvereenkomstKern).parse(regioOvereenkomsten(feiten, regio, { eindigtBinnen: 'P1Y' }, op)),
      ...GM.map((g) => Lid.parse(lidmaatschap(feiten, regio, g, op))),
      ...GM.map((g) => UittredingAntwoord.parse(uittreding(feiten, regio, g, op))),
      z.array(OpenBesluit).parse(besluitenOpen(feiten, regio, {}, op)),
      z.array(OpenBesluit).parse(besluitenOpen(feiten, regio, { van: '2020-01-01', tot: op }, op)),
      Gemeentenmatrix.parse(gemeentenmatrix(feiten, regio, {}, op)),
      z.array(MatrixOvereenkomst).parse(gemeentenmatrix(feiten, regio, {}, op).overeenkomsten.deel(0, 5)),
      Leemten.parse(leemten(feiten, regio, { domein: 'bw' }, op)),
      RegioGeldregels.parse(regioGeldregels(feiten, regio, {}, op)),
      ...AgendaStand.options.map((stand) =>
        Agenda.parse(regioAgenda(feiten, regio, { binnen: 'P99Y', stand }, op)),
      ),
      verschil({ feiten, dag: '2020-06-01' }, { feiten, dag: op }, overRegio(regio)),
    ]),
    ...GM.flatMap((g) => [
      GemeenteAntwoord.parse(gemeenteAntwoord(feiten, g, op)),
      regiosVan(feiten, g, op),
      rechtsvoorgangers(feiten, g, op),
      Agenda.parse(gemeenteAgenda(feiten, g, {}, op)),
      Herindelingsgevolgen.parse(herindelingsgevolgen(feiten, g, op)),
      verschil({ feiten, dag: '2020-06-01' }, { feiten, dag: op }, overGemeente(g)),
      z.array(Bindend).parse(bindendeOvereenkomsten(feiten, g, {}, op)),
      z.array(NietTeBeoordelen).parse(misschienBindend(feiten, g, { domein: 'bw' }, op)),
    ]),
    ...IDS.flatMap((id) => [
      OvereenkomstAntwoord.nullable().parse(overeenkomstAntwoord(feiten, id, op)),
      OntbrekendePartijen.parse(ontbrekendePartijen(feiten, id, op)),
      Handelingenmatrix.parse(handelingenmatrix(feiten, id, op)),
      Agenda.parse(overeenkomstAgenda(feiten, id, { tot: op }, op)),
      ContractenStand.parse(contractenStand(feiten, id, op)),
      GeldAntwoord.parse(geld(feiten, id, '2021', op)),
      OnderwerpenStand.parse(onderwerpenStand(feiten, id, op)),
      VerplichtingenStand.parse(verplichtingenStand(feiten, id, op)),
      Besluitvorming.parse(besluitvorming(feiten, id, op)),
      Raadpleging.parse(raadpleging(feiten, id, op)),
      Opzeggingsgevolgen.parse(opzeggingsgevolgen(feiten, id, 'gm0001', op)),
      verschil({ feiten, dag: '2020-06-01' }, { feiten, dag: op }, overOvereenkomst(id)),
    ]),
  ];
}

describe('every question is total over any set of facts', () => {
  it('whatever events are missing and at whatever times it is asked, it answers as its schema says', () => {
    fc.assert(
      fc.property(
        logboek,
        fc.infiniteStream(fc.boolean()),
        zicht,
        dag,
        gevraagd,
        (log, houd, tijden, op, v) => {
          const rest = log.filter(() => houd.next().value);
          const feiten = metWoorden(zichtbareFeiten(rest, tijden));
          expect(() => stelAlleVragen(feiten, op, v)).not.toThrow();
        },
      ),
      VAST,
    );
  });

  it('answers the same over facts that were stored and read back', () => {
    fc.assert(
      fc.property(logboek, zicht, dag, gevraagd, (log, tijden, op, v) => {
        const feiten = zichtbareFeiten(log, tijden);
        const gelezen = JSON.parse(JSON.stringify(feiten)) as typeof feiten;
        expect(stelAlleVragen(metWoorden(gelezen), op, v)).toEqual(stelAlleVragen(metWoorden(feiten), op, v));
      }),
      { ...VAST, numRuns: VAST.numRuns / 10 },
    );
  });
});

/** The definition once more, said in another way: an event counts, and no later one of its group does. */
function volgensDeDefinitie(
  log: readonly Gebeurtenis[],
  { bekendOp, beschikbaarOp }: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>,
) {
  const groep = (g: Gebeurtenis) => (g.type === RECTIFICATIE ? (g.data as { groep: string }).groep : g.id);
  const telt = (g: Gebeurtenis) =>
    !(beschikbaarOp !== null && g.geregistreerd > beschikbaarOp) &&
    !(bekendOp !== null && bekendVan(g) > bekendOp);
  return log
    .filter((g, n) => telt(g) && !log.slice(n + 1).some((later) => telt(later) && groep(later) === groep(g)))
    .flatMap((g) => feitenVanGebeurtenis(g).map((f) => [f.id, f.herleiding.gebeurtenis]));
}

describe('the facts that count', () => {
  it('are those of the definition, in log order', () => {
    fc.assert(
      fc.property(logboek, zicht, (log, tijden) => {
        const gezien = zichtbareFeiten(log, tijden).map((f) => [f.id, f.herleiding.gebeurtenis]);
        expect(gezien).toEqual(volgensDeDefinitie(log, tijden));
      }),
      VAST,
    );
  });

  it('have one fact per id', () => {
    fc.assert(
      fc.property(logboek, zicht, (log, tijden) => {
        const ids = zichtbareFeiten(log, tijden).map((f) => f.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      VAST,
    );
  });

  it('were not changed by what was recorded since: the past of the register stays', () => {
    fc.assert(
      fc.property(logboek, fc.nat(40), (log, n) => {
        const vroeger = log.slice(0, n);
        const tot = vroeger.at(-1)?.geregistreerd ?? '2019-01-01T00:00:00.000Z';
        const later = log.filter((g, i) => i < n || g.geregistreerd > tot);
        expect(zichtbareFeiten(later, { bekendOp: null, beschikbaarOp: tot })).toEqual(
          zichtbareFeiten(vroeger, { bekendOp: null, beschikbaarOp: null }),
        );
      }),
      VAST,
    );
  });
});

describe('the three times of a correction', () => {
  function verhaal() {
    const h = historie();
    const s = h.regio('oost');
    s.leg('RegioIngericht', { naam: 'Oost' }, { geregistreerd: '2024-01-01T00:00:00.000Z', bekend: '2015' });
    const lidSinds = (datumVan: string) => ({
      gemeente: 'gm0001',
      domeinen: ['bw' as const],
      van: { datum: datumVan },
    });
    const toe = s.leg('GemeenteToegetreden', lidSinds('2019'), {
      geregistreerd: '2024-02-01T00:00:00.000Z',
      bekend: '2019-01',
    });
    s.herstel(toe, lidSinds('2020'), { geregistreerd: '2024-03-01T00:00:00.000Z', bekend: '2023-06' });
    const op = (zien: Parameters<typeof h.feiten>[0], geldig: string) =>
      lidmaatschap(h.feiten(zien), 'oost', 'gm0001', geldig).lid;
    return { h, op };
  }

  it('geldig: it says what held on the day', () => {
    const { op } = verhaal();
    expect([op({}, '2019-12-31'), op({}, '2020-12-31')]).toEqual(['nee', 'ja']);
  });

  it('bekend: before it was known, the old belief stands', () => {
    const { op } = verhaal();
    expect(op({ bekendOp: '2022-01-01T00:00:00.000Z' }, '2019-12-31')).toBe('ja');
    expect(op({ bekendOp: '2023-07-01T00:00:00.000Z' }, '2019-12-31')).toBe('nee');
    expect(op({ bekendOp: '2018-01-01T00:00:00.000Z' }, '2019-12-31')).toBe('niet-bekend');
  });

  it('beschikbaar: the register of February still held the old belief', () => {
    const { op } = verhaal();
    expect(op({ beschikbaarOp: '2024-02-15T00:00:00.000Z' }, '2019-12-31')).toBe('ja');
    expect(op({ beschikbaarOp: '2024-01-15T00:00:00.000Z' }, '2019-12-31')).toBe('niet-bekend');
  });

  it('what was taken away is gone, and what was put back is there again', () => {
    const { h, op } = verhaal();
    const s = h.regio('oost');
    const laatste = h.gebeurtenissen.at(-1)?.id ?? expect.fail();
    const weg = s.herstel(laatste, null);
    expect(op({}, '2021-01-01')).toBe('niet-bekend');
    s.herstel(weg, { gemeente: 'gm0001', domeinen: ['bw'], van: { datum: '2021' } });
    expect([op({}, '2020-12-31'), op({}, '2021-12-31')]).toEqual(['nee', 'ja']);
  });
});

describe('streams of another kind', () => {
  it('hold no facts that these questions look at', () => {
    const [g] = verzonnen();
    expect(feitenVanGebeurtenis({ ...g, ref: { ...g.ref, categorie: 'commissie' } })).toEqual([]);
  });

  function verzonnen(): [Gebeurtenis] {
    const h = historie();
    h.regio('oost').leg('RegioIngericht', { naam: 'Oost' });
    return [h.gebeurtenissen[0] ?? expect.fail()];
  }
});

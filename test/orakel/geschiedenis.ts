import type { Inhoud } from '@regiolog/domein/gedeeld/aggregaat';
import type { gemeenteGebeurtenissen } from '@regiolog/domein/gemeente/events';
import type { overeenkomstGebeurtenissen } from '@regiolog/domein/overeenkomst/events';
import type { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import fc from 'fast-check';

/** Random histories: what people record, when, and in which order. Plain data, so that a failing one can be read. */

export const REGIOS = ['noord', 'oost', 'zuid'] as const;
export const GEMEENTEN = ['gm0001', 'gm0002', 'gm0003', 'gm0004', 'gm0005', 'gm0006'] as const;
export const OVEREENKOMSTEN = ['noord.a', 'noord.b', 'oost.c', 'zuid.d', 'zuid.e'] as const;

type VanGemeente = Inhoud<typeof gemeenteGebeurtenissen>;
type VanRegio = Inhoud<typeof regioGebeurtenissen>;
type VanOvereenkomst = Inhoud<typeof overeenkomstGebeurtenissen>;
export type Daad =
  | { readonly stroom: 'gemeente'; readonly id: string; readonly inhoud: VanGemeente }
  | { readonly stroom: 'regio'; readonly id: string; readonly inhoud: VanRegio }
  | { readonly stroom: 'overeenkomst'; readonly id: string; readonly inhoud: VanOvereenkomst };

export type Stap = {
  /** How far the clock moves before the act, in milliseconds: it may stand still, and it may be set back. */
  readonly klok: number;
  readonly daad: Daad;
  /** Since when it was known; with a source. */
  readonly bekend?: string | undefined;
  /** Corrects the n-th event (counted round) that says the same kind of thing in its stream, if there is one. */
  readonly herstelt?: number | undefined;
  /** Takes that event away. */
  readonly weg?: boolean | undefined;
  /** Sent twice under the same key. */
  readonly herhaald?: boolean | undefined;
};
export type Geschiedenis = readonly Stap[];

const UUR = 3_600_000;
const DAG = 24 * UUR;
/** The clock at the beginning: half an hour before the year turns in the Netherlands. */
export const BEGIN = Date.parse('2019-12-31T22:30:00.000Z');

/** Few dates, close together, so that they meet: whole, partial, and as far away as the calendar goes. */
const DATA = [
  ...['2018', '2019', '2020', '2021', '2022', '2019-12', '2020-01', '2020-03', '2020-06', '2021-02'],
  ...['2018-05-01', '2019-12-30', '2019-12-31', '2020-01-01', '2020-01-02', '2020-02-29', '2020-03-29'],
  ...['2020-06-30', '2020-07-01', '2020-10-25', '2020-12-31', '2021-01-01', '2021-06-30', '2022-01-01'],
  ...['2024-02-29', '2300', '9999-12-31', '0001-01-01'],
];
const dag = fc.constantFrom(...DATA.filter((d) => d.length === 10));
const datum = fc.constantFrom(...DATA);
const gewoon = fc.constantFrom(...DATA.slice(0, 24));

/** Now and then: once in so many times. */
const zelden = <T>(soms: fc.Arbitrary<T>, eensPer = 3): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: eensPer - 1 }, { arbitrary: soms, weight: 1 });
/** Nearly always. */
const meestal = <T>(vaak: fc.Arbitrary<T>) => fc.option(vaak, { nil: undefined, freq: 4 });
/** Without the fields that have no value: what is stored is JSON. */
function kaal<T extends object>(velden: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc
    .record(velden)
    .map((r) => Object.fromEntries(Object.entries(r).filter(([, v]) => v !== undefined)) as T);
}

/** Some come more often than others, so that acts meet. */
const gemeente = fc.constantFrom('gm0001', 'gm0001', 'gm0001', 'gm0002', 'gm0002', ...GEMEENTEN);
const domeinen = fc.constantFrom<('bw' | 'mo' | 'bw-mo' | 'jeugd')[]>(
  ['bw'],
  ['mo'],
  ['bw-mo'],
  ['bw', 'mo'],
  ['bw-mo', 'jeugd'],
);
const begin = kaal<{ datum: string; uiterlijk?: true }>({
  datum: gewoon,
  uiterlijk: zelden(fc.constant(true as const), 4) as fc.Arbitrary<true>,
});
type Einde = { soort: 'tot' | 'tot-en-met' | 'onduidelijk'; datum: string; voorwaarde?: string };
const einde = kaal<Einde>({
  soort: fc.constantFrom('tot', 'tot-en-met', 'onduidelijk'),
  datum,
  voorwaarde: zelden(fc.constant('als de raad instemt'), 6) as fc.Arbitrary<string>,
});
const partij = fc.oneof(
  { arbitrary: gemeente.map((g) => ({ gemeente: g })), weight: 6 },
  { arbitrary: fc.constantFrom('Rijk', 'rijk').map((organisatie) => ({ organisatie })), weight: 1 },
);
const rol = fc.constantFrom('centrumgemeente', 'kassier');

type Van<I extends { type: string; data: unknown }> = {
  [T in I['type']]: fc.Arbitrary<Extract<I, { type: T }>['data']>;
};
/** Each kind of act with its data; `zwaarte` says how often it comes. */
function soorten<I extends { type: string; data: unknown }>(
  van: Van<I>,
  zwaarte: Partial<Record<I['type'], number>> = {},
): fc.Arbitrary<I> {
  const keuzes = (Object.keys(van) as I['type'][]).map((type) => ({
    arbitrary: van[type].map((data) => ({ type, data }) as I),
    weight: zwaarte[type] ?? 2,
  }));
  return fc.oneof(...keuzes);
}

const overRegio = soorten<VanRegio>(
  {
    RegioIngericht: fc.constant({ naam: 'Regio' }),
    GemeenteToegetreden: kaal({ gemeente, domeinen, van: begin, einde: zelden(einde) }),
    GemeenteUitgetreden: kaal({ gemeente, domeinen, einde, naarRegio: fc.constant(undefined) }),
    UittredingVoorgenomen: kaal({
      gemeente,
      domeinen,
      per: zelden(datum),
      afgesprokenOp: fc.constant(undefined),
    }),
    BlijvenBesloten: kaal({ gemeente, domeinen, datum: zelden(datum) }),
    RolToegekend: kaal({ gemeente, rol, domeinen, van: begin, einde: zelden(einde) }),
    RolBeeindigd: kaal({ gemeente, rol, domeinen, einde }),
    AanspreekpuntAangewezen: kaal({
      gemeente: fc.constantFrom('gm0001', 'gm0002'),
      vervangers: fc.constantFrom([], ['gm0003'], ['gm0004', 'gm0003']),
      niveau: fc.constantFrom('bestuurlijk', 'ambtelijk'),
      stadium: fc.constantFrom('voorgesteld', 'aangewezen'),
      van: zelden(begin),
      einde: zelden(einde),
    }),
    LidmaatschapGerapporteerd: kaal({
      gemeente,
      domeinen,
      peildatum: gewoon,
      zekerheid: fc.constantFrom('lid', 'afgeleid', 'domeinafhankelijk', 'genoemd'),
      opmerking: fc.constant(undefined),
    }),
    RolGerapporteerd: kaal({ gemeente, rol, domeinen, peildatum: gewoon, opmerking: fc.constant(undefined) }),
    PersoonsgegevensVernietigd: fc.constant({
      onderwerp: 'noord/p-1',
      grondslag: 'AVG 17',
      op: '2020-01-01',
    }),
  },
  { GemeenteToegetreden: 9, GemeenteUitgetreden: 5, RolToegekend: 4, RolBeeindigd: 3, RegioIngericht: 1 },
);

const duur = fc.constantFrom('P1M', 'P6M', 'P1Y', 'P1Y6M');
const handeling = fc.constantFrom('besluit' as const, 'ondertekening' as const);
const orgaan = fc.constantFrom('raad' as const, 'college' as const);
const deelregel = fc.oneof(
  gewoon.map((d) => ({ soort: 'op' as const, datum: d })),
  kaal<{
    soort: 'partijen';
    handeling: 'besluit' | 'ondertekening';
    orgaan?: 'raad' | 'college';
    minimaal?: number;
  }>({
    soort: fc.constant('partijen'),
    handeling,
    orgaan: zelden(orgaan) as fc.Arbitrary<'raad'>,
    minimaal: zelden(fc.integer({ min: 1, max: 3 })) as fc.Arbitrary<number>,
  }),
  kaal<{ soort: 'bekendmaking'; dagenErna?: number }>({
    soort: fc.constant('bekendmaking'),
    dagenErna: zelden(fc.integer({ min: 0, max: 8 })) as fc.Arbitrary<number>,
  }),
);
const versie = fc.constantFrom('0.9', '1.0');
const relatiesoort = fc.oneof(
  { arbitrary: fc.constant('vervangt' as const), weight: 4 },
  { arbitrary: fc.constantFrom('wijzigt', 'addendum-bij', 'verlengt'), weight: 1 },
);

const overOvereenkomst = soorten<VanOvereenkomst>(
  {
    OvereenkomstIngeschreven: kaal({
      naam: fc.constantFrom('Convenant beschermd wonen', 'Regeling opvang'),
      soort: fc.constantFrom('dvo', 'regiovisie', 'centrumregeling'),
      subsoort: fc.constant(undefined),
      domeinen,
      rechtsvorm: zelden(fc.constantFrom('privaatrechtelijk', 'centrumregeling')),
      grondslag: fc.constant(undefined),
      regios: zelden(fc.subarray([...REGIOS])),
    }),
    PartijToegetreden: kaal({
      partij,
      van: begin,
      wijze: fc.constantFrom('oorspronkelijk', 'oorspronkelijk', 'toegetreden'),
    }),
    OpzeggingGedaan: kaal({ partij, datum: zelden(datum), per: meestal(datum) }),
    PartijUitgetreden: kaal({ partij, einde }),
    TekstversieVastgelegd: kaal({
      versie,
      stadium: fc.constantFrom('concept', 'definitief'),
      datum: fc.constant(undefined),
      document: fc.constant(undefined),
    }),
    BesluitGenomen: kaal({
      partij,
      orgaan,
      uitkomst: fc.constantFrom('vastgesteld', 'ingestemd', 'ter-kennisname', 'geweigerd'),
      versie: zelden(versie),
      datum: meestal(gewoon),
    }),
    BesluitGepland: kaal({
      partij: zelden(partij),
      orgaan,
      datum: zelden(datum),
      uiterlijk: fc.constant(undefined),
    }),
    PartijHeeftOndertekend: kaal({
      partij,
      versie: zelden(versie),
      datum: meestal(gewoon),
      door: fc.constant(undefined),
    }),
    OvereenkomstBekendgemaakt: kaal({
      datum: gewoon,
      door: fc.constant(undefined),
      vindplaats: fc.constant(undefined),
    }),
    InwerkingtredingGeregeld: fc.record({
      regel: fc.oneof(
        { arbitrary: deelregel, weight: 4 },
        {
          arbitrary: fc
            .array(deelregel, { minLength: 1, maxLength: 3 })
            .map((van) => ({ soort: 'alle' as const, van })),
          weight: 1,
        },
      ),
    }),
    LooptijdVastgelegd: kaal({
      van: zelden(begin),
      einde: meestal(einde),
      stilzwijgend: zelden(
        kaal<{ duur: string; aantal?: number }>({
          duur,
          aantal: meestal(fc.integer({ min: 1, max: 3 })) as fc.Arbitrary<number>,
        }),
      ),
      opzegtermijn: fc.constant(undefined),
    }),
    VerlengingVoorgenomen: kaal({ einde: zelden(einde), duur: zelden(duur), datum: zelden(datum) }),
    OvereenkomstVerlengd: kaal({ einde, datum: zelden(datum) }),
    OvereenkomstOpgeschort: kaal({ van: begin, einde: meestal(einde) }),
    OvereenkomstBeeindigd: kaal({ einde, wijze: fc.constantFrom('beeindigd', 'ingetrokken') }),
    RelatieGelegd: kaal({
      soort: relatiesoort,
      doel: fc.constantFrom('noord.a', 'noord.a', 'oost.c', ...OVEREENKOMSTEN),
      van: zelden(begin),
    }),
    BepalingVastgelegd: kaal({
      bepaling: fc.constantFrom('1', '2'),
      onderwerp: fc.constant('toegang'),
      versie: fc.constant(undefined),
      niveau: fc.constant(undefined),
      samenvatting: fc.constant(undefined),
    }),
    OvereenkomstGerapporteerd: fc
      .record({ peildatum: gewoon, partijen: fc.array(partij, { maxLength: 3 }), einde: zelden(einde) })
      .map(({ einde: e, ...r }) => ({
        ...r,
        status: 'van-kracht',
        organen: [],
        onderwerpen: [],
        partijenOmschrijving: 'de gemeenten van de regio',
        ...(e ? { einde: e } : {}),
      })),
  },
  {
    PartijToegetreden: 12,
    InwerkingtredingGeregeld: 14,
    LooptijdVastgelegd: 4,
    RelatieGelegd: 4,
    BesluitGenomen: 4,
    PartijHeeftOndertekend: 4,
    OvereenkomstIngeschreven: 1,
    OvereenkomstBeeindigd: 1,
    OvereenkomstOpgeschort: 1,
    BepalingVastgelegd: 1,
    BesluitGepland: 1,
  },
);

const overGemeente = (code: string) =>
  soorten<VanGemeente>(
    {
      GemeenteIngeschreven: kaal({
        code: fc.constant(code),
        naam: fc.constant(`Gemeente ${code.at(-1)}`),
        provincie: fc.constant(undefined),
        begin: zelden(dag),
      }),
      GemeenteOpgeheven: fc.record({ laatsteDag: dag }),
      HerindelingVastgelegd: fc.record({
        opvolgers: fc.constantFrom(['gm0005'], ['gm0006'], ['gm0005', 'gm0006'], ['gm0002']),
        per: dag,
      }),
    },
    { GemeenteIngeschreven: 1, HerindelingVastgelegd: 4 },
  );

const daad: fc.Arbitrary<Daad> = fc.oneof(
  {
    arbitrary: fc
      .tuple(fc.constantFrom('gm0001', 'gm0002', 'gm0005'))
      .chain(([id]) => overGemeente(id).map((inhoud) => ({ stroom: 'gemeente' as const, id, inhoud }))),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      stroom: fc.constant('regio' as const),
      id: fc.constantFrom('noord', 'noord', 'noord', ...REGIOS),
      inhoud: overRegio,
    }),
    weight: 7,
  },
  {
    arbitrary: fc.record({
      stroom: fc.constant('overeenkomst' as const),
      id: fc.constantFrom('noord.a', 'noord.a', 'noord.a', 'noord.a', 'oost.c', 'oost.c', ...OVEREENKOMSTEN),
      inhoud: overOvereenkomst,
    }),
    weight: 14,
  },
);

const klok = fc.oneof(
  { arbitrary: fc.constantFrom(0, 0, 1, 1000), weight: 3 },
  { arbitrary: fc.constantFrom(UUR, DAG, 20 * DAG, 90 * DAG), weight: 5 },
  { arbitrary: fc.constantFrom(-1, -DAG), weight: 1 },
);
const claim = fc.constantFrom(
  ...['2018', '2019', '2019-12', '2020-01', '2019-12-30', '2019-12-31', '2020-01-01', '2020'],
  ...['2019-12-31T22:59:59.999Z', '2020-01-01T00:30:00+02:00', '2018-06-01T12:00:00Z'],
);

const stap: fc.Arbitrary<Stap> = fc.record({
  klok,
  daad,
  bekend: zelden(claim),
  herstelt: zelden(fc.nat({ max: 6 }), 4),
  weg: zelden(fc.constant(true), 4),
  herhaald: zelden(fc.constant(true), 8),
});

/** What stands before anything random: the files that the acts are about. */
const AANLEG: readonly Daad[] = [
  ...REGIOS.map((id): Daad => {
    return { stroom: 'regio', id, inhoud: { type: 'RegioIngericht', data: { naam: `Regio ${id}` } } };
  }),
  ...['gm0001', 'gm0002', 'gm0005'].map((id): Daad => {
    return {
      stroom: 'gemeente',
      id,
      inhoud: { type: 'GemeenteIngeschreven', data: { code: id, naam: `Gemeente ${id.at(-1)}` } },
    };
  }),
  ...OVEREENKOMSTEN.map((id): Daad => {
    const data = { naam: `Afspraak ${id}`, soort: 'dvo' as const, domeinen: ['bw-mo' as const] };
    const regios = id === 'oost.c' ? { regios: ['noord'] } : {};
    return {
      stroom: 'overeenkomst',
      id,
      inhoud: { type: 'OvereenkomstIngeschreven', data: { ...data, ...regios } },
    };
  }),
];
/** Two that are in force from the start, so that what replaces, ends and suspends has something to work on. */
const IN_WERKING: readonly Daad[] = ['noord.b', 'zuid.d'].map((id): Daad => {
  const regel = { soort: 'op' as const, datum: '2018' };
  return { stroom: 'overeenkomst', id, inhoud: { type: 'InwerkingtredingGeregeld', data: { regel } } };
});
/** Known before it was recorded, so that questions about earlier knowledge find something to speak of. */
const begonnen: Stap[] = [...AANLEG, ...IN_WERKING].map((d, n) => ({
  klok: 0,
  daad: d,
  ...(n % 3 === 0 ? {} : { bekend: '2018' }),
}));

export function geschiedenis(stappen: number): fc.Arbitrary<Geschiedenis> {
  return fc
    .array(stap, { minLength: Math.floor(stappen / 2), maxLength: stappen, size: 'max' })
    .map((later) => [...begonnen, ...later]);
}

/** The days worth asking about: those at and beside a boundary. */
const NAAST = [
  '2017-12-31',
  '2018-01-01',
  '2018-05-02',
  '2019-06-15',
  '2020-06-15',
  '2021-02-14',
  '2023-07-01',
];
const DAGEN = [...DATA.filter((d) => d.length === 10 && d > '0001'), ...NAAST];
export const geldigOp = fc.constantFrom(...DAGEN);

/** A moment of knowing, in words: at the k-th event, as it was recorded or as it was known, or a hair beside it. */
export type Moment =
  | { readonly bij: number; readonly wat: 'geregistreerd' | 'bekend'; readonly ernaast: -1 | 0 | 1 }
  | { readonly op: string }
  | null;
export const weetmoment: fc.Arbitrary<Moment> = fc.oneof(
  { arbitrary: fc.constant(null), weight: 4 },
  {
    arbitrary: fc.record({
      bij: fc.nat({ max: 60 }),
      wat: fc.constantFrom('geregistreerd' as const, 'bekend' as const),
      ernaast: fc.constantFrom(-1 as const, 0 as const, 1 as const),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.constantFrom('2019-12-31', '2020-01-01', '2020-03-29', '2018-12-31').map((op) => ({ op })),
    weight: 1,
  },
);

/** A history as a reader wants it: one line per act. */
export function leesbaar(h: Geschiedenis): string {
  return h
    .map(({ klok: ms, daad: d, bekend, herstelt, weg, herhaald }) => {
      const extra = [
        bekend && `bekend ${bekend}`,
        herstelt !== undefined && (weg ? `haalt nr ${herstelt} weg` : `herstelt nr ${herstelt}`),
        herhaald && 'tweemaal',
      ].filter(Boolean);
      const tijd = ms === 0 ? 'zelfde moment' : `${ms > 0 ? '+' : ''}${ms / UUR} uur`;
      return `  ${tijd}: ${d.id} ${d.inhoud.type} ${JSON.stringify(d.inhoud.data)} ${extra.join(', ')}`;
    })
    .join('\n');
}

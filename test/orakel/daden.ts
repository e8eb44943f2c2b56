import type { Inhoud } from '@regiolog/domein/gedeeld/aggregaat';
import type { gemeenteGebeurtenissen } from '@regiolog/domein/gemeente/events';
import type { overeenkomstGebeurtenissen } from '@regiolog/domein/overeenkomst/events';
import type { afspraakGebeurtenissen } from '@regiolog/domein/overeenkomst/events-afspraken';
import type { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import fc from 'fast-check';

/** Random acts, each as somebody would record it. Few names and few dates, so that they meet. */

export const REGIOS = ['noord', 'oost', 'zuid'] as const;
export const GEMEENTEN = ['gm0001', 'gm0002', 'gm0003', 'gm0004', 'gm0005', 'gm0006'] as const;
export const OVEREENKOMSTEN = ['noord.a', 'noord.b', 'oost.c', 'zuid.d', 'zuid.e'] as const;

type VanGemeente = Inhoud<typeof gemeenteGebeurtenissen>;
type VanRegio = Inhoud<typeof regioGebeurtenissen>;
/** What an agreement arranges is drawn elsewhere. */
type VanOvereenkomst = Inhoud<Omit<typeof overeenkomstGebeurtenissen, keyof typeof afspraakGebeurtenissen>>;
export type Daad =
  | { readonly stroom: 'gemeente'; readonly id: string; readonly inhoud: VanGemeente }
  | { readonly stroom: 'regio'; readonly id: string; readonly inhoud: VanRegio }
  | { readonly stroom: 'overeenkomst'; readonly id: string; readonly inhoud: VanOvereenkomst };

/** Few dates, close together, so that they meet: whole, partial, and as far away as the calendar goes. */
export const DATA = [
  ...['2018', '2019', '2020', '2021', '2022', '2019-12', '2020-01', '2020-03', '2020-06', '2021-02'],
  ...['2018-05-01', '2019-12-30', '2019-12-31', '2020-01-01', '2020-01-02', '2020-02-29', '2020-03-29'],
  ...['2020-06-30', '2020-07-01', '2020-10-25', '2020-12-31', '2021-01-01', '2021-06-30', '2022-01-01'],
  ...['2024-02-29', '2300', '9999-12-31', '0001-01-01'],
];
const dag = fc.constantFrom(...DATA.filter((d) => d.length === 10));
const datum = fc.constantFrom(...DATA);
const gewoon = fc.constantFrom(...DATA.slice(0, 24));

/** Now and then: once in so many times. */
export const zelden = <T>(soms: fc.Arbitrary<T>, eensPer = 3): fc.Arbitrary<T | undefined> =>
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
type Partij = { gemeente: string } | { organisatie: string };
const ieder: fc.Arbitrary<Partij> = fc.oneof(
  { arbitrary: gemeente.map((g) => ({ gemeente: g })), weight: 6 },
  { arbitrary: fc.constantFrom('Rijk', 'rijk').map((organisatie) => ({ organisatie })), weight: 1 },
);
/** Few enough that all of them may have acted. */
export const deEersten: fc.Arbitrary<Partij> = fc.constantFrom(
  { gemeente: 'gm0001' },
  { gemeente: 'gm0002' },
);
const rol = fc.constantFrom('centrumgemeente', 'kassier');

type Van<I extends { type: string; data: unknown }> = {
  [T in I['type']]: fc.Arbitrary<Extract<I, { type: T }>['data']>;
};
/** Each kind of act with its data; `zwaarte` says how often it comes. */
function soorten<I extends { type: string; data: unknown }>(
  van: Van<I>,
  zwaarte: Partial<Record<I['type'], number>>,
  alleen: readonly I['type'][] = Object.keys(van) as I['type'][],
): fc.Arbitrary<I> {
  const keuzes = alleen.map((type) => ({
    arbitrary: van[type].map((data) => ({ type, data }) as I),
    weight: zwaarte[type] ?? 2,
  }));
  return fc.oneof(...keuzes);
}

/** Acts on a region: all kinds, or these. */
export const overRegio = (alleen?: readonly VanRegio['type'][]) =>
  soorten<VanRegio>(
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
      RolGerapporteerd: kaal({
        gemeente,
        rol,
        domeinen,
        peildatum: gewoon,
        opmerking: fc.constant(undefined),
      }),
      PersoonsgegevensVernietigd: fc.constant({
        onderwerp: 'noord/p-1',
        grondslag: 'AVG 17',
      }),
    },
    { GemeenteToegetreden: 9, GemeenteUitgetreden: 5, RolToegekend: 4, RolBeeindigd: 3, RegioIngericht: 1 },
    alleen,
  );

const duur = fc.constantFrom('P1M', 'P6M', 'P1Y', 'P1Y6M');
const handeling = fc.constantFrom('besluit' as const, 'ondertekening' as const);
const orgaan = fc.constantFrom('raad' as const, 'college' as const);
/** In force when enough parties acted. */
export const partijenregel = kaal<{
  soort: 'partijen';
  handeling: 'besluit' | 'ondertekening';
  orgaan?: 'raad' | 'college';
  minimaal?: number;
}>({
  soort: fc.constant('partijen'),
  handeling,
  orgaan: zelden(orgaan) as fc.Arbitrary<'raad'>,
  minimaal: zelden(fc.integer({ min: 1, max: 3 })) as fc.Arbitrary<number>,
});
const deelregel = fc.oneof(
  gewoon.map((d) => ({ soort: 'op' as const, datum: d })),
  partijenregel,
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

/** Acts on an agreement: all kinds, or these. */
export const overOvereenkomst = (
  alleen?: readonly VanOvereenkomst['type'][],
  partij: fc.Arbitrary<Partij> = ieder,
) =>
  soorten<VanOvereenkomst>(
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
        wijze: fc.constantFrom('oorspronkelijk', 'oorspronkelijk', 'toegetreden', 'rechtsopvolger'),
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
        orgaan: fc.oneof(
          { arbitrary: orgaan, weight: 5 },
          { arbitrary: fc.constantFrom('overleg' as const, 'burgemeester' as const), weight: 1 },
        ),
        uitkomst: fc.constantFrom('vastgesteld', 'ingestemd', 'toestemming', 'ter-kennisname', 'geweigerd'),
        versie: zelden(versie, 2),
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
        versie: zelden(versie, 2),
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
      BesluitGenomen: 12,
      PartijHeeftOndertekend: 10,
      OvereenkomstIngeschreven: 1,
      OvereenkomstBeeindigd: 1,
      OvereenkomstOpgeschort: 1,
      BepalingVastgelegd: 1,
      BesluitGepland: 1,
    },
    alleen,
  );

export const overGemeente = (code: string) =>
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

import type { Inhoud } from '@regiolog/domein/gedeeld/aggregaat';
import type { overeenkomstGebeurtenissen } from '@regiolog/domein/overeenkomst/events';
import type { afspraakGebeurtenissen } from '@regiolog/domein/overeenkomst/events-afspraken';
import fc from 'fast-check';
import {
  begin,
  datum,
  domeinen,
  einde,
  gewoon,
  ieder,
  kaal,
  meestal,
  OVEREENKOMSTEN,
  type Partij,
  REGIOS,
  soorten,
  zelden,
} from './daden-waarden.ts';

/** Acts on an agreement. */

/** What an agreement arranges is drawn elsewhere. */
export type VanOvereenkomst = Inhoud<
  Omit<typeof overeenkomstGebeurtenissen, keyof typeof afspraakGebeurtenissen>
>;

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
        .record({
          peildatum: gewoon,
          partijen: fc.array(partij, { maxLength: 3 }),
          einde: zelden(einde),
          status: fc.constantFrom('van-kracht', 'van-kracht', 'concept'),
        })
        .map(({ einde: e, ...r }) => ({
          ...r,
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

import type { Inhoud } from '@regiolog/domein/gedeeld/aggregaat';
import {
  type afspraakGebeurtenissen,
  Grootheid,
  Raadpleeggroep,
  Thema,
} from '@regiolog/domein/overeenkomst/events-afspraken';
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
  type Partij,
  soorten,
  zelden,
} from './daden-waarden.ts';

/** Acts by which an agreement arranges something: subjects, consultation, duties, contracts, disputes and money. */

export type VanAfspraak = Inhoud<typeof afspraakGebeurtenissen>;
type Data<T extends VanAfspraak['type']> = Extract<VanAfspraak, { type: T }>['data'];
type Termijn = NonNullable<Data<'ContractvoorwaardenVastgelegd'>['termijn']>;
type Moment = NonNullable<Data<'VerplichtingVastgelegd'>['moment']>;

const niets = fc.constant(undefined);
const stadium = fc.oneof(
  { arbitrary: fc.constant('geregeld' as const), weight: 5 },
  { arbitrary: fc.constantFrom('aangekondigd', 'bewust-niet', 'onderzocht-en-afgewezen'), weight: 1 },
);
const duur = fc.constantFrom('P1M', 'P1Y', 'P2Y', 'P1Y6M', 'P0M');
const termijn: fc.Arbitrary<Termijn> = fc.oneof(
  {
    arbitrary: fc.record({
      soort: fc.constant('vast' as const),
      basis: duur,
      opties: fc.array(duur, { maxLength: 3 }),
    }),
    weight: 4,
  },
  { arbitrary: fc.constant({ soort: 'jaarlijks' as const }), weight: 2 },
  { arbitrary: fc.constant({ soort: 'onbepaald' as const }), weight: 1 },
);
const moment: fc.Arbitrary<Moment> = fc.oneof(
  { arbitrary: datum.map((d) => ({ soort: 'op' as const, datum: d })), weight: 3 },
  {
    arbitrary: kaal<Extract<Moment, { soort: 'jaarlijks' }>>({
      soort: fc.constant('jaarlijks'),
      voor: zelden(fc.constantFrom('03-31', '02-29', '01-01', '12-31'), 2),
      van: zelden(begin, 2),
      einde: zelden(einde),
    }),
    weight: 4,
  },
  {
    arbitrary: fc
      .constantFrom('uittreding' as const, 'einde' as const, 'wijziging' as const, 'opzegging' as const)
      .map((gebeurtenis) => ({ soort: 'bij' as const, gebeurtenis })),
    weight: 3,
  },
);
const getal = fc.constantFrom('0', '1', '3', '10', '20', '100.01', '0.000001', '-5', '1000');
const regel = fc.constantFrom('sleutel', 'pot');
const plicht = fc.constantFrom('evaluatie', 'rapport');

const van = (partij: fc.Arbitrary<Partij>) =>
  ({
    RaadplegingGehouden: kaal<Data<'RaadplegingGehouden'>>({
      groep: fc.constantFrom(...Raadpleeggroep.options.slice(0, 6)),
      stadium: fc.constantFrom('gehouden', 'gehouden', 'gepland', 'achteraf-geinformeerd'),
      wie: niets,
      vorm: niets,
      versie: niets,
      datum: meestal(gewoon),
      omschrijving: niets,
    }),
    OnderwerpGeregeld: kaal<Data<'OnderwerpGeregeld'>>({
      thema: fc.constantFrom(...Thema.options.slice(0, 9)),
      stadium,
      niveau: zelden(fc.constantFrom('lokaal', 'regionaal', 'bovenregionaal'), 2),
      functie: zelden(fc.constantFrom('dagbesteding', 'nachtopvang')),
      partij: zelden(partij),
      variant: zelden(fc.constantFrom('lokaal team', 'een loket'), 2),
      bepaling: zelden(fc.constant('1'), 4),
      versie: niets,
      van: zelden(begin, 2),
      einde: zelden(einde),
      omschrijving: niets,
    }),
    GeschilrouteGeregeld: kaal<Data<'GeschilrouteGeregeld'>>({
      route: fc.constantFrom('regionale-commissie', 'nvo-commissie', 'rechter', 'klachtregeling'),
      stadium,
      onderwerpen: zelden(fc.constantFrom(['toegang'], ['geld', 'toegang'])),
      bepaling: niets,
      van: zelden(begin),
      einde: zelden(einde),
      omschrijving: niets,
    }),
    ContractvoorwaardenVastgelegd: kaal<Data<'ContractvoorwaardenVastgelegd'>>({
      product: zelden(fc.constantFrom('dagbesteding', 'begeleiding'), 2),
      domeinen: zelden(domeinen),
      variant: zelden(fc.constantFrom('inspanningsgericht', 'outputgericht', 'taakgericht')),
      wijze: zelden(fc.constantFrom('open-house', 'subsidie', 'inkoop')),
      van: meestal(begin),
      termijn: meestal(termijn),
      zelfdeVoorwaarden: zelden(fc.boolean()),
      gezamenlijkBeheer: zelden(fc.boolean()),
      innovatie: zelden(fc.boolean()),
      contractbeheerder: zelden(fc.constantFrom('gm0001', 'gm0006')),
      omschrijving: niets,
    }),
    GeldregelVastgelegd: kaal<Data<'GeldregelVastgelegd'>>({
      regel,
      soort: fc.constantFrom(
        'verdeelsleutel',
        'verdeelsleutel',
        'solidariteit',
        'risicodrager',
        'ingroeipad',
      ),
      stadium,
      formule: meestal(
        fc.constantFrom('naar-inwoners', 'naar-indicaties', 'kostendekking-amersfoort' as const),
      ),
      drager: zelden(partij),
      domeinen: zelden(domeinen),
      van: zelden(begin, 2),
      einde: zelden(einde),
      omschrijving: niets,
    }),
    GeldgegevenVastgelegd: kaal<Data<'GeldgegevenVastgelegd'>>({
      grootheid: fc.constantFrom(...Grootheid.options.slice(0, 7)),
      waarde: getal,
      partij: meestal(partij),
      peildatum: fc.constantFrom('2020', '2020', '2020-01-01', '2020-06', '2021', '2019-12-31'),
      regel: zelden(regel),
    }),
    VerplichtingVastgelegd: kaal<Data<'VerplichtingVastgelegd'>>({
      verplichting: plicht,
      soort: fc.constantFrom('evaluatie', 'rapportage', 'desintegratiekosten'),
      stadium,
      wie: zelden(partij),
      moment: meestal(moment),
      omschrijving: niets,
    }),
    VerplichtingNagekomen: kaal<Data<'VerplichtingNagekomen'>>({
      verplichting: plicht,
      wie: zelden(partij, 2),
      datum: gewoon,
      omschrijving: niets,
    }),
    AfhankelijkheidGemeld: kaal<Data<'AfhankelijkheidGemeld'>>({
      van: fc.constantFrom('verdeelmodel', 'wetsvoorstel'),
      einde: zelden(einde, 2),
      omschrijving: zelden(fc.constant('Wacht op het Rijk.')),
    }),
  }) satisfies { [T in VanAfspraak['type']]: fc.Arbitrary<Data<T>> };

/** All kinds, or these. */
export const overAfspraken = (
  alleen?: readonly VanAfspraak['type'][],
  partij: fc.Arbitrary<Partij> = ieder,
) => soorten<VanAfspraak>(van(partij), { GeldgegevenVastgelegd: 6, VerplichtingVastgelegd: 3 }, alleen);

type Formule = NonNullable<Data<'GeldregelVastgelegd'>['formule']>;

/** What the figures of a formula mostly are, so that sources agree more often than not. */
const CIJFERS: Readonly<Record<Formule, readonly string[]>> = {
  'naar-inwoners': ['inwoners gm0001 10', 'inwoners gm0002 20', 'kosten 100.01', 'budget 1000'],
  'naar-indicaties': ['indicaties gm0001 3', 'indicaties gm0002 4', 'kosten 100.01', 'budget 33.333333'],
  'kostendekking-amersfoort': [
    ...['kosten 100.01', 'budget-centrumgemeente 33.333333', 'instroom gm0001 3', 'instroom gm0002 4'],
    ...['voorschot gm0001 10.01', 'voorschot gm0002 0'],
  ],
};
const cijfer = (formule: Formule) =>
  fc.constantFrom(...CIJFERS[formule]).chain((tekst) => {
    const [grootheid, ...rest] = tekst.split(' ');
    const [waarde = '', gemeente] = rest.toReversed();
    return kaal<Data<'GeldgegevenVastgelegd'>>({
      grootheid: fc.constant(Grootheid.parse(grootheid)),
      waarde: fc.oneof({ arbitrary: fc.constant(waarde), weight: 15 }, { arbitrary: getal, weight: 1 }),
      partij: fc.constant(gemeente === undefined ? undefined : { gemeente }),
      peildatum: fc.oneof(
        { arbitrary: fc.constant('2020'), weight: 15 },
        { arbitrary: fc.constantFrom('2021', '2020-06', '2019-12-31'), weight: 1 },
      ),
      regel: zelden(regel, 12),
    });
  });

/** Rules with one formula, and figures that fit it. */
export const overGeld = (formule: Formule): fc.Arbitrary<VanAfspraak> =>
  fc.oneof(
    {
      arbitrary: fc.constant({
        type: 'GeldregelVastgelegd' as const,
        data: {
          regel: 'sleutel',
          soort: 'verdeelsleutel' as const,
          stadium: 'geregeld' as const,
          formule,
        },
      }),
      weight: 1,
    },
    {
      arbitrary: cijfer(formule).map((data) => ({ type: 'GeldgegevenVastgelegd' as const, data })),
      weight: 5,
    },
  );

import fc from 'fast-check';
import type { Daad } from './daden.ts';
import { overAfspraken, overGeld } from './daden-afspraken.ts';
import { overMandaat } from './daden-mandaat.ts';
import { overNvo } from './daden-nvo.ts';
import { overOvereenkomst, partijenregel } from './daden-overeenkomst.ts';
import { overGemeente, overRegio } from './daden-regio.ts';
import { deEersten, MANDATEN, OVEREENKOMSTEN, REGIOS } from './daden-waarden.ts';

/** What histories are about: acts that meet, and the questions that they decide. */

const inOvereenkomst = (
  ids: readonly string[],
  ...wat: Parameters<typeof overOvereenkomst>
): fc.Arbitrary<Daad> =>
  fc.record({
    stroom: fc.constant('overeenkomst' as const),
    id: fc.constantFrom(...ids),
    inhoud: overOvereenkomst(...wat),
  });
const inRegio = (ids: readonly string[], alleen?: Parameters<typeof overRegio>[0]): fc.Arbitrary<Daad> =>
  fc.record({
    stroom: fc.constant('regio' as const),
    id: fc.constantFrom(...ids),
    inhoud: overRegio(alleen),
  });
const inGemeente: fc.Arbitrary<Daad> = fc
  .constantFrom('gm0001', 'gm0002', 'gm0005')
  .chain((id) => overGemeente(id).map((inhoud) => ({ stroom: 'gemeente' as const, id, inhoud })));

const inAfspraken = (ids: readonly string[], ...wat: Parameters<typeof overAfspraken>): fc.Arbitrary<Daad> =>
  fc.record({
    stroom: fc.constant('overeenkomst' as const),
    id: fc.constantFrom(...ids),
    inhoud: overAfspraken(...wat),
  });
const inMandaat = (ids: readonly string[]): fc.Arbitrary<Daad> =>
  fc.record({
    stroom: fc.constant('mandaat' as const),
    id: fc.constantFrom(...ids),
    inhoud: overMandaat(),
  });
const inNvo: fc.Arbitrary<Daad> = fc.record({
  stroom: fc.constant('nvo' as const),
  id: fc.constantFrom('noord', 'noord', ...REGIOS),
  inhoud: overNvo(),
});

const VEEL = ['noord.a', 'noord.a', 'noord.a', 'noord.a', 'oost.c', 'oost.c', ...OVEREENKOMSTEN];
/** Acts about everything at once. */
export const vanAlles = fc.oneof(
  { arbitrary: inGemeente, weight: 2 },
  { arbitrary: inRegio(['noord', 'noord', 'noord', ...REGIOS]), weight: 7 },
  { arbitrary: inOvereenkomst(VEEL), weight: 14 },
  { arbitrary: inAfspraken(VEEL), weight: 5 },
  { arbitrary: inMandaat([...MANDATEN]), weight: 3 },
  { arbitrary: inNvo, weight: 2 },
);
/** In force from the start, with parties that come and act. */
const overPartijen = inOvereenkomst(
  ['noord.b', 'zuid.d'],
  [
    ...(['PartijToegetreden', 'PartijToegetreden', 'BesluitGenomen', 'PartijHeeftOndertekend'] as const),
    ...(['PartijUitgetreden', 'OpzeggingGedaan'] as const),
  ],
  deEersten,
);
/** What they arranged with each other. */
const metAfspraken = (...alleen: NonNullable<Parameters<typeof overAfspraken>[0]>) =>
  fc.oneof(
    { arbitrary: overPartijen, weight: 2 },
    { arbitrary: inAfspraken(['noord.b', 'noord.b', 'zuid.d'], alleen, deEersten), weight: 4 },
  );
/** A rule of the parties, and two parties that act on it, take it back, and leave. */
const overRegelVanPartijen = fc.oneof(
  {
    arbitrary: partijenregel.map((regel): Daad => {
      const inhoud = { type: 'InwerkingtredingGeregeld' as const, data: { regel } };
      return { stroom: 'overeenkomst', id: 'noord.a', inhoud };
    }),
    weight: 1,
  },
  {
    arbitrary: inOvereenkomst(
      ['noord.a'],
      [
        ...(['PartijToegetreden', 'BesluitGenomen', 'BesluitGenomen', 'PartijHeeftOndertekend'] as const),
        ...(['PartijHeeftOndertekend', 'PartijUitgetreden', 'OpzeggingGedaan'] as const),
      ],
      deEersten,
    ),
    weight: 6,
  },
);
/** Two parties for certain, and what they share. */
const geldTussenTwee = (formule: Parameters<typeof overGeld>[0]): fc.Arbitrary<Daad> =>
  fc.oneof(
    {
      arbitrary: deEersten.map((partij): Daad => {
        const data = { partij, van: { datum: '2018' }, wijze: 'oorspronkelijk' as const };
        return { stroom: 'overeenkomst', id: 'noord.b', inhoud: { type: 'PartijToegetreden', data } };
      }),
      weight: 1,
    },
    {
      arbitrary: overGeld(formule).map((inhoud): Daad => ({ stroom: 'overeenkomst', id: 'noord.b', inhoud })),
      weight: 5,
    },
  );
/** In force, with parties of whom only the year is known in which they came, decided or are to leave. */
const opHetJaar: fc.Arbitrary<Daad> = fc
  .record({
    partij: deEersten,
    jaar: fc.constantFrom('2018', '2019', '2020', '2021'),
    wat: fc.nat({ max: 4 }),
  })
  .map(({ partij, jaar, wat }): Daad => {
    const besluit = { partij, orgaan: 'college', uitkomst: 'vastgesteld', datum: jaar } as const;
    const inhoud =
      wat < 2
        ? ({
            type: 'PartijToegetreden',
            data: { partij, van: { datum: jaar }, wijze: 'oorspronkelijk' },
          } as const)
        : wat === 4
          ? ({ type: 'OpzeggingGedaan', data: { partij, per: jaar } } as const)
          : ({ type: 'BesluitGenomen', data: besluit } as const);
    return { stroom: 'overeenkomst', id: 'noord.b', inhoud };
  });
/** Members of a region, and the agreements by which they may be covered. */
const dekking: fc.Arbitrary<Daad> = fc.oneof(
  { arbitrary: inRegio(['noord'], ['GemeenteToegetreden', 'GemeenteUitgetreden']), weight: 2 },
  {
    arbitrary: inOvereenkomst(
      ['noord.a', 'noord.a', 'oost.c'],
      [
        ...(['PartijToegetreden', 'BesluitGenomen', 'PartijHeeftOndertekend', 'LooptijdVastgelegd'] as const),
        ...(['InwerkingtredingGeregeld', 'RelatieGelegd', 'OvereenkomstBeeindigd'] as const),
      ],
      deEersten,
    ),
    weight: 5,
  },
);

/** Two members of a region who are bound for certain, and what they arrange for their disputes. */
const geschilTussenTwee: fc.Arbitrary<Daad> = fc.oneof(
  {
    arbitrary: fc
      .record({ gemeente: fc.constantFrom('gm0001', 'gm0002'), wat: fc.nat({ max: 2 }) })
      .map(({ gemeente, wat }): Daad => {
        const [partij, van] = [{ gemeente }, { datum: '2018' }];
        if (wat === 0) {
          const data = { gemeente, domeinen: ['bw' as const], van };
          return { stroom: 'regio', id: 'noord', inhoud: { type: 'GemeenteToegetreden', data } };
        }
        const inhoud =
          wat === 1
            ? ({ type: 'PartijToegetreden', data: { partij, van, wijze: 'oorspronkelijk' } } as const)
            : ({ type: 'PartijHeeftOndertekend', data: { partij, datum: '2018' } } as const);
        return { stroom: 'overeenkomst', id: 'noord.b', inhoud };
      }),
    weight: 3,
  },
  { arbitrary: inAfspraken(['noord.b'], ['GeschilrouteGeregeld']), weight: 1 },
);

type Thema = {
  readonly daad: fc.Arbitrary<Daad>;
  /** The routes that such acts decide: half of what is asked after such a history. */
  readonly vragen: readonly string[];
};
const thema = (daad: fc.Arbitrary<Daad>, ...vragen: readonly string[]): Thema => ({ daad, vragen });

/** Histories about one thing: there the acts that decide it come close together. */
export const THEMAS: readonly Thema[] = [
  thema(overRegelVanPartijen, 'leesOvereenkomst', 'leesHandelingenmatrix', 'leesBesluitvorming'),
  thema(overRegelVanPartijen, 'leesOvereenkomst', 'lijstBindendeOvereenkomsten'),
  thema(
    inOvereenkomst(
      ['noord.a'],
      [
        ...(['PartijToegetreden', 'PartijToegetreden', 'PartijUitgetreden', 'OpzeggingGedaan'] as const),
        ...(['BesluitGenomen', 'PartijHeeftOndertekend', 'InwerkingtredingGeregeld'] as const),
        ...(['TekstversieVastgelegd', 'OvereenkomstIngeschreven'] as const),
      ],
    ),
    ...['leesOvereenkomst', 'leesHandelingenmatrix', 'leesOpzeggingsgevolgen', 'leesOvereenkomstverschil'],
  ),
  thema(
    inOvereenkomst(
      ['noord.a', 'oost.c'],
      [
        ...(['InwerkingtredingGeregeld', 'LooptijdVastgelegd', 'OvereenkomstVerlengd'] as const),
        ...(['OvereenkomstOpgeschort', 'OvereenkomstBeeindigd', 'OvereenkomstBekendgemaakt'] as const),
        ...(['RelatieGelegd', 'VerlengingVoorgenomen'] as const),
      ],
    ),
    ...['leesOvereenkomst', 'leesOvereenkomstAgenda', 'lijstRegioOvereenkomsten', 'leesTellingen'],
  ),
  // What is left to know is who is bound.
  thema(overPartijen, 'leesOvereenkomst', 'leesRegiomatrix', 'lijstOntbrekendePartijen'),
  thema(opHetJaar, 'leesOvereenkomst', 'leesHandelingenmatrix', 'leesBesluitvorming'),
  thema(
    metAfspraken('VerplichtingVastgelegd', 'VerplichtingNagekomen', 'ContractvoorwaardenVastgelegd'),
    ...['leesVerplichtingenstand', 'leesVerplichtingenstand', 'leesContracten', 'leesOvereenkomstAgenda'],
  ),
  thema(
    metAfspraken('GeldregelVastgelegd', 'GeldgegevenVastgelegd', 'OnderwerpGeregeld', 'GeschilrouteGeregeld'),
    ...['leesGeld', 'lijstGeldregels', 'leesOnderwerpenstand', 'leesTellingen'],
  ),
  thema(geldTussenTwee('naar-inwoners'), 'leesGeld', 'leesGeld', 'lijstGeldregels'),
  thema(geldTussenTwee('naar-indicaties'), 'leesGeld'),
  thema(geldTussenTwee('kostendekking-amersfoort'), 'leesGeld'),
  thema(dekking, 'leesRegioLeemten', 'leesRegioLeemten', 'leesRegiomatrix', 'lijstLeemten'),
  thema(
    fc.oneof(
      inAfspraken(['noord.b'], ['RaadplegingGehouden']),
      inOvereenkomst(['noord.b'], ['BesluitGenomen'], deEersten),
    ),
    ...['leesRaadpleging', 'leesRaadpleging', 'leesNvoRegio'],
  ),
  thema(
    inOvereenkomst(['noord.b'], ['BesluitGenomen', 'BesluitGepland', 'PartijToegetreden'], deEersten),
    ...['leesBesluitvorming', 'lijstOpenBesluiten', 'leesRegioAgenda', 'leesOvereenkomstAgenda'],
  ),
  thema(
    fc.oneof(
      inAfspraken(['noord.b', 'zuid.d'], ['ContractvoorwaardenVastgelegd']),
      inOvereenkomst(['noord.b', 'zuid.d'], ['OvereenkomstVerlengd']),
    ),
    ...['leesContracten', 'leesContracten', 'leesOvereenkomstAgenda'],
  ),
  thema(
    inAfspraken(['noord.b', 'zuid.d', 'oost.c'], ['AfhankelijkheidGemeld', 'GeschilrouteGeregeld']),
    ...['lijstAfhankelijkheden', 'leesTellingen'],
  ),
  thema(
    inMandaat([...MANDATEN]),
    'leesMandaat',
    'leesMandaatGevolgen',
    'leesBevoegdheid',
    'lijstGemeenteMandaten',
  ),
  thema(inNvo, 'leesNvoRegio', 'leesNvoRegio', 'leesNvoMatrix'),
  thema(
    inRegio(['noord'], ['GemeenteToegetreden', 'GemeenteUitgetreden']),
    ...['leesRegioStand', 'leesRegioStand', 'lijstLidmaatschapswijzigingen', 'leesUittreding'],
  ),
  thema(
    inRegio(
      ['noord'],
      [
        ...(['RolToegekend', 'RolBeeindigd', 'AanspreekpuntAangewezen'] as const),
        ...(['UittredingVoorgenomen', 'BlijvenBesloten'] as const),
      ],
    ),
    ...['leesRegioStand', 'leesRegioAgenda', 'leesRegioverschil'],
  ),
  thema(geschilTussenTwee, 'leesGeschilroute', 'leesGeschilroute', 'leesReconstructie'),
  thema(
    fc.oneof(
      inGemeente,
      inOvereenkomst(['noord.a', 'zuid.d'], ['PartijToegetreden', 'OvereenkomstGerapporteerd'], deEersten),
    ),
    ...['lijstBindendeOvereenkomsten', 'leesHerindelingsgevolgen', 'leesGemeente', 'leesOvereenkomst'],
  ),
];

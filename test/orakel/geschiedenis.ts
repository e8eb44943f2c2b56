import fc from 'fast-check';
import type { Daad } from './daden.ts';
import { DATA, MANDATEN, OVEREENKOMSTEN, REGIOS, zelden } from './daden-waarden.ts';
import { THEMAS, vanAlles } from './themas.ts';

/** Random histories: what people record, when, and in which order. Plain data, so that a failing one can be read. */

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

const klok = fc.oneof(
  { arbitrary: fc.constantFrom(0, 0, 1, 1000), weight: 3 },
  { arbitrary: fc.constantFrom(UUR, DAG, 20 * DAG, 90 * DAG), weight: 5 },
  { arbitrary: fc.constantFrom(-1, -DAG), weight: 1 },
);
const claim = fc.constantFrom(
  ...['2018', '2019', '2019-12', '2020-01', '2019-12-30', '2019-12-31', '2020-01-01', '2020'],
  ...['2019-12-31T22:59:59.999Z', '2020-01-01T00:30:00+02:00', '2018-06-01T12:00:00Z'],
);

const stap = (daad: fc.Arbitrary<Daad>): fc.Arbitrary<Stap> =>
  fc.record({
    klok,
    daad,
    bekend: zelden(claim),
    herstelt: zelden(fc.nat({ max: 6 }), 4),
    weg: zelden(fc.constant(true), 4),
    herhaald: zelden(fc.constant(true), 8),
  });

/** A vision and a regeling ask for councils; the others for no body in particular. */
const SOORTEN = {
  'noord.a': 'dvo',
  'noord.b': 'regiovisie',
  'oost.c': 'convenant',
  'zuid.d': 'deelovereenkomst',
  'zuid.e': 'centrumregeling',
} as const;
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
    const data = { naam: `Afspraak ${id}`, soort: SOORTEN[id], domeinen: ['bw-mo' as const] };
    const regios = id === 'oost.c' ? { regios: ['noord'] } : {};
    return {
      stroom: 'overeenkomst',
      id,
      inhoud: { type: 'OvereenkomstIngeschreven', data: { ...data, ...regios } },
    };
  }),
  ...MANDATEN.map((id): Daad => {
    return {
      stroom: 'mandaat',
      id,
      inhoud: { type: 'MandaatIngeschreven', data: { naam: `Mandaat ${id}` } },
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

const reeks = (daad: fc.Arbitrary<Daad>, minst: number, meest: number) =>
  fc.array(stap(daad), { minLength: minst, maxLength: meest, size: 'max' });

const metBegin = (later: fc.Arbitrary<Geschiedenis>) => later.map((stappen) => [...begonnen, ...stappen]);
/** About everything at once, or about one thing, with what is worth asking then. */
export const SOORTEN_GESCHIEDENIS: readonly {
  readonly geschiedenis: fc.Arbitrary<Geschiedenis>;
  readonly vragen: readonly string[];
  readonly zwaarte: number;
}[] = [
  { geschiedenis: metBegin(reeks(vanAlles, 20, 60)), vragen: [], zwaarte: 6 },
  ...THEMAS.map(({ daad, vragen }) => {
    return { geschiedenis: metBegin(reeks(daad, 8, 28)), vragen, zwaarte: 1 };
  }),
];
export const geschiedenis: fc.Arbitrary<Geschiedenis> = fc.oneof(
  ...SOORTEN_GESCHIEDENIS.map((s) => ({ arbitrary: s.geschiedenis, weight: s.zwaarte })),
);

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
/** Half of the days are at or beside the dates that come most. */
const VAAK = ['2020-06-15', '2020-06-30', '2020-07-01', '2020-07-02', '2020-12-31', '2021-01-01'];
export const geldigOp = fc.oneof(fc.constantFrom(...VAAK), fc.constantFrom(...DAGEN));

/** A moment of knowing, in words: at the k-th event, as it was recorded or as it was known, or a hair beside it. */
export type Moment =
  | { readonly bij: number; readonly wat: 'geregistreerd' | 'bekend'; readonly ernaast: -1 | 0 | 1 }
  | { readonly op: string }
  | null;
export const weetmoment: fc.Arbitrary<Moment> = fc.oneof(
  { arbitrary: fc.constant(null), weight: 8 },
  {
    arbitrary: fc.record({
      bij: fc.integer({ min: 10, max: 70 }),
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

import fc from 'fast-check';

/** What random acts are made of. Few names and few dates, so that they meet. */

export const REGIOS = ['noord', 'oost', 'zuid'] as const;
export const GEMEENTEN = ['gm0001', 'gm0002', 'gm0003', 'gm0004', 'gm0005', 'gm0006'] as const;
export const OVEREENKOMSTEN = ['noord.a', 'noord.b', 'oost.c', 'zuid.d', 'zuid.e'] as const;
/** One of them is named as an agreement is: they are told apart by their kind. */
export const MANDATEN = ['noord.m', 'noord.n', 'oost.m', 'noord.a'] as const;

/** Few dates, close together, so that they meet: whole, partial, and as far away as the calendar goes. */
export const DATA = [
  ...['2018', '2019', '2020', '2021', '2022', '2019-12', '2020-01', '2020-03', '2020-06', '2021-02'],
  ...['2018-05-01', '2019-12-30', '2019-12-31', '2020-01-01', '2020-01-02', '2020-02-29', '2020-03-29'],
  ...['2020-06-30', '2020-07-01', '2020-10-25', '2020-12-31', '2021-01-01', '2021-06-30', '2022-01-01'],
  ...['2024-02-29', '2300', '9999-12-31', '0001-01-01'],
];
export const dag = fc.constantFrom(...DATA.filter((d) => d.length === 10));
/** Half of all dates are one of these, so that what is done often meets what it is held against. */
const VAAK = ['2020', '2020-06', '2020-06-30', '2020-07-01', '2019-12-31', '2020-01-01'];
export const datum = fc.oneof(fc.constantFrom(...VAAK), fc.constantFrom(...DATA));
export const gewoon = fc.oneof(fc.constantFrom(...VAAK), fc.constantFrom(...DATA.slice(0, 24)));

/** Now and then: once in so many times. */
export const zelden = <T>(soms: fc.Arbitrary<T>, eensPer = 3): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: eensPer - 1 }, { arbitrary: soms, weight: 1 });
/** Nearly always. */
export const meestal = <T>(vaak: fc.Arbitrary<T>) => fc.option(vaak, { nil: undefined, freq: 4 });
/** Without the fields that have no value: what is stored is JSON. */
export function kaal<T extends object>(velden: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc
    .record(velden)
    .map((r) => Object.fromEntries(Object.entries(r).filter(([, v]) => v !== undefined)) as T);
}

/** Some come more often than others, so that acts meet. */
export const gemeente = fc.constantFrom('gm0001', 'gm0001', 'gm0001', 'gm0002', 'gm0002', ...GEMEENTEN);
export const domeinen = fc.constantFrom<('bw' | 'mo' | 'bw-mo' | 'jeugd')[]>(
  ['bw'],
  ['mo'],
  ['bw-mo'],
  ['bw', 'mo'],
  ['bw-mo', 'jeugd'],
);
export const begin = kaal<{ datum: string; uiterlijk?: true }>({
  datum: gewoon,
  uiterlijk: zelden(fc.constant(true as const), 4) as fc.Arbitrary<true>,
});
export type Einde = { soort: 'tot' | 'tot-en-met' | 'onduidelijk'; datum: string; voorwaarde?: string };
export const einde = kaal<Einde>({
  soort: fc.constantFrom('tot', 'tot-en-met', 'onduidelijk'),
  datum,
  voorwaarde: zelden(fc.constant('als de raad instemt'), 6) as fc.Arbitrary<string>,
});
export type Partij = { gemeente: string } | { organisatie: string };
export const ieder: fc.Arbitrary<Partij> = fc.oneof(
  { arbitrary: gemeente.map((g) => ({ gemeente: g })), weight: 6 },
  { arbitrary: fc.constantFrom('Rijk', 'rijk').map((organisatie) => ({ organisatie })), weight: 1 },
);
/** Few enough that all of them may have acted. */
export const deEersten: fc.Arbitrary<Partij> = fc.constantFrom(
  { gemeente: 'gm0001' },
  { gemeente: 'gm0002' },
);
export const rol = fc.constantFrom('centrumgemeente', 'kassier');

export type Van<I extends { type: string; data: unknown }> = {
  [T in I['type']]: fc.Arbitrary<Extract<I, { type: T }>['data']>;
};
/** Each kind of act with its data; `zwaarte` says how often it comes. */
export function soorten<I extends { type: string; data: unknown }>(
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

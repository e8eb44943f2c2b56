import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Dag,
  Deeldatum,
  dagVan,
  eersteDag,
  eindeVan,
  eindeVanDag,
  inWoorden,
  isDag,
  isDeeldatum,
  LAATSTE,
  laatsteDag,
  plusDagen,
  plusMaanden,
  VROEGSTE,
} from './datum.ts';

const VAST = { seed: 20220101, numRuns: 300 };
const dag = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('a date that exists', () => {
  it.each([
    '2019',
    '2019-12',
    '2019-12-03',
    '2020-02-29',
    '2000-02-29',
    '2400-02',
    '0001',
    '0001-01-01',
    '9999',
    '9999-12-31',
    '1582-10-10',
  ])('%s', (datum) => {
    expect(isDeeldatum(datum)).toBe(true);
    expect(Deeldatum.safeParse(datum).success).toBe(true);
    expect(isDag(datum)).toBe(datum.length === 10);
  });

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2021-13',
    '2021-00',
    '2021-01-00',
    '2021-04-31',
    '0000',
    '0000-01-01',
    '10000',
    '2021-1',
    '2021-1-1',
    '21',
    '',
    ' 2021',
    '2021-01-01T00:00:00Z',
    '-2021',
    '+2021',
    '2021-01-',
    '１９９９',
    'NaN',
    '2021-12-31\n',
  ])('not %j', (datum) => {
    expect(isDeeldatum(datum)).toBe(false);
    expect(Deeldatum.safeParse(datum).success).toBe(false);
    expect(Dag.safeParse(datum).success).toBe(false);
  });
});

describe('the period that a partial date names', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021-04-05', '2021-04-05', '2021-04-05'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['9999-12', '9999-12-01', '9999-12-31'],
  ])('%s runs from %s to %s', (datum, eerste, laatste) => {
    expect([eersteDag(datum), laatsteDag(datum)]).toEqual([eerste, laatste]);
  });
});

describe('counting days and months', () => {
  it.each([
    ['2021-12-31', 1, '2022-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2021-03-28', 1, '2021-03-29'],
    ['2021-03-01', -1, '2021-02-28'],
    ['2021-01-01', 365, '2022-01-01'],
    [VROEGSTE, -1, VROEGSTE],
    ['0001-01-05', -10, VROEGSTE],
    [LAATSTE, 1, LAATSTE],
    ['9999-12-30', 10, LAATSTE],
  ])('%s and %i days is %s', (van, aantal, uit) => {
    expect(plusDagen(van, aantal)).toBe(uit);
  });

  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2021-08-31', 6, '2022-02-28'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-12-01', 1, '2022-01-01'],
    ['0001-01-15', -1, VROEGSTE],
    ['9999-12-01', 1, LAATSTE],
  ])('%s and %i months is %s', (van, aantal, uit) => {
    expect(plusMaanden(van, aantal)).toBe(uit);
  });

  it('goes there and back again, and keeps the order of days', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: -4000, max: 4000 }), (d, n) => {
        const er = plusDagen(d, n);
        expect(plusDagen(er, -n)).toBe(d);
        expect(Math.sign(n)).toBe(er > d ? 1 : er < d ? -1 : 0);
      }),
      VAST,
    );
  });

  it('of a month never skips one, and lands on the same day or the last of the month', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: -600, max: 600 }), (d, n) => {
        const er = plusMaanden(d, n);
        const maandnummer = (x: string) => Number(x.slice(0, 4)) * 12 + Number(x.slice(5, 7));
        expect(isDag(er)).toBe(true);
        expect(maandnummer(er) - maandnummer(d)).toBe(n);
        expect(er.slice(8) === d.slice(8) || er === laatsteDag(er.slice(0, 7))).toBe(true);
      }),
      VAST,
    );
  });
});

describe('a day in the Netherlands', () => {
  it.each([
    ['in winter', '2021-12-31', '2021-12-31T22:59:59.999Z'],
    ['in summer', '2021-07-01', '2021-07-01T21:59:59.999Z'],
    ['before the clock goes forward', '2021-03-27', '2021-03-27T22:59:59.999Z'],
    ['of 23 hours', '2021-03-28', '2021-03-28T21:59:59.999Z'],
    ['before the clock goes back', '2021-10-30', '2021-10-30T21:59:59.999Z'],
    ['of 25 hours', '2021-10-31', '2021-10-31T22:59:59.999Z'],
    ['of another year with a clock change', '2024-03-31', '2024-03-31T21:59:59.999Z'],
    ['on which a century begins', '2000-02-29', '2000-02-29T22:59:59.999Z'],
    ['that is the last of all', LAATSTE, '9999-12-31T22:59:59.999Z'],
  ])('%s, %s, ends at %s', (_, d, einde) => {
    expect(eindeVanDag(d)).toBe(einde);
    expect(dagVan(einde)).toBe(d);
  });

  it.each(['0001-01-01', '0004-02-29', '0099-12-31', '0999-06-01'])(
    'as long ago as %s has an end too',
    (d) => {
      expect(dagVan(eindeVanDag(d))).toBe(d);
      expect(eindeVanDag(d)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    },
  );

  it('ends just before the next begins, whatever the clock does', () => {
    fc.assert(
      fc.property(dag, (d) => {
        const einde = eindeVanDag(d);
        expect(dagVan(einde)).toBe(d);
        expect(dagVan(new Date(Date.parse(einde) + 1))).toBe(plusDagen(d, 1));
      }),
      VAST,
    );
  });

  it('of a partial date is the last of its period', () => {
    expect(eindeVan('2020-06')).toBe('2020-06-30T21:59:59.999Z');
    expect(eindeVan('2020')).toBe('2020-12-31T22:59:59.999Z');
    expect(eindeVan('2020-06-10')).toBe('2020-06-10T21:59:59.999Z');
  });
});

it.each([
  ['2022-01-01', '1 januari 2022'],
  ['2020-06', 'juni 2020'],
  ['2019', '2019'],
  ['0001-12-31', '31 december 0001'],
])('%s is in words: %s', (datum, woorden) => {
  expect(inWoorden(datum)).toBe(woorden);
});

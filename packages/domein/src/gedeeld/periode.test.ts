import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eersteDag, LAATSTE, laatsteDag, plusDagen, VROEGSTE } from './datum.ts';
import {
  type Begin,
  beginInWoorden,
  beginVenster,
  datumVenster,
  type Einde,
  eindeInWoorden,
  eindeVenster,
  eindigtVoorBegin,
  geldtOp,
  type Periode,
} from './periode.ts';

const MITS = 'tenzij het regioplan anders zegt';

describe('the days that a date names', () => {
  it.each([
    ['2020-02-29', '2020-02-29', '2020-02-29'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020', '2020-01-01', '2020-12-31'],
  ])('%s', (datum, vroegst, laatst) => expect(datumVenster(datum)).toEqual({ vroegst, laatst }));
});

describe('the days on which it may have begun', () => {
  it.each<[string, Begin | undefined, string, string]>([
    ['no begin: it always was', undefined, VROEGSTE, VROEGSTE],
    ['a day', { datum: '2022-01-01' }, '2022-01-01', '2022-01-01'],
    ['a year', { datum: '2022' }, '2022-01-01', '2022-12-31'],
    ['by a year at the latest', { datum: '2022', uiterlijk: true }, VROEGSTE, '2022-12-31'],
  ])('%s', (_, van, vroegst, laatst) => {
    expect(beginVenster(van)).toEqual({ vroegst, laatst });
  });
});

describe('hard case 6: tot and t/m', () => {
  it.each<[Einde, string, string]>([
    [{ soort: 'tot', datum: '2022-01-01' }, '2021-12-31', '2021-12-31'],
    [{ soort: 'tot-en-met', datum: '2022-01-01' }, '2022-01-01', '2022-01-01'],
    [{ soort: 'onduidelijk', datum: '2022-01-01' }, '2021-12-31', '2022-01-01'],
    [{ soort: 'tot', datum: '2025' }, '2024-12-31', '2024-12-31'],
    [{ soort: 'tot-en-met', datum: '2024' }, '2024-12-31', '2024-12-31'],
    [{ soort: 'onduidelijk', datum: '2024' }, '2023-12-31', '2024-12-31'],
    [{ soort: 'tot', datum: '2020-03' }, '2020-02-29', '2020-02-29'],
    [{ soort: 'tot-en-met', datum: '2020-02' }, '2020-02-29', '2020-02-29'],
  ])('%o has its last day from %s to %s', (einde, vroegst, laatst) => {
    expect(eindeVenster(einde)).toEqual({ vroegst, laatst });
  });

  it('“2021 to 2025” and “existing agreements to the end of 2024” end on the same day', () => {
    expect(eindeVenster({ soort: 'tot', datum: '2025' })).toEqual(
      eindeVenster({ soort: 'tot-en-met', datum: '2024' }),
    );
  });

  it('goes on without an end', () => {
    expect(eindeVenster(undefined)).toEqual({ vroegst: LAATSTE, laatst: LAATSTE });
  });
});

describe('hard case 26: an end on a condition', () => {
  const periode: Periode = {
    van: { datum: '2021' },
    einde: { soort: 'tot', datum: '2023', voorwaarde: MITS },
  };
  it.each([
    ['2020-12-31', 'nee'],
    ['2021-06-01', 'onzeker'],
    ['2022-06-01', 'ja'],
    ['2022-12-31', 'ja'],
    ['2023-01-01', 'onzeker'],
    ['2090-01-01', 'onzeker'],
  ])('on %s it holds: %s', (dag, oordeel) => {
    expect(geldtOp(periode, dag)).toBe(oordeel);
  });
});

describe('whether it holds on a day', () => {
  const jaar: Periode = { van: { datum: '2020' }, einde: { soort: 'onduidelijk', datum: '2022' } };
  it.each([
    ['before the begin', jaar, '2019-12-31', 'nee'],
    ['in the year of the begin', jaar, '2020-12-30', 'onzeker'],
    ['on its last day', jaar, '2020-12-31', 'ja'],
    ['on the last day before the end can come', jaar, '2021-12-31', 'ja'],
    ['in the year of the end', jaar, '2022-01-01', 'onzeker'],
    ['after it', jaar, '2023-01-01', 'nee'],
    ['always, when nothing is known of begin and end', {}, '2022-01-01', 'ja'],
    ['on the first of days', {}, VROEGSTE, 'ja'],
    ['on the last of days', {}, LAATSTE, 'ja'],
  ] as const)('%s', (_, periode, dag, oordeel) => {
    expect(geldtOp(periode, dag)).toBe(oordeel);
  });
});

describe('a period that can never hold', () => {
  it.each<[Periode, boolean]>([
    [{ van: { datum: '2022' }, einde: { soort: 'tot', datum: '2022' } }, true],
    [{ van: { datum: '2022' }, einde: { soort: 'tot-en-met', datum: '2021' } }, true],
    [{ van: { datum: '2022' }, einde: { soort: 'tot-en-met', datum: '2022-01-01' } }, false],
    [{ van: { datum: '2022-06-30' }, einde: { soort: 'onduidelijk', datum: '2022' } }, false],
    [{ van: { datum: '2022', uiterlijk: true }, einde: { soort: 'tot', datum: '2021' } }, false],
    [{ van: { datum: '2022' }, einde: { soort: 'tot', datum: '2021', voorwaarde: MITS } }, false],
    [{ van: { datum: '2022' } }, false],
    [{ einde: { soort: 'tot', datum: '2021' } }, false],
  ])('%o: %s', (periode, nooit) => {
    expect(eindigtVoorBegin(periode)).toBe(nooit);
  });
});

describe('in words', () => {
  it.each<[Einde, string]>([
    [{ soort: 'tot', datum: '2022-01-01' }, 'tot 1 januari 2022'],
    [{ soort: 'tot-en-met', datum: '2026-12' }, 't/m december 2026'],
    [{ soort: 'onduidelijk', datum: '2022' }, 'tot ergens in 2022'],
    [{ soort: 'tot', datum: '2022', voorwaarde: MITS }, `tot 2022, onder voorwaarde: ${MITS}`],
  ])('%o', (einde, woorden) => {
    expect(eindeInWoorden(einde)).toBe(woorden);
  });

  it('says of a begin whether it may have been earlier', () => {
    expect(beginInWoorden({ datum: '2022' })).toBe('vanaf 2022');
    expect(beginInWoorden({ datum: '2020-10-29', uiterlijk: true })).toBe('uiterlijk 29 oktober 2020');
  });
});

/** Days, months and the year of one small stretch of time, with the leap day in it. */
const deeldatum = fc.oneof(
  fc.integer({ min: 0, max: 90 }).map((n) => plusDagen('2019-12-15', n)),
  fc.constantFrom('2019-12', '2020-01', '2020-02', '2020-03', '2019', '2020'),
);
const periode = fc.record(
  {
    van: fc.record({ datum: deeldatum, uiterlijk: fc.constant<true>(true) }, { requiredKeys: ['datum'] }),
    einde: fc.record(
      {
        soort: fc.constantFrom<Einde['soort']>('tot', 'tot-en-met', 'onduidelijk'),
        datum: deeldatum,
        voorwaarde: fc.constant(MITS),
      },
      { requiredKeys: ['soort', 'datum'] },
    ),
  },
  { requiredKeys: [] },
);

function dagen(van: string, tot: string): string[] {
  const uit = [van];
  for (let d = van; d < tot; uit.push(d)) d = plusDagen(d, 1);
  return uit;
}

/** Every begin and every last day that the words allow, as far as they can matter to `dag`. */
function naief({ van, einde }: Periode, dag: string): string {
  const begins = van
    ? [...dagen(eersteDag(van.datum), laatsteDag(van.datum)), ...(van.uiterlijk ? [VROEGSTE] : [])]
    : [VROEGSTE];
  const eindes: string[] = [];
  if (!einde) eindes.push(LAATSTE);
  else {
    const [eerste, laatste] = [eersteDag(einde.datum), laatsteDag(einde.datum)];
    if (einde.soort === 'tot') eindes.push(plusDagen(eerste, -1));
    if (einde.soort === 'tot-en-met') eindes.push(laatste);
    if (einde.soort === 'onduidelijk') eindes.push(plusDagen(eerste, -1), ...dagen(eerste, laatste));
    if (einde.voorwaarde) eindes.push(LAATSTE);
  }
  const gezien = new Set(begins.flatMap((b) => eindes.map((e) => b <= dag && dag <= e)));
  return gezien.size === 2 ? 'onzeker' : gezien.has(true) ? 'ja' : 'nee';
}

describe('against an oracle that tries every begin and every end', () => {
  it('agrees on every day', () => {
    fc.assert(
      fc.property(periode, fc.integer({ min: -40, max: 420 }), (p, n) => {
        const dag = plusDagen('2019-12-15', n);
        expect(geldtOp(p as Periode, dag)).toBe(naief(p as Periode, dag));
      }),
      { seed: 20220101, numRuns: 400 },
    );
  });

  it('calls a period impossible exactly when no begin has an end', () => {
    fc.assert(
      fc.property(periode, (p) => {
        const { van, einde } = p as Periode;
        const ooit = !van || !einde || beginVenster(van).vroegst <= eindeVenster(einde).laatst;
        expect(eindigtVoorBegin(p as Periode)).toBe(!ooit);
        if (!ooit)
          for (const dag of dagen('2019-11-15', '2020-05-01'))
            expect(geldtOp(p as Periode, dag)).not.toBe('ja');
      }),
      { seed: 20220101, numRuns: 100 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dag, plusDagen } from './datum.ts';
import { aantalDagen, dagenStil, geknipt, type Stilstand, samengevoegd } from './opschorting.ts';

const VAST = { seed: 20220101, numRuns: 300 };
const BEGIN = '2026-01-01';
const dag = fc.integer({ min: -20, max: 60 }).map((n) => plusDagen(BEGIN, n));
const opschorting = fc
  .tuple(dag, fc.integer({ min: 0, max: 20 }))
  .map(([van, n]) => ({ van, tot: plusDagen(van, n) }));

/** Every day of a number of suspensions, each once. */
function dagenIn(delen: readonly { van: Dag; tot?: Dag | undefined }[]): Dag[] {
  const uit = new Set<Dag>();
  for (const { van, tot = van } of delen) for (let d = van; d < tot; d = plusDagen(d, 1)) uit.add(d);
  return [...uit].sort();
}

const isDicht = (deel: { van: Dag; tot?: Dag | undefined }): deel is Stilstand => deel.tot !== undefined;

describe('days on which a term stands still', () => {
  it.each([
    ['2026-01-10', '2026-01-11', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
  ])('from %s until %s are %i, whatever the clock does', (van, tot, n) => {
    expect(aantalDagen({ van, tot })).toBe(n);
  });

  it('are the days of all suspensions after the begin, each once', () => {
    fc.assert(
      fc.property(fc.array(opschorting, { maxLength: 6 }), (delen) => {
        const samen = samengevoegd(BEGIN, delen).filter(isDicht);
        expect(dagenIn(samen)).toEqual(dagenIn(delen).filter((d) => d > BEGIN));
        expect(dagenStil(samen)).toBe(dagenIn(samen).length);
        for (const [n, { van }] of samen.entries()) {
          const vorige = samen[n - 1];
          expect(vorige === undefined || vorige.tot < van).toBe(true);
        }
      }),
      VAST,
    );
  });

  it('that are open swallow what comes later, and join what they touch', () => {
    const delen = [{ van: '2026-02-10' }, { van: '2026-03-01', tot: '2026-03-05' }];
    expect(samengevoegd(BEGIN, delen)).toEqual([{ van: '2026-02-10', tot: undefined }]);
    expect(samengevoegd(BEGIN, [...delen, { van: '2026-02-01', tot: '2026-02-10' }])).toEqual([
      { van: '2026-02-01' },
    ]);
  });
});

describe('a suspension that is cut', () => {
  it('keeps its days, and no part crosses a cut', () => {
    fc.assert(
      fc.property(opschorting, fc.array(dag, { maxLength: 5 }), (deel, dagen) => {
        fc.pre(deel.van < deel.tot);
        const delen = geknipt(deel, dagen);
        expect(dagenIn(delen)).toEqual(dagenIn([deel]));
        for (const op of dagen) {
          expect(delen.some(({ van, tot = van }) => van <= op && plusDagen(op, 1) < tot)).toBe(false);
        }
      }),
      VAST,
    );
  });

  it('stays open in its last part alone', () => {
    expect(geknipt({ van: '2026-02-10' }, ['2026-02-12', '2026-02-01', '2026-02-12'])).toEqual([
      { van: '2026-02-10', tot: '2026-02-13' },
      { van: '2026-02-13', tot: undefined },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cursor } from './event-store.ts';
import { comparePositions, createHighWater, cursorOf, placeOf } from './eventstoredb-order.ts';

const at = (commit: number, prepare = commit) => ({ commit: BigInt(commit), prepare: BigInt(prepare) });

describe('a cursor', () => {
  it('is taken apart into what it was made of, up to the largest position there is', () => {
    const position = { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 2n };
    expect(placeOf(cursorOf(position))).toEqual(position);
  });

  it.each(['', '1', '1.2.3', '01.2', '-1.2', '1.x', '1.2\n', ' 1.2', `${'9'.repeat(21)}.1`])(
    'is not %j',
    (text) => {
      expect(() => placeOf(text as Cursor)).toThrow('not a cursor');
    },
  );

  it('has the order of its commit, then of its prepare', () => {
    expect(comparePositions(at(2, 1), at(1, 9))).toBeGreaterThan(0);
    expect(comparePositions(at(2, 1), at(2, 2))).toBeLessThan(0);
    expect(comparePositions(at(2, 2), at(2, 2))).toBe(0);
  });
});

describe('the high water', () => {
  it('is empty at the start, and knows how far it came by events that are not ours too', () => {
    const water = createHighWater();
    expect([water.reached(), water.last()]).toEqual([null, null]);
    water.pass(at(5), null);
    expect([water.reached(), water.last()]).toEqual([at(5), null]);
    water.pass(at(6), 100);
    water.pass(at(7), null);
    expect([water.reached(), water.last()]).toEqual([at(7), { position: at(6), recordedAt: 100 }]);
  });

  it('is the greatest time so far, for every event, as if all of them had been kept', () => {
    const log = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 40 });
    fc.assert(
      fc.property(log, (times) => {
        const water = createHighWater();
        for (const [i, time] of times.entries()) water.pass(at(i * 10), time);
        for (const [i, time] of times.entries()) {
          if (time === null) continue;
          const before = times.slice(0, i + 1).filter((each) => each !== null);
          expect(water.recordedAt(at(i * 10), time)).toBe(Math.max(...before));
        }
      }),
    );
  });

  it('of an event is the same when more has passed since', () => {
    const water = createHighWater();
    for (const [i, time] of [5, 3, 4].entries()) water.pass(at(i), time);
    const before = [5, 3, 4].map((time, i) => water.recordedAt(at(i), time));
    for (const [i, time] of [9, 1, 9].entries()) water.pass(at(3 + i), time);
    expect([5, 3, 4].map((time, i) => water.recordedAt(at(i), time))).toEqual(before);
    expect(before).toEqual([5, 5, 5]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alsTekst, dagenVan, dagOp, eindeVan, maandenLater, NOOIT, nummer } from './kalender.ts';
import { alleDagen, probeer } from './werelden.ts';

/** The oracle is held to the simplest thing there is: the calendar of the machine, and every day tried. */

const MS_PER_DAG = 86_400_000;
const dag = fc.integer({ min: nummer(1999, 1, 1), max: nummer(2060, 12, 31) });
const uren = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

describe('the calendar of the oracle', () => {
  it('knows the day after any day', () => {
    let verwacht = nummer(1, 1, 1);
    for (
      let ms = Date.parse('0001-01-01T00:00:00Z');
      ms <= Date.parse('9999-12-31T00:00:00Z');
      ms += MS_PER_DAG * 97
    ) {
      expect(alsTekst(verwacht)).toBe(new Date(ms).toISOString().slice(0, 10));
      verwacht += 97;
    }
    expect(dagenVan('9999-12-31').van).toBe(NOOIT);
  });

  it('ends a day at midnight in the Netherlands, in summer and in winter', () => {
    fc.assert(
      fc.property(dag, (d) => {
        const einde = eindeVan(d);
        expect(uren.format(new Date(einde))).toMatch(/, 23:59:59$/);
        expect(uren.format(new Date(einde + 1))).toMatch(/, 00:00:00$/);
        expect([dagOp(einde), dagOp(einde + 1)]).toEqual([d, d + 1]);
      }),
      { seed: 1 },
    );
  });

  it('adds months as people do', () => {
    const later = (begin: string, maanden: number) => alsTekst(maandenLater(dagenVan(begin).van, maanden));
    expect([later('2024-01-31', 1), later('2024-07-01', 6), later('2020-02-29', 12)]).toEqual([
      '2024-02-29',
      '2025-01-01',
      '2021-02-28',
    ]);
  });
});

describe('a few days tried', () => {
  const BASIS = nummer(2020, 1, 1);
  const dagen = fc
    .tuple(fc.nat({ max: 30 }), fc.nat({ max: 12 }))
    .map(([van, duur]) => ({ van: BASIS + van, tot: BASIS + van + duur }));
  const vormen: readonly ((d: readonly number[], op: number) => boolean)[] = [
    ([a = 0, b = 0], op) => a <= op && op <= b,
    ([a = 0, b = 0, c = 0], op) => a <= op && (b < a || b >= op) && c >= op,
    (d, op) => d.some((x) => x < op),
  ];

  it('say what all days say', () => {
    fc.assert(
      fc.property(
        fc.array(dagen, { minLength: 1, maxLength: 3 }),
        fc.nat({ max: 45 }),
        fc.constantFrom(...vormen),
        (onbekend, n, vorm) => {
          const op = BASIS + n;
          const isZo = (d: readonly number[]) => vorm(d, op);
          expect(probeer(onbekend, isZo, op)).toBe(probeer(onbekend, isZo, op, alleDagen));
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

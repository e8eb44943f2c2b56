import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen } from './datum.ts';
import { GELIJKGESTELD, isWerkdag } from './feestdagen.ts';
import { teLangVoorWet, verschuif } from './termijnenwet.ts';

const VAST = { seed: 20220101, numRuns: 500 };
const dag = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

const einde = (begin: string, laatste: string) =>
  verschuif({ begin, laatste, stil: [] }, GELIJKGESTELD).at(-1)?.naar ?? laatste;

describe('article 1: a term that would end on a day off', () => {
  it.each([
    ['a Saturday', '2026-06-13', '2026-06-15'],
    ['a Sunday', '2026-06-14', '2026-06-15'],
    ['Good Friday', '2026-04-03', '2026-04-07'],
    ["King's day on Monday", '2026-04-27', '2026-04-28'],
    ["the Saturday of King's day", '2025-04-26', '2025-04-28'],
    ['5 May, each year', '2026-05-05', '2026-05-06'],
    ['Christmas before a weekend', '2026-12-25', '2026-12-28'],
    ['New Year on Friday', '2027-01-01', '2027-01-04'],
    ['a working day', '2026-06-12', '2026-06-12'],
  ])('on %s (%s) ends on %s', (_, laatste, verwacht) => {
    expect(einde(plusDagen(laatste, -28), laatste)).toBe(verwacht);
  });

  it('says which day it was and by which article', () => {
    expect(verschuif({ begin: '2026-05-01', laatste: '2026-06-13', stil: [] }, GELIJKGESTELD)).toEqual([
      {
        artikel: 'artikel 1, eerste lid',
        van: '2026-06-13',
        naar: '2026-06-15',
        uitleg:
          '13 juni 2026 is een zaterdag. Daarom schuift de laatste dag naar 15 juni 2026 (Algemene termijnenwet, artikel 1, eerste lid).',
      },
    ]);
  });
});

describe('article 2: a term of three days or more', () => {
  it.each([
    ['over Easter', '2026-04-02', '2026-04-05', '2026-04-08'],
    ['over Christmas 2026', '2026-12-24', '2026-12-27', '2026-12-29'],
    ['over a weekend', '2026-06-12', '2026-06-15', '2026-06-16'],
    ['in a week', '2026-06-08', '2026-06-11', '2026-06-11'],
  ])('%s, after %s, up to %s, holds two working days on %s', (_, begin, laatste, verwacht) => {
    expect(einde(begin, laatste)).toBe(verwacht);
  });

  it('of two days is not prolonged', () => {
    expect(einde('2026-06-13', '2026-06-15')).toBe('2026-06-15');
    expect(einde('2026-06-12', '2026-06-14')).toBe('2026-06-15');
  });

  it('does not count a working day on which it stood still', () => {
    const stil = [{ van: '2026-06-12', tot: '2026-06-13' }];
    const stappen = verschuif({ begin: '2026-06-11', laatste: '2026-06-15', stil }, GELIJKGESTELD);
    expect(stappen.map(({ artikel, naar }) => [artikel, naar])).toEqual([['artikel 2', '2026-06-16']]);
  });

  it('is as long as the days on which it runs: a term of two days that stood still is no longer', () => {
    const stil = [{ van: '2026-06-12', tot: '2026-06-13' }];
    const stappen = verschuif({ begin: '2026-06-11', laatste: '2026-06-14', stil }, GELIJKGESTELD);
    expect(stappen.map(({ artikel, naar }) => [artikel, naar])).toEqual([
      ['artikel 1, eerste lid', '2026-06-15'],
    ]);
  });

  it('ends on a working day and holds two of them, and no earlier day would do', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 3, max: 90 }), (begin, n) => {
        const laatste = plusDagen(begin, n);
        const uit = einde(begin, laatste);
        const lengte = Math.round((Date.parse(uit) - Date.parse(begin)) / 864e5);
        const dagen = Array.from({ length: lengte }, (_, k) => plusDagen(begin, k + 1));
        const telt = (tot: string) => dagen.filter((d) => d <= tot && isWerkdag(d)).length >= 2;
        expect(isWerkdag(uit) && telt(uit)).toBe(true);
        const eerder = dagen.filter((d) => d >= laatste && d < uit);
        expect(eerder.some((d) => isWerkdag(d) && telt(d))).toBe(false);
      }),
      VAST,
    );
  });
});

describe('article 4: the law leaves alone', () => {
  it.each([
    ['P90D', undefined],
    ['P91D', 'meer dan 90 dagen'],
    ['P12W', undefined],
    ['P13W', 'meer dan twaalf weken'],
    ['P3M', undefined],
    ['P4M', 'meer dan drie maanden'],
    ['P12M', 'meer dan drie maanden'],
  ])('of %s: %s', (duur, waarom) => {
    expect(teLangVoorWet(duur)).toBe(waarom);
  });
});

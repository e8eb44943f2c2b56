import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen } from './datum.ts';
import { isWerkdag } from './feestdagen.ts';
import { plusDuur, Termijnduur, telwoord, termijnduurInWoorden, terugTermijn } from './termijnduur.ts';

const VAST = { seed: 20220101, numRuns: 300 };
const dag = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('a duration', () => {
  it.each(['P1D', 'P10D', 'P999D', 'P6W', 'P12W', 'P3M'])('%s is one', (duur) => {
    expect(Termijnduur.safeParse(duur).success).toBe(true);
  });

  it.each(['P0D', 'P01D', 'P1000D', 'P1Y', 'PT12H', 'P6', '6W', 'P-1D', 'P1D\n', 'p1d', 'P1M2D', ''])(
    '%j is none',
    (duur) => {
      expect(Termijnduur.safeParse(duur).success).toBe(false);
    },
  );

  it.each([
    ['P1D', '1 dag'],
    ['P10D', '10 dagen'],
    ['P1W', '1 week'],
    ['P6W', '6 weken'],
    ['P1M', '1 maand'],
    ['P3M', '3 maanden'],
  ])('%s is in words %s', (duur, woorden) => {
    expect(termijnduurInWoorden(duur)).toBe(woorden);
  });

  it('counts one and many', () => {
    expect([telwoord(1, ['dag', 'dagen']), telwoord(2, ['dag', 'dagen'])]).toEqual(['1 dag', '2 dagen']);
  });
});

describe('counting on', () => {
  it.each([
    ['2024-02-28', 'P1D', '2024-02-29'],
    ['2024-02-29', 'P1D', '2024-03-01'],
    ['2023-02-28', 'P1D', '2023-03-01'],
    ['2024-02-15', 'P2W', '2024-02-29'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2023-01-31', 'P1M', '2023-02-28'],
    ['2024-02-29', 'P12M', '2025-02-28'],
    ['2024-02-29', 'P3M', '2024-05-29'],
    ['2026-03-28', 'P1D', '2026-03-29'],
    ['2026-10-24', 'P2D', '2026-10-26'],
  ])('%s and %s is %s', (van, duur, tot) => {
    expect(plusDuur(van, duur)).toBe(tot);
  });

  it('by weeks is by seven days, forward and backward', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 142 }), (d, n) => {
        expect(plusDuur(d, `P${n}W`)).toBe(plusDuur(d, `P${n * 7}D`));
        expect(plusDuur(plusDuur(d, `P${n}W`), `P${n}W`, -1)).toBe(d);
      }),
      VAST,
    );
  });
});

describe('a term counted backwards', () => {
  it.each([
    ['a Sunday', '2026-06-24', 'P10D', '2026-06-14'],
    ['a holiday', '2026-05-15', 'P10D', '2026-05-05'],
    ['a leap day', '2024-03-10', 'P10D', '2024-02-29'],
    ['the last day of a shorter month', '2023-03-31', 'P1M', '2023-02-28'],
  ])('may end on %s', (_, zitting, duur, uit) => {
    expect(terugTermijn(zitting, duur).dag).toBe(uit);
  });

  it('of ten days before the hearing never shifts, whatever day that is', () => {
    fc.assert(
      fc.property(dag, (zitting) => {
        expect(terugTermijn(zitting, 'P10D').dag).toBe(plusDagen(zitting, -10));
      }),
      VAST,
    );
    expect(isWerkdag(terugTermijn('2026-06-24', 'P10D').dag)).toBe(false);
  });

  it('says how it was counted and why it stays', () => {
    expect(terugTermijn('2026-06-24', 'P10D').uitleg).toEqual([
      '10 dagen voor 24 juni 2026 is 14 juni 2026.',
      'Een termijn die terugtelt, schuift niet (Algemene termijnenwet, artikel 1, tweede lid).',
    ]);
  });
});

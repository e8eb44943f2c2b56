import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bedragInWoorden,
  EEN,
  getalInWoorden,
  leesGetal,
  percentages,
  schrijfBedrag,
  schrijfGetal,
  verdeel,
  verdeelBedrag,
} from './geld-getal.ts';

const som = (delen: readonly bigint[]) => delen.reduce((a, b) => a + b, 0n);
const gewichten = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 20 })
  .filter((rij) => rij.some((g) => g > 0n));

describe('a number', () => {
  it.each([
    ['0', 0n],
    ['1250', 1250n * EEN],
    ['1250.50', 1_250_500_000n],
    ['-0.000001', -1n],
    ['999999999999999.999999', 10n ** 21n - 1n],
  ])('%s is read exactly', (tekst, waarde) => {
    expect(leesGetal(tekst)).toBe(waarde);
  });

  it('comes out as it went in', () => {
    const getal = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(fc.property(getal, (waarde) => leesGetal(schrijfGetal(waarde)) === waarde));
  });

  it.each([
    ['1234567.5', '1234567.50', '€ 1.234.567,50', '1234567,5'],
    ['-999', '-999.00', '-€ 999,00', '-999'],
    ['0.123456', '0.123456', '€ 0,123456', '0,123456'],
  ])('%s as an amount and in words', (tekst, bedrag, zin, getal) => {
    const waarde = leesGetal(tekst);
    expect([schrijfBedrag(waarde), bedragInWoorden(waarde), getalInWoorden(waarde)]).toEqual([
      bedrag,
      zin,
      getal,
    ]);
  });
});

describe('splitting', () => {
  it('gives what is left to the largest remainders, of equals to the first', () => {
    expect(verdeel(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n]);
    expect(verdeel(10n, [1n, 5n, 6n])).toEqual([1n, 4n, 5n]);
    expect(verdeel(7n, [0n, 1n])).toEqual([0n, 7n]);
  });

  it('adds up to exactly what was split, and nobody is a unit away from the exact share', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), gewichten, (geheel, rij) => {
        const delen = verdeel(geheel, rij);
        const samen = som(rij);
        return (
          som(delen) === geheel &&
          delen.every((deel, n) => {
            const verschil = deel * samen - geheel * (rij[n] ?? 0n);
            return verschil < samen && -verschil < samen;
          })
        );
      }),
    );
  });

  it('keeps amounts in whole cents when the whole is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), gewichten, (centen, rij) => {
        const delen = verdeelBedrag(centen * 10_000n, rij);
        return som(delen) === centen * 10_000n && delen.every((deel) => deel % 10_000n === 0n);
      }),
    );
    expect(som(verdeelBedrag(1n, [1n, 1n]))).toBe(1n);
  });

  it('gives shares of exactly 100 percent together', () => {
    expect(percentages([1n, 1n, 1n])).toEqual(['33.3334', '33.3333', '33.3333']);
    fc.assert(fc.property(gewichten, (rij) => som(percentages(rij).map(leesGetal)) === 100n * EEN));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en, niet, of, type Zekerheid } from './zekerheid.ts';

const deel = fc.constantFrom<Zekerheid>('ja', 'nee', 'onzeker');
const delen = fc.array(deel, { maxLength: 6 });
const VAST = { seed: 20220101, numRuns: 300 };

/** What the worst and the best reading of every uncertain part come to. */
function lezingen(ds: readonly Zekerheid[], alle: (waar: readonly boolean[]) => boolean): Zekerheid {
  const slechtst = alle(ds.map((d) => d === 'ja'));
  const best = alle(ds.map((d) => d !== 'nee'));
  return slechtst === best ? (best ? 'ja' : 'nee') : 'onzeker';
}

describe('what may be known only in part', () => {
  it.each<[Zekerheid, Zekerheid, Zekerheid, Zekerheid]>([
    ['ja', 'ja', 'ja', 'ja'],
    ['ja', 'nee', 'nee', 'ja'],
    ['ja', 'onzeker', 'onzeker', 'ja'],
    ['nee', 'nee', 'nee', 'nee'],
    ['nee', 'onzeker', 'nee', 'onzeker'],
    ['onzeker', 'onzeker', 'onzeker', 'onzeker'],
  ])('%s and %s is %s, or is %s', (a, b, samen, eenVan) => {
    expect([en(a, b), en(b, a), of(a, b), of(b, a)]).toEqual([samen, samen, eenVan, eenVan]);
  });

  it('says of nothing at all: all of them, and none of them', () => {
    expect([en(), of()]).toEqual(['ja', 'nee']);
  });

  it('is certain exactly when every reading of what is uncertain gives the same', () => {
    fc.assert(
      fc.property(delen, (ds) => {
        expect(en(...ds)).toBe(lezingen(ds, (waar) => waar.every(Boolean)));
        expect(of(...ds)).toBe(lezingen(ds, (waar) => waar.some(Boolean)));
      }),
      VAST,
    );
  });

  it('keeps the rules of De Morgan, and denying twice is saying it', () => {
    fc.assert(
      fc.property(delen, (ds) => {
        expect(niet(en(...ds))).toBe(of(...ds.map(niet)));
        expect(niet(of(...ds))).toBe(en(...ds.map(niet)));
        expect(ds.map(niet).map(niet)).toEqual(ds);
      }),
      VAST,
    );
  });
});

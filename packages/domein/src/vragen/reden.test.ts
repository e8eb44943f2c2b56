import { describe, expect, it } from 'vitest';
import { beste, isMinstens, minste, Oordeel, RANG } from './reden.ts';

describe('several judgements together', () => {
  it('are ranked all of them, from the best to the worst', () => {
    expect([...RANG].sort()).toEqual([...Oordeel.options].sort());
  });

  it.each(RANG.flatMap((a, i) => RANG.slice(i).map((b) => [a, b] as const)))(
    '%s and %s: the first is the best, the last the least',
    (hoog, laag) => {
      expect([beste([laag, hoog]), minste([hoog, laag])]).toEqual([hoog, laag]);
      expect(isMinstens(hoog, laag)).toBe(true);
    },
  );

  it('of nothing there is nothing for it, and nothing against it', () => {
    expect([beste([]), minste([])]).toEqual(['nee', 'ja']);
  });
});

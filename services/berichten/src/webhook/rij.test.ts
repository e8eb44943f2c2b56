import type { Cursor } from '@regiolog/event-store/event-store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AFLEVERBELEID, wachttijd } from './beleid.ts';
import { beurten } from './beurten.ts';
import { Rij } from './rij.ts';

const plek = (n: number): Cursor => String(n) as Cursor;

describe('what is under way', () => {
  it('is settled up to the first that is not, whatever is done after it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        async (sleutels, toeval) => {
          const rij = new Rij(plek(0));
          const gedaan: number[] = [];
          const lopend = new Map<number, () => void>();
          sleutels.forEach((sleutel, n) => {
            rij.doe(sleutel, { cursor: plek(n + 1) }, async () => {
              await new Promise<void>((resolve) => lopend.set(n, resolve));
              gedaan.push(n);
            });
          });
          while (gedaan.length < sleutels.length) {
            await new Promise(setImmediate);
            const kan = [...lopend.keys()];
            // Never two of one file at once.
            expect(new Set(kan.map((n) => sleutels[n])).size).toBe(kan.length);
            const n = kan[toeval.next().value % kan.length] ?? 0;
            lopend.get(n)?.();
            lopend.delete(n);
            await new Promise(setImmediate);
            const eerste = sleutels.findIndex((_, i) => !gedaan.includes(i));
            expect(rij.bijgehouden).toBe(plek(eerste === -1 ? sleutels.length : eerste));
          }
          for (const sleutel of new Set(sleutels)) {
            const eigen = gedaan.filter((n) => sleutels[n] === sleutel);
            expect(eigen).toEqual([...eigen].sort((x, y) => x - y));
          }
          await rij.leeg();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('goes on past what was nothing for anybody', () => {
    const rij = new Rij(null);
    rij.voorbij(plek(5));
    rij.voorbij(plek(9));
    expect(rij.bijgehouden).toBe('9');
  });

  it('stays before work that was given up, and does nothing more for that file', async () => {
    const rij = new Rij(plek(0));
    const gedaan: string[] = [];
    rij.doe('a', { cursor: plek(1), sinds: '2024-01-01' }, async () => {
      throw new Error('given up');
    });
    rij.doe('a', { cursor: plek(2), sinds: '2024-01-02' }, async () => void gedaan.push('a2'));
    rij.doe('b', { cursor: plek(3), sinds: '2024-01-03' }, async () => void gedaan.push('b'));
    rij.voorbij(plek(4));
    await rij.leeg();
    expect(gedaan).toEqual(['b']);
    expect(rij.oudste).toBe('2024-01-01');
    expect(rij.bijgehouden).toBe('0');
  });
});

describe('turns', () => {
  it('are had by so many at once, and given on when work fails', async () => {
    const ommebeurt = beurten(2);
    let samen = 0;
    let meest = 0;
    const werk = (n: number) =>
      ommebeurt(async () => {
        samen += 1;
        meest = Math.max(meest, samen);
        await new Promise(setImmediate);
        samen -= 1;
        if (n % 2) throw new Error('failed');
      });
    await Promise.allSettled([1, 2, 3, 4, 5, 6].map(werk));
    expect([samen, meest]).toEqual([0, 2]);
  });
});

describe('the pauses between attempts', () => {
  it('grow to half an hour, and last about an hour together', () => {
    const alle = Array.from({ length: AFLEVERBELEID.pogingen - 1 }, (_, n) =>
      wachttijd(AFLEVERBELEID, n + 1, 1),
    );
    expect(alle.map((ms) => ms / 1000)).toEqual([5, 15, 45, 135, 405, 1215, 1800]);
    expect(alle.reduce((a, b) => a + b, 0)).toBeLessThan(3_700_000);
  });

  it('are spread by chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (poging, toeval) => {
          const vol = wachttijd(AFLEVERBELEID, poging, 1);
          const ms = wachttijd(AFLEVERBELEID, poging, toeval);
          expect(ms).toBeLessThanOrEqual(vol);
          expect(ms).toBeGreaterThanOrEqual(vol * 0.75);
        },
      ),
    );
  });
});

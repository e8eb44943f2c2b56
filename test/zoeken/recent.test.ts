import { recent } from '@regiolog/feiten/recent';
import { describe, expect, it } from 'vitest';

describe('what was asked for lately', () => {
  it('stays while it is asked for, and goes when it is not', () => {
    const r = recent<string, number>(2);
    r.set('blijft', 1);
    r.set('gaat', 2);
    for (let n = 0; n < 20; n += 1) {
      r.set(`nieuw ${n}`, n);
      expect(r.get('blijft')).toBe(1);
    }
    expect(r.get('gaat')).toBeUndefined();
  });

  it('never keeps more than twice what it may, and the last that came', () => {
    const r = recent<number, readonly number[]>(10, (waarde) => waarde.length);
    const kandidaten = Array.from({ length: 50 }, (_, n) => n);
    for (const n of kandidaten) r.set(n, [1, 2, 3, 4]);
    const over = kandidaten.filter((n) => r.get(n) !== undefined);
    expect(over.length * 4).toBeLessThanOrEqual(2 * 10 + 4);
    expect(over).toContain(49);
    r.set(
      99,
      Array.from({ length: 100 }, () => 0),
    );
    expect(r.get(99)).toHaveLength(100);
  });

  it('forgets in both generations', () => {
    const r = recent<string, number>(1);
    r.set('a', 1);
    r.set('b', 2);
    r.set('c', 3);
    for (const sleutel of ['a', 'b', 'c']) r.delete(sleutel);
    expect(['a', 'b', 'c'].map((sleutel) => r.get(sleutel))).toEqual([undefined, undefined, undefined]);
    r.set('d', 4);
    r.clear();
    expect(r.get('d')).toBeUndefined();
  });
});

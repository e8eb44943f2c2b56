import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type EventStore, type Filter, LIMITS, StoreError } from './event-store.ts';
import { createMemoryStore } from './memory.ts';
import { readOn } from './walk.ts';

const ref = (id: string, categorie = 'proef') => ({ regio: 'noord', categorie, id });
const append = async (store: EventStore, id: string, count = 1, categorie = 'proef'): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const events = [{ id: randomUUID(), type: 'Gebeurd', version: 1, data: {}, metadata: {} }];
    await store.append(ref(`${id}-${n}`, categorie), 'no-stream', events);
  }
};

/** Reads on, and keeps the names of what came. */
function reading(store: EventStore, filter: Filter = {}) {
  const seen: string[] = [];
  const pages: number[] = [];
  const more = readOn(store, filter, {
    take: (events) => {
      pages.push(events.length);
      seen.push(...events.map((e) => e.ref.id));
    },
    restart: () => void seen.splice(0),
  });
  return { more, seen, pages };
}

describe('reading on', () => {
  it('gives what was recorded since the last time, of its own part of the log', async () => {
    const store = createMemoryStore();
    const { more, seen } = reading(store, { categorie: 'proef' });
    await more();
    expect(seen).toEqual([]);
    await append(store, 'a', 2);
    await append(store, 'a', 1, 'anders');
    await more();
    await more();
    expect(seen).toEqual(['a-0', 'a-1']);
    await append(store, 'b');
    await more();
    expect(seen).toEqual(['a-0', 'a-1', 'b-0']);
  });

  it('gives more than a page, a page at a time', async () => {
    const store = createMemoryStore();
    await append(store, 'a', LIMITS.pageSize + 3);
    const { more, pages } = reading(store);
    await more();
    expect(pages).toEqual([LIMITS.pageSize, 3]);
  });

  it('goes on after a reading that failed half way, and gives nothing twice', async () => {
    const store = createMemoryStore();
    await append(store, 'a', LIMITS.pageSize + 1);
    let reads = 0;
    const { more, seen } = reading({
      ...store,
      readAll: (...args) => {
        reads += 1;
        if (reads === 2) throw new StoreError('unavailable', 'away');
        return store.readAll(...args);
      },
    });
    await expect(more()).rejects.toThrow('away');
    await more();
    expect(seen).toEqual(Array.from({ length: LIMITS.pageSize + 1 }, (_, n) => `a-${n}`));
  });

  it.each([false, true])('gives all of another log, also when that fails first: %s', async (fails) => {
    const [eerst, dan] = [createMemoryStore(), createMemoryStore()];
    await append(eerst, 'a', 3);
    await append(dan, 'b');
    let nu = eerst;
    let failed = !fails;
    const { more, seen } = reading({
      ...eerst,
      readAll: (after, ...rest) => {
        if (nu === dan && after !== null) throw new StoreError('unknown-cursor', 'of another log');
        if (nu === dan && !failed) {
          failed = true;
          throw new StoreError('unavailable', 'away');
        }
        return nu.readAll(after, ...rest);
      },
    });
    await more();
    nu = dan;
    if (fails) await expect(more()).rejects.toThrow('away');
    await more();
    expect(seen).toEqual(['b-0']);
  });
});

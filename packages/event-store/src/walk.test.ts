import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type EventStore, LIMITS, StoreError } from './event-store.ts';
import { createMemoryStore } from './memory.ts';
import { readOn } from './walk.ts';

const ref = (id: string, categorie = 'proef') => ({ regio: 'noord', categorie, id });
const append = async (store: EventStore, id: string, count = 1, categorie = 'proef'): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const events = [{ id: randomUUID(), type: 'Gebeurd', version: 1, data: {}, metadata: {} }];
    await store.append(ref(`${id}-${n}`, categorie), 'no-stream', events);
  }
};

describe('reading on', () => {
  it('gives what was recorded since the last time, of its own part of the log', async () => {
    const store = createMemoryStore();
    const more = readOn(store, { categorie: 'proef' });
    expect(await more()).toEqual({ events: [], restarted: false });
    await append(store, 'a', 2);
    await append(store, 'a', 1, 'anders');
    expect((await more()).events.map((e) => e.ref.id)).toEqual(['a-0', 'a-1']);
    expect((await more()).events).toEqual([]);
    await append(store, 'b');
    expect((await more()).events.map((e) => e.ref.id)).toEqual(['b-0']);
  });

  it('gives more than a page', async () => {
    const store = createMemoryStore();
    await append(store, 'a', LIMITS.pageSize + 3);
    expect((await readOn(store)()).events).toHaveLength(LIMITS.pageSize + 3);
  });

  it('reads again what a reading that failed half way had passed', async () => {
    const store = createMemoryStore();
    await append(store, 'a', LIMITS.pageSize + 1);
    let reads = 0;
    const more = readOn({
      ...store,
      readAll: (...args) => {
        reads += 1;
        if (reads === 2) throw new StoreError('unavailable', 'away');
        return store.readAll(...args);
      },
    });
    await expect(more()).rejects.toThrow('away');
    expect((await more()).events).toHaveLength(LIMITS.pageSize + 1);
  });

  it('tells all of another log, and that it is another one', async () => {
    const [eerst, dan] = [createMemoryStore(), createMemoryStore()];
    await append(eerst, 'a', 3);
    await append(dan, 'b');
    let nu = eerst;
    const more = readOn({
      ...eerst,
      readAll: (after, ...rest) => {
        if (nu === dan && after !== null) throw new StoreError('unknown-cursor', 'of another log');
        return nu.readAll(after, ...rest);
      },
    });
    await more();
    nu = dan;
    const { events, restarted } = await more();
    expect([restarted, events.map((e) => e.ref.id)]).toEqual([true, ['b-0']]);
  });
});

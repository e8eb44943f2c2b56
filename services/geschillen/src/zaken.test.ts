import type { EventStore } from '@regiolog/event-store/event-store';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { describe, expect, it } from 'vitest';
import { openZaken } from './zaken.ts';

/** The cases in memory are those of the log, whatever happens while they are read. */

const REF = { regio: 'noord', categorie: 'geschil', id: 'zaak' } as const;
const melding = (nummer: number) => ({
  id: `00000000-0000-4000-8000-${String(nummer).padStart(12, '0')}`,
  type: 'Onbekend',
  version: 1,
  data: {},
  metadata: {},
});

/** A log that gives one event a page, and that does not answer at this page once. */
function haperend(store: EventStore, bij: number): EventStore {
  let pagina = 0;
  return {
    ...store,
    readAll: async (after, filter) => {
      pagina += 1;
      if (pagina === bij) throw new Error('the log did not answer');
      return store.readAll(after, filter, 1);
    },
  };
}

describe('the cases of a log', () => {
  it.each([1, 2, 3])('misses nothing after a reading that failed at page %i', async (bij) => {
    const store = createMemoryStore();
    await store.append(REF, 'no-stream', [melding(1), melding(2), melding(3)]);
    const zaken = openZaken(haperend(store, bij));
    await expect(zaken.bij()).rejects.toThrow('the log did not answer');
    const { geschillen } = await zaken.bij();
    expect(geschillen.get('noord.zaak')?.events.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    await store.append(REF, { revision: 2 }, [melding(4)]);
    expect((await zaken.bij()).geschillen.get('noord.zaak')?.events).toHaveLength(4);
  });
});

import assert from 'node:assert/strict';
import { append, type Case, ids, newEvents, readEvents, revisions } from './bench.ts';

export const TENANCY: Readonly<Record<string, Case>> = {
  'the same category and id in two tenants are two streams': async ({ store, ref, regio }) => {
    const other = { ...ref, regio: `${regio}-b` };
    const mine = await append(store, ref, 2);
    const theirs = await append(store, other, 1);
    assert.deepEqual(ids(await store.readStream(ref, 0, 10)), ids(mine));
    assert.deepEqual(ids(await store.readStream(other, 0, 10)), ids(theirs));
    const result = await store.append(other, { revision: 1 }, newEvents(1));
    assert.deepEqual(result, { outcome: 'conflict', actual: 0 });
  },

  'names that look alike are different streams': async ({ store, regio: r, start }) => {
    const refs = [
      { regio: r, categorie: 'c', id: 'a-b' },
      { regio: r, categorie: 'c', id: 'a--b' },
      { regio: r, categorie: 'c', id: 'a' },
      { regio: `${r}-c`, categorie: 'c', id: 'a-b' },
      { regio: `${r}-c`, categorie: 'a', id: 'b' },
      { regio: r, categorie: 'ca', id: 'b' },
      { regio: `${r}0`, categorie: 'c', id: 'a' },
      { regio: r, categorie: 'c', id: '0' },
      { regio: r, categorie: 'c', id: '00' },
    ];
    for (const ref of refs) assert.deepEqual(revisions(await append(store, ref, 1)), [0]);
    for (const ref of refs) {
      const events = await store.readStream(ref, 0, 10);
      assert.deepEqual(
        events.map((event) => event.ref),
        [ref],
      );
    }
    assert.deepEqual(
      (await readEvents(store, start)).map((event) => event.ref),
      refs,
    );
  },

  'a filter takes no tenant for another whose name begins the same': async ({ store, regio, start }) => {
    for (const tenant of [regio, `${regio}-c`, `${regio}0`]) {
      await append(store, { regio: tenant, categorie: 'proef', id: 'een' }, 1);
    }
    const events = await readEvents(store, start, { regio });
    assert.deepEqual(
      events.map((event) => event.ref.regio),
      [regio],
    );
  },

  'a stream of one tenant does not answer to the name of another': async ({ store, ref, regio }) => {
    await append(store, ref, 1);
    assert.deepEqual(await store.readStream({ ...ref, regio: `${regio}-b` }, 0, 10), []);
    assert.deepEqual(await store.readStream({ ...ref, categorie: 'anders' }, 0, 10), []);
  },
};

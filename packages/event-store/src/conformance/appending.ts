import assert from 'node:assert/strict';
import { verifyChain } from '../hash-chain.ts';
import {
  append,
  appended,
  type Case,
  ids,
  newEvent,
  newEvents,
  readEvents,
  revisions,
  upTo,
} from './bench.ts';

export const APPENDING: Readonly<Record<string, Case>> = {
  'a new stream starts at revision 0 and is read back as it was answered': async ({ store, ref, start }) => {
    const events = newEvents(3);
    const recorded = appended(await store.append(ref, 'no-stream', events));
    assert.deepEqual(revisions(recorded), [0, 1, 2]);
    assert.deepEqual(ids(recorded), ids(events));
    assert.deepEqual(await store.readStream(ref, 0, 10), recorded);
    assert.deepEqual(await readEvents(store, start), recorded);
  },

  'data and metadata come back as they went in': async ({ store, ref }) => {
    const data = {
      tekst: 'Súdwest-Fryslân ≤ €3 \u0000 "\\ 🙂',
      getal: 0.1,
      groot: 1e21,
      leeg: {},
      lijst: [null, true, []],
    };
    const event = newEvent({ data, metadata: { '': '', z: 1, a: { b: [{ c: null }] } } });
    await store.append(ref, 'no-stream', [event]);
    const [recorded] = await store.readStream(ref, 0, 1);
    assert.deepEqual(recorded?.data, event.data);
    assert.deepEqual(recorded?.metadata, event.metadata);
  },

  'no-stream is refused when there is a stream': async ({ store, ref }) => {
    await append(store, ref, 2);
    const result = await store.append(ref, 'no-stream', newEvents(1));
    assert.deepEqual(result, { outcome: 'conflict', actual: 1 });
  },

  'a revision is refused when there is no stream': async ({ store, ref }) => {
    const result = await store.append(ref, { revision: 0 }, newEvents(1));
    assert.deepEqual(result, { outcome: 'conflict', actual: null });
    assert.deepEqual(await store.readStream(ref, 0, 10), []);
  },

  'a revision that is too low or too high is refused with the actual one': async ({ store, ref }) => {
    await append(store, ref, 3);
    for (const revision of [0, 1, 3, 100]) {
      const result = await store.append(ref, { revision }, newEvents(1));
      assert.deepEqual(result, { outcome: 'conflict', actual: 2 });
    }
  },

  'after a conflict the same events go in at the actual revision': async ({ store, ref }) => {
    await append(store, ref, 2);
    const events = newEvents(2);
    const refused = await store.append(ref, { revision: 0 }, events);
    assert.deepEqual(refused, { outcome: 'conflict', actual: 1 });
    const result = await store.append(ref, { revision: 1 }, events);
    assert.equal(result.outcome === 'appended' && result.repeated, false);
    assert.deepEqual(revisions(appended(result)), [2, 3]);
  },

  'a refused append leaves nothing behind': async ({ store, ref, start }) => {
    await append(store, ref, 1);
    await store.append(ref, { revision: 5 }, newEvents(3));
    const recorded = appended(await store.append(ref, { revision: 0 }, newEvents(1)));
    assert.deepEqual(revisions(recorded), [1]);
    assert.equal((await readEvents(store, start)).length, 2);
  },

  'an empty append is a no-op, whatever was expected': async ({ store, ref, start }) => {
    for (const expected of ['no-stream', { revision: 7 }] as const) {
      const result = await store.append(ref, expected, []);
      assert.deepEqual(result, { outcome: 'appended', events: [], repeated: false });
    }
    assert.deepEqual(await store.readStream(ref, 0, 1), []);
    assert.deepEqual(await readEvents(store, start), []);
  },

  "fields of the store win over the caller's of the same name": async ({ store, ref }) => {
    const claims = {
      revision: 99,
      cursor: 'x',
      geregistreerd: '1999-01-01T00:00:00.000Z',
      hash: 'x',
      regio: 'y',
      $v: 1,
    };
    const event = { ...newEvent({ data: claims, metadata: claims }), ...claims, previousHash: 'x', ref: 'x' };
    const [recorded] = appended(await store.append(ref, 'no-stream', [event]));
    assert.deepEqual(recorded?.metadata, claims);
    assert.deepEqual(recorded?.data, claims);
    assert.deepEqual(recorded?.ref, ref);
    assert.equal(recorded?.revision, 0);
    assert.notEqual(recorded?.geregistreerd, claims.geregistreerd);
    assert.match(recorded?.hash ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual(await store.readStream(ref, 0, 10), [recorded]);
  },

  'geregistreerd never decreases in log order, whatever the clock does': async ({
    store,
    regio,
    start,
    clock,
  }) => {
    const times = [
      '2026-01-05T09:00:00.001Z',
      '2026-01-05T08:00:00.000Z',
      '2026-01-05T09:00:00.002Z',
      '2020-01-01T00:00:00.000Z',
    ];
    for (const [i, time] of times.entries()) {
      clock.now = new Date(time);
      await append(store, { regio, categorie: 'proef', id: `s${i}` }, 1);
    }
    const recorded = (await readEvents(store, start)).map((event) => event.geregistreerd);
    assert.equal(recorded.length, times.length);
    assert.deepEqual(recorded, recorded.toSorted());
    for (const moment of recorded) assert.match(moment, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.equal((await store.head())?.geregistreerd, recorded.at(-1));
  },

  'the hash chain of a stream verifies over several appends': async ({ store, ref }) => {
    await append(store, ref, 3);
    for (const revision of upTo(10).slice(2)) await store.append(ref, { revision }, newEvents(1));
    const events = await store.readStream(ref, 0, 100);
    assert.equal(events.length, 11);
    assert.equal(verifyChain(events), null);
  },

  'what was handed over or given out cannot be used to change the log': async ({ store, ref }) => {
    const event = newEvent({ data: { diep: { waarde: 1 } } });
    const given = { ...ref };
    const pending = store.append(given, 'no-stream', [event]);
    for (const object of [event.data, event, given]) overwrite(object);
    const answered = appended(await pending);
    const before = structuredClone(await store.readStream(ref, 0, 10));
    assert.deepEqual(before[0]?.data, { diep: { waarde: 1 } });
    for (const recorded of [...answered, ...(await store.readStream(ref, 0, 10))]) {
      for (const object of [recorded.data, recorded.metadata, recorded.ref, recorded]) overwrite(object);
    }
    assert.deepEqual(await store.readStream(ref, 0, 10), before);
    assert.equal(verifyChain(await store.readStream(ref, 0, 10)), null);
  },
};

/** Changes an object in place, if its owner did not freeze it. */
function overwrite(object: object): void {
  for (const name of Object.keys(object)) Reflect.set(object, name, 'overwritten');
}

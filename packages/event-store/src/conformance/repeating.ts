import assert from 'node:assert/strict';
import { TRACE_FIELD } from '../event-store.ts';
import { hashOf } from '../hash-chain.ts';
import { append, appended, type Case, ids, newEvent, newEvents, readEvents, revisions } from './bench.ts';

export const REPEATING: Readonly<Record<string, Case>> = {
  'a repeat gives the recorded events and records nothing': async ({ store, ref, start, clock }) => {
    const events = newEvents(2);
    const first = appended(await store.append(ref, 'no-stream', events));
    clock.now = new Date(clock.now.getTime() + 60_000);
    const again = await store.append(ref, 'no-stream', structuredClone(events));
    assert.deepEqual(again, { outcome: 'appended', events: first, repeated: true });
    assert.equal((await readEvents(store, start)).length, 2);
  },

  'a repeat is recognised when the stream has moved on': async ({ store, ref }) => {
    await append(store, ref, 1);
    const events = newEvents(2);
    const first = appended(await store.append(ref, { revision: 0 }, events));
    await store.append(ref, { revision: 2 }, newEvents(3));
    const again = await store.append(ref, { revision: 0 }, events);
    assert.deepEqual(again, { outcome: 'appended', events: first, repeated: true });
    assert.equal((await store.readStream(ref, 0, 100)).length, 6);
  },

  'a repeat with its keys in another order is the same command': async ({ store, ref }) => {
    const event = newEvent({ data: { a: 1, b: { c: 2, d: 3 } } });
    const first = appended(await store.append(ref, 'no-stream', [event]));
    const again = await store.append(ref, 'no-stream', [{ ...event, data: { b: { d: 3, c: 2 }, a: 1 } }]);
    assert.deepEqual(again, { outcome: 'appended', events: first, repeated: true });
  },

  'a repeat in another trace is the same command, and the first trace stays': async ({ store, ref }) => {
    const event = newEvent({ metadata: { actor: 'iemand', [TRACE_FIELD]: 'het eerste' } });
    const first = appended(await store.append(ref, 'no-stream', [event]));
    for (const metadata of [{ actor: 'iemand', [TRACE_FIELD]: 'een ander' }, { actor: 'iemand' }]) {
      const again = await store.append(ref, 'no-stream', [{ ...event, metadata }]);
      assert.deepEqual(again, { outcome: 'appended', events: first, repeated: true });
    }
    const [recorded] = await store.readStream(ref, 0, 10);
    assert.ok(recorded);
    assert.equal(recorded.metadata[TRACE_FIELD], 'het eerste');
    assert.equal(recorded.hash, hashOf(recorded));
  },

  'repeats at the same time record once': async ({ store, another, ref }) => {
    const events = newEvents(2);
    const stores = [store, await another(), store, await another()];
    const results = await Promise.all(stores.map((each) => each.append(ref, 'no-stream', events)));
    const recorded = await store.readStream(ref, 0, 100);
    assert.deepEqual(ids(recorded), ids(events));
    for (const result of results) assert.deepEqual(appended(result), recorded);
    const first = results.filter((result) => result.outcome === 'appended' && !result.repeated);
    assert.equal(first.length, 1);
  },

  'an id with other bytes is refused': async ({ store, ref }) => {
    const [first, event] = [newEvent(), newEvent()];
    await store.append(ref, 'no-stream', [first, event]);
    const others = [
      { data: { n: 2 } },
      { metadata: { actor: 'een ander' } },
      { metadata: { actor: 'een ander', [TRACE_FIELD]: 'een ander' } },
      { type: 'Anders' },
      { version: 2 },
    ];
    for (const other of others) {
      const result = await store.append(ref, 'no-stream', [first, { ...event, ...other }]);
      assert.deepEqual(result, { outcome: 'id-reused', eventId: event.id });
    }
    assert.deepEqual(ids(await store.readStream(ref, 0, 10)), [first.id, event.id]);
  },

  'an id with other bytes is refused at the actual revision too': async ({ store, ref }) => {
    const event = newEvent();
    await store.append(ref, 'no-stream', [event, newEvent()]);
    const result = await store.append(ref, { revision: 1 }, [newEvent(), { ...event, data: { n: 2 } }]);
    assert.deepEqual(result, { outcome: 'id-reused', eventId: event.id });
    assert.equal((await store.readStream(ref, 0, 10)).length, 2);
  },

  'an append of which only some ids were recorded is refused': async ({ store, ref }) => {
    const [a, b, c] = [newEvent(), newEvent(), newEvent()];
    await store.append(ref, 'no-stream', [a, b]);
    const refused = [
      { events: [a, b, c], eventId: a.id },
      { events: [c, a], eventId: a.id },
      { events: [b, c], eventId: b.id },
      { events: [b, a], eventId: b.id },
    ];
    for (const { events, eventId } of refused) {
      const result = await store.append(ref, 'no-stream', events);
      assert.deepEqual(result, { outcome: 'id-reused', eventId });
    }
    await store.append(ref, { revision: 1 }, [c]);
    const apart = await store.append(ref, 'no-stream', [a, c]);
    assert.deepEqual(apart, { outcome: 'id-reused', eventId: a.id });
    assert.deepEqual(ids(await store.readStream(ref, 0, 10)), [a.id, b.id, c.id]);
  },

  'ids are remembered per stream': async ({ store, ref, regio }) => {
    const event = newEvent();
    await store.append(ref, 'no-stream', [event]);
    const other = { regio, categorie: ref.categorie, id: 'een-andere-stroom' };
    const recorded = await store.append(other, 'no-stream', [{ ...event, data: { n: 2 } }]);
    assert.deepEqual(revisions(appended(recorded)), [0]);
    assert.equal(recorded.outcome === 'appended' && recorded.repeated, false);
  },
};

import assert from 'node:assert/strict';
import type { Cursor, EventStore, RecordedEvent, StreamRef } from '../event-store.ts';
import { verifyChain } from '../hash-chain.ts';
import { append, type Case, ids, newEvents, readEvents, revisions, upTo } from './bench.ts';

export const CONCURRENCY: Readonly<Record<string, Case>> = {
  'of those who create a stream at the same time exactly one wins': async ({ store, another, ref }) => {
    const stores = [store, await another(), store, await another(), store];
    const results = await Promise.all(stores.map((each) => each.append(ref, 'no-stream', newEvents(2))));
    const outcomes = results.map((result) => result.outcome).toSorted();
    assert.deepEqual(outcomes, ['appended', 'conflict', 'conflict', 'conflict', 'conflict']);
    for (const result of results) if (result.outcome === 'conflict') assert.equal(result.actual, 1);
    assert.equal((await store.readStream(ref, 0, 100)).length, 2);
  },

  'of those who append to the same revision exactly one wins': async ({ store, another, ref }) => {
    await append(store, ref, 1);
    const stores = [store, store, await another(), await another()];
    const results = await Promise.all(stores.map((each) => each.append(ref, { revision: 0 }, newEvents(1))));
    assert.equal(results.filter((result) => result.outcome === 'appended').length, 1);
    assert.equal((await store.readStream(ref, 0, 100)).length, 2);
  },

  'a refused append does not hurt those beside it': async ({ store, regio }) => {
    const streams = upTo(6).map((i) => ({ regio, categorie: 'proef', id: `s${i}` }));
    const results = await Promise.all(
      streams.map((ref, i) => store.append(ref, i % 2 === 0 ? 'no-stream' : { revision: 3 }, newEvents(2))),
    );
    const outcomes = results.map((result) => result.outcome);
    assert.deepEqual(outcomes, ['appended', 'conflict', 'appended', 'conflict', 'appended', 'conflict']);
    const lengths = await Promise.all(
      streams.map(async (ref) => (await store.readStream(ref, 0, 10)).length),
    );
    assert.deepEqual(lengths, [2, 0, 2, 0, 2, 0]);
  },

  'a follower never skips an event and never sees the order change': async ({
    store,
    another,
    regio,
    start,
  }) => {
    const reader = await another();
    const writers = [store, await another(), await another()];
    let writing = true;
    const following = follow(reader, start, () => writing);
    await Promise.all(
      writers.map(async (writer, w) => {
        for (const i of upTo(20))
          await append(writer, { regio, categorie: 'proef', id: `w${w}-${i}` }, 1 + (i % 3));
      }),
    );
    writing = false;
    const followed = await following;
    const afterwards = await readEvents(store, start);
    assert.deepEqual(ids(followed), ids(afterwards));
    assert.equal(followed.length, writers.length * upTo(20).reduce((sum, i) => sum + 1 + (i % 3), 0));
  },

  'writers who retry after a conflict lose nothing': async ({ store, another, ref }) => {
    const writers = [store, await another(), await another()];
    await Promise.all(writers.map((writer) => appendRetrying(writer, ref, 10)));
    const events = await store.readStream(ref, 0, 100);
    assert.deepEqual(revisions(events), upTo(30));
    assert.equal(verifyChain(events), null);
  },

  'wake comes at once when there is something already': async ({ store, ref, start }) => {
    await append(store, ref, 1);
    assert.equal(await first({ wake: store.wake(start, 60_000), pause: pause(20_000) }), 'wake');
  },

  "wake comes with one's own append": async ({ store, ref, start }) => {
    const waking = store.wake(start, 60_000);
    await append(store, ref, 1);
    assert.equal(await first({ wake: waking, pause: pause(20_000) }), 'wake');
  },

  "wake comes with another client's append": async ({ store, another, ref, start }) => {
    const waking = store.wake(start, 60_000);
    await append(await another(), ref, 1);
    assert.equal(await first({ wake: waking, pause: pause(20_000) }), 'wake');
  },

  'wake comes when nothing happens, and on close': async ({ store, another, start }) => {
    await store.wake(start, 10);
    const other = await another();
    const waking = other.wake(start, 60_000);
    await other.close();
    assert.equal(await first({ wake: waking, pause: pause(20_000) }), 'wake');
  },

  'close finishes what was accepted, twice is once, and then nothing more': async ({
    store,
    another,
    ref,
  }) => {
    const other = await another();
    const pending = other.append(ref, 'no-stream', newEvents(2));
    await Promise.all([other.close(), other.close()]);
    assert.equal((await pending).outcome, 'appended');
    assert.equal((await store.readStream(ref, 0, 10)).length, 2);
    const closed = { code: 'event-store/closed' };
    await assert.rejects(other.append(ref, { revision: 1 }, newEvents(1)), closed);
    await assert.rejects(other.readStream(ref, 0, 1), closed);
    await assert.rejects(other.readAll(null, {}, 1), closed);
    await assert.rejects(other.head(), closed);
  },
};

async function follow(
  store: EventStore,
  start: Cursor | null,
  writing: () => boolean,
): Promise<RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  let after = start;
  for (;;) {
    const last = !writing();
    const page = await store.readAll(after, {}, 7);
    seen.push(...page.events);
    after = page.next;
    if (page.end && last) return seen;
    if (page.end) await store.wake(after, 20);
  }
}

async function appendRetrying(store: EventStore, ref: StreamRef, count: number): Promise<void> {
  let actual: number | null = null;
  for (const event of newEvents(count)) {
    for (;;) {
      const result = await store.append(ref, actual === null ? 'no-stream' : { revision: actual }, [event]);
      actual = result.outcome === 'conflict' ? result.actual : (actual ?? -1) + 1;
      if (result.outcome === 'appended') break;
    }
  }
}

type Pause = { readonly over: Promise<void>; readonly cancel: () => void };

function pause(ms: number): Pause {
  let cancel = (): void => {};
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    cancel = () => clearTimeout(timer);
  });
  return { over, cancel };
}

async function first(race: {
  readonly wake: Promise<void>;
  readonly pause: Pause;
}): Promise<'wake' | 'pause'> {
  const winner = await Promise.race([
    race.wake.then(() => 'wake' as const),
    race.pause.over.then(() => 'pause' as const),
  ]);
  race.pause.cancel();
  return winner;
}

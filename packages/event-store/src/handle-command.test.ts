import { beforeEach, describe, expect, it } from 'vitest';
import { newEvent, newEvents } from './conformance/bench.ts';
import type { EventStore, Expected, RecordedEvent } from './event-store.ts';
import { type Decider, eventId, handleCommand, uuid5 } from './handle-command.ts';
import { createMemoryStore } from './memory.ts';

type Command = { readonly add: readonly number[] };
type Refused = { readonly code: 'too-much'; readonly sum: number };

/** Adds numbers up to a hundred. */
const counter: Decider<number, Command, RecordedEvent, Refused> = {
  initialState: 0,
  evolve: (sum, event) => sum + Number(event.data['n']),
  decide: ({ add }, sum) => {
    const after = add.reduce((total, n) => total + n, sum);
    if (after > 100) return { code: 'too-much', sum };
    return add.map((n) => ({ type: 'Toegevoegd', version: 1, data: { n, sum } }));
  },
};

describe('handleCommand', () => {
  const ref = { regio: 'utrecht', categorie: 'proef', id: 'een' };
  let store: EventStore;

  beforeEach(() => {
    store = createMemoryStore();
  });

  const run = (key: string, add: readonly number[], expected?: Expected, on: EventStore = store) =>
    handleCommand({
      store: on,
      ref,
      decider: counter,
      command: { add },
      ...(expected === undefined ? {} : { expected }),
      eventIds: (index) => eventId(ref, 'iemand', key, index),
      metadata: { actor: 'iemand' },
    });
  const numbers = async (): Promise<unknown[]> =>
    (await store.readStream(ref, 0, 1000)).map((event) => event.data['n']);

  it('decides on the folded stream and records what was decided', async () => {
    expect(await run('a', [1, 2])).toMatchObject({ outcome: 'appended', repeated: false, revision: 1 });
    const result = await run('b', [4]);
    expect(result).toMatchObject({ outcome: 'appended', revision: 2, events: [{ data: { n: 4, sum: 3 } }] });
  });

  it('passes a refusal through and records nothing', async () => {
    await run('a', [60]);
    expect(await run('b', [50])).toEqual({ outcome: 'refused', refusal: { code: 'too-much', sum: 60 } });
    expect(await numbers()).toEqual([60]);
  });

  it('records nothing when nothing was decided, and tells where the stream stands', async () => {
    expect(await run('a', [])).toEqual({ outcome: 'appended', events: [], repeated: false, revision: null });
    await run('b', [1]);
    expect(await run('c', [])).toEqual({ outcome: 'appended', events: [], repeated: false, revision: 0 });
  });

  it('folds a stream of several pages', async () => {
    const long = newEvents(500).map((event) => ({ ...event, data: { n: 0 } }));
    const rest = newEvents(500).map((event) => ({ ...event, data: { n: 0 } }));
    const more = newEvents(3).map((event) => ({ ...event, data: { n: 7 } }));
    await store.append(ref, 'no-stream', long);
    await store.append(ref, { revision: 499 }, rest);
    await store.append(ref, { revision: 999 }, more);
    expect(await run('a', [1])).toMatchObject({ revision: 1003, events: [{ data: { n: 1, sum: 21 } }] });
  });

  it('refuses to fold a stream that is longer than its bound', async () => {
    await run('a', [1, 2, 3]);
    const eventIds = (index: number): string => uuid5(`b${index}`);
    const request = {
      store,
      ref,
      decider: counter,
      command: { add: [1] },
      eventIds,
      metadata: {},
      maxEvents: 2,
    };
    await expect(handleCommand(request)).rejects.toMatchObject({ code: 'event-store/limit' });
  });

  it('lets upcast make of stored events what evolve knows', async () => {
    await store.append(
      ref,
      'no-stream',
      newEvents(1).map((event) => ({ ...event, data: { aantal: 8 } })),
    );
    const result = await handleCommand({
      store,
      ref,
      decider: counter,
      command: { add: [1] },
      eventIds: (index) => uuid5(`up${index}`),
      metadata: {},
      upcast: (event) => ({ ...event, data: { n: event.data['aantal'] ?? 0 } }),
    });
    expect(result).toMatchObject({ events: [{ data: { n: 1, sum: 8 } }] });
  });

  describe('when the command is repeated', () => {
    it('answers with what was recorded then, however the stream moved on', async () => {
      await run('a', [10]);
      const first = await run('b', [20, 30]);
      await run('c', [40]);
      const again = await run('b', [20, 30]);
      expect(again).toEqual({ ...first, repeated: true });
      expect(await numbers()).toEqual([10, 20, 30, 40]);
    });

    it('answers so also where the command would be refused by now', async () => {
      const first = await run('a', [60]);
      await run('b', [40]);
      expect(await run('a', [60])).toEqual({ ...first, repeated: true });
    });

    it('answers so also where its If-Match is stale by now', async () => {
      await run('a', [1]);
      const first = await run('b', [2], { revision: 0 });
      await run('c', [3]);
      expect(await run('b', [2], { revision: 0 })).toEqual({ ...first, repeated: true });
    });

    it('answers so also when the caller has looked up the stream in between', async () => {
      const first = await run('a', [1], 'no-stream');
      await run('b', [2]);
      expect(await run('a', [1], { revision: 1 })).toEqual({ ...first, repeated: true });
    });

    it('records once when both arrive at the same time', async () => {
      const results = await Promise.all([run('a', [1, 2]), run('a', [1, 2])]);
      expect(results.map((result) => result.outcome)).toEqual(['appended', 'appended']);
      expect(await numbers()).toEqual([1, 2]);
    });

    it.each([
      ['other data', [11]],
      ['more events', [10, 20, 30]],
      ['fewer events', [10]],
      ['no events', []],
      ['what is refused', [10, 99]],
    ])('says that the key was used before, for %s', async (_, add) => {
      await run('a', [1]);
      await run('b', [10, 20]);
      await run('c', [30]);
      expect(await run('b', add)).toMatchObject({ outcome: 'id-reused' });
      expect(await numbers()).toEqual([1, 10, 20, 30]);
    });
  });

  describe('when others write to the same stream', () => {
    /** A store where somebody else always appends just before us, `times` times. */
    function contested(times: number): EventStore {
      let left = times;
      return {
        ...store,
        append: async (at, expected, events) => {
          left -= 1;
          if (left >= 0) await store.append(at, expected, [newEvent()]);
          return store.append(at, expected, events);
        },
      };
    }

    it('decides again on what is there now', async () => {
      const result = await run('a', [5], undefined, contested(3));
      expect(result).toMatchObject({
        outcome: 'appended',
        revision: 3,
        events: [{ data: { n: 5, sum: 3 } }],
      });
    });

    it('gives up after some attempts and says where the stream stands', async () => {
      expect(await run('a', [5], undefined, contested(100))).toEqual({ outcome: 'conflict', actual: 4 });
    });

    it('does not try again when the caller named the revision', async () => {
      expect(await run('a', [5], 'no-stream', contested(1))).toEqual({ outcome: 'stale', actual: 0 });
      expect(await run('b', [5], { revision: 0 }, contested(1))).toEqual({ outcome: 'stale', actual: 1 });
    });
  });

  it('says at once that what the caller expected does not hold', async () => {
    expect(await run('a', [1], { revision: 3 })).toEqual({ outcome: 'stale', actual: null });
    await run('b', [1]);
    expect(await run('c', [1], 'no-stream')).toEqual({ outcome: 'stale', actual: 0 });
    expect(await run('d', [1], { revision: 0 })).toMatchObject({ outcome: 'appended', revision: 1 });
  });
});

describe('event ids', () => {
  const stream = (regio: string, id: string) => ({ regio, categorie: 'proef', id });

  it('are UUIDs of version 5 and the same for ever', () => {
    const id = eventId(stream('utrecht', 'dvo'), 'https://issuer|sub', 'key-1', 0);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id).toBe('89c5bc00-4eeb-5210-bb3a-c85ec0597a9c');
  });

  it('differ with every part, also where parts run into each other', () => {
    const ids = [
      eventId(stream('a', 'x'), 'b', 'c', 0),
      eventId(stream('a', 'x'), 'b', 'c', 1),
      eventId(stream('a', 'y'), 'b', 'c', 0),
      eventId(stream('ax', ''), 'b', 'c', 0),
      eventId(stream('a', 'x'), 'bc', '', 0),
      eventId(stream('a', 'x'), 'b","c', '', 0),
      eventId(stream('a', 'x'), 'b', '","c', 0),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

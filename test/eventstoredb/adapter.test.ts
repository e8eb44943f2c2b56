import { inspect } from 'node:util';
import {
  type Cursor,
  type EventStore,
  type Expected,
  LIMITS,
  type NewEvent,
} from '@regiolog/event-store/event-store';
import { openEventStoreDb } from '@regiolog/event-store/eventstoredb';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import { createMemoryStore } from '@regiolog/event-store/memory';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDatabase } from './database.ts';
import { client, event, eventsOf, NAME, other, REF, readLog, server } from './opening.ts';

/** What the adapter adds to what the conformance suite asks of every log. */

const RUNS = process.env['REGIOLOG_TEST_DEPTH'] === 'full' ? 300 : 25;

describe('geregistreerd', () => {
  it('is the same for every reader, however the clock of the server jumps', async () => {
    const jumps = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(jumps, fc.integer({ min: 1, max: 5 }), async (steps, limit) => {
        let now = Date.parse('2026-01-05T09:00:00.000Z');
        const { port } = await server({ database: createDatabase(() => new Date(now)) });
        const follower = client(port);
        const answered = [];
        for (const [i, [jump, stream]] of steps.entries()) {
          now += jump * 1000;
          const revision = steps.slice(0, i).filter(([, s]) => s === stream).length - 1;
          const expected: Expected = revision < 0 ? 'no-stream' : { revision };
          const ref = other(`s${stream}`);
          answered.push(...eventsOf(await follower.append(ref, expected, [event()])));
        }
        const times = answered.map((recorded) => recorded.geregistreerd);
        expect(times).toEqual(times.toSorted());
        expect(await readLog(client(port), limit)).toEqual(answered);
        const [streams, late] = [client(port), client(port)];
        for (const recorded of answered.toReversed()) {
          expect(await streams.readStream(recorded.ref, recorded.revision, 1)).toEqual([recorded]);
        }
        const middle = answered[Math.floor(answered.length / 2)];
        const rest = await late.readAll(middle?.cursor ?? null, {}, 100);
        expect(rest.events).toEqual(answered.slice(Math.floor(answered.length / 2) + 1));
        expect((await late.head())?.geregistreerd).toBe(times.at(-1));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('beside the log in memory', () => {
  type Act = {
    readonly who: number;
    readonly stream: number;
    readonly expected: number;
    readonly ids: readonly number[];
    readonly n: number;
  };
  const act: fc.Arbitrary<Act> = fc.record({
    who: fc.nat(1),
    stream: fc.nat(1),
    expected: fc.integer({ min: -1, max: 4 }),
    ids: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 3 }),
    n: fc.nat(1),
  });
  const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

  async function outcome(store: EventStore, { stream, expected, ids, n }: Act): Promise<unknown> {
    const believed: Expected = expected < 0 ? 'no-stream' : { revision: expected };
    const events = ids.map((id): NewEvent => event({ id: idOf(id), data: { n: id === 0 ? n : 0 } }));
    const result = await store.append(other(`s${stream}`), believed, events);
    if (result.outcome !== 'appended') return result;
    return { ...result, events: result.events.map(({ id, revision, hash }) => ({ id, revision, hash })) };
  }

  it('two clients get the same answers and leave the same log', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
        const memory = createMemoryStore();
        const { port } = await server();
        const clients = [client(port), client(port)];
        for (const each of acts) {
          const store = clients[each.who] ?? memory;
          expect(await outcome(store, each)).toEqual(await outcome(memory, each));
        }
        const bare = (events: readonly { readonly hash: string }[]) => events.map(({ hash }) => hash);
        expect(bare(await readLog(clients[0] ?? memory, 7))).toEqual(bare(await readLog(memory)));
        for (const id of ['s0', 's1']) {
          expect(verifyChain((await clients[1]?.readStream(other(id), 0, 100)) ?? [])).toBeNull();
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('an append', () => {
  it('by a client that never saw the stream finds an id that is deep in it', async () => {
    const { port } = await server();
    const events = Array.from({ length: 30 }, () => event());
    await client(port).append(REF, 'no-stream', events);
    const used = events[3] ?? event();
    const result = await client(port).append(REF, { revision: 29 }, [{ ...used, data: { n: 2 } }]);
    expect(result).toEqual({ outcome: 'id-reused', eventId: used.id });
  });

  it('to a stream that was just read is sent without asking first', async () => {
    const { port, calls } = await server();
    const store = client(port);
    await client(port).append(REF, 'no-stream', [event(), event()]);
    await store.readStream(REF, 0, LIMITS.pageSize);
    const before = { ...calls };
    await store.append(REF, { revision: 1 }, [event()]);
    // One to read back what was recorded, one to learn when.
    expect(calls).toEqual({ ...before, append: before.append + 1, read: before.read + 2 });
  });

  it('that the server would find too large in its envelopes is refused before anything is sent', async () => {
    const { port, calls } = await server();
    const store = client(port);
    const filled = (bytes: number) => event({ data: { t: 'x'.repeat(bytes - 8) }, metadata: {} });
    const limit = { code: 'event-store/limit' };
    const most = Array.from({ length: 4 }, () => filled(LIMITS.eventBytes - 600));
    await expect(
      store.append(
        REF,
        'no-stream',
        Array.from({ length: 4 }, () => filled(LIMITS.eventBytes - 10)),
      ),
    ).rejects.toMatchObject(limit);
    expect(calls).toEqual({ append: 0, read: 0, subscribe: 0 });
    expect((await store.append(REF, 'no-stream', most)).outcome).toBe('appended');
  });

  it('at the bound of the adapter is within the bound of the server', async () => {
    const { port, calls } = await server();
    const store = client(port);
    const type = 'T'.repeat(100);
    const sizes = [5000, 400, 200, 100, 60, 40, 20, 10, 5, 2, 1, 1, 1];
    let filling = 240_000;
    for (const step of sizes) {
      for (;;) {
        const events = Array.from({ length: 4 }, () =>
          event({ type, version: 12, data: { t: 'é'.repeat((filling + step) / 2) } }),
        );
        const sent = calls.append;
        const refused = await store.append(other(`v${filling + step}`), 'no-stream', events).then(
          () => false,
          (error: { code?: string }) => error.code === 'event-store/limit',
        );
        // Refused by the adapter, or taken by the server: never sent in vain.
        expect(calls.append).toBe(refused ? sent : sent + 1);
        if (refused) break;
        filling += step;
      }
    }
    expect(filling).toBeGreaterThan(250_000);
  });

  it('tells what it wrote in words of its own, so that the data is what the caller gave', async () => {
    const { port, database } = await server();
    const given = event({ metadata: { regiolog: 'x', hash: 'y', metadata: { a: 1 }, regio: 'elders' } });
    const [recorded] = eventsOf(await client(port).append(REF, 'no-stream', [given]));
    expect(recorded?.metadata).toEqual(given.metadata);
    const row = database.rows[0];
    expect(row?.stream).toBe(NAME);
    expect(JSON.parse(Buffer.from(row?.data ?? []).toString())).toEqual(given.data);
    const envelope: unknown = JSON.parse(Buffer.from(row?.metadata ?? []).toString());
    expect(envelope).toMatchObject({
      ...REF,
      regiolog: 1,
      version: 1,
      hash: recorded?.hash,
      metadata: given.metadata,
    });
  });
});

describe('a cursor', () => {
  it('that somebody made up gives events the times that they have', async () => {
    const { port } = await server();
    const log = client(port);
    const recorded = eventsOf(await log.append(REF, 'no-stream', [event(), event()]));
    expect((await client(port).readAll('0.0' as Cursor, {}, 10)).events).toEqual(recorded);
    // As it once was: with a moment of recording of its own.
    await expect(log.readAll('0.0.99999999999999' as Cursor, {}, 10)).rejects.toThrow('not a cursor');
  });

  it('of a log that another took the place of keeps nobody from reading that one', async () => {
    const one = await server();
    const log = client(one.port);
    await log.append(REF, 'no-stream', [event(), event(), event()]);
    const cursor = (await log.head())?.cursor ?? null;
    await one.stop();
    const other = await server({ port: one.port });
    const recorded = eventsOf(await client(other.port).append(REF, 'no-stream', [event()]));
    const unknown = { code: 'event-store/unknown-cursor' };
    await expect
      .poll(() => log.readAll(cursor, {}, 10).catch((e) => e), { timeout: 20_000 })
      .toMatchObject(unknown);
    expect((await log.readAll(null, {}, 10)).events).toEqual(recorded);
  });

  it('beyond the end is unknown: the log was restored, or is another one', async () => {
    const { port, database } = await server();
    const long = client(port);
    await long.append(REF, 'no-stream', [event(), event(), event()]);
    const cursor = (await long.head())?.cursor ?? null;
    const short = await server();
    const unknown = { code: 'event-store/unknown-cursor' };
    await expect(client(short.port).readAll(cursor, {}, 10)).rejects.toMatchObject(unknown);
    await client(short.port).append(REF, 'no-stream', [event()]);
    await expect(client(short.port).readAll(cursor, {}, 10)).rejects.toMatchObject(unknown);
    expect(database.rows).toHaveLength(3);
  });

  it('goes on where an event was that the server has cleared away since', async () => {
    const { port, database } = await server();
    const store = client(port);
    await store.append(REF, 'no-stream', [event()]);
    database.put('$stats', {});
    const { next } = await store.readAll(null, {}, 10);
    const rows = database.rows as unknown[];
    rows.splice(1, 1);
    await store.append(REF, { revision: 0 }, [event()]);
    expect((await store.readAll(next, {}, 10)).events.map(({ revision }) => revision)).toEqual([1]);
  });
});

describe('waiting', () => {
  it('takes one subscription for all, and none when nobody waits', async () => {
    const { port, calls, subscriptions } = await server();
    const store = client(port);
    const start = eventsOf(await store.append(REF, 'no-stream', [event()]))[0]?.cursor ?? null;
    const waiting = [store.wake(start, 60_000), store.wake(start, 60_000), store.wake(start, 60_000)];
    await expect.poll(subscriptions).toBe(1);
    await client(port).append(REF, { revision: 0 }, [event()]);
    await Promise.all(waiting);
    await expect.poll(subscriptions).toBe(0);
    expect(calls.subscribe).toBe(1);
  });

  it('in vain and again uses the same subscription, until the log is closed', async () => {
    const { port, calls, subscriptions } = await server();
    const store = client(port);
    for (let i = 0; i < 5; i += 1) await store.wake(null, 5);
    await expect.poll(subscriptions).toBe(1);
    expect(calls.subscribe).toBe(1);
    await store.close();
    await expect.poll(subscriptions).toBe(0);
  });

  it('for what is there already does not wait', async () => {
    const { port } = await server();
    const store = client(port);
    await store.append(REF, 'no-stream', [event()]);
    await client(port).wake(null, 60_000);
  });
});

describe('opening', () => {
  it('refuses what is no connection string', () => {
    expect(() => openEventStoreDb({ connectionString: 'http://x' })).toThrow();
  });
  it.each(['host:abc', 'host:2113?tls=perhaps'])(
    'says what is wrong with %s, and not the password',
    (rest) => {
      let said = '';
      try {
        openEventStoreDb({ connectionString: `esdb://admin:canary@${rest}` });
      } catch (error) {
        said = inspect(error);
      }
      expect(said).toMatch(/not a connection string.*(?:port number|true or false)/);
      expect(said).not.toContain('canary');
    },
  );
});

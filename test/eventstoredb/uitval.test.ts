import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { failure } from './messages.ts';
import { client, cluster, event, eventsOf, REF, readLog, server, UNAVAILABLE } from './opening.ts';
import { unavailable } from './server.ts';

/** Servers that go away, stay silent or answer half: what is recorded is recorded once, and nobody waits for ever. */

describe('a server that goes away', () => {
  it('makes every call "unavailable", and is used again when it is back, with what it had', async () => {
    const first = await server();
    const store = client(first.port);
    const recorded = eventsOf(await store.append(REF, 'no-stream', [event()]));
    await first.stop();
    await expect(store.append(REF, { revision: 0 }, [event()])).rejects.toMatchObject(UNAVAILABLE);
    await expect(store.readStream(REF, 0, 10)).rejects.toMatchObject(UNAVAILABLE);
    await expect(store.readAll(null, {}, 10)).rejects.toMatchObject(UNAVAILABLE);
    await expect(store.head()).rejects.toMatchObject(UNAVAILABLE);
    await server({ database: first.database, port: first.port });
    expect(await store.readStream(REF, 0, 10)).toEqual(recorded);
    expect(eventsOf(await store.append(REF, { revision: 0 }, [event()]))[0]?.revision).toBe(1);
  });

  it('wakes who waits, and who waits after it came back hears of what is new', async () => {
    const first = await server();
    const store = client(first.port);
    await store.append(REF, 'no-stream', [event()]);
    const head = await store.head();
    const waiting = store.wake(head?.cursor ?? null, 60_000);
    await expect.poll(() => first.subscriptions()).toBe(1);
    await first.stop();
    await waiting;
    const second = await server({ database: first.database, port: first.port });
    await store.readStream(REF, 0, 1);
    const again = store.wake(head?.cursor ?? null, 60_000);
    await expect.poll(() => second.subscriptions()).toBe(1);
    await client(first.port).append(REF, { revision: 0 }, [event()]);
    await again;
  });

  it('does not hold up who closes', async () => {
    const first = await server();
    const store = client(first.port);
    await store.append(REF, 'no-stream', [event()]);
    await first.stop();
    await store.close();
    await expect(store.head()).rejects.toMatchObject({ code: 'event-store/closed' });
  });

  it('that never was there is unavailable too', async () => {
    const gone = await server();
    await gone.stop();
    await expect(client(gone.port).append(REF, 'no-stream', [event()])).rejects.toMatchObject(UNAVAILABLE);
  });
});

describe('a stop in the middle of an append', () => {
  it('that came after the writing: nobody knows, and the same ids give what was recorded', async () => {
    const { port, database, mishaps } = await server();
    const store = client(port);
    const events = [event(), event()];
    mishaps('append', { kind: 'done-but', failure: unavailable() });
    await expect(store.append(REF, 'no-stream', events)).rejects.toMatchObject(UNAVAILABLE);
    const again = await store.append(REF, 'no-stream', events);
    expect(again).toMatchObject({ outcome: 'appended', repeated: true });
    expect(eventsOf(again)).toEqual(await store.readStream(REF, 0, 10));
    expect(database.rows).toHaveLength(2);
  });

  it('that came before it: the same ids are recorded then', async () => {
    const { port, database, mishaps } = await server();
    const store = client(port);
    const events = [event(), event()];
    mishaps('append', { kind: 'refused', failure: unavailable() });
    await expect(store.append(REF, 'no-stream', events)).rejects.toMatchObject(UNAVAILABLE);
    const again = await store.append(REF, 'no-stream', events);
    expect(again).toMatchObject({ outcome: 'appended', repeated: false });
    expect(database.rows).toHaveLength(2);
  });

  it('in the reading back: the same ids give what was recorded', async () => {
    const { port, database, mishaps } = await server();
    const store = client(port);
    const events = [event()];
    mishaps('read', { kind: 'refused', failure: unavailable() });
    await expect(store.append(REF, 'no-stream', events)).rejects.toMatchObject(UNAVAILABLE);
    expect(await store.append(REF, 'no-stream', events)).toMatchObject({ repeated: true });
    expect(database.rows).toHaveLength(1);
  });

  it('with other bytes under the same ids is found out when it is repeated', async () => {
    const { port, database, mishaps } = await server();
    const store = client(port);
    const [first, second] = [event(), event()];
    mishaps('append', { kind: 'done-but', failure: unavailable() });
    await expect(store.append(REF, 'no-stream', [first, second])).rejects.toMatchObject(UNAVAILABLE);
    const changed = await store.append(REF, 'no-stream', [first, { ...second, data: { n: 2 } }]);
    expect(changed).toEqual({ outcome: 'id-reused', eventId: second.id });
    expect(database.rows).toHaveLength(2);
  });

  it('of one client does not touch the append of another in the same process', async () => {
    const [sick, well] = [await server(), await server()];
    const [one, two] = [client(sick.port), client(well.port)];
    sick.mishaps('append', { kind: 'silence' }, { kind: 'done-but', failure: unavailable() });
    const pending = one.append(REF, 'no-stream', [event()]);
    const answered = two.append(REF, 'no-stream', [event()]);
    await expect.poll(() => sick.calls.append).toBe(1);
    await sick.stop();
    await expect(pending).rejects.toMatchObject(UNAVAILABLE);
    expect((await answered).outcome).toBe('appended');
    expect((await two.append(REF, { revision: 0 }, [event()])).outcome).toBe('appended');
  });
});

describe('a server that stays silent', () => {
  it.each(['append', 'read'] as const)('ends a call at its deadline: %s', async (call) => {
    const { port, mishaps } = await server();
    const store = client(port, 150);
    mishaps(call, { kind: 'silence' });
    const asked = call === 'append' ? store.append(REF, 'no-stream', [event()]) : store.readStream(REF, 0, 1);
    await expect(asked).rejects.toMatchObject(UNAVAILABLE);
    expect((await store.append(REF, 'no-stream', [event()])).outcome).toBe('appended');
  });
});

describe('a server that refuses', () => {
  it.each([
    ['append', 'access-denied', 'event-store/read-only'],
    ['read', 'access-denied', 'event-store/unavailable'],
    ['append', 'stream-deleted', 'event-store/schema'],
    ['append', 'maximum-append-size-exceeded', 'event-store/unavailable'],
  ] as const)('%s with %s is %s', async (call, exception, code) => {
    const { port, mishaps } = await server();
    const store = client(port);
    const extra = { exception, 'stream-name': 'x', 'maximum-append-size': '1' };
    mishaps(call, { kind: 'refused', failure: failure(status.FAILED_PRECONDITION, 'no', extra) });
    const asked = call === 'append' ? store.append(REF, 'no-stream', [event()]) : store.readAll(null, {}, 1);
    await expect(asked).rejects.toMatchObject({ code });
  });

  it('because a stream was deleted there is no log of ours any more', async () => {
    const { port, database } = await server();
    const store = client(port);
    await store.append(REF, 'no-stream', [event()]);
    database.tombstone('regio-a.proef-een');
    await expect(store.readStream(REF, 0, 1)).rejects.toMatchObject({ code: 'event-store/schema' });
    await expect(store.append(REF, { revision: 0 }, [event()])).rejects.toMatchObject({
      code: 'event-store/schema',
    });
  });

  it('because it is not the leader is left for the leader, and the append is done once', async () => {
    const leader = await server();
    const follower = await server({ database: leader.database });
    follower.follow(leader.port);
    const store = client(follower.port);
    expect((await store.append(REF, 'no-stream', [event()])).outcome).toBe('appended');
    expect(await readLog(store)).toHaveLength(1);
    expect(follower.calls).toEqual({ append: 1, read: 0, subscribe: 0 });
    expect(leader.database.rows).toHaveLength(1);
  });

  it('because it waits for another leader who refuses too is unavailable', async () => {
    const lost = await server();
    const follower = await server();
    follower.follow(lost.port);
    await lost.stop();
    await expect(client(follower.port).head()).rejects.toMatchObject(UNAVAILABLE);
  });
});

describe('a cluster', () => {
  it('is asked where its leader is', async () => {
    const nodes = await cluster();
    const store = client(nodes.map(({ port }) => port));
    await store.append(REF, 'no-stream', [event()]);
    expect(nodes.map(({ calls }) => calls.append)).toEqual([1, 0, 0]);
  });

  it('that lost its leader goes on with another, and what was recorded stays', async () => {
    const nodes = await cluster();
    const ports = nodes.map(({ port }) => port);
    const store = client(ports);
    const before = eventsOf(await store.append(REF, 'no-stream', [event()]));
    await nodes[0]?.stop();
    nodes[1]?.follow(undefined);
    nodes[2]?.follow(ports[1]);
    await expect(store.append(REF, { revision: 0 }, [event()])).rejects.toMatchObject(UNAVAILABLE);
    await expect
      .poll(() =>
        store.append(REF, { revision: 0 }, [event()]).then(
          ({ outcome }) => outcome,
          () => 'not yet',
        ),
      )
      .toBe('appended');
    expect((await store.readStream(REF, 0, 1)).map(({ hash }) => hash)).toEqual(
      before.map(({ hash }) => hash),
    );
    expect(await store.readStream(REF, 0, 10)).toHaveLength(2);
  });

  it('that is gone as a whole is unavailable, within the deadline, and ends nobody', async () => {
    const nodes = await cluster();
    const store = client(
      nodes.map(({ port }) => port),
      300,
    );
    await store.append(REF, 'no-stream', [event()]);
    const head = (await store.head())?.cursor ?? null;
    nodes[0]?.mishaps('append', { kind: 'silence' }, { kind: 'silence' });
    nodes[0]?.mishaps('read', { kind: 'silence' });
    const asked = Promise.allSettled([
      store.append(REF, { revision: 0 }, [event()]),
      store.append(REF, { revision: 0 }, [event()]),
      store.readStream(REF, 0, 10),
    ]);
    const waiting = store.wake(head, 60_000);
    await expect.poll(() => nodes[0]?.calls.append).toBe(3);
    for (const node of nodes) await node.stop();
    const late = Promise.allSettled([store.head(), store.append(REF, { revision: 0 }, [event()])]);
    for (const each of [...(await asked), ...(await late)]) {
      expect(each).toMatchObject({ status: 'rejected', reason: UNAVAILABLE });
    }
    await waiting;
    await expect(store.head()).rejects.toMatchObject(UNAVAILABLE);
  });

  it('that is gone while one of its nodes still owes an answer ends nobody either', async () => {
    const nodes = await cluster();
    const store = client(nodes.map(({ port }) => port));
    nodes[0]?.mishaps('append', { kind: 'silence' });
    nodes[0]?.mishaps('read', { kind: 'refused', failure: unavailable() });
    const owed = store.append(REF, 'no-stream', [event()]);
    const rejected = expect(owed).rejects.toMatchObject(UNAVAILABLE);
    await expect.poll(() => nodes[0]?.calls.append).toBe(1);
    await expect(store.head()).rejects.toMatchObject(UNAVAILABLE);
    // This one looks for a node, finds none, and is what the failure of the first comes to look at.
    const searching = expect(store.head()).rejects.toMatchObject(UNAVAILABLE);
    for (const node of nodes) await node.stop();
    await Promise.all([rejected, searching]);
  });
});

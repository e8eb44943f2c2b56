import { describe, expect, it } from 'vitest';
import { createDatabase } from './database.ts';
import { client, event, eventsOf, NAME, other, REF, readLog, server } from './opening.ts';

/** What others write into the same database: ignored where it is theirs, refused where it says that it is ours. */

describe('events that are not ours', () => {
  const foreign = [
    '$stats-0.0.0.0:2113',
    '$$regio-a.proef-een',
    '$ce-regio',
    'orders-1',
    'Regio.proef-x',
    'a.b',
  ];

  it('are in no answer, and cost no reader its place', async () => {
    const { port, database } = await server();
    const store = client(port);
    for (const name of foreign) database.put(name, { metadata: { regiolog: 1 } });
    const [first] = eventsOf(await store.append(REF, 'no-stream', [event()]));
    for (const name of foreign) database.put(name, {});
    const [second] = eventsOf(await store.append(REF, { revision: 0 }, [event()]));
    for (const name of foreign) database.put(name, {});
    for (const limit of [1, 2, 3, 1000]) expect(await readLog(store, limit)).toEqual([first, second]);
    expect((await store.head())?.cursor).toBe(second?.cursor);
    const page = await client(port).readAll(second?.cursor ?? null, {}, 1);
    expect(page).toMatchObject({ events: [], end: true });
    expect(store.compare(page.next, second?.cursor ?? page.next)).toBeGreaterThan(0);
  });

  it('are no measure of time: a clock of theirs that ran ahead moves none of ours', async () => {
    let now = new Date('2026-03-01T10:00:00.000Z');
    const { port, database } = await server({ database: createDatabase(() => now) });
    now = new Date('2031-01-01T00:00:00.000Z');
    database.put('$settings', {});
    database.put(NAME.replace('een', 'vals'), {});
    now = new Date('2026-03-01T10:00:01.000Z');
    const [recorded] = eventsOf(await client(port).append(REF, 'no-stream', [event()]));
    expect(recorded?.geregistreerd).toBe('2026-03-01T10:00:01.000Z');
  });

  it('in a log that has nothing of ours leave it empty', async () => {
    const { port, database } = await server();
    const store = client(port);
    expect(await store.readAll(null, {}, 10)).toMatchObject({ events: [], end: true });
    const { next } = await store.readAll(null, {}, 10);
    database.put('$settings', {});
    expect(await store.head()).toBeNull();
    expect(await store.readAll(next, {}, 10)).toMatchObject({ events: [], end: true });
    await store.append(REF, 'no-stream', [event()]);
    expect((await store.readAll(next, {}, 10)).events).toHaveLength(1);
  });

  it('do not wake who waits', async () => {
    const { port, database, subscriptions } = await server();
    const store = client(port);
    const [recorded] = eventsOf(await store.append(REF, 'no-stream', [event()]));
    let woken = false;
    const waiting = store.wake(recorded?.cursor ?? null, 60_000).then(() => {
      woken = true;
    });
    await expect.poll(subscriptions).toBe(1);
    for (const name of foreign) database.put(name, {});
    await store.readAll(null, {}, 10);
    expect(woken).toBe(false);
    database.put('regio-b.proef-een', {});
    await waiting;
  });
});

describe('an event in a stream of ours', () => {
  const hash = 'a'.repeat(64);
  const own = { regiolog: 1, regio: 'regio-a', categorie: 'proef', id: 'een', version: 1 };
  const whole = { ...own, previousHash: hash, hash, attempt: 'x', metadata: {} };
  const { regiolog: _layout, ...bare } = whole;

  it.each([
    ['without an envelope', {}],
    ['without the mark of our layout', bare],
    ['of another layout', { ...whole, regiolog: 2 }],
    ['of another tenant', { ...whole, regio: 'regio-b' }],
    ['of another category', { ...whole, categorie: 'anders' }],
    ['of another stream', { ...whole, id: 'twee' }],
    ['without a hash', { ...whole, hash: 'x' }],
    ['without the hash before it', { ...whole, previousHash: null }],
    ['without an attempt', { ...whole, attempt: 1 }],
    ['without a version', { ...whole, version: '1' }],
    ['without metadata of the caller', { ...whole, metadata: 'x' }],
    ['with a list for an envelope', [whole]],
  ])('%s is refused, and the streams beside it are not', async (_title, metadata) => {
    const { port, database } = await server();
    const store = client(port);
    database.put(NAME, { metadata });
    const refused = { code: 'event-store/schema' };
    await expect(store.readStream(REF, 0, 10)).rejects.toMatchObject(refused);
    await expect(store.append(REF, { revision: 0 }, [event()])).rejects.toMatchObject(refused);
    await expect(store.append(REF, 'no-stream', [event()])).rejects.toMatchObject(refused);
    await expect(store.readAll(null, {}, 10)).rejects.toMatchObject(refused);
    const recorded = eventsOf(await store.append(other('twee'), 'no-stream', [event()]));
    expect(await store.readStream(other('twee'), 0, 10)).toEqual(recorded);
  });

  it('with data that is no object is refused', async () => {
    const { port, database } = await server();
    database.put(NAME, { metadata: whole, data: [1] });
    await expect(client(port).readStream(REF, 0, 1)).rejects.toMatchObject({ code: 'event-store/schema' });
  });

  it('that says the same of itself as its stream is read', async () => {
    const { port, database } = await server();
    database.put(NAME, { metadata: whole });
    expect(await client(port).readStream(REF, 0, 1)).toHaveLength(1);
  });

  it('that the server has cut off is missed', async () => {
    const { port, database } = await server();
    const store = client(port);
    await store.append(REF, 'no-stream', [event(), event()]);
    const rows = database.stream(NAME) as unknown[];
    rows.shift();
    const refused = { code: 'event-store/schema' };
    await expect(store.readStream(REF, 0, 10)).rejects.toMatchObject(refused);
    await expect(client(port).append(REF, { revision: 1 }, [event()])).rejects.toMatchObject(refused);
  });
});

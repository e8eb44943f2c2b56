import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newEvent, newEvents } from './conformance/bench.ts';
import { conformance } from './conformance.ts';
import { type EventStore, StoreError } from './event-store.ts';
import { verifyChain } from './hash-chain.ts';
import { openSqliteStore } from './sqlite.ts';

conformance({
  name: 'the embedded log',
  open: async ({ now }) => {
    const folder = mkdtempSync(join(tmpdir(), 'regiolog-log-'));
    const opened: EventStore[] = [];
    const another = async (): Promise<EventStore> => {
      const store = openSqliteStore({ file: join(folder, 'log.sqlite'), now });
      opened.push(store);
      return store;
    };
    const dispose = async (): Promise<void> => {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true });
    };
    return { store: await another(), another, dispose };
  },
});

describe('the file of the embedded log', () => {
  const ref = { regio: 'utrecht', categorie: 'proef', id: 'een' };
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regiolog-log-'));
    file = join(folder, 'log.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function filled(count: number): Promise<void> {
    const store = openSqliteStore({ file });
    await store.append(ref, 'no-stream', newEvents(count));
    await store.close();
  }

  it.each([
    ['UPDATE', "UPDATE event SET data = '{}' WHERE position = 2"],
    ['DELETE', 'DELETE FROM event WHERE position = 3'],
    [
      'REPLACE of a position',
      "INSERT OR REPLACE INTO event SELECT 2, 'x', categorie, id, revision, event_id, type, version, geregistreerd, previous_hash, hash, metadata, data FROM event WHERE position = 2",
    ],
    [
      'REPLACE of a revision',
      "INSERT OR REPLACE INTO event SELECT 9, regio, categorie, id, revision, 'x', type, version, geregistreerd, previous_hash, hash, metadata, data FROM event WHERE position = 2",
    ],
    [
      'REPLACE of an event id',
      'INSERT OR REPLACE INTO event SELECT 9, regio, categorie, id, 9, event_id, type, version, geregistreerd, previous_hash, hash, metadata, data FROM event WHERE position = 2',
    ],
  ])('refuses %s from any program', async (_, sql) => {
    await filled(3);
    const db = new Database(file);
    const before = db.prepare('SELECT * FROM event').all();
    expect(() => db.exec(sql)).toThrow(/the log/);
    expect(db.prepare('SELECT * FROM event').all()).toEqual(before);
    db.close();
  });

  it('is in WAL mode', async () => {
    await filled(1);
    const db = new Database(file);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
  });

  it('is refused when a newer program wrote it, and is left as it was', async () => {
    await filled(1);
    const db = new Database(file);
    db.pragma('user_version = 2');
    db.close();
    expect(() => openSqliteStore({ file })).toThrow(expect.objectContaining({ code: 'event-store/schema' }));
    const after = new Database(file);
    expect(after.pragma('user_version', { simple: true })).toBe(2);
    after.close();
  });

  it('is refused when it is some other SQLite file', () => {
    const db = new Database(file);
    db.exec('CREATE TABLE mine (x)');
    db.close();
    expect(() => openSqliteStore({ file })).toThrow(expect.objectContaining({ code: 'event-store/schema' }));
  });

  it('can be read by an auditor, who sees what is written meanwhile and can write nothing', async () => {
    await filled(2);
    const writer = openSqliteStore({ file });
    const auditor = openSqliteStore({ file, readonly: true });
    await writer.append(ref, { revision: 1 }, newEvents(1));
    expect(await auditor.readStream(ref, 0, 10)).toHaveLength(3);
    await expect(auditor.append(ref, { revision: 2 }, newEvents(1))).rejects.toMatchObject({
      code: 'event-store/read-only',
    });
    await Promise.all([auditor.close(), writer.close()]);
  });

  it('is not made by an auditor', () => {
    expect(() => openSqliteStore({ file, readonly: true })).toThrow();
  });

  it('says after the deadline that another process keeps it locked, and loses nothing', async () => {
    await filled(1);
    const store = openSqliteStore({ file, deadlineMs: 60 });
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const event = newEvent();
    const refused = store.append(ref, { revision: 0 }, [event]);
    await expect(refused).rejects.toBeInstanceOf(StoreError);
    await expect(refused).rejects.toMatchObject({ code: 'event-store/unavailable' });
    expect(await store.readStream(ref, 0, 10)).toHaveLength(1);
    other.exec('ROLLBACK');
    other.close();
    expect(await store.append(ref, { revision: 0 }, [event])).toMatchObject({
      outcome: 'appended',
      repeated: false,
    });
    await store.close();
  });

  it('undoes an append that fails half-way, and only that: those beside it leave no gap', async () => {
    await filled(1);
    const db = new Database(file);
    db.exec(`CREATE TRIGGER fault BEFORE INSERT ON event WHEN NEW.type = 'Kapot'
      BEGIN SELECT RAISE(ABORT, 'fault'); END`);
    db.close();
    const store = openSqliteStore({ file });
    const results = await Promise.allSettled([
      store.append({ ...ref, id: 'a' }, 'no-stream', newEvents(2)),
      store.append({ ...ref, id: 'b' }, 'no-stream', [newEvent(), newEvent({ type: 'Kapot' })]),
      store.append({ ...ref, id: 'c' }, 'no-stream', newEvents(2)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { code: 'event-store/unavailable' } });
    const { events } = await store.readAll(null, {}, 10);
    expect(events.map((event) => `${event.cursor} ${event.ref.id}`)).toEqual([
      '1 een',
      '2 a',
      '3 a',
      '4 c',
      '5 c',
    ]);
    await store.close();
  });

  it('bounds how much a filtered page looks at, and leads on over a long stretch of other events', async () => {
    const store = openSqliteStore({ file });
    for (let i = 0; i < 21; i += 1) await store.append({ ...ref, id: `s${i}` }, 'no-stream', newEvents(500));
    await store.append({ ...ref, regio: 'gooi' }, 'no-stream', newEvents(1));
    const page = await store.readAll(null, { regio: 'gooi' }, 10);
    expect([page.events, page.end]).toEqual([[], false]);
    const rest = await store.readAll(page.next, { regio: 'gooi' }, 10);
    expect([rest.events.length, rest.end]).toEqual([1, true]);
    await store.close();
  });

  it('refuses a cursor beyond its end: it belongs to another log', async () => {
    await filled(3);
    const store = openSqliteStore({ file });
    const head = await store.head();
    await store.close();
    const other = openSqliteStore({ file: join(folder, 'other.sqlite') });
    await expect(other.readAll(head?.cursor ?? null, {}, 10)).rejects.toMatchObject({
      code: 'event-store/unknown-cursor',
    });
    await other.close();
  });

  it('has nothing of an append whose process was killed in the middle of it, or of those beside it', async () => {
    await filled(2);
    const script = `
      import { openSqliteStore } from ${JSON.stringify(new URL('sqlite.ts', import.meta.url).href)};
      let calls = 0;
      const now = () => (++calls === 3 ? process.kill(process.pid, 'SIGKILL') : new Date());
      const store = openSqliteStore({ file: process.argv[1], now });
      const append = (id) => store.append({ regio: 'utrecht', categorie: 'proef', id }, 'no-stream',
        [1, 2].map((n) => ({ id: crypto.randomUUID(), type: 'Gebeurd', version: 1, data: { n }, metadata: {} })));
      await Promise.all(['a', 'b', 'c'].map(append));
    `;
    const killed = spawnSync(process.execPath, ['--input-type=module', '-e', script, file]);
    expect(killed.signal, String(killed.stderr)).toBe('SIGKILL');
    const store = openSqliteStore({ file });
    const { events } = await store.readAll(null, {}, 100);
    expect(events.map((event) => event.ref.id)).toEqual(['een', 'een']);
    expect(verifyChain(events)).toBeNull();
    expect(await store.append(ref, { revision: 1 }, newEvents(1))).toMatchObject({ outcome: 'appended' });
    await store.close();
  });
});

/**
 * What the port costs: appends and reads through the embedded log against bare better-sqlite3 that does the same in
 * the same run (same pragmas, ~1 KB of JSON, one transaction per append with the look-up of the stream's version), as
 * ratios. The bare peer keeps no hash chain, no ids per stream, no clock. Alone: `node test/bench/store.ts`.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NewEvent } from '@regiolog/event-store/event-store';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import type Database from 'better-sqlite3';

type Log = {
  append(stream: number, version: number, events: readonly NewEvent[]): Promise<unknown>;
  readStream(stream: number): Promise<readonly unknown[]>;
  /** Reads everything in pages of 1000; gives the number of events. */
  replay(): Promise<number>;
  close(): Promise<void>;
};

const ROUNDS = 3;
const STREAMS = 64;
const MEASURES = {
  'append, 1 in flight': { unit: 'appends/s', run: (log: Log) => appendAll(log, 1, 1, 3_000) },
  'append, 32 in flight': { unit: 'appends/s', run: (log: Log) => appendAll(log, 32, 1, 9_600) },
  'append, 100 per call': { unit: 'events/s', run: (log: Log) => appendAll(log, 1, 100, 200) },
  'readStream of 100': { unit: 'reads/s', run: (log: Log) => readStreams(log, 1_500) },
  'replay by readAll': { unit: 'events/s', run: replay },
} as const;

/** One payload of about 1 KB with the shape of a real event; every event has an id and a number of its own. */
function event(n: number): NewEvent {
  const partijen = Array.from({ length: 8 }, (_, i) => ({
    gemeente: `gm0${300 + i}`,
    rol: 'deelnemer',
    van: '2026-01-01',
  }));
  return {
    id: randomUUID(),
    type: 'OvereenkomstGeregistreerd',
    version: 1,
    data: { nummer: n, titel: 'Samenwerkingsafspraken jeugdhulp '.repeat(8), partijen },
    metadata: { actor: 'p-4f1d', rol: 'coordinator', bron: { soort: 'bestand', naam: 'register.csv' } },
  };
}

/** The peer: what one writes on the driver when one wants an event table and nothing else. */
function openBare(file: string): Log {
  const require = createRequire(import.meta.resolve('@regiolog/event-store/sqlite'));
  const db: Database.Database = new (require('better-sqlite3') as typeof Database)(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE event (position INTEGER PRIMARY KEY, stream_id TEXT NOT NULL, version INTEGER NOT NULL,
    event_id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL,
    created_at TEXT NOT NULL, UNIQUE (stream_id, version)) STRICT`);
  const last = db
    .prepare('SELECT version FROM event WHERE stream_id = ? ORDER BY version DESC LIMIT 1')
    .pluck();
  const insert = db.prepare('INSERT INTO event VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)');
  const stream = db.prepare<unknown[], Row>(
    'SELECT * FROM event WHERE stream_id = ? ORDER BY version LIMIT 100',
  );
  const page = db.prepare<unknown[], Row>(
    'SELECT * FROM event WHERE position > ? ORDER BY position LIMIT 1000',
  );
  const append = db.transaction((id: string, version: number, events: readonly NewEvent[]) => {
    if ((last.get(id) ?? -1) !== version) throw new Error('conflict');
    const now = new Date().toISOString();
    for (const [i, { id: eventId, type, data, metadata }] of events.entries()) {
      insert.run(id, version + 1 + i, eventId, type, JSON.stringify(data), JSON.stringify(metadata), now);
    }
  });
  const name = (n: number): string => `utrecht.overeenkomst-stroom-${n}`;
  return {
    append: async (n, version, events) => append.immediate(name(n), version, events),
    readStream: async (n) => stream.all(name(n)).map(parse),
    replay: async () => {
      let count = 0;
      for (let after = 0; ; ) {
        const events = page.all(after).map(parse);
        count += events.length;
        if (events.length < 1000) return count;
        after = events.at(-1)?.position ?? 0;
      }
    },
    close: async () => void db.close(),
  };
}

type Row = { readonly position: number; readonly data: string; readonly meta: string };
const parse = (row: Row) => ({ ...row, data: JSON.parse(row.data), meta: JSON.parse(row.meta) });

function openPort(file: string): Log {
  const store = openSqliteStore({ file });
  const ref = (n: number) => ({ regio: 'utrecht', categorie: 'overeenkomst', id: `stroom-${n}` });
  return {
    append: async (n, version, events) => {
      const result = await store.append(ref(n), version < 0 ? 'no-stream' : { revision: version }, events);
      if (result.outcome !== 'appended' || result.repeated) throw new Error(result.outcome);
    },
    readStream: (n) => store.readStream(ref(n), 0, 100),
    replay: async () => {
      let count = 0;
      for (
        let page = await store.readAll(null, {}, 1000);
        ;
        page = await store.readAll(page.next, {}, 1000)
      ) {
        count += page.events.length;
        if (page.end) return count;
      }
    },
    close: () => store.close(),
  };
}

/** Each lane has streams of its own, so that nothing here conflicts. Gives events per second. */
async function appendAll(log: Log, lanes: number, size: number, calls: number): Promise<number> {
  const batches = Array.from({ length: calls }, (_, n) =>
    Array.from({ length: size }, (_, i) => event(n + i)),
  );
  const first = streamsMade.get(log) ?? 0;
  streamsMade.set(log, first + STREAMS);
  const versions = new Array<number>(STREAMS).fill(-1);
  let call = 0;
  const begin = performance.now();
  const lane = async (number: number): Promise<void> => {
    for (let turn = 0; ; turn += 1) {
      const batch = batches[call++];
      if (batch === undefined) return;
      const stream = (number + turn * lanes) % STREAMS;
      const version = versions[stream] ?? -1;
      versions[stream] = version + size;
      await log.append(first + stream, version, batch);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return (calls * size * 1000) / (performance.now() - begin);
}

const streamsMade = new WeakMap<Log, number>();

async function readStreams(log: Log, reads: number): Promise<number> {
  const last = (streamsMade.get(log) ?? 0) - STREAMS;
  const begin = performance.now();
  for (let i = 0; i < reads; i += 1) {
    const events = await log.readStream(last + (i % STREAMS));
    if (events.length !== 100) throw new Error(`a stream of ${events.length} events`);
  }
  return (reads * 1000) / (performance.now() - begin);
}

async function replay(log: Log): Promise<number> {
  const begin = performance.now();
  const count = await log.replay();
  return (count * 1000) / (performance.now() - begin);
}

/** One round on two new files. Port and peer take turns per measure, so that both meet the same moods of the disk. */
async function round(folder: string, number: number): Promise<[port: number, bare: number][]> {
  const port = openPort(join(folder, `port-${number}.sqlite`));
  const bare = openBare(join(folder, `bare-${number}.sqlite`));
  const figures: [number, number][] = [];
  for (const { run } of Object.values(MEASURES)) {
    const first = number % 2 === 0 ? await run(port) : 0;
    const peer = await run(bare);
    figures.push([first || (await run(port)), peer]);
  }
  await Promise.all([port.close(), bare.close()]);
  return figures;
}

/** Prints the figures and their ratios (1 is as fast as the bare driver). Takes about twenty seconds. */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'regiolog-bench-'));
  try {
    const rounds: [number, number][][] = [];
    for (let number = 0; number < ROUNDS; number += 1) rounds.push(await round(folder, number));
    console.log(`event store: port / bare better-sqlite3, median of ${ROUNDS} rounds`);
    for (const [i, [name, { unit }]] of Object.entries(MEASURES).entries()) {
      const port = median(rounds.map((figures) => figures[i]?.[0] ?? 0));
      const bare = median(rounds.map((figures) => figures[i]?.[1] ?? 0));
      const ratio = (port / bare).toFixed(2);
      console.log(
        `  ${name.padEnd(22)} ${port.toFixed(0).padStart(8)} / ${bare.toFixed(0).padStart(8)} ${unit.padEnd(10)} ratio ${ratio}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bench();

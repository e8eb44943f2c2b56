/**
 * The embedded log: one SQLite file, several processes. Writers share transactions (group-commit.ts); the global order
 * is the order of commits, because positions are given out under the write lock.
 */
import Database from 'better-sqlite3';
import { checkFilter, checkLimit, checkRef, checkRevision, positionOf, prepare } from './checks.ts';
import { type EventStore, StoreError } from './event-store.ts';
import { createGroupCommit } from './group-commit.ts';
import { untilFree } from './sqlite-busy.ts';
import { createWriter, head, lastPosition, readAll, readStream, type Statements } from './sqlite-log.ts';
import { checkSchema, isEmpty, makeSchema, SQL } from './sqlite-schema.ts';
import { createWaiters } from './waiters.ts';

export type SqliteStoreOptions = {
  readonly file: string;
  /** The register's clock. */
  readonly now?: () => Date;
  /** For auditors: the file must exist, and nothing can be written through this handle. */
  readonly readonly?: boolean;
  /** How long an operation may wait for other processes, in milliseconds. */
  readonly deadlineMs?: number;
};

/** The driver blocks the whole process while it waits for a lock: short, and then again later. */
const BUSY_TIMEOUT_MS = 10;
/** Opening happens once, at the start, when nobody is served yet. */
const OPEN_TIMEOUT_MS = 5000;

/** Opens the log, and makes it when there is none. Throws StoreError `schema` for a file it must not touch. */
export function openSqliteStore(options: SqliteStoreOptions): EventStore {
  const { now = () => new Date(), readonly = false, deadlineMs = 10_000 } = options;
  const db = openLog(options.file, readonly);
  const statements = prepareAll(db);
  const writer = createWriter(statements, now, () => db.inTransaction);
  const waiters = createWaiters(() => lastPosition(statements), true);
  const { transaction } = writer;
  const commits = createGroupCommit({
    transaction,
    deadlineMs,
    committed: () => waiters.notify(writer.position()),
  });
  let closing: Promise<void> | undefined;

  const open = (): void => {
    if (closing !== undefined) throw new StoreError('closed', 'the log is closed');
  };
  const read = async <Result>(work: () => Result): Promise<Result> => {
    const guarded = (): Result => {
      open();
      return work();
    };
    return untilFree(guarded, performance.now() + deadlineMs);
  };

  return {
    append: async (given, expected, events) => {
      open();
      if (readonly) throw new StoreError('read-only', 'the log was opened for reading only');
      const prepared = prepare(given, expected, events);
      if (prepared.length === 0) return { outcome: 'appended', events: [], repeated: false };
      const ref = { ...given };
      const believed = expected === 'no-stream' ? expected : { ...expected };
      return commits.submit(() => writer.append(ref, believed, prepared));
    },
    readStream: async (ref, from, limit) => {
      checkRef(ref);
      checkRevision(from);
      checkLimit(limit);
      return read(() => readStream(statements, ref, from, limit));
    },
    readAll: async (after, filter, limit) => {
      checkFilter(filter);
      checkLimit(limit);
      const position = positionOf(after);
      return read(() => readAll(statements, position, filter, limit));
    },
    head: () => read(() => head(statements)),
    compare: (a, b) => positionOf(a) - positionOf(b),
    wake: async (after, timeoutMs) => waiters.wait(positionOf(after), timeoutMs),
    close: () => {
      closing ??= commits.drain().then(() => {
        waiters.close();
        db.close();
      });
      return closing;
    },
  };
}

function openLog(file: string, readonly: boolean): Database.Database {
  const db = new Database(file, { readonly, fileMustExist: readonly, timeout: OPEN_TIMEOUT_MS });
  try {
    if (!readonly) {
      // The mode is a property of the file, and only a log that nobody uses yet can change it.
      if (isEmpty(db)) db.pragma('journal_mode = WAL');
      makeSchema(db);
      db.pragma('synchronous = FULL');
    }
    checkSchema(db);
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepareAll(db: Database.Database): Statements {
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    savepoint: db.prepare('SAVEPOINT piece'),
    undo: db.prepare('ROLLBACK TO piece'),
    release: db.prepare('RELEASE piece'),
    insert: db.prepare(SQL.insert),
    end: db.prepare(SQL.end),
    byEventId: db.prepare(SQL.byEventId),
    stream: db.prepare(SQL.stream),
    last: db.prepare(SQL.last),
    all: db.prepare(SQL.all),
    filtered: db.prepare(SQL.filtered),
  };
}

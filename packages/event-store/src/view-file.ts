/**
 * The file of a view: its facts, how far it has read, and which streams are in quarantine, in one SQLite file that
 * can be thrown away at any time. Whatever happens to the file, the log can make it again.
 */
import { hash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Cursor, RecordedEvent, StreamRef } from './event-store.ts';
import { type View, ViewError } from './projector.ts';
import { sqliteCode } from './sqlite-busy.ts';
import { identify, moveInto, remove } from './view-disk.ts';
import { SAVEPOINT, TRANSACTION, within } from './view-transaction.ts';

/** A prepared statement of the view. Don't keep it: after a rebuild it belongs to a file that is gone. */
export type ViewStatement<Row = unknown> = {
  get(...parameters: unknown[]): Row | undefined;
  all(...parameters: unknown[]): Row[];
  iterate(...parameters: unknown[]): IterableIterator<Row>;
  run(...parameters: unknown[]): unknown;
};

/** A stream that the view could not go on with, and why. */
export type Quarantined = {
  readonly ref: StreamRef;
  /** The first event that is missing from the view. */
  readonly revision: number;
  readonly cursor: Cursor;
  readonly reason: string;
};

export type ViewFile = Omit<View, 'handle'> & {
  /** Prepares a statement, once per file. */
  statement<Row = unknown>(sql: string): ViewStatement<Row>;
  /** Runs `work` and turns a failure of the file into a ViewError, so that the projector builds the view again. */
  read<Result>(work: () => Result): Result;
  /** `geregistreerd` of the last event taken in, `null` when there was none: what the view knows, it knew then. */
  asOf(): string | null;
  quarantined(): readonly Quarantined[];
  close(): void;
};

export type ViewFileOptions = {
  /** A path, or `:memory:`. */
  readonly file: string;
  /** The statements that make the view's own tables. A changed text makes the view start again. */
  readonly schema: string;
  /** Raise it when the handler changed so that old facts are wrong: the view starts again. */
  readonly version: number;
};

const OWN_SCHEMA = `
CREATE TABLE view_state (
  one INTEGER PRIMARY KEY CHECK (one = 1), made_by TEXT NOT NULL, cursor TEXT, geregistreerd TEXT
) STRICT;
CREATE TABLE view_quarantine (
  regio TEXT NOT NULL, categorie TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  cursor TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (regio, categorie, id)
) STRICT, WITHOUT ROWID;
`;

/** The codes that say that the file failed. All others speak of the statement: the event's or the handler's fault. */
const FILE_FAILED =
  /^SQLITE_(?:BUSY|LOCKED|NOMEM|READONLY|INTERRUPT|IOERR|CORRUPT|FULL|CANTOPEN|PROTOCOL|NOTADB)/;
const FILE_BROKEN = /^SQLITE_(?:CORRUPT|NOTADB)/;
const REASON_LENGTH = 500;

type State = { readonly cursor: Cursor | null; readonly geregistreerd: string | null };
type QuarantineRow = StreamRef & { revision: number; cursor: Cursor; reason: string };

/** Opens the view, and starts an empty one when there is none, when it is broken, or when another version made it. */
export function openView({ file, schema, version }: ViewFileOptions): ViewFile {
  const madeBy = `${version}.${hash('sha256', OWN_SCHEMA + schema)}`;
  const make = (path: string): Database.Database => makeFile(path, schema, madeBy);
  let db = openExisting(file, madeBy) ?? replaceFile(file, make);
  let statements = new Map<string, ViewStatement>();
  let identity = identify(file);
  let broken = false;
  let state: State = { cursor: null, geregistreerd: null };
  let quarantine = new Map<string, Quarantined>();

  const statement = <Row>(sql: string): ViewStatement<Row> => {
    const known = statements.get(sql) ?? db.prepare<unknown[], unknown>(sql);
    statements.set(sql, known);
    return known as ViewStatement<Row>;
  };
  const read = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      const code = sqliteCode(error);
      broken ||= FILE_BROKEN.test(code);
      throw FILE_FAILED.test(code) ? new ViewError(`the view failed (${code})`, { cause: error }) : error;
    }
  };
  /** What callers ask all the time is kept in memory, as it was committed. */
  const remember = (): void => {
    state = statement<State>('SELECT cursor, geregistreerd FROM view_state').get() ?? state;
    const rows = statement<QuarantineRow>('SELECT * FROM view_quarantine').all();
    quarantine = new Map(rows.map((row) => [key(row), toQuarantined(row)]));
  };
  /** Two processes may keep one view. Who finds it moved on by the other looks again instead of taking in twice. */
  const ifUnmoved = (work: () => void) => () => {
    const now = statement<State>('SELECT cursor, geregistreerd FROM view_state').get();
    if (now?.cursor !== state.cursor) throw new ViewError('another process moved the view on');
    work();
  };
  const rebuild = (): void => {
    close(db);
    // Until the next one is there: should making it fail, it is tried again.
    broken = true;
    db = replaceFile(file, make);
    statements = new Map();
    identity = identify(file);
    broken = false;
    remember();
  };
  remember();

  return {
    statement,
    read,
    checkpoint: () => state.cursor,
    asOf: () => state.geregistreerd,
    quarantined: () => [...quarantine.values()],
    isQuarantined: (ref) => quarantine.has(key(ref)),
    saveCheckpoint: (cursor, geregistreerd) => {
      const sql = 'UPDATE view_state SET cursor = ?, geregistreerd = coalesce(?, geregistreerd)';
      statement(sql).run(cursor, geregistreerd);
    },
    quarantine: ({ ref, revision, cursor }: RecordedEvent, reason) => {
      const row = { ...ref, revision, cursor, reason: reason.slice(0, REASON_LENGTH) };
      statement(
        'INSERT INTO view_quarantine VALUES (@regio, @categorie, @id, @revision, @cursor, @reason)',
      ).run(row);
      quarantine.set(key(ref), toQuarantined(row));
    },
    transaction: (work) => {
      const outermost = !db.inTransaction;
      const scope = outermost ? TRANSACTION : SAVEPOINT;
      try {
        read(() => within(scope, db, statement, outermost ? ifUnmoved(work) : work));
      } finally {
        if (outermost) read(remember);
      }
    },
    healthy: () => {
      const now = identify(file);
      const same = now.inode === identity.inode && now.size >= identity.size;
      if (same) identity = now;
      return same && !broken;
    },
    rebuild,
    close: () => close(db),
  };
}

function configure(db: Database.Database): Database.Database {
  db.pragma('journal_mode = WAL');
  // What a power cut takes from a view, the log gives back.
  db.pragma('synchronous = NORMAL');
  db.pragma('busy_timeout = 50');
  // What one event changes can be too much for the driver's own memory; a container may have no folder for such files.
  db.pragma('temp_store = MEMORY');
  return db;
}

/** `undefined` unless the file is a view of this very make. */
function openExisting(file: string, madeBy: string): Database.Database | undefined {
  let db: Database.Database | undefined;
  let owner: unknown;
  try {
    db = new Database(file, { fileMustExist: true });
    owner = db.pragma('application_id', { simple: true });
    if (owner === 0) configure(db);
    const row = db.prepare<[], { made_by: string }>('SELECT made_by FROM view_state').get();
    db.prepare('SELECT * FROM view_quarantine').all();
    if (row?.made_by === madeBy) return db;
  } catch {
    // Absent, broken or not a view: whatever it is, it is made again.
  }
  if (db !== undefined) close(db);
  // A view says nothing of whose it is. What does is the log of somebody, or another's: that is never made again.
  if (typeof owner === 'number' && owner !== 0) throw new ViewError(`no view, but another's file: ${file}`);
  return undefined;
}

function makeFile(path: string, schema: string, madeBy: string): Database.Database {
  const db = configure(new Database(path));
  db.exec(OWN_SCHEMA);
  db.exec(schema);
  db.prepare('INSERT INTO view_state (one, made_by) VALUES (1, ?)').run(madeBy);
  return db;
}

/** Makes an empty view beside the old file and moves it into its place: a file at this path is always a whole view. */
function replaceFile(file: string, make: (path: string) => Database.Database): Database.Database {
  if (file === ':memory:') return make(file);
  const fresh = `${file}.new`;
  remove(fresh);
  close(make(fresh));
  moveInto(file, fresh);
  return configure(new Database(file, { fileMustExist: true }));
}

function close(db: Database.Database): void {
  try {
    db.close();
  } catch {
    // A broken file cannot be closed in order, and need not be.
  }
}

function key(ref: StreamRef): string {
  return `${ref.regio}.${ref.categorie}.${ref.id}`;
}

function toQuarantined({ regio, categorie, id, revision, cursor, reason }: QuarantineRow): Quarantined {
  return { ref: { regio, categorie, id }, revision, cursor, reason };
}

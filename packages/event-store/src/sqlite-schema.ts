/** The SQL of the embedded log, and how a file becomes one. */
import { StoreError } from './event-store.ts';

/** Says "a log of Regiolog" in the header of the file, so that no other SQLite file is taken for one. */
export const APPLICATION_ID = 0x5265_676f;

/** Raise it with every change of the schema, and write the step from the version before. */
export const SCHEMA_VERSION = 1;

/**
 * The log is append-only by its own triggers, whatever program opens the file. The third also stops what gets past
 * the other two: INSERT OR REPLACE deletes without a DELETE, and would rewrite an event in its place.
 */
export const SCHEMA = `
CREATE TABLE event (
  position      INTEGER PRIMARY KEY,
  regio         TEXT NOT NULL,
  categorie     TEXT NOT NULL,
  id            TEXT NOT NULL,
  revision      INTEGER NOT NULL CHECK (revision >= 0),
  event_id      TEXT NOT NULL,
  type          TEXT NOT NULL,
  version       INTEGER NOT NULL CHECK (version >= 1),
  geregistreerd TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash          TEXT NOT NULL,
  metadata      TEXT NOT NULL,
  data          TEXT NOT NULL,
  UNIQUE (regio, categorie, id, revision),
  UNIQUE (regio, categorie, id, event_id)
) STRICT;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_at_the_end BEFORE INSERT ON event
WHEN NEW.position <= (SELECT max(position) FROM event)
  OR EXISTS (SELECT 1 FROM event WHERE regio = NEW.regio AND categorie = NEW.categorie AND id = NEW.id
             AND revision >= NEW.revision)
  OR EXISTS (SELECT 1 FROM event WHERE regio = NEW.regio AND categorie = NEW.categorie AND id = NEW.id
             AND event_id = NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'the log only grows at its end'); END;
`;

const OF_STREAM = 'FROM event WHERE regio = ? AND categorie = ? AND id = ?';
const EVENT = `position, regio, categorie, id, revision, event_id, type, version, geregistreerd,
  previous_hash AS previousHash, hash, metadata, data`;

export const SQL = {
  insert: 'INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  end: `SELECT revision, hash ${OF_STREAM} ORDER BY revision DESC LIMIT 1`,
  byEventId: `SELECT ${EVENT} ${OF_STREAM} AND event_id = ?`,
  stream: `SELECT ${EVENT} ${OF_STREAM} AND revision >= ? ORDER BY revision LIMIT ?`,
  last: 'SELECT position, geregistreerd FROM event ORDER BY position DESC LIMIT 1',
  all: `SELECT ${EVENT} FROM event WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
  filtered: `SELECT ${EVENT} FROM event WHERE position > ? AND position <= ?
    AND regio = coalesce(?, regio) AND categorie = coalesce(?, categorie) ORDER BY position LIMIT ?`,
} as const;

/** One event as SQLite gives it. */
export type EventRow = {
  readonly position: number;
  readonly regio: string;
  readonly categorie: string;
  readonly id: string;
  readonly revision: number;
  readonly event_id: string;
  readonly type: string;
  readonly version: number;
  readonly geregistreerd: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly metadata: string;
  readonly data: string;
};

/** The little that making a schema needs of a connection. */
type Connection = {
  pragma(source: string, options?: { readonly simple?: boolean }): unknown;
  exec(sql: string): unknown;
};

/** Makes the schema in an empty file, in one transaction: of several processes that open a new log, one makes it. */
export function makeSchema(db: Connection): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    if (isEmpty(db)) {
      db.exec(SCHEMA);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${SCHEMA_VERSION}`);
    }
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** Throws StoreError `schema` unless the file is a log that this program understands. */
export function checkSchema(db: Connection): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new StoreError('schema', 'this SQLite file is no log of Regiolog');
  }
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version !== SCHEMA_VERSION) {
    throw new StoreError(
      'schema',
      `the log has schema version ${version}, this program knows ${SCHEMA_VERSION}`,
    );
  }
}

/** Nobody has written anything in it: an application id of its own or any table means that it is somebody's. */
export function isEmpty(db: Connection): boolean {
  return (
    db.pragma('application_id', { simple: true }) === 0 && db.pragma('schema_version', { simple: true }) === 0
  );
}

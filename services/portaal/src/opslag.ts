import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';

/** What is kept for one person under one key. `bewaardOp` is a moment in ISO 8601. */
export type Bewaard = { readonly sleutel: string; readonly waarde: unknown; readonly bewaardOp: string };

/** One session as it is kept: under the hash of its id, with what its id alone can open. Moments in ms since 1970. */
export type Sessierij = {
  readonly som: Buffer;
  readonly onderwerp: string;
  readonly verzegeld: Buffer;
  readonly laatst: number;
  readonly tot: number;
};

const SCHEMA = `
CREATE TABLE IF NOT EXISTS sessies (
  som BLOB PRIMARY KEY CHECK (length(som) = 32),
  onderwerp TEXT NOT NULL,
  verzegeld BLOB NOT NULL,
  laatst INTEGER NOT NULL,
  tot INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS bewaard (
  onderwerp TEXT NOT NULL,
  soort TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  waarde TEXT NOT NULL,
  bewaardOp INTEGER NOT NULL,
  PRIMARY KEY (onderwerp, soort, sleutel)
) WITHOUT ROWID, STRICT;`;

/** The file of the portal. What is forgotten is overwritten: a draft can name people. */
function openBestand(bestand: string): Database.Database {
  const db = new Database(bestand, { timeout: 1000 });
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = NORMAL');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.exec(SCHEMA);
  if (bestand !== ':memory:') chmodSync(bestand, 0o600);
  return db;
}

function sessiesIn(db: Database.Database) {
  const lees = db.prepare<[Buffer], Sessierij>('SELECT * FROM sessies WHERE som = ?');
  const zet = db.prepare<[Sessierij]>(
    'INSERT OR REPLACE INTO sessies (som, onderwerp, verzegeld, laatst, tot) VALUES (@som, @onderwerp, @verzegeld, @laatst, @tot)',
  );
  const wis = db.prepare<[Buffer]>('DELETE FROM sessies WHERE som = ?');
  const teVeel = db.prepare<[string, number]>(
    `DELETE FROM sessies WHERE som IN
      (SELECT som FROM sessies WHERE onderwerp = ? ORDER BY laatst DESC LIMIT -1 OFFSET ?)`,
  );
  const oud = db.prepare<[number, number]>('DELETE FROM sessies WHERE tot <= ? OR laatst <= ?');
  return {
    lees: (som: Buffer): Sessierij | undefined => lees.get(som),
    /** Keeps a session, and of one person no more than `meest`: the longest unused go. */
    zet: db.transaction((rij: Sessierij, meest: number): void => {
      zet.run(rij);
      teVeel.run(rij.onderwerp, meest);
    }),
    wis: (som: Buffer): void => {
      wis.run(som);
    },
    /** Forgets what ended before `nu`, or was last used at `laatst` or before. */
    ruimOp: (nu: number, laatst: number): void => {
      oud.run(nu, laatst);
    },
  };
}

function bewaardIn(db: Database.Database) {
  type Rij = { readonly sleutel: string; readonly waarde: string; readonly bewaardOp: number };
  const lijst = db.prepare<[string, string], Rij>(
    'SELECT sleutel, waarde, bewaardOp FROM bewaard WHERE onderwerp = ? AND soort = ? ORDER BY bewaardOp DESC, sleutel',
  );
  const zet = db.prepare<[string, string, string, string, number]>(
    'INSERT OR REPLACE INTO bewaard (onderwerp, soort, sleutel, waarde, bewaardOp) VALUES (?, ?, ?, ?, ?)',
  );
  const anderen = db.prepare<[string, string, string], { aantal: number }>(
    'SELECT count(*) AS aantal FROM bewaard WHERE onderwerp = ? AND soort = ? AND sleutel <> ?',
  );
  const wis = db.prepare<[string, string, string]>(
    'DELETE FROM bewaard WHERE onderwerp = ? AND soort = ? AND sleutel = ?',
  );
  const oud = db.prepare<[string, number]>('DELETE FROM bewaard WHERE soort = ? AND bewaardOp <= ?');
  return {
    /** All of one kind, the newest first. */
    lijst: (onderwerp: string, soort: string): readonly Bewaard[] =>
      lijst.all(onderwerp, soort).map(({ sleutel, waarde, bewaardOp }) => ({
        sleutel,
        waarde: JSON.parse(waarde) as unknown,
        bewaardOp: new Date(bewaardOp).toISOString(),
      })),
    /** Keeps a value (as JSON); false when there already are `meest` others. */
    zet: db.transaction(
      (plek: readonly [string, string, string], waarde: string, op: number, meest: number): boolean => {
        if ((anderen.get(...plek)?.aantal ?? 0) >= meest) return false;
        zet.run(...plek, waarde, op);
        return true;
      },
    ),
    wis: (onderwerp: string, soort: string, sleutel: string): void => {
      wis.run(onderwerp, soort, sleutel);
    },
    /** Forgets of one kind what was kept at `tot` or before. */
    ruimOp: (soort: string, tot: number): void => {
      oud.run(soort, tot);
    },
  };
}

/**
 * Opens what the portal keeps, in a file of its own: who is signed in, and what people keep for themselves. Nothing of
 * it is part of the register. One process has it open.
 */
export function openPortaalopslag(bestand: string) {
  const db = openBestand(bestand);
  return {
    sessies: sessiesIn(db),
    bewaard: bewaardIn(db),
    close: (): void => {
      db.close();
    },
  };
}
export type Portaalopslag = ReturnType<typeof openPortaalopslag>;

import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import Database from 'better-sqlite3';

/** Keys per subject. A key can be destroyed; what was sealed with it is then forgotten, wherever it is stored. */
export interface Kluis {
  /** Seals a text. The same text under the same subject gives the same bytes. Refused once the key is destroyed. */
  verzegel(onderwerp: string, tekst: string): Verzegeld | Weigering;
  /** The text, or nothing when its key is not there (any more). Throws when cipher and key do not belong together. */
  open(verzegeld: Verzegeld): string | undefined;
  /** Destroys the key of a subject, for ever. True when there was one. */
  vernietig(onderwerp: string): boolean;
  toestand(onderwerp: string): 'aanwezig' | 'vernietigd' | 'onbekend';
  close(): void;
}

/** A cipher that does not belong to the key of its subject: tampered with, or from another vault. */
export class KluisFout extends Error {
  readonly code = 'kluis/onleesbaar';
}

const VORM = 1;
const IV = 12;
const TAG = 16;
const ONDERWERP = /^[a-z0-9][a-z0-9._/-]{0,158}$/i;

const VERNIETIGD = weiger(
  'in-strijd-met-dossier',
  'De gegevens van deze persoon zijn vernietigd. Leg de persoon met een nieuwe verwijzing vast.',
);

function eisOnderwerp(onderwerp: string): void {
  if (!ONDERWERP.test(onderwerp)) throw new TypeError('malformed subject of personal data');
}

/**
 * AES-256-GCM under an IV that follows from key, subject and text. A random one would make a repeated command differ
 * from its first time; this one repeats only when everything repeats.
 */
function versleutel(sleutel: Buffer, onderwerp: string, tekst: string): string {
  const iv = createHmac('sha256', sleutel.subarray(32))
    .update(`${onderwerp.length}:${onderwerp}:`)
    .update(tekst, 'utf8')
    .digest()
    .subarray(0, IV);
  const gcm = createCipheriv('aes-256-gcm', sleutel.subarray(0, 32), iv).setAAD(Buffer.from(onderwerp));
  const cijfer = Buffer.concat([gcm.update(tekst, 'utf8'), gcm.final()]);
  return Buffer.concat([Buffer.of(VORM), iv, cijfer, gcm.getAuthTag()]).toString('base64url');
}

function ontsleutel(sleutel: Buffer, onderwerp: string, cijfer: string): string {
  const bytes = Buffer.from(cijfer, 'base64url');
  if (bytes[0] !== VORM || bytes.length < 1 + IV + TAG) throw new KluisFout('unknown form of cipher');
  const gcm = createDecipheriv('aes-256-gcm', sleutel.subarray(0, 32), bytes.subarray(1, 1 + IV), {
    authTagLength: TAG,
  });
  gcm.setAAD(Buffer.from(onderwerp)).setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([gcm.update(bytes.subarray(1 + IV, -TAG)), gcm.final()]).toString('utf8');
  } catch {
    throw new KluisFout('cipher and key do not belong together');
  }
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS sleutels (
  onderwerp TEXT PRIMARY KEY,
  sleutel BLOB CHECK (sleutel IS NULL OR length(sleutel) = 64),
  vernietigd TEXT,
  CHECK ((sleutel IS NULL) = (vernietigd IS NOT NULL))
) WITHOUT ROWID, STRICT`;

/**
 * The file of the vault. Rollback journal, not WAL: after a commit the one journal is gone, whereas a WAL keeps old
 * pages as long as any process reads. `secure_delete` zeroes what is freed; EXTRA makes the unlinking durable too.
 */
function openBestand(bestand: string): Database.Database {
  const db = new Database(bestand, { timeout: 250 });
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.exec(SCHEMA);
  return db;
}

type Rij = { readonly sleutel: Buffer | null };

/** Opens the vault in a file of its own: not the log, and not in the backup of the log. */
export function openKluis(bestand: string): Kluis {
  const db = openBestand(bestand);
  const lees = db.prepare<[string], Rij>('SELECT sleutel FROM sleutels WHERE onderwerp = ?');
  const voegToe = db.prepare(
    'INSERT INTO sleutels (onderwerp, sleutel) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const wis = db.prepare('UPDATE sleutels SET sleutel = NULL, vernietigd = ? WHERE onderwerp = ?');
  const grafsteen = db.prepare(
    'INSERT INTO sleutels (onderwerp, sleutel, vernietigd) VALUES (?, NULL, ?) ON CONFLICT DO NOTHING',
  );

  function sleutelVoor(onderwerp: string): Buffer | Weigering {
    // Another process may make it first: insert, then read what stands.
    let rij = lees.get(onderwerp);
    if (!rij) {
      voegToe.run(onderwerp, randomBytes(64));
      rij = lees.get(onderwerp);
    }
    return rij?.sleutel ?? VERNIETIGD;
  }

  const wisSleutel = db.transaction((onderwerp: string): Buffer | undefined => {
    const nu = new Date().toISOString();
    const sleutel = lees.get(onderwerp)?.sleutel;
    if (sleutel) wis.run(nu, onderwerp);
    // Forgetting before anything was sealed must hold for what comes later too.
    else grafsteen.run(onderwerp, nu);
    return sleutel ?? undefined;
  });

  /** Rebalancing can leave a copy in the slack of a page, where secure_delete does not look. So we do. */
  function eisSpoorloos(sleutel: Buffer): void {
    const staatErNog = (): boolean => {
      const inhoud = readFileSync(bestand);
      return inhoud.includes(sleutel.subarray(0, 32)) || inhoud.includes(sleutel.subarray(32));
    };
    if (!staatErNog()) return;
    db.exec('VACUUM');
    if (staatErNog()) throw new KluisFout('a destroyed key is still in the file');
  }

  return {
    verzegel(onderwerp, tekst) {
      eisOnderwerp(onderwerp);
      const sleutel = sleutelVoor(onderwerp);
      return isWeigering(sleutel) ? sleutel : { onderwerp, cijfer: versleutel(sleutel, onderwerp, tekst) };
    },
    open({ onderwerp, cijfer }) {
      const sleutel = lees.get(onderwerp)?.sleutel;
      return sleutel ? ontsleutel(sleutel, onderwerp, cijfer) : undefined;
    },
    vernietig(onderwerp) {
      eisOnderwerp(onderwerp);
      const sleutel = wisSleutel.immediate(onderwerp);
      if (!sleutel) return false;
      eisSpoorloos(sleutel);
      sleutel.fill(0);
      return true;
    },
    toestand(onderwerp) {
      const rij = lees.get(onderwerp);
      return rij ? (rij.sleutel ? 'aanwezig' : 'vernietigd') : 'onbekend';
    },
    close: () => {
      db.close();
    },
  };
}

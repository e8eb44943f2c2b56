import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import Database from 'better-sqlite3';

/** A text to seal, and whose data it is: an opaque reference such as `amersfoort/p-8f3a`. */
export type TeVerzegelen = { readonly onderwerp: string; readonly tekst: string };

/** What opening gave: the text, or that its key was destroyed, or that no key here belongs to it. */
export type Geopend = string | { readonly vernietigd: true } | { readonly onleesbaar: true };

export const TOESTANDEN = ['aanwezig', 'vernietigd', 'onbekend'] as const;
export type Toestand = (typeof TOESTANDEN)[number];

/**
 * Keys per subject. A key can be destroyed; what was sealed with it is then forgotten, wherever it is stored. So nobody
 * keeps a key or an opened text: every answer asks anew, in one call for all that it holds. Everything may be repeated.
 * Throws KluisFout when it cannot do its work, and TypeError for a malformed subject.
 */
export interface Kluis {
  /**
   * Seals texts, each in its place. The same text under the same subject gives the same bytes. Refused as a whole once
   * the key of one of them is destroyed.
   */
  verzegel(teksten: readonly TeVerzegelen[]): Promise<readonly Verzegeld[] | Weigering>;
  /** Opens what was sealed, each in its place. */
  open(verzegelden: readonly Verzegeld[]): Promise<readonly Geopend[]>;
  /** Destroys the key of a subject, for ever, also when there was none yet. */
  vernietig(onderwerp: string): Promise<void>;
  toestand(onderwerp: string): Promise<Toestand>;
  close(): Promise<void>;
}

/** The vault cannot do its work; the caller did nothing wrong, hence thrown. */
export class KluisFout extends Error {
  readonly code: 'kluis/onbereikbaar' | 'kluis/niet-spoorloos';
  constructor(code: KluisFout['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

const VORM = 1;
const IV = 12;
const TAG = 16;
/** What a subject may be called. */
export const ONDERWERP = /^[a-z0-9][a-z0-9._/-]{0,158}$/i;

/** What is sealed looks so; anything else was never sealed here. */
const CIJFER = /^[\w-]{39,}$/;

/** Nothing more is sealed under a subject whose key was destroyed. */
export const VERNIETIGD = weiger(
  'in-strijd-met-dossier',
  'De gegevens van deze persoon zijn vernietigd. Leg de persoon met een nieuwe verwijzing vast.',
);

export function eisOnderwerp(onderwerp: string): void {
  if (!ONDERWERP.test(onderwerp)) throw new TypeError('malformed subject of personal data');
}

/** Can this have been sealed at all? What cannot is unreadable without asking. */
export const isZegel = ({ onderwerp, cijfer }: Verzegeld): boolean =>
  ONDERWERP.test(onderwerp) && CIJFER.test(cijfer);

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

/** The text, or nothing when cipher and key do not belong together. */
function ontsleutel(sleutel: Buffer, { onderwerp, cijfer }: Verzegeld): string | undefined {
  const bytes = Buffer.from(cijfer, 'base64url');
  if (bytes[0] !== VORM || bytes.length < 1 + IV + TAG) return undefined;
  const gcm = createDecipheriv('aes-256-gcm', sleutel.subarray(0, 32), bytes.subarray(1, 1 + IV), {
    authTagLength: TAG,
  });
  gcm.setAAD(Buffer.from(onderwerp)).setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([gcm.update(bytes.subarray(1 + IV, -TAG)), gcm.final()]).toString('utf8');
  } catch {
    return undefined;
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
    if (staatErNog()) throw new KluisFout('kluis/niet-spoorloos', 'a destroyed key is still in the file');
  }

  function openEen(verzegeld: Verzegeld): Geopend {
    const rij = isZegel(verzegeld) ? lees.get(verzegeld.onderwerp) : undefined;
    // A key that never was here is another story than one that was destroyed: a vault of another installation.
    if (!rij) return { onleesbaar: true };
    if (!rij.sleutel) return { vernietigd: true };
    return ontsleutel(rij.sleutel, verzegeld) ?? { onleesbaar: true };
  }

  return {
    async verzegel(teksten) {
      for (const { onderwerp } of teksten) eisOnderwerp(onderwerp);
      const uit: Verzegeld[] = [];
      for (const { onderwerp, tekst } of teksten) {
        const sleutel = sleutelVoor(onderwerp);
        if (isWeigering(sleutel)) return sleutel;
        uit.push({ onderwerp, cijfer: versleutel(sleutel, onderwerp, tekst) });
      }
      return uit;
    },
    open: async (verzegelden) => verzegelden.map(openEen),
    async vernietig(onderwerp) {
      eisOnderwerp(onderwerp);
      const sleutel = wisSleutel.immediate(onderwerp);
      if (!sleutel) return;
      eisSpoorloos(sleutel);
      sleutel.fill(0);
    },
    async toestand(onderwerp) {
      eisOnderwerp(onderwerp);
      const rij = lees.get(onderwerp);
      return rij ? (rij.sleutel ? 'aanwezig' : 'vernietigd') : 'onbekend';
    },
    close: async () => {
      db.close();
    },
  };
}

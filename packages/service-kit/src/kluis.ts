import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { StoreError } from '@regiolog/event-store/event-store';
import { untilFree } from '@regiolog/event-store/sqlite-busy';
import Database from 'better-sqlite3';
import { ontsleutel, versleutel } from './kluis-cijfer.ts';

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

const SCHEMA = `CREATE TABLE IF NOT EXISTS sleutels (
  onderwerp TEXT PRIMARY KEY,
  sleutel BLOB CHECK (sleutel IS NULL OR length(sleutel) = 64),
  vernietigd TEXT,
  CHECK ((sleutel IS NULL) = (vernietigd IS NOT NULL))
) WITHOUT ROWID, STRICT`;

/** How long a caller waits for other processes on the file, in milliseconds. */
const WACHT_MS = 5000;

/** Runs `werk`, again while another process has the file. */
async function alsVrij<T>(werk: () => T): Promise<T> {
  try {
    return await untilFree(werk, performance.now() + WACHT_MS);
  } catch (fout) {
    if (!(fout instanceof StoreError)) throw fout;
    throw new KluisFout('kluis/onbereikbaar', 'the file of the vault cannot be used', fout);
  }
}

/**
 * The file of the vault. Rollback journal, not WAL: after a commit the one journal is gone, whereas a WAL keeps old
 * pages as long as any process reads. `secure_delete` zeroes what is freed; EXTRA makes the unlinking durable too.
 */
function openBestand(bestand: string): Database.Database {
  const db = new Database(bestand, { timeout: WACHT_MS });
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.exec(SCHEMA);
  // From here on others are served meanwhile: the driver must not hold up the process, see `alsVrij`.
  db.pragma('busy_timeout = 10');
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

  /** Another process may make a key first: what stands afterwards counts. All of a command at once, or nothing. */
  const maakSleutels = db.transaction((onderwerpen: readonly string[]): void => {
    for (const onderwerp of onderwerpen) voegToe.run(onderwerp, randomBytes(64));
  });

  function sleutelsVoor(onderwerpen: ReadonlySet<string>): Map<string, Buffer> | Weigering {
    const rijen = () => [...onderwerpen].map((onderwerp) => ({ onderwerp, rij: lees.get(onderwerp) }));
    const nieuw = rijen().filter(({ rij }) => rij === undefined);
    if (nieuw.length > 0) maakSleutels.immediate(nieuw.map(({ onderwerp }) => onderwerp));
    const sleutels = new Map<string, Buffer>();
    for (const { onderwerp, rij } of rijen()) {
      if (!rij?.sleutel) return VERNIETIGD;
      sleutels.set(onderwerp, rij.sleutel);
    }
    return sleutels;
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
      const sleutels = await alsVrij(() => sleutelsVoor(new Set(teksten.map((t) => t.onderwerp))));
      if (isWeigering(sleutels)) return sleutels;
      return teksten.flatMap(({ onderwerp, tekst }) => {
        const sleutel = sleutels.get(onderwerp);
        return sleutel ? [{ onderwerp, cijfer: versleutel(sleutel, onderwerp, tekst) }] : [];
      });
    },
    open: (verzegelden) => alsVrij(() => verzegelden.map(openEen)),
    async vernietig(onderwerp) {
      eisOnderwerp(onderwerp);
      const sleutel = await alsVrij(() => wisSleutel.immediate(onderwerp));
      if (!sleutel) return;
      await alsVrij(() => eisSpoorloos(sleutel));
      sleutel.fill(0);
    },
    async toestand(onderwerp) {
      eisOnderwerp(onderwerp);
      const rij = await alsVrij(() => lees.get(onderwerp));
      return rij ? (rij.sleutel ? 'aanwezig' : 'vernietigd') : 'onbekend';
    },
    close: async () => {
      db.close();
    },
  };
}

/** Vaults to hold the port against: a file, and the service with a process of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kluis, openKluis } from '@regiolog/service-kit/kluis';
import { openKluisDienst } from '@regiolog/service-kit/kluis-http';
import { startServer, type TestServer, urlOf } from '../eventstoredb/server.ts';
import { draai, type Proces } from '../verdeeld/proces.ts';

/** How another process finds the vault: the kind, and what that kind needs. */
export type Adres =
  | readonly [soort: 'bestand', bestand: string]
  | readonly [soort: 'dienst', url: string, geheim: string];

export function openOp([soort, plaats, geheim = '']: Adres | readonly string[]): Kluis {
  if (plaats === undefined) throw new TypeError('where is the vault?');
  return soort === 'bestand' ? openKluis(plaats) : openKluisDienst({ url: plaats, geheim });
}

export type Opstelling = {
  readonly map: string;
  /** The file that holds the keys. */
  readonly bestand: string;
  adres(): Adres;
  /** A caller of the vault; any number may be open. */
  open(): Kluis;
  /** Ends whoever has the file, by the signal, and begins anew. */
  herstart(signaal?: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
};

export const nieuweMap = (): string => mkdtempSync(join(tmpdir(), 'regiolog-kluis-'));

/** The raw keys, as only the file knows them. */
export function sleutelsIn(bestand: string): Map<string, Buffer> {
  const vanuit = createRequire(new URL('../../packages/service-kit/package.json', import.meta.url));
  const Database = vanuit('better-sqlite3') as typeof import('better-sqlite3');
  const db = new Database(bestand, { readonly: true });
  const rijen = db
    .prepare<[], { onderwerp: string; sleutel: Buffer }>('SELECT * FROM sleutels WHERE sleutel IS NOT NULL')
    .all();
  db.close();
  return new Map(rijen.map(({ onderwerp, sleutel }) => [onderwerp, sleutel]));
}

/** Opens callers and closes them again. */
function bellers() {
  const open: Kluis[] = [];
  return {
    open: (adres: Adres): Kluis => {
      const kluis = openOp(adres);
      open.push(kluis);
      return kluis;
    },
    sluit: async (): Promise<void> => {
      for (const kluis of open.splice(0)) await kluis.close();
    },
  };
}

export async function opBestand(): Promise<Opstelling> {
  const map = nieuweMap();
  const bestand = join(map, 'kluis.sqlite');
  const { open, sluit } = bellers();
  const adres: Adres = ['bestand', bestand];
  return {
    map,
    bestand,
    adres: () => adres,
    open: () => open(adres),
    herstart: sluit,
    stop: async () => {
      await sluit();
      rmSync(map, { recursive: true });
    },
  };
}

const LUISTERT = /"url":"([^"]+)"[^\n]*"luistert"/;

/** The service, over a log of its own. It speaks at level trace, so that all it could say is there to be searched. */
export async function alsDienst(opties: { readonly log?: TestServer } = {}) {
  const map = nieuweMap();
  const geheim = randomBytes(32).toString('base64url');
  writeFileSync(join(map, 'geheim'), `${geheim}\n`, { mode: 0o600 });
  const log = opties.log ?? (await startServer());
  const data = join(map, 'data');
  const omgeving = {
    REGIOLOG_DATA: data,
    REGIOLOG_PORT: '0',
    REGIOLOG_LOG_LEVEL: 'trace',
    REGIOLOG_KLUIS_TOKEN_FILE: join(map, 'geheim'),
    REGIOLOG_EVENTSTOREDB_URL: urlOf(log.port),
  };
  const { open, sluit } = bellers();
  const processen: Proces[] = [];
  let url = '';
  const begin = async (): Promise<void> => {
    const proces = draai('services/kluis/src/main.ts', omgeving);
    processen.push(proces);
    [, url = ''] = await proces.zei(LUISTERT);
  };
  const einde = (signaal: NodeJS.Signals) => processen.at(-1)?.einde(signaal);
  await begin();
  const adres = (): Adres => ['dienst', url, geheim];
  return {
    map,
    bestand: join(data, 'kluis.sqlite'),
    log,
    omgeving,
    geheim,
    url: () => url,
    gezegd: () => processen.map((proces) => proces.gezegd()).join(''),
    adres,
    open: () => open(adres()),
    begin,
    einde,
    herstart: async (signaal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
      await einde(signaal);
      await begin();
    },
    stop: async (): Promise<void> => {
      await sluit();
      await einde('SIGTERM');
      await log.stop();
      rmSync(map, { recursive: true });
    },
  };
}
export type Dienst = Awaited<ReturnType<typeof alsDienst>>;

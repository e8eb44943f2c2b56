import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventStore } from '@regiolog/event-store/event-store';
import { openEventStoreDb } from '@regiolog/event-store/eventstoredb';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { type Lock, takeLock } from '@regiolog/event-store/sqlite-lock';
import type { Config } from './config.ts';
import { openDocumenten } from './documenten.ts';
import { type Kluis, openKluis } from './kluis.ts';
import { openKluisDienst } from './kluis-http.ts';

/** Where an instance keeps what it keeps; without settings everything is in its data folder. */
export type Opslagplaats = Pick<Config, 'data'> & Partial<Pick<Config, 'logboek' | 'kluis' | 'documenten'>>;

/** One service at a time keeps the views of a folder; commands may still work on its log. */
export async function neemMap(data: string): Promise<Lock | undefined> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  return takeLock(join(data, 'dienst.slot'));
}

/** The log that this instance shares with others: a file, or a server. */
export function openLogboek({ data, logboek }: Opslagplaats, nu: () => Date): EventStore {
  return logboek?.soort === 'eventstoredb'
    ? openEventStoreDb({ connectionString: logboek.url })
    : openSqliteStore({ file: join(data, 'logboek.sqlite'), now: nu });
}

/** The vault: a file of this instance alone, or the service that has the keys for all. */
export function openKluisVan({ data, kluis }: Pick<Opslagplaats, 'data' | 'kluis'>): Kluis {
  return kluis?.soort === 'dienst' ? openKluisDienst(kluis) : openKluis(join(data, 'kluis.sqlite'));
}

/** What is kept, views apart: the log, the keys and the documents. Several processes may have it open at once. */
export async function openOpslag(plaats: Opslagplaats, nu: () => Date = () => new Date()) {
  const { data, documenten: map = join(data, 'documenten') } = plaats;
  await mkdir(data, { recursive: true, mode: 0o700 });
  const store = openLogboek(plaats, nu);
  const kluis = openKluisVan(plaats);
  const documenten = await openDocumenten(map);
  const stop = async (): Promise<void> => {
    await store.close();
    await kluis.close();
  };
  return { store, kluis, documenten, nu, stop };
}
export type Opslag = Omit<Awaited<ReturnType<typeof openOpslag>>, 'stop'>;

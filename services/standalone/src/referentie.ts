import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EventStore } from '@regiolog/event-store/event-store';
import { walkLog } from '@regiolog/event-store/walk';
import { BESTANDEN, type Importverslag, importeer } from '@regiolog/register/importeer';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';

/** Where the reference set lives in the project. */
export const REFERENTIE = fileURLToPath(new URL('../../../infra/referentie', import.meta.url));

async function digestVan(map: string): Promise<string> {
  const som = createHash('sha256');
  for (const bestand of BESTANDEN) som.update(await readFile(join(map, bestand)));
  return som.digest('hex');
}

/**
 * Imports the reference set, unless this very set is in. The mark beside the log only saves time: without it, the
 * import runs again and records nothing twice.
 */
export async function zorgVoorReferentie(
  deps: SchrijfDeps,
  data: string,
  voortgang: (gedaan: number, totaal: number) => void,
): Promise<Importverslag | 'al-aanwezig'> {
  const merk = join(data, 'referentie.sha256');
  const digest = await digestVan(REFERENTIE);
  const leeg = (await deps.store.head()) === null;
  const eerder = await readFile(merk, 'utf8').catch(() => '');
  if (!leeg && eerder.trim() === digest) return 'al-aanwezig';
  const verslag = await importeer(deps, REFERENTIE, voortgang);
  if (verslag.nietGeplaatst.length === 0) await writeFile(merk, `${digest}\n`);
  return verslag;
}

/** Files that hold words under keys of this very installation, its moments or its places: no two machines have the same. */
const EIGEN_AAN_DEZE_PLEK: ReadonlySet<string> = new Set(['geschil', 'commissie', 'abonnement']);

/**
 * One line that stands for the register: equal on every machine that recorded the same acts, whenever it did. It is the
 * digest of the last hash of every stream but those of cases, and reads the log once.
 */
export async function vingerafdruk(store: EventStore): Promise<{ gebeurtenissen: number; digest: string }> {
  const laatste = new Map<string, string>();
  let gebeurtenissen = 0;
  for await (const { ref, hash } of walkLog(store)) {
    if (EIGEN_AAN_DEZE_PLEK.has(ref.categorie)) continue;
    laatste.set(`${ref.regio}.${ref.categorie}-${ref.id}`, hash);
    gebeurtenissen += 1;
  }
  const som = createHash('sha256');
  for (const [stroom, hash] of [...laatste].sort(([a], [b]) => (a < b ? -1 : 1)))
    som.update(`${stroom} ${hash}\n`);
  return { gebeurtenissen, digest: som.digest('hex') };
}

import { createHash, randomBytes } from 'node:crypto';
import { dryRun } from '@regiolog/event-store/dry-run';
import type { Documentsoort } from './document-kind.ts';
import type { Documenten } from './documenten.ts';
import { eisOnderwerp, type Kluis, VERNIETIGD } from './kluis.ts';
import type { SchrijfDeps } from './opdracht.ts';

/** The ports of who writes, with which everything is judged as it would be and nothing is kept. */

/** Long enough to pass for what a vault seals; there is no key that it could be opened with. */
const ZEGEL_BYTES = 32;

/** Seals under the keys that are there. Where one would have to be made, what it seals is a stand-in. */
function droogKluis(kluis: Kluis): Kluis {
  return {
    verzegel: async (teksten) => {
      const toestanden = await Promise.all(
        teksten.map(({ onderwerp }) => {
          eisOnderwerp(onderwerp);
          return kluis.toestand(onderwerp);
        }),
      );
      if (toestanden.includes('vernietigd')) return VERNIETIGD;
      if (toestanden.every((toestand) => toestand === 'aanwezig')) return kluis.verzegel(teksten);
      return teksten.map(({ onderwerp }) => ({
        onderwerp,
        cijfer: randomBytes(ZEGEL_BYTES).toString('base64url'),
      }));
    },
    open: (verzegelden) => kluis.open(verzegelden),
    vernietig: async (onderwerp) => eisOnderwerp(onderwerp),
    toestand: (onderwerp) => kluis.toestand(onderwerp),
    close: async () => {},
  };
}

/** Says what a document would be called. Only what the register makes itself is stored while an act is judged. */
function droogDocumenten(documenten: Documenten): Documenten {
  return {
    bewaar: async (_plaats, stroom, { opgegeven } = {}) => {
      const hash = createHash('sha256');
      let omvang = 0;
      for await (const deel of stroom) {
        hash.update(deel as Buffer);
        omvang += (deel as Buffer).length;
      }
      return { hash: hash.digest('hex'), omvang, mediatype: (opgegeven ?? 'text/plain') as Documentsoort };
    },
    beschrijf: (plaats, hash) => documenten.beschrijf(plaats, hash),
    lees: (plaats, hash) => documenten.lees(plaats, hash),
  };
}

/** The same, with a log, a vault and documents that keep nothing. */
export function droog<D extends SchrijfDeps>(deps: D): D {
  return {
    ...deps,
    store: dryRun(deps.store, deps.nu),
    kluis: droogKluis(deps.kluis),
    documenten: droogDocumenten(deps.documenten),
  };
}

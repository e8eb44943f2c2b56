import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Logger } from './logger.ts';

/** The algorithms we accept, for ever pinned: never `none`, never a shared secret (HS*). */
export const ALGORITMEN = ['RS256', 'ES256', 'PS256'] as const;
export type Algoritme = (typeof ALGORITMEN)[number];

/** A public key, built once, with the algorithms it may be used for. */
export type Sleutel = { readonly sleutel: KeyObject; readonly algoritmen: readonly Algoritme[] };

/** Where the keys of the issuer come from. `generatie` changes whenever the set was read again. */
export interface Sleutelbron {
  geef(kid: string): Promise<Sleutel | undefined | 'onbereikbaar'>;
  readonly generatie: number;
}

const Jwk = z.looseObject({
  kid: z.string().min(1).max(200),
  kty: z.string(),
  use: z.string().optional(),
  alg: z.string().optional(),
});
const Jwks = z.looseObject({ keys: z.array(z.unknown()).max(100) });

function algoritmenVan(sleutel: KeyObject, alg: string | undefined): readonly Algoritme[] {
  const details = sleutel.asymmetricKeyDetails;
  const passend: readonly Algoritme[] =
    sleutel.asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= 2048
      ? ['RS256', 'PS256']
      : sleutel.asymmetricKeyType === 'ec' && details?.namedCurve === 'prime256v1'
        ? ['ES256']
        : [];
  return alg === undefined ? passend : passend.filter((a) => a === alg);
}

/** Reads a JSON Web Key Set. Keys we cannot or may not use are left out; a set that is no set gives undefined. */
export function leesJwks(tekst: string): ReadonlyMap<string, Sleutel> | undefined {
  let ruw: unknown;
  try {
    ruw = JSON.parse(tekst);
  } catch {
    return undefined;
  }
  const set = Jwks.safeParse(ruw);
  if (!set.success) return undefined;
  const sleutels = new Map<string, Sleutel>();
  for (const kandidaat of set.data.keys) {
    const jwk = Jwk.safeParse(kandidaat);
    if (!jwk.success || (jwk.data.use !== undefined && jwk.data.use !== 'sig')) continue;
    try {
      const sleutel = createPublicKey({ key: jwk.data, format: 'jwk' });
      const algoritmen = algoritmenVan(sleutel, jwk.data.alg);
      if (algoritmen.length > 0) sleutels.set(jwk.data.kid, { sleutel, algoritmen });
    } catch {
      // A key of a kind this Node does not know: other keys of the set may still do.
    }
  }
  return sleutels;
}

type Geladen = { readonly tekst: string; readonly geldigMs: number };
type Lader = () => Promise<Geladen>;

/** An unknown kid may be a new key, or a guess: look again, but not more often than this. */
const HERLAAD_MS = 30_000;

/** Keys from a set that is read now and then: when it grows old, and when a token names a key we do not have. */
export function sleutelbron(laad: Lader, logger: Logger, nu: () => number = Date.now): Sleutelbron {
  let sleutels: ReadonlyMap<string, Sleutel> | undefined;
  let oudOp = 0;
  let gelezenOp = Number.NEGATIVE_INFINITY;
  let generatie = 0;
  let bezig: Promise<void> | undefined;

  async function lees(): Promise<void> {
    gelezenOp = nu();
    try {
      const geladen = await laad();
      const gelezen = leesJwks(geladen.tekst);
      if (!gelezen) throw new Error('not a JSON Web Key Set');
      sleutels = gelezen;
      oudOp = nu() + geladen.geldigMs;
      generatie += 1;
    } catch (error) {
      // The old keys stay in use: an issuer that is away for a moment must not lock everybody out.
      logger.warn({ err: error }, 'de sleutels van de uitgever zijn niet te lezen');
    }
  }
  const herlees = (): Promise<void> => {
    bezig ??= lees().finally(() => {
      bezig = undefined;
    });
    return bezig;
  };

  return {
    get generatie() {
      return generatie;
    },
    async geef(kid) {
      const magWeer = (): boolean => nu() - gelezenOp >= HERLAAD_MS;
      if (bezig && !sleutels?.has(kid)) await bezig;
      if ((!sleutels || nu() >= oudOp || !sleutels.has(kid)) && magWeer()) await herlees();
      return sleutels ? sleutels.get(kid) : 'onbereikbaar';
    },
  };
}

/** Keys from a file, for instance one that the platform mounts and renews. */
export function jwksUitBestand(pad: string, logger: Logger, nu?: () => number): Sleutelbron {
  return sleutelbron(async () => ({ tekst: await readFile(pad, 'utf8'), geldigMs: 60_000 }), logger, nu);
}

function geldigheid(cacheControl: string | null): number {
  const seconden = Number(/max-age=(\d{1,9})/.exec(cacheControl ?? '')?.[1] ?? 600);
  return Math.min(Math.max(seconden, 60), 3600) * 1000;
}

const MEESTE_TEKENS = 1_000_000;

/** Keys from the issuer's own address. Its cache headers are kept, between a minute and an hour. */
export function jwksUitUrl(url: string, logger: Logger, nu?: () => number): Sleutelbron {
  return sleutelbron(
    async () => {
      const antwoord = await fetch(url, {
        redirect: 'error',
        signal: AbortSignal.timeout(5_000),
        headers: { accept: 'application/json' },
      });
      if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
      const tekst = await antwoord.text();
      if (tekst.length > MEESTE_TEKENS) throw new Error('too large');
      return { tekst, geldigMs: geldigheid(antwoord.headers.get('cache-control')) };
    },
    logger,
    nu,
  );
}

/** Keys that are known beforehand: demo mode and tests. */
export function vasteSleutels(sleutels: ReadonlyMap<string, Sleutel>): Sleutelbron {
  return { generatie: 0, geef: async (kid) => sleutels.get(kid) };
}

/** For tests of services: an issuer of tokens of its own, and a server on a free port. Not for production. */
import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import jwt, { type Algorithm } from 'jsonwebtoken';
import { buildHttp, type HttpOpties } from './app.ts';
import { isStartfout } from './lifecycle.ts';
import { maakLogger } from './logger.ts';
import type { Betrekkingen, Rol } from './policy.ts';
import { luister } from './server.ts';
import { type Algoritme, maakVerifieer, type Sleutel, type Verifieer, vasteSleutels } from './tokens.ts';

export const PROEF_UITGEVER = 'https://uitgever.example';
export const PROEF_PUBLIEK = 'regiolog';

export const stil = maakLogger({ niveau: 'silent' });

export const GEEN_BETREKKINGEN: Betrekkingen = { gemeentenVanRegio: () => [], regiosVanGemeente: () => [] };

/** A fact table instead of a register: region -> municipalities, on every day. */
export function betrekkingenUit(regios: Readonly<Record<string, readonly string[]>>): Betrekkingen {
  return {
    gemeentenVanRegio: (regio) => regios[regio] ?? [],
    regiosVanGemeente: (gemeente) => Object.keys(regios).filter((r) => regios[r]?.includes(gemeente)),
  };
}

export type ProefClaims = { readonly [claim: string]: unknown };

/** An issuer with one key: signs any claims, and gives the check that trusts it. */
export class ProefUitgever {
  readonly kid = 'proef-1';
  readonly publiek: KeyObject;
  readonly #prive: KeyObject;

  constructor() {
    const paar = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.publiek = paar.publicKey;
    this.#prive = paar.privateKey;
  }

  get sleutels(): ReadonlyMap<string, Sleutel> {
    return new Map([[this.kid, { sleutel: this.publiek, algoritmen: ['ES256'] satisfies Algoritme[] }]]);
  }

  verifieer(logger = stil): Verifieer {
    const sleutels = vasteSleutels(this.sleutels);
    return maakVerifieer({ uitgever: PROEF_UITGEVER, publiek: PROEF_PUBLIEK, sleutels, logger });
  }

  /** Claims of a sound token, as of now. */
  claims(anders: ProefClaims = {}): ProefClaims {
    const nu = Math.floor(Date.now() / 1000);
    return {
      iss: PROEF_UITGEVER,
      aud: PROEF_PUBLIEK,
      iat: nu,
      exp: nu + 600,
      jti: randomUUID(),
      sub: 'p-4711',
      rollen: ['auditor'],
      ...anders,
    };
  }

  onderteken(
    claims: ProefClaims,
    opties: { kid?: string; alg?: Algorithm; sleutel?: KeyObject } = {},
  ): string {
    const alg = opties.alg ?? 'ES256';
    const inhoud = Object.fromEntries(Object.entries(claims).filter(([, waarde]) => waarde !== undefined));
    // As text: the library would refuse to sign the broken claims that a test needs.
    return jwt.sign(JSON.stringify(inhoud), opties.sleutel ?? this.#prive, {
      algorithm: alg,
      keyid: opties.kid ?? this.kid,
      header: { alg, typ: 'JWT' },
    });
  }

  /** A sound token for a role, for instance `token('coordinator', { regio: 'amersfoort' })`. */
  token(rol: Rol, anders: ProefClaims = {}): string {
    return this.onderteken(this.claims({ rollen: [rol], ...anders }));
  }
}

export type ProefServer = { readonly url: string; readonly poort: number; stop(): Promise<void> };

/** A real server on 127.0.0.1 with declared answers checked; what is not given has a quiet default. */
export async function proefServer(
  opties: Pick<HttpOpties, 'routes' | 'verifieer'> & Partial<HttpOpties>,
): Promise<ProefServer> {
  const app = buildHttp({
    logger: stil,
    versie: '1.2.3',
    titel: 'Proef',
    betrekkingen: GEEN_BETREKKINGEN,
    inhalen: async () => undefined,
    gereed: () => ({ gereed: true }),
    controleerAntwoorden: true,
    ...opties,
  });
  const server = await luister(app, { host: '127.0.0.1', poort: 0, versie: opties.versie ?? '1.2.3' });
  if (isStartfout(server)) throw new Error(server.startfout);
  return server;
}

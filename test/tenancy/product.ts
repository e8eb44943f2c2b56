import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Afleverbeleid } from '@regiolog/berichten/webhook/beleid';
import type { Config } from '@regiolog/service-kit/config';
import { isStartfout } from '@regiolog/service-kit/lifecycle';
import type { Logger } from '@regiolog/service-kit/logger';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import type { Rol } from '@regiolog/service-kit/policy';
import { luister } from '@regiolog/service-kit/server';
import { ProefUitgever, stil } from '@regiolog/service-kit/testing';
import { buildStandalone } from '@regiolog/standalone/app';

/** The whole product in a folder of its own, asked over real HTTP with real tokens. */

export type Wie = {
  readonly rol: Rol;
  readonly regio?: string;
  readonly gemeente?: string;
  /** The pseudonym; left out, it follows from the claims. Members of a commission are known by it. */
  readonly onderwerp?: string;
};
export type Antwoord = {
  readonly status: number;
  readonly koppen: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly tekst: string;
};
export type Vraag = {
  readonly methode?: string;
  readonly koppen?: Readonly<Record<string, string>>;
  /** Bytes or text go as they are; anything else as JSON. */
  readonly inhoud?: unknown;
};

/** The parsed body, as what the test says it is. */
export function json<T = Record<string, unknown>>(antwoord: Antwoord): T {
  return JSON.parse(antwoord.tekst) as T;
}

/**
 * Whoever asks a product over HTTP. `naPositie` says how far whoever answers must have read: several processes answer,
 * and the one that is asked need not be the one that was written to.
 */
export function klantVan(
  poort: number,
  uitgever: ProefUitgever,
  naPositie: () => string | undefined = () => undefined,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const tokens = new Map<string, string>();
  let teller = 0;

  /** A token for this person; the pseudonym follows from the claims. */
  const token = ({ rol, onderwerp, ...claims }: Wie): string => {
    const sleutel = JSON.stringify([rol, onderwerp, claims]);
    const sub = onderwerp ?? `p-${[rol, claims.regio, claims.gemeente].filter(Boolean).join('-')}`;
    const bekend = tokens.get(sleutel) ?? uitgever.token(rol, { ...claims, sub });
    tokens.set(sleutel, bekend);
    return bekend;
  };

  const stuur = (pad: string, { methode = 'GET', koppen = {}, inhoud }: Vraag = {}): Promise<Antwoord> =>
    new Promise((resolve, reject) => {
      const rauw = typeof inhoud === 'string' || Buffer.isBuffer(inhoud);
      const lijf = inhoud === undefined || rauw ? inhoud : JSON.stringify(inhoud);
      const soort = inhoud === undefined ? {} : { 'content-type': 'application/json' };
      const na = naPositie();
      const positie = na === undefined ? {} : { 'regiolog-na-positie': na };
      const lengte = lijf === undefined ? {} : { 'content-length': String(Buffer.byteLength(lijf)) };
      const req = request({ host: '127.0.0.1', port: poort, method: methode, path: pad, agent }, (res) => {
        const delen: Buffer[] = [];
        res.on('data', (deel: Buffer) => delen.push(deel));
        res.on('error', reject);
        res.on('end', () => {
          const bytes = Buffer.concat(delen);
          const status = res.statusCode ?? 0;
          resolve({ status, koppen: res.headers, bytes, tekst: bytes.toString('utf8') });
        });
      });
      for (const [naam, waarde] of Object.entries({ ...soort, ...lengte, ...positie, ...koppen }))
        req.setHeader(naam, waarde);
      // A connection that lay idle too long was closed by the server: the request goes again, over a new one.
      req.on('error', (fout: NodeJS.ErrnoException) =>
        req.reusedSocket && fout.code === 'ECONNRESET'
          ? resolve(stuur(pad, { methode, koppen, inhoud }))
          : reject(fout),
      );
      req.end(lijf);
    });

  const metToken = (wie: Wie | null): Record<string, string> =>
    wie ? { authorization: `Bearer ${token(wie)}` } : {};

  return {
    token,
    stuur,
    lees: (wie: Wie | null, pad: string) => stuur(pad, { koppen: metToken(wie) }),
    /** POST with a fresh Idempotency-Key, unless the headers hold one. */
    post: (wie: Wie | null, pad: string, inhoud: unknown, koppen: Record<string, string> = {}) => {
      teller += 1;
      const vast = { 'idempotency-key': `sleutel-${String(teller).padStart(6, '0')}`, ...metToken(wie) };
      return stuur(pad, { methode: 'POST', inhoud, koppen: { ...vast, ...koppen } });
    },
    put: (wie: Wie | null, pad: string, inhoud: string) =>
      stuur(pad, { methode: 'PUT', inhoud, koppen: { ...metToken(wie), 'content-type': 'text/plain' } }),
    hangOp: () => agent.destroy(),
  };
}

/** What the tables of rights are held against: a product, wherever its parts run. */
export type Aanspreekbaar = Omit<ReturnType<typeof klantVan>, 'hangOp'> & {
  /** Where it records, for what a test plants past the edge. */
  readonly register: SchrijfDeps;
  /** Resolves when all that was recorded is known to whoever judges rights. */
  bij(): Promise<unknown>;
  stop(): Promise<void>;
};

export async function startProduct(
  opties: {
    readonly logger?: Logger;
    readonly map?: string;
    readonly kluis?: Config['kluis'];
    /** How messages are delivered, once that is started. */
    readonly webhooks?: Partial<Afleverbeleid>;
  } = {},
) {
  const data = opties.map ?? mkdtempSync(join(tmpdir(), 'regiolog-tenancy-'));
  const uitgever = new ProefUitgever();
  const regiolog = await buildStandalone({
    data,
    verifieer: uitgever.verifieer(opties.logger ?? stil),
    logger: opties.logger ?? stil,
    ...(opties.kluis ? { kluis: opties.kluis } : {}),
    controleerAntwoorden: true,
    webhooks: opties.webhooks ?? {},
  });
  const server = await luister(regiolog.app, { host: '127.0.0.1', poort: 0, versie: '0.1.0' });
  if (isStartfout(server)) throw new Error(server.startfout);
  const { hangOp, ...klant } = klantVan(server.poort, uitgever);
  return {
    ...regiolog,
    ...klant,
    data,
    uitgever,
    poort: server.poort,
    bij: () => regiolog.view.projector.catchUp(),
    positie: async () => (await regiolog.store.head())?.cursor ?? null,
    stop: async () => {
      hangOp();
      await server.stop(0);
      await regiolog.stop();
      if (!opties.map) rmSync(data, { recursive: true, force: true });
    },
  };
}
export type Product = Awaited<ReturnType<typeof startProduct>>;

/** The route list as the product itself publishes it: `GET /v1/regios/{slug}`. */
export async function gepubliceerdeRoutes(product: Pick<Aanspreekbaar, 'stuur'>): Promise<string[]> {
  const document = json<{ paths: Record<string, Record<string, unknown>> }>(
    await product.stuur('/v1/openapi.json'),
  );
  return Object.entries(document.paths)
    .flatMap(([pad, methoden]) => Object.keys(methoden).map((m) => `${m.toUpperCase()} /v1${pad}`))
    .sort();
}

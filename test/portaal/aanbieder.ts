/** An OpenID provider that does as it is told, also what no provider should. For tests. */
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stil } from '@regiolog/service-kit/testing';
import { maakVerifieer, vasteSleutels } from '@regiolog/service-kit/tokens';

export const CLIENT = 'regiolog-portaal';
export const PUBLIEK = 'regiolog';
type Claims = Record<string, unknown>;

const b64 = (waarde: unknown): string => Buffer.from(JSON.stringify(waarde)).toString('base64url');

/** A JWT signed by this key, with this header. */
export function jwt(sleutel: KeyObject, claims: Claims, kop: Claims = {}): string {
  const deel = `${b64({ alg: 'ES256', kid: 'op-1', typ: 'JWT', ...kop })}.${b64(claims)}`;
  const merk = sign('sha256', Buffer.from(deel), { key: sleutel, dsaEncoding: 'ieee-p1363' });
  return `${deel}.${merk.toString('base64url')}`;
}

/** What goes wrong, and where: every part of the answer can be another. */
export type Streek = {
  readonly idClaims?: Claims;
  /** In place of the ID token that belongs there. */
  readonly idToken?: (goed: Claims) => string | undefined;
  readonly toegang?: Claims;
  readonly status?: number;
  readonly expiresIn?: number;
  readonly zonderVervers?: boolean;
};

async function formulier(req: IncomingMessage): Promise<URLSearchParams> {
  const delen: Buffer[] = [];
  for await (const deel of req) delen.push(deel as Buffer);
  return new URLSearchParams(Buffer.concat(delen).toString());
}

export async function startAanbieder() {
  const { privateKey: prive, publicKey: publiek } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const client = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const codes = new Map<string, { nonce: string; uitdaging: string }>();
  const vragen: URLSearchParams[] = [];
  const herroepen: string[] = [];
  let streek: Streek = {};
  let teller = 0;
  let weg = false;
  let adres = '';

  const nu = (): number => Math.floor(Date.now() / 1000);
  const toegangstoken = (): string =>
    jwt(prive, {
      iss: adres,
      aud: PUBLIEK,
      sub: 'p-1',
      jti: `jti-${teller++}`,
      iat: nu(),
      exp: nu() + 600,
      rollen: ['coordinator'],
      regio: 'amersfoort',
      ...streek.toegang,
    });

  /** The client proves itself with a JWT of its own key, for us, once. */
  function bewezen(vraag: URLSearchParams): boolean {
    const [kop = '', inhoud = '', merk = ''] = (vraag.get('client_assertion') ?? '').split('.');
    const claims = JSON.parse(Buffer.from(inhoud, 'base64url').toString() || '{}') as Claims;
    const echt = verify(
      'sha256',
      Buffer.from(`${kop}.${inhoud}`),
      { key: createPublicKey(client), dsaEncoding: 'ieee-p1363' },
      Buffer.from(merk, 'base64url'),
    );
    return echt && claims['iss'] === CLIENT && claims['sub'] === CLIENT;
  }

  function idToken(nonce: string): string | undefined {
    const goed = {
      iss: adres,
      aud: CLIENT,
      sub: 'p-1',
      nonce,
      iat: nu(),
      exp: nu() + 300,
      name: 'Jo Voorbeeld',
      ...streek.idClaims,
    };
    return streek.idToken ? streek.idToken(goed) : jwt(prive, goed);
  }

  function antwoordOp(vraag: URLSearchParams): [number, object] {
    if (streek.status !== undefined) return [streek.status, { error: 'server_error' }];
    if (!bewezen(vraag)) return [401, { error: 'invalid_client' }];
    const tokens = {
      token_type: 'Bearer',
      access_token: toegangstoken(),
      expires_in: streek.expiresIn ?? 600,
      ...(streek.zonderVervers ? {} : { refresh_token: `ververs-${teller}` }),
    };
    if (vraag.get('grant_type') === 'refresh_token') return [200, tokens];
    const code = codes.get(vraag.get('code') ?? '');
    codes.delete(vraag.get('code') ?? '');
    const uitdaging = createHash('sha256')
      .update(vraag.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || code.uitdaging !== uitdaging) return [400, { error: 'invalid_grant' }];
    const id = idToken(code.nonce);
    return [200, { ...tokens, ...(id === undefined ? {} : { id_token: id }) }];
  }

  const json = (res: ServerResponse, status: number, inhoud: object): void => {
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(inhoud));
  };
  const server: Server = createServer(async (req, res) => {
    if (weg) return req.socket.destroy();
    const { pathname } = new URL(req.url ?? '/', adres);
    if (pathname === '/.well-known/openid-configuration')
      return json(res, 200, {
        issuer: adres,
        authorization_endpoint: `${adres}/auth`,
        token_endpoint: `${adres}/token`,
        revocation_endpoint: `${adres}/herroep`,
        end_session_endpoint: `${adres}/einde`,
        jwks_uri: `${adres}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
      });
    if (pathname === '/jwks')
      return json(res, 200, { keys: [{ ...publiek.export({ format: 'jwk' }), kid: 'op-1', alg: 'ES256' }] });
    const vraag = await formulier(req);
    if (pathname === '/herroep') herroepen.push(vraag.get('token') ?? '');
    else vragen.push(vraag);
    if (pathname === '/token') return json(res, ...antwoordOp(vraag));
    return json(res, 200, {});
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sleutels = vasteSleutels(new Map([['op-1', { sleutel: publiek, algoritmen: ['ES256'] }]]));
  return {
    /** Its name, which is its address. */
    uitgever: adres,
    aanbieder: { uitgever: adres, client: CLIENT, sleutel: client, scope: 'openid profile' },
    verifieer: maakVerifieer({ uitgever: adres, publiek: PUBLIEK, sleutels, logger: stil }),
    prive,
    /** What the token endpoint was asked, and what was withdrawn. */
    vragen,
    herroepen,
    speel: (nieuw: Streek): void => {
      streek = nieuw;
    },
    neemWeg: (ja: boolean): void => {
      weg = ja;
    },
    /** What the browser would bring back, after somebody signed in at this address of ours. */
    keurGoed(auth: URL): { code: string; state: string; iss: string } {
      const code = `code-${teller++}`;
      const vraag = auth.searchParams;
      codes.set(code, { nonce: vraag.get('nonce') ?? '', uitdaging: vraag.get('code_challenge') ?? '' });
      return { code, state: vraag.get('state') ?? '', iss: adres };
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((klaar) => server.close(klaar));
    },
  };
}
export type ProefAanbieder = Awaited<ReturnType<typeof startAanbieder>>;

import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { isLoopback } from '@regiolog/service-kit/headers';
import * as oidc from 'openid-client';
import type { Tokens } from './sessies.ts';

/** Who signs people in for us, and how we prove to it that it is us: with a key, never with a shared secret. */
export type Aanbieder = {
  /** The issuer, exactly as its tokens say it. */
  readonly uitgever: string;
  /** Where its description is; by default under the issuer. */
  readonly beschrijving?: string;
  readonly client: string;
  /** Private; RSA or an elliptic curve P-256. */
  readonly sleutel: KeyObject;
  /** What is asked for, with spaces in between. */
  readonly scope: string;
};

/** What stays with the browser that began, sealed, until the provider sends it back. */
export type Poging = {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
};

/** What a sign-in gave: the tokens, and how the provider calls this person. */
export type Aangemeld = { readonly tokens: Tokens; readonly naam: string };

/** Signing in did not go as it must. `voorbijgaand`: the provider did not answer; otherwise what came was not right. */
export class AanmeldFout extends Error {
  readonly voorbijgaand: boolean;
  constructor(message: string, voorbijgaand: boolean, cause?: unknown) {
    super(message, { cause });
    this.voorbijgaand = voorbijgaand;
  }
}

const UUR_MS = 3_600_000;
const TERMIJN_S = 10;
/** How long a token counts of which the provider does not say so, in seconds. */
const ONBEKEND_S = 60;

/** The public half of our key as the provider can fetch it, so that a new key needs nobody there. */
export function openbareSleutel(sleutel: KeyObject): JsonWebKey & { kid: string } {
  const jwk = createPublicKey(sleutel).export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('base64url').slice(0, 16);
  return { ...jwk, use: 'sig', kid };
}

async function bewijs(sleutel: KeyObject): Promise<oidc.ClientAuth> {
  const algoritme =
    sleutel.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSA-PSS', hash: 'SHA-256' };
  const key = sleutel.toCryptoKey(algoritme, false, ['sign']);
  return oidc.PrivateKeyJwt({ key, kid: openbareSleutel(sleutel).kid });
}

const wegGevallen = (fout: unknown): boolean =>
  fout instanceof TypeError ||
  (fout instanceof oidc.ClientError && /^OAUTH_(?:TIMEOUT|ABORT|RESPONSE_IS_NOT)/.test(fout.code ?? '')) ||
  (fout instanceof oidc.ResponseBodyError && fout.status >= 500);

/** Only the code of what went wrong: an answer of the provider can hold what belongs in no log. */
function alsAanmeldFout(fout: unknown): AanmeldFout {
  if (fout instanceof AanmeldFout) return fout;
  const code =
    fout instanceof oidc.AuthorizationResponseError || fout instanceof oidc.ResponseBodyError
      ? fout.error
      : fout instanceof oidc.ClientError
        ? (fout.code ?? fout.message)
        : fout instanceof TypeError
          ? 'the provider cannot be reached'
          : 'unknown';
  return new AanmeldFout(code.slice(0, 200), wegGevallen(fout));
}

const tokensVan = (
  antwoord: oidc.TokenEndpointResponse,
  nu: number,
  ververs: string | undefined = undefined,
): Tokens => {
  const nieuw = antwoord.refresh_token ?? ververs;
  return {
    toegang: antwoord.access_token,
    verloopt: nu + (antwoord.expires_in ?? ONBEKEND_S) * 1000,
    ...(nieuw === undefined ? {} : { ververs: nieuw }),
  };
};

function naamVan(claims: oidc.IDToken | undefined): string {
  const [naam] = [claims?.['name'], claims?.['preferred_username'], claims?.sub].filter(
    (deel) => typeof deel === 'string' && deel.trim() !== '',
  );
  return typeof naam === 'string' ? naam.slice(0, 200) : '';
}

type Opties = Aanbieder & {
  /** Where the provider sends people back to. */
  readonly terugkeer: string;
  readonly nu?: () => number;
};

/** The provider's description, asked when it is first needed and again every hour; an old one is better than none. */
function beschrevenDoor({ uitgever, client, sleutel, beschrijving, nu = Date.now }: Opties) {
  const adres = new URL(beschrijving ?? `${uitgever.replace(/\/$/, '')}/.well-known/openid-configuration`);
  let bekend: { readonly config: oidc.Configuration; readonly op: number } | undefined;
  const haal = async (): Promise<oidc.Configuration> => {
    const config = await oidc.discovery(adres, client, {}, await bewijs(sleutel), {
      timeout: TERMIJN_S,
      execute: [
        oidc.enableNonRepudiationChecks,
        // Without TLS only on this very machine: the demonstration.
        ...(isLoopback(adres.hostname) ? [oidc.allowInsecureRequests] : []),
      ],
    });
    if (config.serverMetadata().issuer !== uitgever)
      throw new AanmeldFout('the description is of another issuer', false);
    return config;
  };
  return async (): Promise<oidc.Configuration> => {
    if (bekend && bekend.op + UUR_MS > nu()) return bekend.config;
    try {
      bekend = { config: await haal(), op: nu() };
    } catch (fout) {
      if (!bekend) throw fout;
    }
    return bekend.config;
  };
}

/** The way to the provider: authorization code with PKCE (S256), state and nonce. What goes wrong is an AanmeldFout. */
export function openOidc(opties: Opties) {
  const { terugkeer, scope, client, nu = Date.now } = opties;
  const configuratie = beschrevenDoor(opties);
  const doe = async <T>(werk: (config: oidc.Configuration) => Promise<T>): Promise<T> => {
    try {
      return await werk(await configuratie());
    } catch (fout) {
      throw alsAanmeldFout(fout);
    }
  };
  return {
    /** Where the browser goes to sign in, and what we must remember of that. */
    begin: (wens?: string): Promise<{ readonly naar: string; readonly poging: Poging }> =>
      doe(async (config) => {
        const poging = {
          verifier: oidc.randomPKCECodeVerifier(),
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
        };
        const naar = oidc.buildAuthorizationUrl(config, {
          redirect_uri: terugkeer,
          scope,
          code_challenge: await oidc.calculatePKCECodeChallenge(poging.verifier),
          code_challenge_method: 'S256',
          state: poging.state,
          nonce: poging.nonce,
          ...(wens === undefined ? {} : { login_hint: wens }),
        });
        return { naar: naar.href, poging };
      }),
    /** What the provider gives for what it sent along (`vraag`: the query of the address it sent the browser to). */
    voltooi: (vraag: string, poging: Poging): Promise<Aangemeld> =>
      doe(async (config) => {
        const antwoord = await oidc.authorizationCodeGrant(config, new URL(`${terugkeer}${vraag}`), {
          pkceCodeVerifier: poging.verifier,
          expectedState: poging.state,
          expectedNonce: poging.nonce,
          idTokenExpected: true,
        });
        return { tokens: tokensVan(antwoord, nu()), naam: naamVan(antwoord.claims()) };
      }),
    ververs: (ververs: string): Promise<Tokens> =>
      doe(async (config) => tokensVan(await oidc.refreshTokenGrant(config, ververs), nu(), ververs)),
    /** Tells the provider that it is over, and gives where a person ends its session there too, when it has that. */
    eindig: (tokens: Tokens | undefined, na: string): Promise<string | undefined> =>
      doe(async (config) => {
        const { revocation_endpoint: herroep, end_session_endpoint: einde } = config.serverMetadata();
        if (herroep && tokens?.ververs) await oidc.tokenRevocation(config, tokens.ververs).catch(() => {});
        // Without id_token_hint: no token goes through a browser. The provider then asks whether one is sure.
        return einde === undefined
          ? undefined
          : oidc.buildEndSessionUrl(config, { client_id: client, post_logout_redirect_uri: na }).href;
      }),
  };
}
export type Oidc = ReturnType<typeof openOidc>;

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Demo } from '@regiolog/service-kit/demo';
import { DEMO_PUBLIEK, DEMO_UITGEVER, demoOnderwerp } from '@regiolog/service-kit/demo';
import type { Logger } from '@regiolog/service-kit/logger';
import { context } from '@regiolog/service-kit/respond';
import { LANGSTE_LEVEN } from '@regiolog/service-kit/tokens';
import express, { type Express, type Request, type Response } from 'express';
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider';
import { type Aanbieder, openbareSleutel } from '../oidc.ts';
import { stuurPagina, veilig } from '../pagina.ts';
import { t } from '../teksten.ts';
import { geheugen } from './geheugen.ts';
import { PERSONEN, type Persoon, persoonMet, persoonVan } from './personen.ts';

/** Where the provider of the demonstration lives, under our own address. */
export const PAD = '/portaal/proef';
const CLIENT = 'regiolog-portaal';
const SCOPE = 'openid profile';
const REGISTER = 'urn:regiolog:register';

function claimsVan({ wie: { rol, regio, gemeente } }: Persoon): Record<string, unknown> {
  return { rollen: [rol], ...(regio && { regio }), ...(gemeente && { gemeente }) };
}

type Opties = {
  readonly demo: Demo;
  readonly client: ClientMetadata;
  readonly logger: Logger;
  readonly tokenSeconden: number;
};

/** The tokens are for the register of this demonstration alone: in its name, signed with its key. */
function tokens({ tokenSeconden }: Opties): Partial<Configuration> {
  return {
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, { clientId }, token) => token.clientId === clientId,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => REGISTER,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: DEMO_PUBLIEK,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenSeconden,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    formats: {
      customizers: {
        // The demonstration has one issuer of tokens for its API, wherever it listens: no real register takes it.
        jwt: (_ctx, _token, { payload }) => {
          payload['iss'] = DEMO_UITGEVER;
        },
      },
    },
    extraTokenClaims: (_ctx, token) => {
      const persoon = 'accountId' in token ? persoonMet(String(token.accountId)) : undefined;
      return persoon && claimsVan(persoon);
    },
    issueRefreshToken: () => true,
    expiresWithSession: () => false,
    ttl: {
      AccessToken: tokenSeconden,
      AuthorizationCode: 60,
      Grant: 43_200,
      IdToken: 300,
      Interaction: 600,
      RefreshToken: 21_600,
      Session: 600,
    },
  };
}

function mislukt(res: ServerResponse): void {
  const terug = `<p><a class="knop" href="/portaal/aanmelden">${t.opnieuw}</a></p>`;
  stuurPagina(res, { status: 400, titel: t.mislukt.titel, inhoud: `<p>${t.mislukt.uitleg}</p>${terug}` });
}

function instellingen(opties: Opties): Configuration {
  const { demo, client } = opties;
  return {
    ...tokens(opties),
    adapter: geheugen(),
    clients: [client],
    jwks: { keys: [demo.jwk()] },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
    clientAuthMethods: ['private_key_jwt'],
    clientBasedCORS: () => false,
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: PAD },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    interactions: { url: (_ctx, { uid }) => `${PAD}/keuze/${uid}` },
    findAccount: (_ctx, sub) => {
      const persoon = persoonMet(sub);
      return persoon && { accountId: sub, claims: () => ({ sub, name: persoon.naam }) };
    },
    // There is one client, our own: nobody needs to be asked whether it may.
    loadExistingGrant: async (ctx) => {
      const accountId = ctx.oidc.session?.accountId;
      if (accountId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: CLIENT, accountId });
      grant.addOIDCScope(SCOPE);
      await grant.save();
      return grant;
    },
    renderError: (ctx) => {
      ctx.res.statusCode = 400;
      ctx.respond = false;
      mislukt(ctx.res);
    },
  };
}

function keuzepagina(res: Response, adres: string): void {
  const knop = ({ id, naam, werk }: Persoon): string =>
    `<li><button name="persoon" value="${veilig(id)}"><strong>${veilig(naam)}</strong> ${veilig(werk)}</button></li>`;
  stuurPagina(res, {
    titel: t.keuze.titel,
    inhoud: `<p class="demo">${veilig(t.keuze.demo)}</p>
<form method="post" action="${veilig(adres)}">
<ul class="personen">
${PERSONEN.map(knop).join('\n')}
</ul>
</form>`,
  });
}

/** Who is it? A link can have said so; otherwise a page asks. */
function monteerKeuze(app: Express, provider: () => Provider): void {
  const klaar = (req: Request, res: Response, persoon: Persoon): Promise<void> =>
    provider().interactionFinished(req, res, { login: { accountId: demoOnderwerp(persoon.wie) } });
  // A browser that keeps nothing would be sent round and round.
  const opnieuw = (req: Request, res: Response): void =>
    req.headers.cookie ? res.redirect(303, '/portaal/aanmelden') : mislukt(res);
  const vind = (req: Request, res: Response) =>
    provider()
      .interactionDetails(req, res)
      .catch(() => undefined);
  app.get(`${PAD}/keuze/:uid`, async (req, res) => {
    context(res).pad = `${PAD}/keuze/{uid}`;
    const interactie = await vind(req, res);
    const persoon = persoonVan(interactie?.params['login_hint']);
    if (!interactie) return opnieuw(req, res);
    if (persoon) return klaar(req, res, persoon);
    return keuzepagina(res, `${PAD}/keuze/${interactie.uid}`);
  });
  app.post(`${PAD}/keuze/:uid`, express.urlencoded({ extended: false, limit: '1kb' }), async (req, res) => {
    context(res).pad = `${PAD}/keuze/{uid}`;
    // Nothing of the kind is parsed when the form came as something else.
    const persoon = persoonVan((req.body as { persoon?: unknown } | undefined)?.persoon);
    if (!persoon || !(await vind(req, res))) return opnieuw(req, res);
    return klaar(req, res, persoon);
  });
}

/**
 * The provider of the demonstration: an OpenID Connect provider like any other, but in this very process and with
 * persons that anybody may be. Only for who reaches this machine from itself (see `demoWeigering` of the service-kit).
 */
export function demoAanbieder(opties: {
  readonly demo: Demo;
  readonly adres: () => string;
  readonly terugkeer: string;
  readonly logger: Logger;
  /** How long an access token lasts. */
  readonly tokenSeconden?: number;
}) {
  const { demo, adres, terugkeer, logger, tokenSeconden = LANGSTE_LEVEN } = opties;
  const { privateKey: sleutel } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let gemaakt: Provider | undefined;
  // Its name is an address, which is known once we listen.
  const provider = (): Provider => {
    if (gemaakt) return gemaakt;
    const client: ClientMetadata = {
      client_id: CLIENT,
      redirect_uris: [`${adres()}${terugkeer}`],
      response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      id_token_signed_response_alg: 'ES256',
      jwks: { keys: [openbareSleutel(sleutel)] },
    };
    gemaakt = new Provider(`${adres()}${PAD}`, instellingen({ demo, client, logger, tokenSeconden }));
    gemaakt.on('server_error', (_ctx, fout) => logger.error({ err: fout }, 'aanbieder van de demonstratie'));
    return gemaakt;
  };
  return {
    aanbieder: (): Aanbieder => ({ uitgever: `${adres()}${PAD}`, client: CLIENT, sleutel, scope: SCOPE }),
    monteer: (app: Express): void => {
      monteerKeuze(app, provider);
      app.use(PAD, (req, res) => {
        context(res).pad = PAD;
        return provider().callback()(req, res);
      });
    },
  };
}

import { randomBytes } from 'node:crypto';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Logger } from '@regiolog/service-kit/logger';
import { context, stuurJson, stuurProbleem } from '@regiolog/service-kit/respond';
import type { Verifieer } from '@regiolog/service-kit/tokens';
import type { Express, Request, Response } from 'express';
import { z } from 'zod';
import { eigenPad, vreemd } from './eigen.ts';
import { open, verzegel } from './geheim.ts';
import type { Koekjes } from './koek.ts';
import { type Aangemeld, AanmeldFout, type Oidc } from './oidc.ts';
import { stuurPagina, veilig } from './pagina.ts';
import type { Sessie } from './sessie-vorm.ts';
import type { Inhoud, Sessies, Tokens } from './sessies.ts';
import { t } from './teksten.ts';

/** The cookie that holds the id of a session. */
export const SESSIE = 'regiolog';
/** So long somebody may take to sign in, in seconds. */
const POGING_S = 600;
/** Where the provider sends people back to. */
export const TERUGKEER = '/portaal/aangemeld';

const Onderweg = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  terug: z.string(),
  tot: z.number(),
});

/** Each attempt has a cookie of its own: somebody may begin in two tabs, but not leave any number behind. */
const POGING = 'regiolog-poging-';
const POGINGEN_MEEST = 4;
const koekVan = (state: string): string => `${POGING}${state.slice(0, 12)}`;

/** What an attempt needs until the browser is back: in that browser, sealed, and good once. */
function pogingen(koekjes: Koekjes, nu: () => number) {
  // Of this process alone: whoever was on the way while we started again begins anew.
  const sleutel = randomBytes(32);
  const gebruikt = new Map<string, number>();
  return {
    bewaar(req: Request, res: Response, poging: Omit<z.infer<typeof Onderweg>, 'tot'>): void {
      for (const oud of koekjes.namen(req, POGING).slice(0, 1 - POGINGEN_MEEST)) koekjes.wis(res, oud);
      const tekst = JSON.stringify({ ...poging, tot: nu() + POGING_S * 1000 });
      koekjes.zet(res, koekVan(poging.state), verzegel(sleutel, tekst).toString('base64url'), POGING_S);
    },
    neem(req: Request, res: Response, state: string): z.infer<typeof Onderweg> | undefined {
      const koek = koekjes.lees(req, koekVan(state));
      if (koek === '') return undefined;
      koekjes.wis(res, koekVan(state));
      const tekst = open(sleutel, Buffer.from(koek, 'base64url'));
      const poging = tekst === undefined ? undefined : Onderweg.parse(JSON.parse(tekst));
      for (const [oud, tot] of gebruikt) if (tot <= nu()) gebruikt.delete(oud);
      if (!poging || poging.tot <= nu() || gebruikt.has(poging.state)) return undefined;
      gebruikt.set(poging.state, poging.tot);
      return poging;
    },
  };
}

export type AanmeldDeps = {
  /** How browsers reach us; known once we listen. */
  readonly adres: () => string;
  /** The provider; nobody when none was set up. */
  readonly oidc: () => Oidc | undefined;
  readonly sessies: Sessies;
  readonly koekjes: Koekjes;
  /** What the API asks of a token: who signs in with another one can do nothing. */
  readonly verifieer: Verifieer;
  readonly demo: boolean;
  readonly nu: () => number;
};

type Uitleg = { readonly titel: string; readonly uitleg: string };

function zeg(res: Response, status: number, { titel, uitleg }: Uitleg, terug: string | undefined): void {
  const weer =
    terug === undefined
      ? `<a class="knop" href="/">${t.naarStart}</a>`
      : `<a class="knop" href="/portaal/aanmelden?terug=${veilig(encodeURIComponent(terug))}">${t.opnieuw}</a>`;
  stuurPagina(res, { status, titel, inhoud: `<p>${veilig(uitleg)}</p>\n<p>${weer}</p>` });
}

/** What the log knows of a failure: a code, and nothing that somebody sent. */
function zegFout(fout: unknown, log: Logger, res: Response, terug: string): void {
  if (!(fout instanceof AanmeldFout)) throw fout;
  log.warn({ reden: fout.message }, 'aanmelden mislukt');
  if (fout.voorbijgaand) zeg(res, 503, t.onbereikbaar, terug);
  else zeg(res, 401, t.mislukt, terug);
}

/** Who these tokens are of, as the API will see it; undefined when it would take them from nobody. */
export async function inhoudVan(
  { tokens, naam }: { readonly tokens: Tokens; readonly naam: string },
  verifieer: Verifieer,
  log: Logger,
): Promise<Inhoud | undefined> {
  const wie = await verifieer(tokens.toegang, { log });
  if (isWeigering(wie)) {
    // Not a matter of whose token it is: the keys could not be asked.
    if (wie.code === 'nog-niet-gereed') throw new AanmeldFout('the keys of the issuer cannot be had', true);
    return undefined;
  }
  return { wie: { ...wie, naam }, tokens };
}

/** The address to begin at, on our own host: the cookie is of that one, and the provider sends people back to it. */
function elders(req: Request, { adres, demo }: AanmeldDeps): string | undefined {
  const eigen = new URL(adres());
  return demo && req.headers.host !== eigen.host ? new URL(req.originalUrl, eigen).href : undefined;
}

async function meldAan(req: Request, res: Response, deps: AanmeldDeps, bewaar: ReturnType<typeof pogingen>) {
  const vraag = new URL(req.originalUrl, 'http://hier.invalid').searchParams;
  const terug = eigenPad(vraag.get('terug'));
  const naarElders = elders(req, deps);
  const oidc = deps.oidc();
  if (naarElders) return res.redirect(303, naarElders);
  if (!oidc) return zeg(res, 503, t.nietIngesteld, undefined);
  try {
    const als = deps.demo ? vraag.get('als') : null;
    const { naar, poging } = await oidc.begin(als ?? undefined);
    bewaar.bewaar(req, res, { ...poging, terug });
    return res.redirect(303, naar);
  } catch (fout) {
    return zegFout(fout, context(res).log, res, terug);
  }
}

async function komTerug(req: Request, res: Response, deps: AanmeldDeps, bewaar: ReturnType<typeof pogingen>) {
  const { sessies, koekjes, verifieer } = deps;
  const oidc = deps.oidc();
  const { log } = context(res);
  const url = new URL(req.originalUrl, 'http://hier.invalid');
  const poging = bewaar.neem(req, res, url.searchParams.get('state') ?? '');
  if (!oidc || !poging) {
    log.warn({ reden: 'no attempt of this browser' }, 'aanmelden mislukt');
    return zeg(res, 401, t.mislukt, '/');
  }
  try {
    const aangemeld: Aangemeld = await oidc.voltooi(url.search, poging);
    const inhoud = await inhoudVan(aangemeld, verifieer, log);
    if (!inhoud) return zeg(res, 403, t.geenRol, undefined);
    // What this browser had before is over: nobody goes on in the session of another.
    sessies.eindig(koekjes.lees(req, SESSIE));
    koekjes.zet(res, SESSIE, sessies.begin(inhoud));
    return res.redirect(303, poging.terug);
  } catch (fout) {
    return zegFout(fout, log, res, poging.terug);
  }
}

async function meldAf(req: Request, res: Response, deps: AanmeldDeps): Promise<void> {
  const { sessies, koekjes, adres } = deps;
  const id = koekjes.lees(req, SESSIE);
  const wie = sessies.wie(id);
  const weigering = wie && vreemd(req, adres(), sessies.csrf(id));
  if (weigering) return stuurProbleem(req, res, weigering);
  const inhoud = sessies.eindig(id);
  koekjes.wis(res, SESSIE);
  // That it is over here does not wait for the provider to be reachable.
  const naar =
    inhoud &&
    (await deps
      .oidc()
      ?.eindig(inhoud.tokens, `${adres()}/`)
      .catch(() => undefined));
  stuurJson(req, res, 200, { naar: naar ?? '/' });
}

function sessieVan(req: Request, { sessies, koekjes, demo }: AanmeldDeps): Sessie {
  const id = koekjes.lees(req, SESSIE);
  const wie = sessies.wie(id);
  if (!wie) return { aangemeld: false, demo };
  const { onderwerp: _, rollen, ...rest } = wie;
  return { aangemeld: true, demo, ...rest, rollen: [...rollen], csrf: sessies.csrf(id) };
}

/** `/portaal/aanmelden`, back from the provider, `/portaal/sessie` and `/portaal/afmelden`. */
export function monteerAanmelden(app: Express, deps: AanmeldDeps): void {
  const bewaar = pogingen(deps.koekjes, deps.nu);
  const pad = (res: Response, naam: string): void => {
    context(res).pad = naam;
  };
  app.get('/portaal/sessie', (req, res) => {
    pad(res, '/portaal/sessie');
    stuurJson(req, res, 200, sessieVan(req, deps));
  });
  app.get('/portaal/aanmelden', async (req, res) => {
    pad(res, '/portaal/aanmelden');
    await meldAan(req, res, deps, bewaar);
  });
  app.get(TERUGKEER, async (req, res) => {
    pad(res, TERUGKEER);
    await komTerug(req, res, deps, bewaar);
  });
  app.post('/portaal/afmelden', async (req, res) => {
    pad(res, '/portaal/afmelden');
    await meldAf(req, res, deps);
  });
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { weiger } from '@regiolog/domein/gedeeld/weigering';
import { context, stuurProbleem } from '@regiolog/service-kit/respond';
import { traceparent } from '@regiolog/service-kit/spoor';
import type { Express, Request, Response } from 'express';
import { SESSIE } from './aanmelden.ts';
import { leest, vreemd } from './eigen.ts';
import type { Koekjes } from './koek.ts';
import { AanmeldFout } from './oidc.ts';
import type { Sessies } from './sessies.ts';

/** What of a request the API may see, and of an answer the page. No cookie, no address, no token of ours. */
const HEEN = [
  'accept',
  'content-type',
  'content-length',
  'idempotency-key',
  'if-match',
  'regiolog-na-positie',
];
const TERUG = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-security-policy',
  'etag',
  'location',
  'regiolog-positie',
  'retry-after',
  'allow',
  'x-request-id',
];
const METHODEN = new Set(['GET', 'HEAD', 'POST', 'PUT']);
/** So long the API may take before it begins to answer, in milliseconds: longer than its own slowest question. */
const TERMIJN_MS = 75_000;

const GEEN_PAD = weiger('niet-gevonden', '');
const GEEN_METHODE = weiger('methode-niet-toegestaan', 'Hier kan alleen lezen en vastleggen.');
const GEEN_SESSIE = weiger(
  'token-ontbreekt',
  'U bent niet (meer) aangemeld. Meld u aan en probeer het opnieuw.',
);
const WEG = weiger(
  'nog-niet-gereed',
  'Regiolog antwoordt nu niet. Er is niets gewijzigd voor zover wij weten.',
);
const AANBIEDER_WEG = weiger(
  'nog-niet-gereed',
  'De dienst waar u zich aanmeldt, antwoordt nu niet. Probeer het zo weer.',
);

type Deps = {
  /** Where the API is; known once we listen. */
  readonly api: () => string;
  readonly adres: () => string;
  readonly sessies: Sessies;
  readonly koekjes: Koekjes;
};

/** The address at the API, or nothing when what was asked climbs out of it. */
function doelVan(req: Request, api: string): URL | undefined {
  const doel = URL.parse(`/v1${req.url}`, api);
  return doel?.origin === new URL(api).origin && doel.pathname.startsWith('/v1/') ? doel : undefined;
}

function koppenHeen(req: Request, res: Response, token: string | undefined): Record<string, string> {
  const { requestId, spoor } = context(res);
  return {
    ...Object.fromEntries(
      HEEN.flatMap((naam) => {
        const waarde = req.headers[naam];
        return typeof waarde === 'string' ? [[naam, waarde]] : [];
      }),
    ),
    // Its length goes along as it is, so it must not be packed on the way.
    'accept-encoding': 'identity',
    'x-request-id': requestId,
    traceparent: traceparent(spoor),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}

/** Asks the API; ends when the browser goes, or when no answer begins in time. */
async function vraag(req: Request, res: Response, doel: URL, token: string | undefined) {
  const einde = new AbortController();
  const wekker = setTimeout(() => einde.abort(new Error('no answer in time')), TERMIJN_MS);
  res.once('close', () => einde.abort(new Error('the browser went away')));
  const inhoud = leest(req) ? {} : { body: Readable.toWeb(req), duplex: 'half' };
  try {
    return await fetch(doel, {
      method: req.method,
      redirect: 'manual',
      headers: koppenHeen(req, res, token),
      signal: einde.signal,
      // Node streams a body only when told that the answer comes after it; the types of fetch do not know that yet.
      ...inhoud,
    } as RequestInit);
  } finally {
    clearTimeout(wekker);
  }
}

async function geefTerug(res: Response, antwoord: globalThis.Response, zonderInhoud: boolean): Promise<void> {
  res.statusCode = antwoord.status;
  for (const naam of TERUG) {
    const waarde = antwoord.headers.get(naam);
    if (waarde !== null) res.setHeader(naam, waarde);
  }
  if (zonderInhoud || !antwoord.body) {
    await antwoord.body?.cancel();
    res.end();
  } else await pipeline(Readable.fromWeb(antwoord.body as ReadableStream), res);
}

/** The token of this session, or nothing for a visitor, who may read what is open to everybody. */
async function tokenVan(req: Request, { sessies, koekjes }: Deps) {
  const inhoud = await sessies.vers(koekjes.lees(req, SESSIE));
  return inhoud?.tokens.toegang;
}

async function geefDoor(req: Request, res: Response, deps: Deps): Promise<void> {
  const doel = doelVan(req, deps.api());
  if (!doel) return stuurProbleem(req, res, GEEN_PAD);
  if (!METHODEN.has(req.method)) return stuurProbleem(req, res, GEEN_METHODE);
  const id = deps.koekjes.lees(req, SESSIE);
  if (!leest(req)) {
    if (!deps.sessies.wie(id)) return stuurProbleem(req, res, GEEN_SESSIE);
    const weigering = vreemd(req, deps.adres(), deps.sessies.csrf(id));
    if (weigering) return stuurProbleem(req, res, weigering);
  }
  try {
    const token = await tokenVan(req, deps);
    if (token === undefined && !leest(req)) return stuurProbleem(req, res, GEEN_SESSIE);
    const antwoord = await vraag(req, res, doel, token);
    await geefTerug(res, antwoord, req.method === 'HEAD');
  } catch (fout) {
    if (res.destroyed || res.headersSent) res.destroy();
    else if (fout instanceof AanmeldFout) stuurProbleem(req, res, AANBIEDER_WEG);
    else {
      context(res).log.warn({ err: fout }, 'de API antwoordt niet');
      stuurProbleem(req, res, WEG);
    }
  }
}

/** `/portaal/v1/…`: the API, with the token of whoever is signed in, which the browser itself never has. */
export function monteerDoorgeven(app: Express, deps: Deps): void {
  app.use('/portaal/v1', async (req, res) => {
    context(res).pad = '/portaal/v1/{pad}';
    await geefDoor(req, res, deps);
  });
}

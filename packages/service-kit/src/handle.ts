import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type Betrekkingen, magOoit, Toegang } from './policy.ts';
import { leesInvoer } from './request.ts';
import { type Context, context, stuurAntwoord, stuurProbleem } from './respond.ts';
import type { Antwoord, Route } from './route.ts';
import { traceparent } from './spoor.ts';
import { type Identiteit, NIEMAND, type Verifieer } from './tokens.ts';

/** What every route is run with. */
export type Behandeling = {
  readonly verifieer: Verifieer;
  readonly betrekkingen: Betrekkingen;
  readonly vandaag: () => string;
  /** Waits until this instance knows enough to judge: as much as the caller read, if that is given. Refuses when it does not get there. */
  readonly inhalen: (positie: string | undefined) => Promise<Weigering | undefined>;
  /** Check answers against their declared schemas: for tests, where a wrong answer must fail. */
  readonly controleerAntwoorden: boolean;
};

const TOKEN_ONTBREEKT = weiger(
  'token-ontbreekt',
  'Meld u aan: stuur een geldig token mee in de header Authorization.',
);
const TOKEN_ONGELDIG = weiger(
  'token-ongeldig',
  'Uw aanmelding is niet geldig of verlopen. Meld u opnieuw aan.',
);
const ROL_MAG_NOOIT = weiger('niet-bevoegd', 'Met uw rol mag u dit hier niet doen.');
const STORING = weiger('storing', 'Er ging iets mis bij ons.');

async function wieVraagt(
  req: Request,
  route: Route,
  verifieer: Verifieer,
  ctx: Context,
): Promise<Identiteit | Weigering> {
  if (route.actie === 'openbaar') return NIEMAND;
  const header = req.headers.authorization;
  if (header === undefined) return TOKEN_ONTBREEKT;
  const token = /^bearer ([\w.-]+)$/i.exec(header)?.[1];
  return token === undefined ? TOKEN_ONGELDIG : verifieer(token, ctx);
}

const JSON_ALLEEN = ['application/json'];

/** The media type of the answer that suits the caller best. */
function antwoordvorm(req: Request, route: Route): string | Weigering {
  const vormen = route.antwoordtypes ?? JSON_ALLEEN;
  const accept = req.headers.accept;
  if (accept === undefined || accept === '*/*') return vormen[0] ?? '';
  return (
    req.accepts([...vormen]) ||
    weiger('antwoordvorm-onbekend', `We antwoorden hier met ${vormen.join(', ')}.`)
  );
}

/** Made once: the reason that is made when none is given costs a tenth of a request. */
const OVER = new Error('the answer was sent, or nobody waits for it any more');

/** Ends with the answer, or when the caller goes away before. */
function totHetAntwoord(res: Response): AbortSignal {
  const weg = new AbortController();
  res.once('close', () => weg.abort(OVER));
  return weg.signal;
}

/** What a route answers must be what it declared, and must have been asked of the policy. */
function eigenFout(route: Route, toegang: Toegang, antwoord: Antwoord, streng: boolean): string | undefined {
  const vrij = route.actie === 'openbaar' || route.actie === 'aangemeld';
  if (!vrij && !toegang.gevraagd) return 'the operation never asked the policy';
  if (!streng) return undefined;
  const schema = route.antwoorden[antwoord.status];
  if (schema === undefined) return `status ${antwoord.status} is not declared`;
  if (!(schema instanceof z.ZodType) || antwoord.stroom) return undefined;
  // As the reader gets it: what JSON drops is no part of the answer.
  const uitslag = schema.safeParse(JSON.parse(JSON.stringify(antwoord.inhoud ?? null)));
  return uitslag.success ? undefined : `the answer does not match its schema: ${uitslag.error.message}`;
}

async function uitkomst(
  route: Route,
  b: Behandeling,
  req: Request,
  res: Response,
): Promise<Antwoord | Weigering> {
  const ctx = context(res);
  const identiteit = await wieVraagt(req, route, b.verifieer, ctx);
  if (isWeigering(identiteit)) return identiteit;
  ctx.actor = identiteit.onderwerp;
  const { actie } = route;
  if (actie !== 'openbaar' && actie !== 'aangemeld' && !magOoit(identiteit, actie)) return ROL_MAG_NOOIT;
  const antwoordtype = antwoordvorm(req, route);
  if (isWeigering(antwoordtype)) return antwoordtype;
  const invoer = await leesInvoer(req, route);
  if (isWeigering(invoer)) return invoer;
  const achter = actie === 'openbaar' ? undefined : await b.inhalen(invoer.naPositie);
  if (achter) return achter;
  const toegang = new Toegang(identiteit, b, ctx.log);
  const antwoord = await route.verwerk({
    identiteit,
    ...invoer,
    stroom: route.inhoud === 'stroom' ? req : undefined,
    requestId: ctx.requestId,
    spoor: ctx.spoor.gegeven ? traceparent(ctx.spoor) : undefined,
    log: ctx.log,
    toegang,
    antwoordtype,
    signaal: totHetAntwoord(res),
  });
  if (isWeigering(antwoord)) return antwoord;
  const fout = eigenFout(route, toegang, antwoord, b.controleerAntwoorden);
  if (fout === undefined) return antwoord;
  antwoord.stroom?.destroy();
  ctx.log.error({ route: route.naam, fout }, 'route houdt zich niet aan de afspraak');
  return STORING;
}

/** The express handler of one declared route. */
export function behandel(route: Route, b: Behandeling): (req: Request, res: Response) => Promise<void> {
  return async (req, res) => {
    const ctx = context(res);
    ctx.pad = route.pad;
    ctx.naam = route.naam;
    ctx.actie = route.actie;
    const antwoord = await uitkomst(route, b, req, res);
    if (isWeigering(antwoord)) stuurProbleem(req, res, antwoord);
    else await stuurAntwoord(req, res, antwoord);
  };
}

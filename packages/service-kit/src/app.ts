import { randomUUID } from 'node:crypto';
import { isWeigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Gereedheid } from './gereedheid.ts';
import { type Behandeling, behandel } from './handle.ts';
import { demoWeigering, vasteHeaders } from './headers.ts';
import { KluisFout } from './kluis.ts';
import type { Logger } from './logger.ts';
import type { Meter } from './meter.ts';
import { openapi } from './openapi.ts';
import { openbaarDocument } from './openbaar.ts';
import { type Betrekkingen, dagklok } from './policy.ts';
import { tokenInVraag } from './request.ts';
import { Context, context, stuurJson, stuurProbleem } from './respond.ts';
import { type Route, routeFouten } from './route.ts';
import { neemSpoor, traceparent } from './spoor.ts';
import type { Verifieer } from './tokens.ts';

export type HttpOpties = {
  readonly routes: readonly Route[];
  /** Documents for everybody, by their path, beside `/v1/openapi.json`. */
  readonly documenten?: ReadonlyMap<string, () => unknown>;
  readonly verifieer: Verifieer;
  readonly logger: Logger;
  /** Semantic version of the API: header API-Version and info.version. */
  readonly versie: string;
  readonly titel: string;
  readonly betrekkingen: Betrekkingen;
  /** Waits until this instance knows enough: see Behandeling. */
  readonly inhalen: Behandeling['inhalen'];
  readonly gereed: () => Gereedheid | Promise<Gereedheid>;
  /** Demo mode: only from this machine, by its own name. */
  readonly demo?: boolean;
  /** Today as an ISO date in the Netherlands: the day on which relations count. */
  readonly vandaag?: () => string;
  readonly controleerAntwoorden?: boolean;
  /** Counts requests, where somebody reads the counts. */
  readonly meter?: Meter | undefined;
  /** Mounts what is no API (the portal), after the routes and before the 404. */
  readonly aanvulling?: (app: Express) => void;
};

const NIET_GEVONDEN = weiger('niet-gevonden', '');
const STORING = weiger('storing', '');
const KLUIS_ONBEREIKBAAR = weiger(
  'kluis-onbereikbaar',
  'De kluis met persoonsgegevens antwoordt nu niet. Er is niets gewijzigd. Probeer het zo weer.',
);
const TOKEN_IN_VRAAG = weiger(
  'invoer-ongeldig',
  'Zet een token nooit in het adres, maar in de header Authorization.',
);

/** The first to touch a request: its context, the fixed headers, and the line it leaves in the log. */
function begin(opties: HttpOpties): RequestHandler {
  const vast = Object.entries(vasteHeaders(opties.versie));
  return (req, res, next) => {
    const gegeven = req.headers['x-request-id'];
    const requestId = typeof gegeven === 'string' && /^[\w.-]{8,64}$/.test(gegeven) ? gegeven : randomUUID();
    const fsc = req.headers['fsc-transaction-id'];
    const transactie =
      typeof fsc === 'string' && /^[0-9a-f-]{36}$/i.test(fsc) ? { fscTransactionId: fsc } : {};
    const spoor = neemSpoor(req.headers.traceparent);
    const ctx = new Context(requestId, spoor, opties.logger, transactie);
    res.locals['regiolog'] = ctx;
    for (const [naam, waarde] of vast) res.setHeader(naam, waarde);
    res.setHeader('X-Request-Id', requestId);
    res.setHeader('Traceresponse', traceparent(spoor));
    if (transactie.fscTransactionId) res.setHeader('Fsc-Transaction-Id', transactie.fscTransactionId);
    res.once('close', () => {
      schrijfRegel(ctx, req.method, res.statusCode, res.writableFinished);
      opties.meter?.verzoek(ctx.naam, res.statusCode, (performance.now() - ctx.begin) / 1000);
    });
    const weigering = opties.demo ? demoWeigering(req) : undefined;
    if (weigering) stuurProbleem(req, res, weigering);
    else if (tokenInVraag(req.url)) stuurProbleem(req, res, TOKEN_IN_VRAAG);
    else next();
  };
}

/** One line per request, refusals too. The child logger carries who asked; bodies, tokens and query values stay out. */
function schrijfRegel(ctx: Context, methode: string, status: number, af: boolean): void {
  const regel = {
    methode,
    pad: ctx.pad ?? 'onbekend',
    naam: ctx.naam,
    actie: ctx.actie,
    status,
    code: ctx.code ?? (af ? 'ok' : 'afgebroken'),
    ms: Math.round((performance.now() - ctx.begin) * 10) / 10,
  };
  if (ctx.pad?.startsWith('/health')) ctx.log.debug(regel, 'verzoek');
  else ctx.log.info(regel, 'verzoek');
}

function anderePoging(allow: string): RequestHandler {
  const weigering = weiger('methode-niet-toegestaan', `Hier kan alleen: ${allow}.`);
  return (req, res) => {
    res.setHeader('Allow', allow);
    stuurProbleem(req, res, weigering);
  };
}

/** Adds the methods of one path, and the refusal of all others right after them. */
function pad(app: Express, sjabloon: string, methoden: ReadonlyMap<string, RequestHandler>): void {
  const uitdrukking = sjabloon.replaceAll(/\{(\w+)\}/g, ':$1');
  const allow: string[] = [];
  const zetPad: RequestHandler = (_req, res, next) => {
    context(res).pad = sjabloon;
    next();
  };
  for (const [methode, handler] of methoden) {
    allow.push(...(methode === 'GET' ? ['GET', 'HEAD'] : [methode]));
    if (methode === 'GET') app.get(uitdrukking, handler);
    else if (methode === 'POST') app.post(uitdrukking, handler);
    else app.put(uitdrukking, handler);
  }
  app.all(uitdrukking, zetPad, anderePoging(allow.join(', ')));
}

/** The edge's own paths: is it alive, is it ready, and what can be asked. */
function eigenPaden(app: Express, opties: HttpOpties): void {
  const metPad = (sjabloon: string, handler: RequestHandler): void =>
    pad(
      app,
      sjabloon,
      new Map<string, RequestHandler>([
        [
          'GET',
          (req, res, next) => {
            context(res).pad = sjabloon;
            return handler(req, res, next);
          },
        ],
      ]),
    );
  metPad('/health/live', (req, res) => stuurJson(req, res, 200, { leeft: true }));
  metPad('/health/ready', async (req, res) => {
    const toestand = await opties.gereed();
    if (toestand.gereed) stuurJson(req, res, 200, toestand);
    else {
      const weigering = weiger('nog-niet-gereed', 'Het register wordt nog klaargezet. Probeer het zo weer.');
      stuurProbleem(req, res, weigering, { toestand });
    }
  });
  for (const [sjabloon, maak] of opties.documenten ?? []) metPad(sjabloon, openbaarDocument(maak));
  const openbaar = opties.routes.filter((r) => r.pad.startsWith('/v1/'));
  if (openbaar.length === 0) return;
  metPad(
    '/v1/openapi.json',
    openbaarDocument(() => openapi(openbaar, opties)),
  );
}

/** Literal segments before names, or `/v1/x/{id}` would swallow `/v1/x/_zoek`. */
function opVolgorde(a: string, b: string): number {
  const sleutel = (p: string): string => p.replaceAll(/\{\w+\}/g, '~');
  return sleutel(a) < sleutel(b) ? -1 : 1;
}

/** Bad addresses (`%ff`) are the caller's; everything else that is thrown is ours, and says nothing. */
const opFout: ErrorRequestHandler = (error: unknown, req, res, _next) => {
  if (error instanceof URIError) {
    stuurProbleem(req, res, weiger('invoer-ongeldig', 'Dit adres is niet leesbaar.'));
    return;
  }
  const ctx = context(res);
  if (req.socket?.destroyed) {
    ctx.code = 'afgebroken';
    return;
  }
  ctx.log.error({ err: error }, 'storing');
  // It is asked before anything is recorded, and before anything is answered.
  if (error instanceof KluisFout && error.code === 'kluis/onbereikbaar') {
    stuurProbleem(req, res, KLUIS_ONBEREIKBAAR);
    return;
  }
  if (isWeigering(error)) ctx.log.error('a refusal was thrown: return it');
  stuurProbleem(req, res, STORING);
};

/** Builds the HTTP application from routes that are data. It listens nowhere yet: see server.ts. */
export function buildHttp(opties: HttpOpties): Express {
  const fouten = routeFouten(opties.routes);
  if (fouten.length > 0) throw new Error(`routes are wrong:\n${fouten.join('\n')}`);
  const app = express();
  app.set('strict routing', true);
  app.set('case sensitive routing', true);
  app.set('query parser', false);
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(begin(opties));
  const behandeling: Behandeling = {
    verifieer: opties.verifieer,
    betrekkingen: opties.betrekkingen,
    inhalen: opties.inhalen,
    vandaag: opties.vandaag ?? dagklok(),
    controleerAntwoorden: opties.controleerAntwoorden ?? false,
  };
  const paden = new Map<string, Map<string, RequestHandler>>();
  for (const route of opties.routes) {
    const methoden = paden.get(route.pad) ?? new Map<string, RequestHandler>();
    const strikt = route.vraag ? { ...route, vraag: route.vraag.strict() } : route;
    paden.set(route.pad, methoden.set(route.methode, behandel(strikt, behandeling)));
  }
  for (const [sjabloon, methoden] of [...paden].sort(([a], [b]) => opVolgorde(a, b)))
    pad(app, sjabloon, methoden);
  // After the routes: express goes through all that stands before, and the schemas of messages are many.
  eigenPaden(app, opties);
  opties.aanvulling?.(app);
  app.use((req, res) => stuurProbleem(req, res, NIET_GEVONDEN));
  app.use(opFout);
  return app;
}

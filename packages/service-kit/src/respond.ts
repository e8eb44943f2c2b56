import { pipeline } from 'node:stream/promises';
import type { Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { Request, Response } from 'express';
import type { Logger } from './logger.ts';
import { problem, problemHeaders } from './problem.ts';
import type { Antwoord } from './route.ts';
import type { Spoor } from './spoor.ts';

/** What the edge knows of one request, from its first byte to its log line. */
export class Context {
  readonly begin = performance.now();
  /** Who asks, once known. */
  actor: string | undefined;
  actie: string | undefined;
  /** The path as declared, `{id}` and all: never the path that was asked, which can hold anything. */
  pad: string | undefined;
  naam: string | undefined;
  code: string | undefined;
  readonly requestId: string;
  /** This request as a step of a trace. */
  readonly spoor: Spoor;
  readonly #logger: Logger;
  readonly #vast: object;
  #log: { readonly actor: string | undefined; readonly log: Logger } | undefined;

  constructor(requestId: string, spoor: Spoor, logger: Logger, vast: object) {
    this.requestId = requestId;
    this.spoor = spoor;
    this.#logger = logger;
    this.#vast = { requestId, trace_id: spoor.traceId, span_id: spoor.spanId, ...vast };
  }

  /** Carries the request id, the trace and who asks. Made when first used: a child logger costs more than a line. */
  get log(): Logger {
    if (!this.#log || this.#log.actor !== this.actor) {
      const wie = this.actor === undefined ? {} : { actor: this.actor };
      const log = this.#logger.child({ ...this.#vast, ...wie });
      this.#log = { actor: this.actor, log };
    }
    return this.#log.log;
  }
}

export function context(res: Response): Context {
  return res.locals['regiolog'] as Context;
}

/** The path that was asked, without its query: a query value is never repeated. */
export function padVan(req: Request): string {
  return req.originalUrl.split('?', 1)[0] ?? '/';
}

function stuurTekst(req: Request, res: Response, status: number, type: string, tekst: string): void {
  res.statusCode = status;
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Length', Buffer.byteLength(tekst));
  res.end(req.method === 'HEAD' ? undefined : tekst);
}

/** Answers with a problem (RFC 9457). `extra` are members beside the standard ones. */
export function stuurProbleem(req: Request, res: Response, weigering: Weigering, extra?: object): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const inhoud = problem(weigering, padVan(req));
  context(res).code = weigering.code;
  for (const [naam, waarde] of Object.entries(problemHeaders(weigering))) res.setHeader(naam, waarde);
  stuurTekst(req, res, inhoud.status, 'application/problem+json', JSON.stringify({ ...inhoud, ...extra }));
}

export function stuurJson(req: Request, res: Response, status: number, inhoud: unknown): void {
  stuurTekst(req, res, status, 'application/json', JSON.stringify(inhoud) ?? 'null');
}

/** A header value may hold printable ASCII; the full name goes along in RFC 8187 form. */
function alsBijlage(naam: string | undefined): string {
  if (naam === undefined) return 'attachment';
  const kaal = naam.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const vol = encodeURIComponent(naam).replace(
    /['()*]/g,
    (t) => `%${t.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${kaal}"; filename*=UTF-8''${vol}`;
}

async function stuurStroom(req: Request, res: Response, antwoord: Antwoord): Promise<void> {
  res.statusCode = antwoord.status;
  res.setHeader('Content-Type', antwoord.type ?? 'application/octet-stream');
  // Never shown inside our own origin: what somebody uploaded is not ours to trust.
  res.setHeader('Content-Disposition', alsBijlage(antwoord.bestandsnaam));
  if (antwoord.omvang !== undefined) res.setHeader('Content-Length', antwoord.omvang);
  if (req.method === 'HEAD' || !antwoord.stroom) {
    antwoord.stroom?.destroy();
    res.end();
    return;
  }
  await pipeline(antwoord.stroom, res);
}

/** Sends what a route answered. */
export async function stuurAntwoord(req: Request, res: Response, antwoord: Antwoord): Promise<void> {
  if (antwoord.etag !== undefined) res.setHeader('ETag', `"${antwoord.etag}"`);
  if (antwoord.positie !== undefined) res.setHeader('Regiolog-Positie', antwoord.positie);
  if (antwoord.locatie !== undefined) res.setHeader('Location', antwoord.locatie);
  if (antwoord.stroom) return stuurStroom(req, res, antwoord);
  if (antwoord.inhoud === undefined) {
    res.statusCode = antwoord.status;
    res.end();
    return;
  }
  stuurTekst(req, res, antwoord.status, antwoord.type ?? 'application/json', JSON.stringify(antwoord.inhoud));
}

import type { Readable } from 'node:stream';
import type { Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import type { z } from 'zod';
import type { Logger } from './logger.ts';
import type { Actie, Toegang } from './policy.ts';
import type { Identiteit } from './tokens.ts';

/** What a route needs of the caller: a policy action, or only a sign-in, or nothing. */
export type RouteActie = Actie | 'aangemeld' | 'openbaar';

type Inhoud = z.ZodType | 'stroom' | undefined;

/** One request as a route sees it: checked, typed, and with the one object that may grant access. */
export type Verzoek<P = unknown, V = unknown, I = unknown, S = Readable | undefined> = {
  /** Who asks. On an open route: nobody, with no roles. */
  readonly identiteit: Identiteit;
  readonly parameters: P;
  readonly vraag: V;
  readonly inhoud: I;
  /** The request body of a route that takes a stream. */
  readonly stroom: S;
  /** Media type the sender claims for the body, without parameters, lower case. */
  readonly mediatype: string | undefined;
  /** The revision the caller believes to be the last one (header If-Match). */
  readonly ifMatch: number | undefined;
  /** The key under which the caller repeats a write. A string on every POST that asks for one. */
  readonly idempotencyKey: string | undefined;
  readonly requestId: string;
  /** The `traceparent` to record and to pass on; there only when the caller named a trace of its own. */
  readonly spoor: string | undefined;
  readonly log: Logger;
  readonly toegang: Toegang;
  /** The media type in which the caller wants the answer: one of those that the route declares. */
  readonly antwoordtype: string;
  /** Ends when the answer was sent, or when nobody waits for it any more: whoever waits, waits no longer. */
  readonly signaal: AbortSignal;
};

/** What a route answers. `etag` is the revision of the stream, `positie` the place in the log of what was written. */
export type Antwoord = {
  readonly status: number;
  readonly inhoud?: unknown;
  readonly etag?: number | undefined;
  readonly positie?: string | undefined;
  readonly locatie?: string | undefined;
  /** What was recorded, for who put the route there; it is not sent. */
  readonly gebeurtenissen?: readonly RecordedEvent[] | undefined;
  /** A download: a stream, its media type, and where known its size and name. */
  readonly stroom?: Readable | undefined;
  readonly type?: string | undefined;
  readonly omvang?: number | undefined;
  readonly bestandsnaam?: string | undefined;
};

type RouteBasis = {
  readonly methode: 'GET' | 'POST' | 'PUT';
  /** With the version and `{names}`: `/v1/overeenkomsten/{id}`. */
  readonly pad: string;
  /** operationId in the OpenAPI document. */
  readonly naam: string;
  readonly samenvatting: string;
  readonly beschrijving?: string;
  /** Tag in the OpenAPI document. */
  readonly label: string;
  readonly actie: RouteActie;
  /** A POST that is safe to repeat by its nature (a question with a body) needs no Idempotency-Key. */
  readonly zonderSleutel?: boolean;
  /** Media types of the body; the default is JSON, and for a stream what the document store takes. */
  readonly mediatypes?: readonly string[];
  /** Media types of the answer; the default is JSON. */
  readonly antwoordtypes?: readonly string[];
  /** Successful answers by status: the schema of the body, or a sentence when there is none. */
  readonly antwoorden: Readonly<Record<number, z.ZodType | string>>;
};

/** A route is data: the edge validates, documents, guards and logs from it. */
export type Route = RouteBasis & {
  readonly parameters?: z.ZodObject;
  readonly vraag?: z.ZodObject;
  readonly inhoud?: z.ZodType | 'stroom';
  verwerk(verzoek: Verzoek): Promise<Antwoord | Weigering>;
};

type Uit<T> = T extends z.ZodType ? z.output<T> : undefined;
type RouteVorm<P, V, I> = RouteBasis & {
  /** The names in the path. */
  readonly parameters?: P;
  /** The query. Strict: an unknown key is a fault. */
  readonly vraag?: V;
  /** The schema of a JSON body, or 'stroom' for raw bytes. */
  readonly inhoud?: I;
  verwerk(
    verzoek: Verzoek<Uit<P>, Uit<V>, Uit<I>, I extends 'stroom' ? Readable : undefined>,
  ): Promise<Antwoord | Weigering>;
};

/** Declares a route; `verwerk` sees the types of its own schemas. */
export function route<
  P extends z.ZodObject | undefined = undefined,
  V extends z.ZodObject | undefined = undefined,
  I extends Inhoud = undefined,
>(vorm: RouteVorm<P, V, I>): Route {
  // The edge parses with these very schemas before it calls verwerk, which is what makes the types true.
  return vorm as unknown as Route;
}

/** The names between braces in a path. */
export function padNamen(pad: string): string[] {
  return [...pad.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '');
}

/** Under `/v1` is for everybody; under `/intern` for services among themselves, where no gateway leads. */
const PAD = /^\/(?:v1|intern)(?:\/(?:_?[a-z0-9]+(?:-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\}))+$/;
const CAMEL = /^[a-z][a-z\d]*(?:[A-Z][a-z\d]*)*$/;

/** Faults in declarations: ours, hence for the one who starts the service, not for a user. */
export function routeFouten(routes: readonly Route[]): string[] {
  const fouten: string[] = [];
  const gezien = new Set<string>();
  for (const r of routes) {
    const plek = `${r.methode} ${r.pad}`;
    const zonderNamen = `${r.methode} ${r.pad.replaceAll(/\{\w+\}/g, '{}')}`;
    for (const sleutel of [zonderNamen, `naam ${r.naam}`]) {
      if (gezien.has(sleutel)) fouten.push(`${plek}: declared twice (${sleutel})`);
      gezien.add(sleutel);
    }
    if (!PAD.test(r.pad)) fouten.push(`${plek}: path is not /v1/ or /intern/ with kebab-case segments`);
    const namen = padNamen(r.pad).sort().join();
    const velden = Object.keys(r.parameters?.shape ?? {})
      .sort()
      .join();
    if (namen !== velden) fouten.push(`${plek}: parameters {${velden}} do not match the path {${namen}}`);
    for (const sleutel of Object.keys(r.vraag?.shape ?? {})) {
      if (!CAMEL.test(sleutel)) fouten.push(`${plek}: query key ${sleutel} is not camelCase`);
    }
    if (r.methode === 'GET' && r.inhoud) fouten.push(`${plek}: a GET has no body`);
    if (Object.keys(r.antwoorden).length === 0) fouten.push(`${plek}: no answer declared`);
  }
  return fouten;
}

import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';

/** The header that every write of our own page carries. Another site cannot set it without asking us first. */
export const CSRF_KOP = 'x-regiolog-csrf';

const VREEMD = weiger(
  'niet-bevoegd',
  'Dit verzoek komt niet van een bladzijde van Regiolog, of iemand anders meldde zich aan in een ander tabblad. Laad de bladzijde opnieuw en probeer het nog eens.',
);

/** By their bytes: letters with an accent are as many letters, but more bytes. */
function gelijk(gaf: string, goed: string): boolean {
  const [a, b] = [Buffer.from(gaf), Buffer.from(goed)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether a request only reads. */
export const leest = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/**
 * Refuses what another site makes a browser send: the cookie goes along then, but not the header, and the browser says
 * where it comes from. `csrf` is what belongs to this session.
 */
export function vreemd(req: IncomingMessage, adres: string, csrf: string | undefined): Weigering | undefined {
  const { origin, 'sec-fetch-site': site } = req.headers;
  const gaf = req.headers[CSRF_KOP];
  const eigen =
    (origin === undefined || origin === new URL(adres).origin) &&
    (site === undefined || site === 'same-origin') &&
    typeof gaf === 'string' &&
    csrf !== undefined &&
    gelijk(gaf, csrf);
  return eigen ? undefined : VREEMD;
}

/** A path of ours to go back to; whatever points elsewhere, or at this service itself, becomes the start page. */
export function eigenPad(terug: string | null): string {
  if (terug === null || terug.length > 2000 || !/^\/(?![/\\])/.test(terug)) return '/';
  const hier = 'http://hier.invalid';
  const doel = URL.parse(terug, hier);
  if (!doel || doel.origin !== hier || /^\/+(?:portaal|v1)(?:\/|$)/.test(doel.pathname)) return '/';
  // Once more: the parser takes away tabs and dots, and what is left must still be a path.
  const pad = `${doel.pathname}${doel.search}${doel.hash}`;
  return /^\/(?![/\\])/.test(pad) ? pad : '/';
}

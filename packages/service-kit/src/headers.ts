import type { IncomingMessage } from 'node:http';
import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';

/** The headers of the ADR that every response carries, refusals and failures too. */
export function vasteHeaders(versie: string): Readonly<Record<string, string>> {
  return {
    'API-Version': versie,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
  };
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export function isLoopback(adres: string): boolean {
  return adres === 'localhost' || LOOPBACK.has(adres.replace(/^\[|\]$/g, ''));
}

const NIET_VAN_HIER = weiger(
  'niet-bevoegd',
  'De demonstratie is alleen bereikbaar vanaf deze computer, op het eigen adres van Regiolog.',
);

/**
 * In demo mode anybody who reaches us can sign in, so we must be reached only from this very machine and by its own
 * name. A page elsewhere can point a name of its own at 127.0.0.1 (DNS rebinding): its Host and Origin betray it.
 */
export function demoWeigering(req: IncomingMessage): Weigering | undefined {
  const { localAddress, localPort, remoteAddress } = req.socket;
  const poort = String(localPort ?? '');
  const gastheren = ['127.0.0.1', 'localhost', '[::1]'].flatMap((naam) =>
    poort === '80' ? [naam, `${naam}:80`] : [`${naam}:${poort}`],
  );
  const host = req.headers.host?.toLowerCase() ?? '';
  const origin = req.headers.origin?.toLowerCase();
  const hier = LOOPBACK.has(localAddress ?? '') && LOOPBACK.has(remoteAddress ?? '');
  const eigen =
    gastheren.includes(host) && (origin === undefined || gastheren.some((g) => origin === `http://${g}`));
  return hier && eigen ? undefined : NIET_VAN_HIER;
}

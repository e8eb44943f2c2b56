import { z } from 'zod';
import { nederlands } from './faults.ts';
import { isLoopback } from './headers.ts';

/** How a service is set up. Where its tokens come from is known in every case: demo, file or address. */
export type Config = {
  readonly host: string;
  readonly poort: number;
  /** The data folder. */
  readonly data: string;
  readonly logniveau: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  readonly aanmelding: { readonly soort: 'demo' } | Aanmelding;
};

type Aanmelding = {
  readonly soort: 'uitgever';
  readonly uitgever: string;
  readonly publiek: string;
  readonly jwks: { readonly bestand: string } | { readonly url: string };
};

/** The issuer of demo tokens, which nobody else may be. */
export const DEMO_UITGEVER = 'urn:regiolog:demo';

const AAN: Readonly<Record<string, boolean>> = { '1': true, aan: true, '0': false, uit: false };

const nietLeeg = (tekst: string | undefined): string | undefined =>
  tekst?.trim() ? tekst.trim() : undefined;
const tekst = z.string().optional().transform(nietLeeg);

const Omgeving = z.object({
  REGIOLOG_HOST: tekst.pipe(z.string().max(255).default('127.0.0.1')),
  REGIOLOG_PORT: tekst.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/, 'Geef een poort van 0 tot en met 65535.')
      .transform(Number)
      .refine((poort) => poort <= 65_535, 'Geef een poort van 0 tot en met 65535.')
      .default(8080),
  ),
  REGIOLOG_DATA: tekst.pipe(z.string().max(4096).default('./data')),
  REGIOLOG_DEMO: tekst.pipe(
    z
      .enum(['1', '0', 'aan', 'uit'], 'Kies 1 of aan, of 0 of uit.')
      .transform((waarde) => AAN[waarde] ?? false)
      .optional(),
  ),
  REGIOLOG_LOG_LEVEL: tekst.pipe(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
  REGIOLOG_JWKS_FILE: tekst,
  REGIOLOG_JWKS_URL: tekst.pipe(
    z.url({ protocol: /^https?$/, error: 'Geef een volledig webadres.' }).optional(),
  ),
  REGIOLOG_ISSUER: tekst,
  REGIOLOG_AUDIENCE: tekst,
});
type Omgeving = z.output<typeof Omgeving>;

function aanmeldingVan(o: Omgeving, fouten: string[]): Aanmelding | undefined {
  const { REGIOLOG_ISSUER: uitgever, REGIOLOG_AUDIENCE: publiek, REGIOLOG_JWKS_FILE, REGIOLOG_JWKS_URL } = o;
  const reden = 'is nodig als de demonstratie uit staat.';
  if (!uitgever) fouten.push(`REGIOLOG_ISSUER: ${reden}`);
  if (uitgever === DEMO_UITGEVER) fouten.push('REGIOLOG_ISSUER: dit is de uitgever van de demonstratie.');
  if (!publiek) fouten.push(`REGIOLOG_AUDIENCE: ${reden}`);
  if (!REGIOLOG_JWKS_FILE && !REGIOLOG_JWKS_URL) {
    fouten.push(`REGIOLOG_JWKS_FILE of REGIOLOG_JWKS_URL: één van de twee ${reden}`);
  }
  if (REGIOLOG_JWKS_FILE && REGIOLOG_JWKS_URL) {
    fouten.push('REGIOLOG_JWKS_FILE en REGIOLOG_JWKS_URL: geef er één, niet allebei.');
  }
  // Keys fetched without TLS can be anybody's keys.
  if (REGIOLOG_JWKS_URL?.startsWith('http:') && !isLoopback(new URL(REGIOLOG_JWKS_URL).hostname)) {
    fouten.push('REGIOLOG_JWKS_URL: gebruik https.');
  }
  const jwks = REGIOLOG_JWKS_FILE
    ? { bestand: REGIOLOG_JWKS_FILE }
    : REGIOLOG_JWKS_URL
      ? { url: REGIOLOG_JWKS_URL }
      : undefined;
  return uitgever && publiek && jwks ? { soort: 'uitgever', uitgever, publiek, jwks } : undefined;
}

/** Reads the environment; the only place that does. All problems come at once, as Dutch lines. */
export function leesConfig(
  opties: {
    readonly env?: Readonly<Record<string, string | undefined>>;
    /** What counts when REGIOLOG_DEMO is not set: `npm start` on a desk shows a demonstration. */
    readonly demoStandaard?: boolean;
  } = {},
): { readonly config: Config } | { readonly fouten: readonly string[] } {
  const uitslag = Omgeving.safeParse(opties.env ?? process.env, nederlands);
  if (!uitslag.success) {
    return { fouten: uitslag.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) };
  }
  const o = uitslag.data;
  const fouten: string[] = [];
  // Who names an issuer does not want a demonstration, whatever the default of the program.
  const echt = o.REGIOLOG_ISSUER ?? o.REGIOLOG_JWKS_FILE ?? o.REGIOLOG_JWKS_URL;
  const demo = o.REGIOLOG_DEMO ?? (echt === undefined && (opties.demoStandaard ?? false));
  if (demo && !isLoopback(o.REGIOLOG_HOST)) {
    fouten.push(
      `REGIOLOG_HOST: de demonstratie luistert alleen op 127.0.0.1, niet op ${o.REGIOLOG_HOST}. Zet REGIOLOG_DEMO=uit om echt te draaien.`,
    );
  }
  const aanmelding = demo ? ({ soort: 'demo' } as const) : aanmeldingVan(o, fouten);
  if (fouten.length > 0 || !aanmelding) return { fouten };
  return {
    config: {
      host: o.REGIOLOG_HOST,
      poort: o.REGIOLOG_PORT,
      data: o.REGIOLOG_DATA,
      logniveau: o.REGIOLOG_LOG_LEVEL,
      aanmelding,
    },
  };
}

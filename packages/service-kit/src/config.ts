import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nederlands } from './faults.ts';
import { isLoopback } from './headers.ts';
import { Omgeving } from './omgeving.ts';

/** How a service is set up. Where its tokens come from is known in every case: demo, file or address. */
export type Config = {
  readonly host: string;
  readonly poort: number;
  /** The data folder. */
  readonly data: string;
  readonly logniveau: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  readonly aanmelding: { readonly soort: 'demo' } | Aanmelding;
  /** Where the log is: a file in the data folder, or an EventStoreDB by its connection string (which is a secret). */
  readonly logboek: { readonly soort: 'bestand' } | { readonly soort: 'eventstoredb'; readonly url: string };
  /** The folder of the documents. Instances on several machines share it: what lies there is named by its hash. */
  readonly documenten: string;
  /** Where messages go to and come from, besides HTTP. */
  readonly kafka?: Kafkaconfig;
  /** Who says what the messages say: `urn:nld:oin:<20 digits>:systeem:regiolog`. */
  readonly bron: string;
  /** How the world reaches this register: the links in messages begin with it. */
  readonly adres: string;
};

export type Kafkaconfig = {
  /** Each `host:port`. */
  readonly brokers: readonly string[];
  readonly tls: boolean;
  readonly gebruiker?: { readonly naam: string; readonly wachtwoord: string };
};

type Aanmelding = {
  readonly soort: 'uitgever';
  readonly uitgever: string;
  readonly publiek: string;
  readonly jwks: { readonly bestand: string } | { readonly url: string };
};

/** The issuer of demo tokens, which nobody else may be. */
export const DEMO_UITGEVER = 'urn:regiolog:demo';

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

/** The secret in a file, of which only the name stands in the environment: that is shown in too many places. */
function geheimUit(
  o: Omgeving,
  naam: 'REGIOLOG_EVENTSTOREDB_PASSWORD_FILE' | 'REGIOLOG_KAFKA_PASSWORD_FILE',
  fouten: string[],
): string {
  const bestand = o[naam];
  if (!bestand) {
    fouten.push(`${naam}: is nodig bij een gebruiker.`);
    return '';
  }
  try {
    return readFileSync(bestand, 'utf8').trim();
  } catch {
    fouten.push(`${naam}: dit bestand is niet te lezen.`);
    return '';
  }
}

function logboekVan(o: Omgeving, fouten: string[]): Config['logboek'] {
  const { REGIOLOG_EVENTSTOREDB_URL: url, REGIOLOG_EVENTSTOREDB_USER: gebruiker } = o;
  if (!url) return { soort: 'bestand' };
  if (!gebruiker) return { soort: 'eventstoredb', url };
  const wachtwoord = geheimUit(o, 'REGIOLOG_EVENTSTOREDB_PASSWORD_FILE', fouten);
  const wie = `${encodeURIComponent(gebruiker)}:${encodeURIComponent(wachtwoord)}@`;
  return { soort: 'eventstoredb', url: url.replace('://', `://${wie}`) };
}

function kafkaVan(o: Omgeving, fouten: string[]): { readonly kafka?: Kafkaconfig } {
  const { REGIOLOG_KAFKA: brokers, REGIOLOG_KAFKA_TLS: tls, REGIOLOG_KAFKA_USER: naam } = o;
  if (!brokers) return {};
  const wie = naam && {
    gebruiker: { naam, wachtwoord: geheimUit(o, 'REGIOLOG_KAFKA_PASSWORD_FILE', fouten) },
  };
  return { kafka: { brokers, tls, ...wie } };
}

/** What a service that runs apart cannot do without, and one process on one machine has in its folder. */
function apartFouten(o: Omgeving): string[] {
  return (['REGIOLOG_EVENTSTOREDB_URL', 'REGIOLOG_DOCUMENTEN', 'REGIOLOG_ADRES'] as const).flatMap((naam) =>
    o[naam] === undefined ? [`${naam}: is nodig voor een dienst die apart draait.`] : [],
  );
}

/** Reads the environment; the only place that does. All problems come at once, as Dutch lines. */
export function leesConfig(
  opties: {
    readonly env?: Readonly<Record<string, string | undefined>>;
    /** What counts when REGIOLOG_DEMO is not set: `npm start` on a desk shows a demonstration. */
    readonly demoStandaard?: boolean;
    /** A service that runs apart shares its log, keys and documents with others, and is never a demonstration. */
    readonly apart?: boolean;
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
  if (demo && opties.apart) fouten.push('REGIOLOG_DEMO: de demonstratie draait in één proces (npm start).');
  if (opties.apart) fouten.push(...apartFouten(o));
  const aanmelding = demo ? ({ soort: 'demo' } as const) : aanmeldingVan(o, fouten);
  const logboek = logboekVan(o, fouten);
  const kafka = kafkaVan(o, fouten);
  if (fouten.length > 0 || !aanmelding) return { fouten };
  return {
    config: {
      host: o.REGIOLOG_HOST,
      poort: o.REGIOLOG_PORT,
      data: o.REGIOLOG_DATA,
      logniveau: o.REGIOLOG_LOG_LEVEL,
      aanmelding,
      logboek,
      documenten: o.REGIOLOG_DOCUMENTEN ?? join(o.REGIOLOG_DATA, 'documenten'),
      ...kafka,
      bron: `urn:nld:oin:${o.REGIOLOG_OIN}:systeem:regiolog`,
      adres: o.REGIOLOG_ADRES ?? `http://${o.REGIOLOG_HOST}:${o.REGIOLOG_PORT}`,
    },
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Portaalconfig, portaalVan } from './config-portaal.ts';
import { nederlands } from './faults.ts';
import { isLoopback } from './headers.ts';
import { Omgeving, TEST_OIN } from './omgeving.ts';

/** How a service is set up. Where its tokens come from is known in every case: demo, file or address. */
export type Config = {
  readonly host: string;
  readonly poort: number;
  /** Where the counts and the health are for those who run the service; nowhere when no port is given. */
  readonly beheer?: { readonly host: string; readonly poort: number };
  /** For how long, in milliseconds, the service goes on while it says that it is about to stop. */
  readonly uitloopMs: number;
  /** The data folder. */
  readonly data: string;
  readonly logniveau: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  readonly aanmelding: { readonly soort: 'demo' } | Aanmelding;
  /** Where the log is: a file in the data folder, or an EventStoreDB by its connection string (which is a secret). */
  readonly logboek: { readonly soort: 'bestand' } | { readonly soort: 'eventstoredb'; readonly url: string };
  /** Where the keys of personal words are: a file in the data folder, or a service that alone has them. */
  readonly kluis: { readonly soort: 'bestand' } | Kluisdienst;
  /** The folder of the documents. Instances on several machines share it: what lies there is named by its hash. */
  readonly documenten: string;
  /** Where messages go to and come from, besides HTTP. */
  readonly kafka?: Kafkaconfig;
  /** Who says what the messages say: `urn:nld:oin:<20 digits>:systeem:regiolog`. */
  readonly bron: string;
  /** How the world reaches this register: the links in messages begin with it. */
  readonly adres: string;
  readonly portaal: Portaalconfig;
};

/** The vault as a service of its own; `geheim` is what it shares with those who may ask it. */
export type Kluisdienst = { readonly soort: 'dienst'; readonly url: string; readonly geheim: string };

/** How the vault service is set up: it signs nobody in, and knows its callers by the secret. */
export type Kluisconfig = Gemeen & Pick<Kluisdienst, 'geheim'>;

/** How the portal is set up when it runs apart: it has no log and no keys, and asks the API over HTTP. */
export type Portaaldienst = Gemeen &
  Pick<Config, 'aanmelding' | 'adres' | 'portaal'> & { readonly api: string };

export type Kafkaconfig = {
  /** Each `host:port`. */
  readonly brokers: readonly string[];
  readonly tls: boolean;
  readonly gebruiker?: { readonly naam: string; readonly wachtwoord: string };
  /** How topics are made that are not there yet: in how many parts, with how many copies, of how many it waits. */
  readonly topics: {
    readonly partities: number;
    readonly replicatie?: number;
    readonly minInSync?: number;
  };
};

/** What every service is set up with. */
export type Gemeen = Pick<
  Config,
  'host' | 'poort' | 'beheer' | 'uitloopMs' | 'data' | 'logniveau' | 'logboek'
>;

type Aanmelding = {
  readonly soort: 'uitgever';
  readonly uitgever: string;
  readonly publiek: string;
  readonly jwks: { readonly bestand: string } | { readonly url: string };
};

/** Whose register it is, as messages say it; without a number that of nobody. */
export const bronVan = (oin: string = TEST_OIN): string => `urn:nld:oin:${oin}:systeem:regiolog`;

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
  naam: 'REGIOLOG_EVENTSTOREDB_PASSWORD_FILE' | 'REGIOLOG_KAFKA_PASSWORD_FILE' | 'REGIOLOG_KLUIS_TOKEN_FILE',
  fouten: string[],
  waarbij: string,
): string {
  const bestand = o[naam];
  if (!bestand) {
    fouten.push(`${naam}: is nodig bij ${waarbij}.`);
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
  const wachtwoord = geheimUit(o, 'REGIOLOG_EVENTSTOREDB_PASSWORD_FILE', fouten, 'een gebruiker');
  const wie = `${encodeURIComponent(gebruiker)}:${encodeURIComponent(wachtwoord)}@`;
  return { soort: 'eventstoredb', url: url.replace('://', `://${wie}`) };
}

/** What callers of the vault prove themselves with. It goes in a header, so it is made of what may stand there. */
function kluisgeheim(o: Omgeving, fouten: string[]): string {
  const naam = 'REGIOLOG_KLUIS_TOKEN_FILE';
  const eerder = fouten.length;
  const geheim = geheimUit(o, naam, fouten, 'een kluis die apart draait');
  if (fouten.length === eerder && !/^[\w.-]{32,1000}$/.test(geheim))
    fouten.push(`${naam}: zet in dit bestand ten minste 32 letters en cijfers (ook - _ en . mogen).`);
  return geheim;
}

function kluisVan(o: Omgeving, fouten: string[]): Config['kluis'] {
  const { REGIOLOG_KLUIS_URL: url } = o;
  return url ? { soort: 'dienst', url, geheim: kluisgeheim(o, fouten) } : { soort: 'bestand' };
}

function kafkaVan(o: Omgeving, fouten: string[]): { readonly kafka?: Kafkaconfig } {
  const { REGIOLOG_KAFKA: brokers, REGIOLOG_KAFKA_TLS: tls, REGIOLOG_KAFKA_USER: naam } = o;
  if (!brokers) return {};
  const wie = naam && {
    gebruiker: { naam, wachtwoord: geheimUit(o, 'REGIOLOG_KAFKA_PASSWORD_FILE', fouten, 'een gebruiker') },
  };
  const { REGIOLOG_KAFKA_KOPIEEN: replicatie, REGIOLOG_KAFKA_MIN_IN_SYNC: minInSync } = o;
  const topics = {
    partities: o.REGIOLOG_KAFKA_PARTITIES,
    ...(replicatie ? { replicatie } : {}),
    ...(minInSync ? { minInSync } : {}),
  };
  return { kafka: { brokers, tls, ...wie, topics } };
}

/** What a service that runs apart cannot do without, and one process on one machine has in its folder. */
function apartFouten(o: Omgeving): string[] {
  const nodig = [
    'REGIOLOG_EVENTSTOREDB_URL',
    'REGIOLOG_KLUIS_URL',
    'REGIOLOG_DOCUMENTEN',
    'REGIOLOG_ADRES',
  ] as const;
  return nodig.flatMap((naam) =>
    o[naam] === undefined ? [`${naam}: is nodig voor een dienst die apart draait.`] : [],
  );
}

type Env = Readonly<Record<string, string | undefined>>;
type Fouten = { readonly fouten: readonly string[] };

function leesOmgeving(env: Env | undefined): Omgeving | Fouten {
  const uitslag = Omgeving.safeParse(env ?? process.env, nederlands);
  if (uitslag.success) return uitslag.data;
  return { fouten: uitslag.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) };
}

const gemeen = (o: Omgeving, fouten: string[]): Gemeen => ({
  host: o.REGIOLOG_HOST,
  poort: o.REGIOLOG_PORT,
  ...(o.REGIOLOG_BEHEER_PORT === undefined
    ? {}
    : { beheer: { host: o.REGIOLOG_BEHEER_HOST, poort: o.REGIOLOG_BEHEER_PORT } }),
  uitloopMs: o.REGIOLOG_UITLOOP_MS,
  data: o.REGIOLOG_DATA,
  logniveau: o.REGIOLOG_LOG_LEVEL,
  logboek: logboekVan(o, fouten),
});

/** Reads the environment for the vault service. Without a secret, or a log that says what to forget, it does not start. */
export function leesKluisconfig(env?: Env): { readonly config: Kluisconfig } | Fouten {
  const o = leesOmgeving(env);
  if ('fouten' in o) return o;
  const fouten: string[] = [];
  if (!o.REGIOLOG_EVENTSTOREDB_URL)
    fouten.push('REGIOLOG_EVENTSTOREDB_URL: de kluis leest in het logboek wat vergeten moet zijn.');
  const config = { ...gemeen(o, fouten), geheim: kluisgeheim(o, fouten) };
  return fouten.length > 0 ? { fouten } : { config };
}

/** Reads the environment for the portal that runs apart. Without an issuer and an API it does not start. */
export function leesPortaalconfig(env?: Env): { readonly config: Portaaldienst } | Fouten {
  const o = leesOmgeving(env);
  if ('fouten' in o) return o;
  const fouten: string[] = [];
  const { REGIOLOG_ADRES: adres, REGIOLOG_API_URL: api } = o;
  for (const naam of ['REGIOLOG_ADRES', 'REGIOLOG_API_URL', 'REGIOLOG_PORTAAL_CLIENT'] as const)
    if (o[naam] === undefined) fouten.push(`${naam}: is nodig voor een portaal dat apart draait.`);
  if (o.REGIOLOG_DEMO) fouten.push('REGIOLOG_DEMO: de demonstratie draait in één proces (npm start).');
  const aanmelding = aanmeldingVan(o, fouten);
  const portaal = portaalVan(o, fouten);
  const basis = gemeen(o, fouten);
  if (fouten.length > 0 || !aanmelding || !adres || !api) return { fouten };
  return { config: { ...basis, aanmelding, adres, portaal, api } };
}

/** Reads the environment; the only place that does. All problems come at once, as Dutch lines. */
export function leesConfig(
  opties: {
    readonly env?: Env;
    /** What counts when REGIOLOG_DEMO is not set: `npm start` on a desk shows a demonstration. */
    readonly demoStandaard?: boolean;
    /** A service that runs apart shares its log, keys and documents with others, and is never a demonstration. */
    readonly apart?: boolean;
  } = {},
): { readonly config: Config } | Fouten {
  const o = leesOmgeving(opties.env);
  if ('fouten' in o) return o;
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
  const basis = gemeen(o, fouten);
  const kluis = kluisVan(o, fouten);
  const kafka = kafkaVan(o, fouten);
  const portaal = portaalVan(o, fouten);
  if (fouten.length > 0 || !aanmelding) return { fouten };
  return {
    config: {
      ...basis,
      aanmelding,
      kluis,
      documenten: o.REGIOLOG_DOCUMENTEN ?? join(o.REGIOLOG_DATA, 'documenten'),
      ...kafka,
      portaal,
      bron: bronVan(o.REGIOLOG_OIN),
      adres: o.REGIOLOG_ADRES ?? `http://${o.REGIOLOG_HOST}:${o.REGIOLOG_PORT}`,
    },
  };
}

import type { IncomingMessage } from 'node:http';
import { type Fout, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { z } from 'zod';
import { readJson, VERBODEN_SLEUTELS } from './body.ts';
import { foutenVan, nederlands } from './faults.ts';
import type { Route } from './route.ts';

/** What a request brings, checked against the schemas of its route. */
export type Invoer = {
  readonly parameters: unknown;
  readonly vraag: unknown;
  readonly inhoud: unknown;
  readonly mediatype: string | undefined;
  readonly ifMatch: number | undefined;
  readonly idempotencyKey: string | undefined;
  /** Read at least up to here (header Regiolog-Na-Positie): lets a writer read the own write. */
  readonly naPositie: string | undefined;
};

const GEEN_VRAAG = z.strictObject({});
const QUERY_TEKENS = 4096;
const QUERY_SLEUTELS = 50;
const LANGSTE_WAARDE = 1000;

export const DOCUMENT_TYPES = [
  'application/octet-stream',
  'application/pdf',
  'text/plain',
  'text/markdown',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;

/** A token in an address ends up in logs and histories, so it is refused before it is used. */
export function tokenInVraag(url: string): boolean {
  return /[?&](?:access_token|token|id_token|jwt)=/i.test(url);
}

function isLijst(schema: unknown): boolean {
  const def = (schema as { _zod?: { def?: { type?: string; innerType?: unknown } } } | undefined)?._zod?.def;
  if (!def) return false;
  return def.type === 'array' || (def.innerType !== undefined && isLijst(def.innerType));
}

/** The query as an object: a list where the schema wants one, else one value; repeating it is a fault. */
function leesVraag(url: string, schema: z.ZodObject | undefined): { waarde: object; fouten: Fout[] } {
  const vraagteken = url.indexOf('?');
  const tekst = vraagteken < 0 ? '' : url.slice(vraagteken + 1);
  const waarde: Record<string, string | string[]> = Object.create(null);
  const fouten: Fout[] = [];
  if (tekst.length > QUERY_TEKENS) {
    return { waarde, fouten: [{ veld: '', melding: `De vraag is langer dan ${QUERY_TEKENS} tekens.` }] };
  }
  const paren = tekst === '' ? [] : [...new URLSearchParams(tekst)];
  if (paren.length > QUERY_SLEUTELS) {
    return {
      waarde,
      fouten: [{ veld: '', melding: `De vraag heeft meer dan ${QUERY_SLEUTELS} onderdelen.` }],
    };
  }
  for (const [sleutel, deel] of paren) {
    const eerder = waarde[sleutel];
    if (VERBODEN_SLEUTELS.has(sleutel)) fouten.push({ veld: sleutel, melding: 'Deze naam mag niet.' });
    else if (deel.length > LANGSTE_WAARDE) fouten.push({ veld: sleutel, melding: 'Deze waarde is te lang.' });
    else if (isLijst(schema?.shape[sleutel]))
      waarde[sleutel] = Array.isArray(eerder) ? [...eerder, deel] : [deel];
    else if (eerder !== undefined) fouten.push({ veld: sleutel, melding: 'Geef dit maar één keer.' });
    else waarde[sleutel] = deel;
  }
  return { waarde: { ...waarde }, fouten };
}

function eenHeader(req: IncomingMessage, naam: string): string | undefined {
  const waarde = req.headers[naam];
  return Array.isArray(waarde) ? waarde.join(', ') : waarde;
}

type Koppen = Pick<Invoer, 'ifMatch' | 'idempotencyKey' | 'naPositie'>;

function leesKoppen(req: IncomingMessage): { koppen: Koppen; fouten: Fout[] } {
  const fouten: Fout[] = [];
  const ifMatch = eenHeader(req, 'if-match');
  const sleutel = eenHeader(req, 'idempotency-key');
  const naPositie = eenHeader(req, 'regiolog-na-positie');
  const revisie = ifMatch === undefined ? undefined : /^"(0|[1-9]\d{0,9})"$/.exec(ifMatch)?.[1];
  if (ifMatch !== undefined && revisie === undefined) {
    fouten.push({ veld: 'If-Match', melding: 'Geef de ETag van het laatste antwoord, bijvoorbeeld "12".' });
  }
  if (sleutel !== undefined && !/^[A-Za-z0-9._:-]{8,100}$/.test(sleutel)) {
    fouten.push({
      veld: 'Idempotency-Key',
      melding: 'Gebruik 8 tot 100 tekens: letters, cijfers, punt, streepje, dubbele punt.',
    });
  }
  if (naPositie !== undefined && !/^[\x21-\x7e]{1,200}$/.test(naPositie)) {
    fouten.push({
      veld: 'Regiolog-Na-Positie',
      melding: 'Geef de Regiolog-Positie van een eerder antwoord.',
    });
  }
  const koppen = {
    ifMatch: revisie === undefined ? undefined : Number(revisie),
    idempotencyKey: sleutel,
    naPositie,
  };
  return { koppen, fouten };
}

const heeftInhoud = (req: IncomingMessage): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

function mediatypeVan(req: IncomingMessage): { type: string | undefined; charset: string } {
  const [type = '', ...rest] = (req.headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = /charset="?([\w-]+)/.exec(rest.join(';'))?.[1] ?? 'utf-8';
  return { type: type.trim() || undefined, charset };
}

/** The media types that a body of this route may have. */
export function mediatypesVan(route: Pick<Route, 'inhoud' | 'mediatypes'>): readonly string[] {
  return route.mediatypes ?? (route.inhoud === 'stroom' ? DOCUMENT_TYPES : ['application/json']);
}

function mediatypeFout(req: IncomingMessage, route: Route): Weigering | undefined {
  if (!route.inhoud || !heeftInhoud(req)) return undefined;
  const { type, charset } = mediatypeVan(req);
  const mag = mediatypesVan(route);
  const gecodeerd = (req.headers['content-encoding'] ?? 'identity') !== 'identity';
  if (type !== undefined && mag.includes(type) && charset === 'utf-8' && !gecodeerd) return undefined;
  return weiger('mediatype-onbekend', `Stuur de inhoud als ${mag.join(', ')} (utf-8, niet ingepakt).`);
}

function sleutelOntbreekt(req: IncomingMessage, route: Route): Weigering | undefined {
  if (route.methode !== 'POST' || route.zonderSleutel || req.headers['idempotency-key'] !== undefined)
    return undefined;
  return weiger(
    'sleutel-ontbreekt',
    'Geef in de header Idempotency-Key een eigen kenmerk mee, zodat herhalen veilig is.',
  );
}

/** Reads and checks everything a request brings; the faults of path, query, headers and body come at once. */
export async function leesInvoer(
  req: IncomingMessage & { originalUrl: string; params: Readonly<Record<string, unknown>> },
  route: Route,
): Promise<Invoer | Weigering> {
  const vooraf = mediatypeFout(req, route) ?? sleutelOntbreekt(req, route);
  if (vooraf) return vooraf;
  const fouten: Fout[] = [];
  const keur = (schema: z.ZodType | undefined, waarde: unknown): unknown => {
    if (!schema) return undefined;
    const uitslag = schema.safeParse(waarde, nederlands);
    if (!uitslag.success) fouten.push(...foutenVan(uitslag.error));
    return uitslag.data;
  };
  const parameters = keur(route.parameters, { ...req.params });
  const vraag = leesVraag(req.originalUrl, route.vraag);
  fouten.push(...vraag.fouten);
  const vraagUit = keur(route.vraag ?? GEEN_VRAAG, vraag.waarde);
  const { koppen, fouten: kopfouten } = leesKoppen(req);
  fouten.push(...kopfouten);
  let inhoud: unknown;
  if (route.inhoud && route.inhoud !== 'stroom') {
    const gelezen = await readJson(req);
    if ('weigering' in gelezen) return gelezen.weigering;
    fouten.push(...gelezen.fouten);
    if (gelezen.fouten.length === 0) inhoud = keur(route.inhoud, gelezen.waarde);
  } else if (!route.inhoud && heeftInhoud(req)) {
    fouten.push({ veld: '', melding: 'Dit verzoek heeft geen inhoud (body) nodig.' });
  }
  if (fouten.length > 0) return ongeldig(fouten);
  return {
    parameters,
    vraag: route.vraag ? vraagUit : undefined,
    inhoud,
    mediatype: mediatypeVan(req).type,
    ...koppen,
  };
}

function ongeldig(fouten: readonly Fout[]): Weigering {
  const aantal = fouten.length === 1 ? 'Eén onderdeel klopt' : `${fouten.length} onderdelen kloppen`;
  return weiger('invoer-ongeldig', `${aantal} niet. Bij "fouten" staat wat u kunt verbeteren.`, fouten);
}

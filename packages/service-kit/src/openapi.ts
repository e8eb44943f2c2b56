import { WEIGERINGEN, type WeigeringCode } from '@regiolog/domein/gedeeld/weigering';
import { z } from 'zod';
import { STATUS } from './problem.ts';
import { DOCUMENT_TYPES } from './request.ts';
import type { Route } from './route.ts';

type Schema = { [sleutel: string]: unknown };
type Schemas = Map<string, { schema: Schema; bytes: string }>;

const PROBLEEM = z
  .object({
    type: z.string().describe('Kenmerk van het soort weigering (URN).'),
    title: z.string().describe('Korte titel van de weigering.'),
    status: z.int().describe('HTTP-status.'),
    detail: z.string().describe('Wat er niet klopt, in gewone taal.'),
    instance: z.string().describe('Het pad dat is gevraagd.'),
    code: z.enum(Object.keys(WEIGERINGEN) as [WeigeringCode]).describe('Vaste code voor programma’s.'),
    fouten: z
      .array(
        z.object({
          veld: z.string().describe('Plaats van de fout, bijvoorbeeld besluit.datum.'),
          melding: z.string().describe('Wat u kunt verbeteren.'),
        }),
      )
      .optional()
      .describe('Alle fouten in wat is gestuurd.'),
  })
  .meta({ id: 'Probleem', description: 'Een weigering of storing (RFC 9457).' });

/** Rewrites references inside a schema to where components live. */
function verwijs(waarde: unknown, namen: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(waarde)) return waarde.map((w) => verwijs(w, namen));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const uit: Schema = {};
  for (const [sleutel, deel] of Object.entries(waarde)) {
    const naam =
      sleutel === '$ref' && typeof deel === 'string' ? /^#\/\$defs\/(.+)$/.exec(deel)?.[1] : undefined;
    uit[sleutel] = naam ? `#/components/schemas/${namen.get(naam) ?? naam}` : verwijs(deel, namen);
  }
  return uit;
}

/**
 * A schema as JSON Schema, its named parts moved to the components. What is asked and what is answered can differ
 * under one name (a default, a transformation): then the asked one is called `...Invoer`.
 */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', schemas: Schemas): Schema {
  // Wrapped, so that a root that has a name becomes a reference as well.
  const omhuld = z.toJSONSchema(z.object({ inhoud: schema }), { io, unrepresentable: 'any' }) as Schema;
  const defs = (omhuld['$defs'] ?? {}) as Record<string, Schema>;
  const namen = new Map<string, string>();
  for (const naam of Object.keys(defs)) {
    const bytes = JSON.stringify(defs[naam]);
    const bekend = schemas.get(naam);
    namen.set(naam, bekend && bekend.bytes !== bytes && io === 'input' ? `${naam}Invoer` : naam);
  }
  for (const [naam, def] of Object.entries(defs)) {
    const { id: _, ...rest } = def;
    const onder = namen.get(naam) ?? naam;
    if (!schemas.has(onder)) {
      schemas.set(onder, { schema: verwijs(rest, namen) as Schema, bytes: JSON.stringify(def) });
    } else if (schemas.get(onder)?.bytes !== JSON.stringify(def)) {
      throw new Error(`two different schemas are named ${onder}`);
    }
  }
  const velden = omhuld['properties'] as { inhoud: Schema };
  return verwijs(velden.inhoud, namen) as Schema;
}

function velden(schema: z.ZodObject | undefined, plek: 'path' | 'query', schemas: Schemas): Schema[] {
  return Object.entries(schema?.shape ?? {}).map(([naam, veld]) => {
    const { description, ...vorm } = jsonSchema(veld as z.ZodType, 'input', schemas);
    const optioneel = (veld as z.ZodType).safeParse(undefined).success;
    return {
      name: naam,
      in: plek,
      required: plek === 'path' || !optioneel,
      ...(description ? { description } : {}),
      schema: vorm,
    };
  });
}

const kop = (description: string, schema: Schema = { type: 'string' }): Schema => ({ description, schema });
const KOPPEN: Record<string, Schema> = {
  'API-Version': kop('Versie van deze API.'),
  ETag: kop('De stand van het dossier, te gebruiken in If-Match.'),
  'Regiolog-Positie': kop(
    'Plaats in het register van wat is vastgelegd, te gebruiken in Regiolog-Na-Positie.',
  ),
  Location: kop('Adres van wat is vastgelegd.', { type: 'string', format: 'uri-reference' }),
  'WWW-Authenticate': kop('Hoe u zich aanmeldt.'),
  'Retry-After': kop('Probeer het na zoveel seconden opnieuw.', { type: 'integer' }),
};
const kopVerwijzing = (namen: readonly string[]): Schema =>
  Object.fromEntries(namen.map((n) => [n, { $ref: `#/components/headers/${n}` }]));

const PARAMETERS: Record<string, Schema> = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      'De ETag van het laatste antwoord: de wijziging geldt alleen als het dossier nog in die stand is.',
    schema: { type: 'string', pattern: '^"\\d{1,10}"$' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Eigen kenmerk van dit verzoek. Hetzelfde verzoek met hetzelfde kenmerk wordt één keer uitgevoerd.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{8,100}$' },
  },
  NaPositie: {
    name: 'Regiolog-Na-Positie',
    in: 'header',
    description: 'De Regiolog-Positie van een eerder antwoord: het antwoord rekent ten minste tot daar.',
    schema: { type: 'string', maxLength: 200 },
  },
};

const STATUS_ZIN: Readonly<Record<number, string>> = {
  400: 'De invoer klopt niet; alle fouten staan in het antwoord.',
  401: 'U bent niet (geldig) aangemeld.',
  403: 'Dit mag u niet.',
  404: 'Dit bestaat niet, of u mag het niet zien.',
  405: 'Deze handeling bestaat hier niet.',
  406: 'Deze antwoordvorm kennen we niet.',
  409: 'Dit is in strijd met wat al is vastgelegd.',
  412: 'U werkt op een oude stand.',
  413: 'Dit is te groot.',
  415: 'Deze vorm nemen we niet aan.',
  428: 'Een Idempotency-Key ontbreekt.',
  429: 'Te veel verzoeken.',
  500: 'Er ging iets mis bij ons.',
  503: 'Het register is nog niet zover.',
};

function weigerStatussen(r: Route): number[] {
  const schrijft = r.methode !== 'GET' && !r.zonderSleutel;
  return [
    400,
    ...(r.actie === 'openbaar' ? [] : [401]),
    ...(r.actie === 'openbaar' || r.actie === 'aangemeld' ? [] : [403]),
    404,
    406,
    ...(schrijft ? [409, 412] : []),
    ...(r.inhoud ? [413, 415] : []),
    ...(r.methode === 'POST' && schrijft ? [428] : []),
    500,
    503,
  ];
}

function probleemAntwoord(status: number): Schema {
  const extra =
    status === 401 ? ['WWW-Authenticate'] : status === 503 || status === 429 ? ['Retry-After'] : [];
  return {
    description: STATUS_ZIN[status] ?? 'Geweigerd.',
    headers: kopVerwijzing(['API-Version', ...extra]),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
  };
}

function goedAntwoord(r: Route, status: number, vorm: z.ZodType | string, schemas: Schemas): Schema {
  const koppen = ['API-Version', ...(r.methode === 'GET' ? ['ETag'] : ['ETag', 'Regiolog-Positie'])];
  if (status === 201) koppen.push('Location');
  const basis = { headers: kopVerwijzing(koppen) };
  const types = r.antwoordtypes ?? ['application/json'];
  if (typeof vorm === 'string') {
    const bytes = Object.fromEntries(types.map((t) => [t, { schema: { type: 'string', format: 'binary' } }]));
    return { description: vorm, ...basis, ...(r.antwoordtypes ? { content: bytes } : {}) };
  }
  const schema = jsonSchema(vorm, 'output', schemas);
  const zin = vorm.description ?? r.samenvatting;
  return { description: zin, ...basis, content: Object.fromEntries(types.map((t) => [t, { schema }])) };
}

function inhoudVan(r: Route, schemas: Schemas): Schema {
  if (!r.inhoud) return {};
  const content =
    r.inhoud === 'stroom'
      ? Object.fromEntries(
          (r.mediatypes ?? DOCUMENT_TYPES).map((t) => [t, { schema: { type: 'string', format: 'binary' } }]),
        )
      : { 'application/json': { schema: jsonSchema(r.inhoud, 'input', schemas) } };
  return { requestBody: { required: true, content } };
}

function handeling(r: Route, schemas: Schemas): Schema {
  const verwijzing = (naam: string): Schema => ({ $ref: `#/components/parameters/${naam}` });
  const parameters = [...velden(r.parameters, 'path', schemas), ...velden(r.vraag, 'query', schemas)];
  if (r.methode === 'GET') parameters.push(verwijzing('NaPositie'));
  else if (!r.zonderSleutel) parameters.push(verwijzing('IfMatch'));
  if (r.methode === 'POST' && !r.zonderSleutel) parameters.push(verwijzing('IdempotencyKey'));
  const responses: Schema = {};
  for (const [status, vorm] of Object.entries(r.antwoorden)) {
    responses[status] = goedAntwoord(r, Number(status), vorm, schemas);
  }
  for (const status of weigerStatussen(r))
    responses[status] ??= { $ref: `#/components/responses/Probleem${status}` };
  return {
    operationId: r.naam,
    summary: r.samenvatting,
    description: r.beschrijving ?? r.samenvatting,
    tags: [r.label],
    ...(r.actie === 'openbaar' ? { security: [] } : {}),
    parameters,
    ...inhoudVan(r, schemas),
    responses,
  };
}

/** Who answers for this API. */
const CONTACT = {
  name: 'Regiolog, functioneel beheer',
  email: 'regiolog@samenwerkingsafspraken.example',
  url: 'https://samenwerkingsafspraken.example/regiolog',
};

/** The OpenAPI 3.1 document of a set of routes, from the very schemas that check the requests. */
export function openapi(
  routes: readonly Route[],
  info: { readonly titel: string; readonly versie: string },
): Schema {
  const schemas: Schemas = new Map();
  jsonSchema(PROBLEEM, 'output', schemas);
  // Answers first: they keep the plain name when question and answer differ.
  for (const r of routes) {
    for (const vorm of Object.values(r.antwoorden))
      if (typeof vorm !== 'string') jsonSchema(vorm, 'output', schemas);
  }
  const paths: Record<string, Schema> = {};
  for (const r of routes) {
    const kort = r.pad.slice('/v1'.length);
    paths[kort] = { ...paths[kort], [r.methode.toLowerCase()]: handeling(r, schemas) };
  }
  const labels = [...new Set(routes.map((r) => r.label))].sort();
  return {
    openapi: '3.1.0',
    info: {
      title: info.titel,
      version: info.versie,
      description:
        'Het register van afspraken tussen gemeenten. Elk antwoord geldt op drie tijden: geldig, bekend en beschikbaar.',
      contact: CONTACT,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1', description: 'Deze installatie' }],
    security: [{ bearer: [] }],
    tags: labels.map((name) => ({ name, description: `Alles over ${name.toLowerCase()}.` })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      parameters: PARAMETERS,
      headers: KOPPEN,
      responses: Object.fromEntries(
        [...new Set(Object.values(STATUS))].map((s) => [`Probleem${s}`, probleemAntwoord(s)]),
      ),
      schemas: Object.fromEntries([...schemas].sort().map(([naam, s]) => [naam, s.schema])),
    },
  };
}

import type { z } from 'zod';
import { KOPPEN, kopVerwijzing, PARAMETERS, PROBLEEM, probleemAntwoord } from './openapi-parts.ts';
import { jsonSchema, type Schema, type Schemas } from './openapi-schema.ts';
import { STATUS } from './problem.ts';
import { mediatypesVan } from './request.ts';
import type { Route } from './route.ts';

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

function goedAntwoord(r: Route, status: number, vorm: z.ZodType | string, schemas: Schemas): Schema {
  const koppen = ['API-Version', 'ETag', ...(r.methode === 'GET' ? [] : ['Regiolog-Positie'])];
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
  const schema =
    r.inhoud === 'stroom' ? { type: 'string', format: 'binary' } : jsonSchema(r.inhoud, 'input', schemas);
  const content = Object.fromEntries(mediatypesVan(r).map((t) => [t, { schema }]));
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

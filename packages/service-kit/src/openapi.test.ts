import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildHttp } from './app.ts';
import { openapi } from './openapi.ts';
import { type Route, route, routeFouten } from './route.ts';
import { GEEN_BETREKKINGEN, ProefUitgever, stil } from './testing.ts';

const Gemeente = z.object({ code: z.string().describe('TOOI-code.') }).meta({ id: 'Gemeente' });
const Overeenkomst = z
  .object({
    titel: z.string(),
    partijen: z.array(Gemeente),
    vanaf: z.iso.date(),
    soort: z.string().default('dvo'),
  })
  .meta({ id: 'Overeenkomst', description: 'Een overeenkomst.' });
const basis = {
  label: 'Overeenkomsten',
  samenvatting: 'Een overeenkomst.',
  actie: 'overeenkomst.lezen',
} as const;
const af = async () => ({ status: 200 });

const routes: Route[] = [
  route({
    ...basis,
    methode: 'GET',
    pad: '/v1/overeenkomsten/{id}',
    naam: 'leesOvereenkomst',
    parameters: z.object({ id: z.string().describe('Kenmerk.') }),
    vraag: z.object({
      geldigOp: z.iso.date().optional().describe('Dag.'),
      bladzijde: z.coerce.number().default(1),
    }),
    antwoorden: { 200: Overeenkomst },
    verwerk: af,
  }),
  route({
    ...basis,
    methode: 'POST',
    pad: '/v1/overeenkomsten',
    naam: 'legVast',
    actie: 'overeenkomst.beheren',
    inhoud: Overeenkomst,
    antwoorden: { 201: Overeenkomst },
    verwerk: af,
  }),
  route({
    ...basis,
    methode: 'POST',
    pad: '/v1/documenten',
    naam: 'bewaar',
    inhoud: 'stroom',
    antwoorden: { 201: z.object({ hash: z.string() }) },
    verwerk: af,
  }),
  route({
    ...basis,
    methode: 'GET',
    pad: '/v1/versie',
    naam: 'versie',
    actie: 'openbaar',
    antwoorden: { 200: 'De versie.' },
    verwerk: af,
  }),
];

type Doc = {
  openapi: string;
  info: { version: string; contact: Record<string, string> };
  servers: { url: string }[];
  paths: Record<string, Record<string, Handeling>>;
  components: Record<
    string,
    Record<string, { content?: Record<string, unknown>; headers?: Record<string, unknown> }>
  >;
};
type Handeling = {
  operationId: string;
  security?: unknown[];
  parameters: { name?: string; in?: string; $ref?: string; required?: boolean }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<
    string,
    { $ref?: string; content?: Record<string, { schema: unknown }>; headers?: object }
  >;
};
const doc = openapi(routes, { titel: 'Regiolog', versie: '1.2.3' }) as unknown as Doc;
const handelingen = Object.entries(doc.paths).flatMap(([pad, h]) =>
  Object.entries(h).map(([methode, handeling]) => ({ pad, methode, handeling })),
);

describe('the OpenAPI document', () => {
  it('is 3.1, with a contact, a semantic version and the major version in its server', () => {
    expect(doc.openapi).toMatch(/^3\.1\.\d+$/);
    expect(doc.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(doc.info.contact).sort()).toEqual(['email', 'name', 'url']);
    expect(doc.servers.map((s) => s.url)).toEqual(['/v1']);
  });
  it('has kebab-case paths without a trailing slash, relative to the server, and camelCase query keys', () => {
    for (const { pad, handeling } of handelingen) {
      expect(pad).toMatch(/^(?:\/(?:_?[a-z0-9]+(?:-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\}))+$/);
      for (const p of handeling.parameters.filter((q) => q.in === 'query')) {
        expect(p.name).toMatch(/^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/);
      }
    }
  });
  it('answers every refusal as a problem, and every answer carries the version', () => {
    for (const { handeling } of handelingen) {
      expect(Object.keys(handeling.responses)).toEqual(expect.arrayContaining(['400', '404', '500']));
      for (const [status, antwoord] of Object.entries(handeling.responses)) {
        const echt = antwoord.$ref
          ? doc.components['responses']?.[antwoord.$ref.split('/').pop() ?? '']
          : antwoord;
        expect(echt?.headers).toHaveProperty('API-Version');
        if (Number(status) >= 400)
          expect(Object.keys(echt?.content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });
  it('every reference leads somewhere', () => {
    for (const [, plek] of JSON.stringify(doc).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const doel = plek
        ?.split('/')
        .reduce<unknown>((o, s) => (o as Record<string, unknown> | undefined)?.[s], doc);
      expect([plek, typeof doel]).toEqual([plek, 'object']);
    }
    expect(JSON.stringify(doc)).not.toContain('$defs');
  });
  it('names schemas once, and apart where question and answer differ', () => {
    expect(Object.keys(doc.components['schemas'] ?? {})).toEqual([
      'Gemeente',
      'GemeenteInvoer',
      'Overeenkomst',
      'OvereenkomstInvoer',
      'Probleem',
    ]);
    const lezen = doc.paths['/overeenkomsten/{id}']?.['get'];
    expect(lezen?.responses['200']?.content?.['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/Overeenkomst',
    });
  });
  it('says what a write needs, and that an open route needs no token', () => {
    const schrijven = doc.paths['/overeenkomsten']?.['post'];
    expect(schrijven?.parameters.map((p) => p.$ref?.split('/').pop())).toEqual(['IfMatch', 'IdempotencyKey']);
    expect(Object.keys(schrijven?.responses ?? {})).toEqual(
      expect.arrayContaining(['401', '403', '409', '412', '413', '415', '428']),
    );
    expect(doc.paths['/versie']?.['get']?.security).toEqual([]);
    expect(Object.keys(doc.paths['/documenten']?.['post']?.requestBody?.content ?? {})).toContain(
      'application/pdf',
    );
    const vraag = doc.paths['/overeenkomsten/{id}']?.['get']?.parameters.filter((p) => p.in === 'query');
    expect(vraag?.map((p) => [p.name, p.required])).toEqual([
      ['geldigOp', false],
      ['bladzijde', false],
    ]);
  });
  it('two schemas of one name are a fault of ours', () => {
    const Ander = z.object({ naam: z.int() }).meta({ id: 'Gemeente2' });
    const Zelfde = z.object({ naam: z.string() });
    const met = (schema: z.ZodType, naam: string): Route =>
      route({ ...basis, methode: 'GET', pad: `/v1/${naam}`, naam, antwoorden: { 200: schema }, verwerk: af });
    expect(() =>
      openapi([met(Ander, 'een'), met(z.object({ a: Zelfde.meta({ id: 'Gemeente2' }) }), 'twee')], {
        titel: 't',
        versie: '1.0.0',
      }),
    ).toThrow();
  });
});

describe('a route that is declared wrongly stops the start', () => {
  const goed = {
    ...basis,
    methode: 'GET',
    pad: '/v1/dingen/{id}',
    naam: 'x',
    parameters: z.object({ id: z.string() }),
    antwoorden: { 200: 'x' },
    verwerk: af,
  } as const;
  it.each<[string, Partial<Route>, string]>([
    ['capitals in the path', { pad: '/v1/Dingen/{id}' }, 'kebab-case'],
    ['an underscore in the path', { pad: '/v1/mijn_dingen/{id}' }, 'kebab-case'],
    ['a trailing slash', { pad: '/v1/dingen/{id}/' }, 'kebab-case'],
    ['no version', { pad: '/dingen/{id}' }, 'kebab-case'],
    ['a parameter that is not in the path', { pad: '/v1/dingen' }, 'do not match'],
    ['a query key with an underscore', { vraag: z.object({ geldig_op: z.string() }) }, 'camelCase'],
    ['a GET with a body', { inhoud: z.object({}) }, 'no body'],
    ['no answers', { antwoorden: {} }, 'no answer'],
  ])('%s', (_naam, anders, woord) => {
    expect(routeFouten([route({ ...goed, ...anders } as Parameters<typeof route>[0])]).join()).toContain(
      woord,
    );
  });
  it('the same twice, under any name of its parameter', () => {
    const twee = route({
      ...goed,
      pad: '/v1/dingen/{code}',
      naam: 'y',
      parameters: z.object({ code: z.string() }),
    });
    expect(routeFouten([route(goed), twee]).join()).toContain('declared twice');
    expect(routeFouten([route(goed)])).toEqual([]);
    const opties = {
      verifieer: new ProefUitgever().verifieer(),
      logger: stil,
      versie: '1.0.0',
      titel: 't',
      betrekkingen: GEEN_BETREKKINGEN,
      inhalen: async () => undefined,
      gereed: () => ({ gereed: true }),
    };
    expect(() => buildHttp({ ...opties, routes: [route(goed), route(goed)] })).toThrow('declared twice');
  });
});

it('a route sees the types of its own schemas', () => {
  route({
    ...basis,
    methode: 'POST',
    pad: '/v1/dingen/{id}',
    naam: 'getypeerd',
    parameters: z.object({ id: z.string() }),
    vraag: z.object({ aantal: z.coerce.number().default(1) }),
    inhoud: z.object({ naam: z.string() }),
    antwoorden: { 200: 'x' },
    verwerk: async ({ parameters, vraag, inhoud, stroom }) => {
      const alles: [string, number, string, undefined] = [parameters.id, vraag.aantal, inhoud.naam, stroom];
      // @ts-expect-error a field that no schema declares
      void parameters.bestaatNiet;
      return { status: alles.length };
    },
  });
  route({
    ...basis,
    methode: 'POST',
    pad: '/v1/stromen',
    naam: 'stroomt',
    inhoud: 'stroom',
    antwoorden: { 200: 'x' },
    verwerk: async ({ stroom, inhoud, vraag }) => {
      const alles: [Readable, undefined, undefined] = [stroom, inhoud, vraag];
      return { status: alles.length };
    },
  });
  expect(Readable).toBeDefined();
});

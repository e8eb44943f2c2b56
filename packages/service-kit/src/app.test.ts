import { request } from 'node:http';
import { Readable, Writable } from 'node:stream';
import { weiger } from '@regiolog/domein/gedeeld/weigering';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { maakLogger } from './logger.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { type ProefServer, ProefUitgever, proefServer } from './testing.ts';

const uitgever = new ProefUitgever();
const regels: string[] = [];
const bestemming = new Writable({
  write(stuk, _e, klaar) {
    regels.push(String(stuk));
    klaar();
  },
});
const logger = maakLogger({ niveau: 'info', bestemming });

const Ding = z.object({ id: z.string(), aantal: z.int() }).meta({ id: 'Ding' });
const basis = { label: 'Dingen', samenvatting: 'Een ding.', actie: 'overeenkomst.lezen' } as const;
const object = { regio: 'amersfoort', partijen: [] };

const routes: Route[] = [
  route({
    ...basis,
    methode: 'GET',
    pad: '/v1/dingen/{id}',
    naam: 'leesDing',
    parameters: z.object({ id: z.string().regex(/^[a-z0-9-]{1,20}$/) }),
    vraag: z.object({ geldigOp: z.iso.date().optional(), soort: z.array(z.enum(['a', 'b'])).optional() }),
    antwoorden: { 200: Ding },
    verwerk: async ({ parameters, toegang }) => {
      const nee = toegang.eis('overeenkomst.lezen', object);
      if (nee) return nee;
      if (parameters.id === 'weg') return weiger('niet-gevonden', 'een andere zin dan die van het beleid');
      return { status: 200, etag: 12, inhoud: { id: parameters.id, aantal: 1 } };
    },
  }),
  route({
    ...basis,
    actie: 'overeenkomst.beheren',
    methode: 'POST',
    pad: '/v1/dingen',
    naam: 'maakDing',
    vraag: z.object({ proef: z.stringbool().optional() }),
    inhoud: z.strictObject({
      naam: z.string().min(1).max(10),
      datum: z.iso.date(),
      soort: z.enum(['a', 'b']),
    }),
    antwoorden: { 201: Ding },
    verwerk: async ({ inhoud, toegang, ifMatch, idempotencyKey }) => {
      const nee = toegang.eis('overeenkomst.beheren', object);
      if (nee) return nee;
      const antwoord = { id: `${inhoud.naam}.${idempotencyKey}`, aantal: ifMatch ?? -1 };
      return { status: 201, inhoud: antwoord, etag: 0, positie: 'p-1', locatie: '/v1/dingen/x' };
    },
  }),
  route({
    ...basis,
    methode: 'POST',
    pad: '/v1/dingen/_zoek',
    naam: 'zoekDingen',
    zonderSleutel: true,
    inhoud: z.looseObject({}),
    antwoorden: { 200: z.object({ gevonden: z.array(Ding) }) },
    verwerk: async ({ toegang }) =>
      toegang.eis('overeenkomst.lezen', object) ?? { status: 200, inhoud: { gevonden: [] } },
  }),
  route({
    ...basis,
    methode: 'POST',
    pad: '/v1/stukken',
    naam: 'bewaarStuk',
    actie: 'aangemeld',
    zonderSleutel: true,
    inhoud: 'stroom',
    antwoorden: { 200: z.object({ omvang: z.int() }) },
    verwerk: async ({ stroom }) => {
      let omvang = 0;
      for await (const deel of stroom) omvang += (deel as Buffer).length;
      return { status: 200, inhoud: { omvang } };
    },
  }),
  route({
    ...basis,
    methode: 'GET',
    pad: '/v1/stukken/{hash}',
    naam: 'leesStuk',
    actie: 'aangemeld',
    parameters: z.object({ hash: z.string() }),
    antwoordtypes: ['application/pdf'],
    antwoorden: { 200: 'Het stuk.' },
    verwerk: async () => ({
      status: 200,
      stroom: Readable.from([Buffer.from('%PDF-')]),
      type: 'application/pdf',
      bestandsnaam: 'Besluit "één".pdf',
    }),
  }),
  route({
    ...basis,
    methode: 'GET',
    pad: '/v1/stuk',
    naam: 'kapot',
    actie: 'openbaar',
    antwoorden: { 200: 'Nooit.' },
    verwerk: async () => {
      throw new Error('geheim-detail /srv/regiolog/x.ts:12');
    },
  }),
  route({
    ...basis,
    methode: 'GET',
    pad: '/v1/afgebroken',
    naam: 'breekAf',
    actie: 'aangemeld',
    antwoordtypes: ['application/pdf'],
    antwoorden: { 200: 'Half.' },
    verwerk: async () => ({
      status: 200,
      type: 'application/pdf',
      stroom: Readable.from(
        (async function* () {
          yield Buffer.alloc(100_000);
          throw new Error('the disk is gone');
        })(),
      ),
    }),
  }),
  route({
    ...basis,
    methode: 'GET',
    pad: '/v1/anders',
    naam: 'antwoordAnders',
    actie: 'aangemeld',
    antwoorden: { 200: Ding },
    verwerk: async () => ({ status: 200, inhoud: { id: 'x', aantal: 'drie' } }),
  }),
  route({
    ...basis,
    methode: 'GET',
    pad: '/v1/vergeetachtig',
    naam: 'vergeet',
    antwoorden: { 200: Ding },
    verwerk: async () => ({ status: 200, inhoud: { id: 'x', aantal: 1 } }),
  }),
];

let server: ProefServer;
let gereed = true;
beforeAll(async () => {
  server = await proefServer({
    routes,
    verifieer: uitgever.verifieer(),
    logger,
    gereed: () => ({ gereed, gelezen: 3 }),
  });
});
afterAll(() => server.stop());

const auditor = (): string => `Bearer ${uitgever.token('auditor')}`;
const coordinator = (): string => `Bearer ${uitgever.token('coordinator', { regio: 'amersfoort' })}`;

type Vraag = { methode?: string; headers?: Record<string, string>; body?: string; wie?: string | null };
async function vraag(pad: string, v: Vraag = {}) {
  const headers = { ...(v.wie === null ? {} : { authorization: v.wie ?? auditor() }), ...v.headers };
  const antwoord = await fetch(server.url + pad, {
    method: v.methode ?? 'GET',
    headers,
    ...(v.body === undefined ? {} : { body: v.body }),
    redirect: 'manual',
  });
  const tekst = await antwoord.text();
  const json =
    tekst !== '' && antwoord.headers.get('content-type')?.includes('json') ? JSON.parse(tekst) : undefined;
  return { antwoord, status: antwoord.status, tekst, json, headers: antwoord.headers };
}
const post = (body: unknown, headers: Record<string, string> = {}, pad = '/v1/dingen') =>
  vraag(pad, {
    methode: 'POST',
    wie: coordinator(),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': 'sleutel-0001', ...headers },
  });
const GOED = { naam: 'abc', datum: '2026-05-31', soort: 'a' };

describe('what is right passes', () => {
  it('a read answers with the revision as ETag', async () => {
    const r = await vraag('/v1/dingen/a-1?geldigOp=2026-01-01&soort=a&soort=b');
    expect(r.status).toBe(200);
    expect(r.json).toEqual({ id: 'a-1', aantal: 1 });
    expect(r.headers.get('etag')).toBe('"12"');
  });
  it('a write sees its key and If-Match, and answers place and position', async () => {
    const r = await post(GOED, { 'if-match': '"7"' });
    expect(r.status).toBe(201);
    expect(r.json).toEqual({ id: 'abc.sleutel-0001', aantal: 7 });
    expect(r.headers.get('regiolog-positie')).toBe('p-1');
    expect(r.headers.get('location')).toBe('/v1/dingen/x');
  });
  it('HEAD answers like GET without a body', async () => {
    const r = await vraag('/v1/dingen/a-1', { methode: 'HEAD' });
    expect([r.status, r.tekst, r.headers.get('etag')]).toEqual([200, '', '"12"']);
    expect(Number(r.headers.get('content-length'))).toBeGreaterThan(0);
  });
  it('a single value of a list is a list', async () => {
    expect((await vraag('/v1/dingen/a-1?soort=a')).status).toBe(200);
  });
  it('a stream goes in, a download comes out as an attachment', async () => {
    const erin = await vraag('/v1/stukken', {
      methode: 'POST',
      headers: { 'content-type': 'application/pdf' },
      body: '12345',
    });
    expect(erin.json).toEqual({ omvang: 5 });
    const eruit = await vraag('/v1/stukken/abc');
    expect(eruit.tekst).toBe('%PDF-');
    expect(eruit.headers.get('content-disposition')).toBe(
      `attachment; filename="Besluit ___n_.pdf"; filename*=UTF-8''Besluit%20%22%C3%A9%C3%A9n%22.pdf`,
    );
  });
  it('liveness, readiness and the document need no token', async () => {
    expect((await vraag('/health/live', { wie: null })).json).toEqual({ leeft: true });
    expect((await vraag('/health/ready', { wie: null })).json).toEqual({ gereed: true, gelezen: 3 });
    const doc = await vraag('/v1/openapi.json', { wie: null, headers: { origin: 'https://elders.example' } });
    expect(doc.headers.get('access-control-allow-origin')).toBe('*');
    expect(doc.json.openapi).toBe('3.1.0');
  });
  it('not ready is a problem that says how far it is', async () => {
    gereed = false;
    const r = await vraag('/health/ready', { wie: null });
    gereed = true;
    expect([r.status, r.json.code, r.json.toestand.gelezen]).toEqual([503, 'nog-niet-gereed', 3]);
    expect(r.headers.get('retry-after')).toBe('2');
  });
});

describe('what is wrong is refused, in one form', () => {
  const diep = `${'['.repeat(30)}${']'.repeat(30)}`;
  const gevallen: [string, () => Promise<Awaited<ReturnType<typeof vraag>>>, number, string][] = [
    ['an unknown path', () => vraag('/v1/bestaat-niet'), 404, 'niet-gevonden'],
    ['an unknown path without a token', () => vraag('/nergens', { wie: null }), 404, 'niet-gevonden'],
    ['a trailing slash', () => vraag('/v1/dingen/a-1/'), 404, 'niet-gevonden'],
    ['a path in capitals', () => vraag('/v1/Dingen/a-1'), 404, 'niet-gevonden'],
    [
      'an undeclared method',
      () => vraag('/v1/dingen/a-1', { methode: 'DELETE' }),
      405,
      'methode-niet-toegestaan',
    ],
    ['OPTIONS', () => vraag('/v1/dingen/a-1', { methode: 'OPTIONS' }), 405, 'methode-niet-toegestaan'],
    ['GET on a question with a body', () => vraag('/v1/dingen/_zoek'), 405, 'methode-niet-toegestaan'],
    ['POST on health', () => vraag('/health/live', { methode: 'POST' }), 405, 'methode-niet-toegestaan'],
    ['no token', () => vraag('/v1/dingen/a-1', { wie: null }), 401, 'token-ontbreekt'],
    ['another scheme', () => vraag('/v1/dingen/a-1', { wie: 'Basic YTpi' }), 401, 'token-ongeldig'],
    ['a broken token', () => vraag('/v1/dingen/a-1', { wie: 'Bearer a.b.c' }), 401, 'token-ongeldig'],
    [
      'an Accept we do not have',
      () => vraag('/v1/dingen/a', { headers: { accept: 'text/html' } }),
      406,
      'antwoordvorm-onbekend',
    ],
    [
      'a form instead of JSON',
      () => post('a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'mediatype-onbekend',
    ],
    [
      'JSON in latin1',
      () => post(GOED, { 'content-type': 'application/json; charset=latin1' }),
      415,
      'mediatype-onbekend',
    ],
    ['a packed body', () => post(GOED, { 'content-encoding': 'gzip' }), 415, 'mediatype-onbekend'],
    [
      'HTML as a document',
      () => vraag('/v1/stukken', { methode: 'POST', headers: { 'content-type': 'text/html' }, body: '<p>' }),
      415,
      'mediatype-onbekend',
    ],
    ['a body over the bound', () => post({ naam: 'x'.repeat(300_000) }), 413, 'te-groot'],
    ['no body', () => post(''), 400, 'invoer-ongeldig'],
    ['no JSON', () => post('{'), 400, 'invoer-ongeldig'],
    ['too deep', () => post(`{"naam":${diep}}`), 400, 'invoer-ongeldig'],
    ['too many values', () => post(`[${'1,'.repeat(10_001)}1]`), 400, 'invoer-ongeldig'],
    ['a prototype key', () => post('{"__proto__":{"x":1}}', {}, '/v1/dingen/_zoek'), 400, 'invoer-ongeldig'],
    [
      'a constructor key, deep',
      () => post('{"a":[{"constructor":1}]}', {}, '/v1/dingen/_zoek'),
      400,
      'invoer-ongeldig',
    ],
    ['a key that is too short', () => post(GOED, { 'idempotency-key': 'kort' }), 400, 'invoer-ongeldig'],
    ['an If-Match that is no revision', () => post(GOED, { 'if-match': '*' }), 400, 'invoer-ongeldig'],
    ['a weak If-Match', () => post(GOED, { 'if-match': 'W/"1"' }), 400, 'invoer-ongeldig'],
    ['an unknown query key', () => vraag('/v1/dingen/a?kleur=rood'), 400, 'invoer-ongeldig'],
    ['a query on a route without one', () => post({}, {}, '/v1/dingen/_zoek?x=1'), 400, 'invoer-ongeldig'],
    [
      'a repeated query key',
      () => vraag('/v1/dingen/a?geldigOp=2026-01-01&geldigOp=2026-01-02'),
      400,
      'invoer-ongeldig',
    ],
    ['a prototype key in the query', () => vraag('/v1/dingen/a?__proto__=1'), 400, 'invoer-ongeldig'],
    [
      'a query that is too long',
      () => vraag(`/v1/dingen/a?geldigOp=${'x'.repeat(5_000)}`),
      400,
      'invoer-ongeldig',
    ],
    [
      'a query with too many parts',
      () => vraag(`/v1/dingen/a?${'soort=a&'.repeat(60)}`),
      400,
      'invoer-ongeldig',
    ],
    ['a token in the query', () => vraag('/v1/dingen/a?access_token=abc'), 400, 'invoer-ongeldig'],
    ['an unreadable path', () => vraag('/v1/dingen/%ff'), 400, 'invoer-ongeldig'],
    [
      'a position that is none',
      () => vraag('/v1/dingen/a', { headers: { 'regiolog-na-positie': 'x y' } }),
      400,
      'invoer-ongeldig',
    ],
    ['a write by an auditor', () => vraag('/v1/dingen', { methode: 'POST' }), 403, 'niet-bevoegd'],
    [
      'a thing elsewhere',
      () => vraag('/v1/dingen/a', { wie: `Bearer ${uitgever.token('coordinator', { regio: 'elders' })}` }),
      404,
      'niet-gevonden',
    ],
    ['a failure of ours', () => vraag('/v1/stuk', { wie: null }), 500, 'storing'],
    ['an answer that is not as declared', () => vraag('/v1/anders'), 500, 'storing'],
    ['an operation that forgot the policy', () => vraag('/v1/vergeetachtig'), 500, 'storing'],
  ];
  it.each(gevallen)('%s', async (_naam, doe, status, code) => {
    const r = await doe();
    expect([r.status, r.json?.code]).toEqual([status, code]);
    expect(r.headers.get('content-type')).toBe('application/problem+json');
    expect(Object.keys(r.json)).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance', 'code']),
    );
    expect(r.json.status).toBe(status);
    expect(r.json.instance).not.toContain('?');
    expect(r.tekst).not.toMatch(/at .*\.[jt]s:\d+|geheim-detail|node_modules/);
    expect(r.headers.get('api-version')).toBe('1.2.3');
  });

  it('a write without its key is asked for one', async () => {
    const r = await vraag('/v1/dingen', {
      methode: 'POST',
      wie: coordinator(),
      body: JSON.stringify(GOED),
      headers: { 'content-type': 'application/json' },
    });
    expect([r.status, r.json.code]).toEqual([428, 'sleutel-ontbreekt']);
  });
  it('a body of unknown length over the bound is refused as well', async () => {
    const status = await new Promise((resolve, reject) => {
      const req = request(
        `${server.url}/v1/dingen`,
        {
          method: 'POST',
          headers: {
            authorization: coordinator(),
            'content-type': 'application/json',
            'idempotency-key': 'sleutel-0001',
            'transfer-encoding': 'chunked',
          },
        },
        (res) => {
          res.resume();
          resolve(res.statusCode);
        },
      );
      req.on('error', reject);
      for (let i = 0; i < 5; i += 1) req.write('x'.repeat(100_000));
      req.end();
    });
    expect(status).toBe(413);
  });
  it('says which methods a path has', async () => {
    const allow = async (pad: string) => (await vraag(pad, { methode: 'PATCH' })).headers.get('allow');
    expect(await allow('/v1/dingen/a')).toBe('GET, HEAD');
    expect(await allow('/v1/dingen')).toBe('POST');
    expect(await allow('/v1/dingen/_zoek')).toBe('POST');
  });
  it('says how to sign in', async () => {
    const zonder = await vraag('/v1/dingen/a', { wie: null });
    const kapot = await vraag('/v1/dingen/a', { wie: 'Bearer x' });
    expect(zonder.headers.get('www-authenticate')).toBe('Bearer realm="regiolog"');
    expect(kapot.headers.get('www-authenticate')).toBe('Bearer realm="regiolog", error="invalid_token"');
  });
  it('what one may not see answers with the bytes of what does not exist', async () => {
    const wie = `Bearer ${uitgever.token('coordinator', { regio: 'elders' })}`;
    const verborgen = (await vraag('/v1/dingen/a-1', { wie })).tekst;
    const weg = (await vraag('/v1/dingen/weg')).tekst;
    expect(verborgen.replace('/v1/dingen/a-1', '')).toBe(weg.replace('/v1/dingen/weg', ''));
  });
});

describe('all faults at once', () => {
  it('three faults in a body are three', async () => {
    const r = await post({ naam: '', datum: '31-05-2026', soort: 'z' });
    expect(r.json.fouten).toEqual([
      { veld: 'naam', melding: 'Dit mag niet leeg zijn.' },
      { veld: 'datum', melding: 'Geef een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-05-31.' },
      { veld: 'soort', melding: 'Kies uit: a, b.' },
    ]);
  });
  it('path and query, headers and body are judged together', async () => {
    const lezen = await vraag('/v1/dingen/A_B?geldigOp=gisteren&kleur=rood&soort=q', {
      headers: { 'if-match': 'x' },
    });
    expect(lezen.json.fouten.map((f: { veld: string }) => f.veld)).toEqual([
      'id',
      'geldigOp',
      'soort.0',
      'kleur',
      'If-Match',
    ]);
    const schrijven = await post({ extra: 1 }, { 'idempotency-key': '!' }, '/v1/dingen?proef=misschien');
    expect(schrijven.json.fouten.map((f: { veld: string }) => f.veld)).toEqual([
      'proef',
      'Idempotency-Key',
      'naam',
      'datum',
      'soort',
      'extra',
    ]);
    expect(schrijven.json.detail).toContain('6 onderdelen');
  });
});

describe('headers', () => {
  const soorten: [string, string, Vraag][] = [
    ['200', '/v1/dingen/a', {}],
    ['download', '/v1/stukken/a', {}],
    ['400', '/v1/dingen/%ff', {}],
    ['401', '/v1/dingen/a', { wie: null }],
    ['403', '/v1/dingen', { methode: 'POST' }],
    ['404', '/x', {}],
    ['405', '/v1/dingen/a', { methode: 'PUT' }],
    ['500', '/v1/stuk', {}],
    ['health', '/health/live', { wie: null }],
    ['document', '/v1/openapi.json', { wie: null }],
  ];
  it.each(soorten)('%s carries every security header', async (naam, pad, v) => {
    const { headers } = await vraag(pad, { ...v, headers: { origin: 'https://elders.example' } });
    expect(headers.get('api-version')).toBe('1.2.3');
    // Only what is the same for everybody may be kept.
    expect(headers.get('cache-control')).toBe(naam === 'document' ? 'public, max-age=3600' : 'no-store');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('content-type')).not.toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[\w.-]{8,64}$/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBe(naam === 'document' ? '*' : null);
  });
  it('what is no HTTP is answered in the same form', async () => {
    const { connect } = await import('node:net');
    const tekst = await new Promise<string>((resolve) => {
      let alles = '';
      const lijn = connect(server.poort, '127.0.0.1', () => lijn.write('ONZIN\r\n\r\n'));
      lijn.on('data', (d) => {
        alles += d;
      });
      lijn.on('close', () => resolve(alles));
    });
    expect(tekst).toMatch(/^HTTP\/1.1 400/);
    expect(tekst).toContain('API-Version: 1.2.3');
    expect(tekst).toContain('application/problem+json');
  });
});

describe('what lies beside the routes', () => {
  it('a download that fails half-way is cut, not ended as if it were whole', async () => {
    await expect(vraag('/v1/afgebroken')).rejects.toThrow();
    expect((await vraag('/v1/stukken/a', { methode: 'HEAD' })).status).toBe(200);
    expect((await vraag('/health/live')).status).toBe(200);
  });
  it('a page can be mounted, with its own policy for content, and unknown paths stay unknown', async () => {
    const met = await proefServer({
      routes,
      verifieer: uitgever.verifieer(),
      aanvulling: (app) =>
        void app.get('/', (_req, res) => {
          res.setHeader('Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'");
          res.type('html').send('<p>Regiolog</p>');
        }),
    });
    const pagina = await fetch(met.url);
    expect([pagina.status, pagina.headers.get('api-version')]).toEqual([200, '1.2.3']);
    expect(pagina.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${met.url}/x`)).status).toBe(404);
    await met.stop();
  });
  it('the number of a transaction between organisations comes back and is logged', async () => {
    const nummer = '0190f5c2-7b1e-7c3a-9d3e-3f1a2b4c5d6e';
    regels.length = 0;
    const r = await vraag('/v1/dingen/a', { headers: { 'fsc-transaction-id': nummer } });
    await new Promise((klaar) => setTimeout(klaar, 50));
    expect(r.headers.get('fsc-transaction-id')).toBe(nummer);
    expect(regels.join('')).toContain(nummer);
  });
});

describe('the log', () => {
  const wacht = () => new Promise((r) => setTimeout(r, 50));
  it('has one line per request with who, what, where and how it ended', async () => {
    regels.length = 0;
    await vraag('/v1/dingen/a-1?geldigOp=2026-01-01', { headers: { 'x-request-id': 'verzoek-0001' } });
    await wacht();
    const verzoeken = regels.map((r) => JSON.parse(r)).filter((r) => r.msg === 'verzoek');
    expect(verzoeken).toHaveLength(1);
    expect(verzoeken[0]).toMatchObject({
      requestId: 'verzoek-0001',
      actor: 'p-4711',
      actie: 'overeenkomst.lezen',
      pad: '/v1/dingen/{id}',
      status: 200,
      code: 'ok',
    });
    expect(regels.map((r) => JSON.parse(r)).find((r) => r.msg === 'toegang')).toMatchObject({
      toegang: { actie: 'overeenkomst.lezen', regio: 'amersfoort', oordeel: 'toegestaan' },
    });
  });
  it('has refusals, and never a token, a body or a query value', async () => {
    regels.length = 0;
    const wie = auditor();
    await vraag('/v1/dingen/a?geldigOp=geheime-waarde', { wie });
    await vraag(`/v1/dingen/a?access_token=${wie.slice(7)}`, { wie });
    await post({ naam: 'geheim-in-body', datum: 'x', soort: 'a' });
    await vraag('/v1/geheim-pad', { wie });
    await vraag('/v1/stuk', { wie: null });
    await wacht();
    const alles = regels.join('');
    expect(alles).toContain('"code":"invoer-ongeldig"');
    expect(alles).toContain('"code":"niet-gevonden"');
    expect(alles).not.toContain(wie.slice(7, 40));
    expect(alles).not.toMatch(/geheime-waarde|geheim-in-body|geheim-pad/);
    // The failure itself is for the log, not for the caller.
    expect(alles).toContain('geheim-detail');
  });
});

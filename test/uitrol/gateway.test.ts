import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxConf } from '../../infra/gateway/maak.ts';
import {
  alsExpressie,
  type Bestemming,
  bestemmingen,
  gatewayRegels,
  TERUGVAL,
  tabelPerDienst,
} from '../../infra/gateway/routes.ts';
import { CONF, type Gateway, NGINX, startGateway } from './nginx.ts';

const rijen = bestemmingen(tabelPerDienst());
const kaart = [...readFileSync(CONF, 'utf8').matchAll(/^ {4}"~(.+)" (\w+);$/gm)];
const naar = (verzoek: string): string =>
  kaart.find(([, expressie = '']) => new RegExp(expressie).test(verzoek))?.[2] ?? TERUGVAL;
/** A path that the route has, with values that look like names of other paths. */
const paden = ({ pad }: Bestemming): string[] =>
  ['x', 'geschillen', 'commissies', 'a%2Fb'].map((waarde) => pad.replaceAll(/\{\w+\}/g, waarde));

describe('the file of the gateway', () => {
  it('is what the route tables make of it: `node infra/gateway/maak.ts nginx` brings it up to date', () => {
    expect(readFileSync(CONF, 'utf8')).toBe(nginxConf());
  });
  it('brings every route of every service to that service, and a HEAD where its GET goes', () => {
    expect(rijen.length).toBeGreaterThan(300);
    const fout = rijen.flatMap(({ methode, pad, dienst }) =>
      paden({ methode, pad, dienst }).flatMap((echt) =>
        [
          `${methode} ${echt}`,
          `${methode} ${echt}?a=/v1/geschillen`,
          ...(methode === 'GET' ? [`HEAD ${echt}`] : []),
        ]
          .filter((verzoek) => naar(verzoek) !== dienst)
          .map((verzoek) => `${verzoek}: ${naar(verzoek)}, not ${dienst}`),
      ),
    );
    expect(fout).toEqual([]);
  });
  it.each([
    ['GET /v1/regios/x', 'governance'],
    ['POST /v1/regios/x/mandaten', 'register'],
    ['POST /v1/regios/x/commissies', 'geschillen'],
    ['GET /v1/regiosx', 'governance'],
    ['DELETE /v1/geschillen/x', 'geschillen'],
    ['GET /v1/wat-er-niet-is', 'governance'],
    ['GET /schemas/x.json', 'berichten'],
  ])('sends %s to %s', (verzoek, dienst) => {
    expect(naar(verzoek)).toBe(dienst);
  });
  it('says no more than it has to', () => {
    expect(kaart.length).toBeLessThan(rijen.length / 6);
  });
  it('knows neither the vault nor the ports for those who run it', () => {
    expect(readFileSync(CONF, 'utf8')).not.toMatch(
      /kluis\b.*:|9464|proxy_pass (?!http:\/\/(?:\$dienst|portaal);)/,
    );
  });
});

describe('the lines of a gateway', () => {
  const rij = (tekst: string): Bestemming => {
    const [methode = '', pad = '', dienst] = tekst.split(' ');
    return { methode, pad, dienst: dienst as Bestemming['dienst'] };
  };
  it('are one for a path that is of one service, and one per method where it is of two', () => {
    const regels = gatewayRegels(
      ['GET /v1/a governance', 'POST /v1/a/{x} register', 'PUT /v1/b/{y}/c geschillen'].map(rij),
    );
    expect(regels.map((regel) => `${alsExpressie(regel)} ${regel.dienst}`)).toEqual([
      '^POST /v1/a(?:[/?]|$) register',
      '^[A-Z]+ /v1/b(?:[/?]|$) geschillen',
    ]);
  });
  it('name the exception before what it is an exception to', () => {
    const regels = gatewayRegels(
      [
        'POST /v1/a register',
        'POST /v1/a/{x}/d register',
        'POST /v1/a/{x}/e geschillen',
        'GET /v1/a governance',
      ].map(rij),
    );
    expect(regels.map(({ begin, dienst }) => `${begin} ${dienst}`)).toEqual([
      '/v1/a/{}/e geschillen',
      '/v1/a register',
    ]);
  });
});

describe.skipIf(NGINX === undefined)('a real nginx (left out: there is none on this machine)', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway(NGINX ?? '');
  });
  afterAll(() => gateway?.stop());
  const vraag = (pad: string, opties: RequestInit = {}) => fetch(`${gateway.url}${pad}`, opties);

  it('takes the file', () => {
    expect(gateway.toets).toMatchObject({ code: 0, tekst: expect.stringContaining('test is successful') });
  });
  it('brings every route to its service', async () => {
    const fout: string[] = [];
    for (const { methode, pad, dienst } of rijen) {
      const antwoord = await vraag(pad.replaceAll(/\{\w+\}/g, 'x'), { method: methode });
      const echt = await antwoord.text();
      if (echt !== dienst) fout.push(`${methode} ${pad}: ${echt}, not ${dienst}`);
    }
    expect(fout).toEqual([]);
  });
  it('passes the address as it was asked, and the headers that follow a request', async () => {
    const koppen = {
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      'fsc-transaction-id': '0190f5c2-7b1e-7c3a-9d3e-3f1a2b4c5d6e',
      authorization: 'Bearer x.y.z',
      'idempotency-key': 'sleutel-0001',
      'if-match': '"3"',
    };
    const pad = '/v1/overeenkomsten/a%2Fb?geldigOp=2026-01-01';
    await vraag(pad, { headers: koppen });
    expect(gateway.gezien.at(-1)).toMatchObject({ url: pad, koppen });
    expect(gateway.gezien.at(-1)?.koppen).not.toHaveProperty('upgrade');
  });
  it('lets in a document, and no other body of that size', async () => {
    const document = Buffer.alloc(25 * 1024 * 1024);
    const bewaar = await vraag('/v1/regios/x/documenten/y', { method: 'PUT', body: document });
    expect([bewaar.status, await bewaar.text()]).toEqual([200, 'register']);
    const teveel = await vraag('/v1/regios', { method: 'POST', body: document.subarray(0, 2 ** 20 + 1) });
    expect(teveel.status).toBe(413);
    expect(teveel.headers.get('content-type')).toBe('application/problem+json');
    expect(await teveel.json()).toMatchObject({ status: 413, code: 'te-groot' });
  });
  it('brings a document to its service as it comes, and its refusal back before the end', async () => {
    const voor = gateway.gezien.length;
    const stuur = (pad: string) =>
      request(`${gateway.url}${pad}`, { method: 'PUT', headers: { 'content-length': 2 ** 20 } });
    const half = stuur('/v1/regios/x/documenten/half').on('error', () => {});
    half.write(Buffer.alloc(2 ** 14));
    await expect.poll(() => gateway.gezien.length, { timeout: 10_000 }).toBe(voor + 1);
    half.destroy();
    const nee = stuur('/v1/regios/x/documenten/nee').on('error', () => {});
    nee.write(Buffer.alloc(2 ** 14));
    const [antwoord] = (await once(nee, 'response')) as [IncomingMessage];
    expect(antwoord.statusCode).toBe(401);
    nee.destroy();
  });
  it('asks again when an instance breaks off, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'PUT']) {
      await gateway.verbreek('governance');
      const antwoord = await vraag(`/v1/valt-weg/${method}`, { method });
      expect([method, antwoord.status]).toEqual([method, 200]);
    }
  });
  it('leaves out no service that cannot do one thing now', async () => {
    for (let n = 0; n < 4; n += 1) {
      const nee = await vraag('/v1/nu-niet');
      expect([nee.status, nee.headers.get('x-dienst')]).toEqual([503, 'governance']);
    }
    expect((await vraag('/v1/regios')).status).toBe(200);
  });
  it.each([
    '/intern/kluis/open',
    '/v1/../intern/kluis/open',
    '/v1/%2e%2e/intern/kluis/open',
    '/v1/%2e%2e/health/ready',
    '//health/ready',
    '/v1/x/..%2f..%2fmetrics',
  ])('hides %s, as it is sent', async (pad) => {
    const voor = gateway.gezien.length;
    const { port } = new URL(gateway.url);
    const vragen = request({ host: '127.0.0.1', port, path: pad }).end();
    const [antwoord] = (await once(vragen, 'response')) as [IncomingMessage];
    antwoord.resume();
    expect([antwoord.statusCode, gateway.gezien.length]).toEqual([404, voor]);
  });
  it.each(['/', '/regios/x?geldigOp=2022-01-01', '/portaal/sessie', '/privacy', '/kluis/open', '/v1x'])(
    'gives %s to the portal, which has all that is no API',
    async (pad) => {
      const antwoord = await vraag(pad);
      expect([antwoord.status, await antwoord.text(), gateway.gezien.at(-1)?.url]).toEqual([
        200,
        'portaal',
        pad,
      ]);
    },
  );
  it('asks the portal once: a sign-in holds once', async () => {
    await gateway.verbreek('portaal');
    expect((await vraag('/v1/valt-weg/portaal')).status).toBe(200);
    expect((await vraag('/portaal/v1/regios', { method: 'POST', body: '{}' })).status).toBe(200);
    const document = Buffer.alloc(2 * 1024 * 1024);
    const pad = '/portaal/v1/regios/x/documenten/y';
    expect((await vraag(pad, { method: 'PUT', body: document })).status).toBe(200);
  });
  it.each(['/metrics', '/health/ready', '/health/live', '/intern/kluis/open', '/v1'])(
    'hides %s',
    async (pad) => {
      const voor = gateway.gezien.length;
      const antwoord = await vraag(pad);
      expect(antwoord.status).toBe(404);
      expect(antwoord.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await antwoord.json()).toMatchObject({ status: 404, code: 'niet-gevonden' });
      expect(gateway.gezien.length).toBe(voor);
    },
  );
  it('has the description of all services together', async () => {
    const antwoord = await vraag('/v1/openapi.json');
    expect(antwoord.headers.get('content-type')).toBe('application/json');
    expect(await antwoord.json()).toEqual({ openapi: '3.1.0' });
  });
  it('logs nothing of what was asked', async () => {
    const spoor = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    for (const traceparent of ['kanarie-spoor', spoor, `${spoor}-kanarie`])
      await vraag('/v1/regios/kanarie-regio?q=kanarie-vraag', {
        headers: { authorization: 'Bearer kanarie', traceparent },
      });
    expect(gateway.log()).toContain(`"traceparent":"${spoor}"`);
    expect(gateway.log()).toContain('"dienst":"governance"');
    expect(gateway.log()).not.toContain('kanarie');
  });
  it('says in our form that a service is away', async () => {
    await gateway.neemWeg('berichten');
    const antwoord = await vraag('/v1/berichten');
    expect(antwoord.status).toBe(503);
    expect(antwoord.headers.get('retry-after')).toBe('2');
    expect(await antwoord.json()).toMatchObject({ code: 'nog-niet-gereed' });
  });
});

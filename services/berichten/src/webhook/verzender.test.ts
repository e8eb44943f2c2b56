import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openVerzender } from './verzender.ts';

const opruimen: (() => void)[] = [];
afterEach(() => {
  for (const sluit of opruimen.splice(0)) sluit();
});

async function server(doe: RequestListener): Promise<string> {
  const http = createServer(doe);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  opruimen.push(() => {
    http.close();
    http.closeAllConnections();
  });
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/hook`;
}
function verzender(termijnMs = 5_000, eigenMachine = true) {
  const een = openVerzender({ eigenMachine, termijnMs });
  opruimen.push(een.sluit);
  return een;
}

describe('one attempt', () => {
  it.each([
    [200, { soort: 'bezorgd' }],
    [204, { soort: 'bezorgd' }],
    [301, { soort: 'mislukt', reden: 'afgewezen', status: 301 }],
    [404, { soort: 'mislukt', reden: 'afgewezen', status: 404 }],
    [410, { soort: 'opgezegd' }],
    [503, { soort: 'mislukt', reden: 'afgewezen', status: 503 }],
  ])('that is answered with %d', async (status, uitkomst) => {
    const verzoeken: string[] = [];
    const adres = await server((req, res) => {
      verzoeken.push(req.url ?? '');
      res.writeHead(status, { location: '/elders' }).end('Wat er staat, leest niemand.');
    });
    expect(await verzender().bezorg(adres, { 'webhook-id': 'a' }, '{}')).toEqual(uitkomst);
    expect(verzoeken).toEqual(['/hook']);
  });

  it('gives up on a receiver that says nothing, and on one that is not there', async () => {
    const stil = await server(() => {});
    expect(await verzender(50).bezorg(stil, {}, '{}')).toEqual({ soort: 'mislukt', reden: 'geen-antwoord' });
    expect(await verzender().bezorg('http://127.0.0.1:1/hook', {}, '{}')).toEqual({
      soort: 'mislukt',
      reden: 'geen-verbinding',
    });
  });

  it('is not made to an address that is not allowed, even when a subscription has it', async () => {
    const geraakt: string[] = [];
    const adres = await server((req, res) => {
      geraakt.push(req.url ?? '');
      res.end();
    });
    const mislukt = { soort: 'mislukt', reden: 'adres-niet-toegestaan' };
    expect(await verzender(5_000, false).bezorg(adres, {}, '{}')).toEqual(mislukt);
    // A name that was public when somebody subscribed may lead to this machine now.
    const naam = adres.replace('http://127.0.0.1', 'https://localhost');
    expect(await verzender().bezorg(naam, {}, '{}')).toEqual(mislukt);
    expect(geraakt).toEqual([]);
  });

  it('reads no more of an answer than it must', async () => {
    const afgekapt = Promise.withResolvers<void>();
    const adres = await server((_req, res) => {
      res.on('close', afgekapt.resolve);
      const giet = (): void => {
        while (!res.destroyed && res.write('x'.repeat(64 * 1024)));
        if (!res.destroyed) res.once('drain', giet);
      };
      res.writeHead(200);
      giet();
    });
    expect(await verzender().bezorg(adres, {}, '{}')).toEqual({ soort: 'bezorgd' });
    await afgekapt.promise;
  });
});

describe('the question whether a receiver wants messages', () => {
  it.each([
    ['*', true],
    ['regiolog.example', true],
    ['elders.example', false],
    [undefined, false],
  ])('answered with %s', async (toegestaan, uitkomst) => {
    const gevraagd: unknown[] = [];
    const adres = await server((req, res) => {
      gevraagd.push(req.method, req.headers['webhook-request-origin']);
      res.writeHead(405, toegestaan === undefined ? {} : { 'webhook-allowed-origin': toegestaan }).end();
    });
    expect(await verzender().staatToe(adres, 'regiolog.example')).toBe(uitkomst);
    expect(gevraagd).toEqual(['OPTIONS', 'regiolog.example']);
  });
});

/**
 * What the edge costs: requests per second through buildHttp (token, policy, validation, headers, log) against bare
 * Express with the same JSON, in the same run, as a ratio. Alone: `node test/bench/http.ts`.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { beste, cijfers, inKind, LIJNEN, type Uitslag } from './load.ts';

const RONDES = 2;

const LICHAAM = JSON.stringify({
  id: 'dvo-2026',
  titel: 'Samenwerkingsafspraken '.repeat(6),
  geldigVan: '2026-01-01',
  partijen: Array.from({ length: 60 }, (_, i) => `gm${String(300 + i).padStart(4, '0')}`),
});

function verzoek(methode: 'GET' | 'POST', token: string): string {
  const pad = methode === 'GET' ? '/v1/overeenkomsten/dvo-2026' : '/v1/overeenkomsten';
  const koppen = [`${methode} ${pad} HTTP/1.1`, 'Host: 127.0.0.1', `Authorization: Bearer ${token}`];
  if (methode === 'GET') return `${koppen.join('\r\n')}\r\n\r\n`;
  koppen.push(
    'Content-Type: application/json',
    'Idempotency-Key: meting-0001',
    `Content-Length: ${LICHAAM.length}`,
  );
  return `${koppen.join('\r\n')}\r\n\r\n${LICHAAM}`;
}

/** A bare server for an application. */
export async function luister(app: RequestListener): Promise<{ server: Server; poort: number }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, poort: (server.address() as AddressInfo).port };
}

/** Prints three ratios; takes about 15 seconds. */
export async function benchHttp(print: (regel: string) => void = console.log): Promise<void> {
  // Only here, so that the process that makes the load does not load the servers.
  const { kaal, kit } = await import('@regiolog/service-kit/bench-servers');
  const onze = kit();
  const [peer, rand] = [await luister(kaal()), await luister(onze.app)];
  const een = onze.token();
  // More tokens than the edge remembers: every request costs a signature.
  const veel = Array.from({ length: 3_000 }, () => onze.token());
  const gevallen = [
    { naam: 'GET', methode: 'GET', tokens: [een], verwacht: 200 },
    { naam: `POST ${LICHAAM.length} bytes`, methode: 'POST', tokens: [een], verwacht: 201 },
    { naam: 'GET, a new ES256 token every time', methode: 'GET', tokens: veel, verwacht: 200 },
  ] as const;
  print(`http: the edge against bare Express, ${LIJNEN} connections, best of ${RONDES} rounds`);
  for (const { naam, methode, tokens, verwacht } of gevallen) {
    const verzoeken = tokens.map((token) => verzoek(methode, token));
    const kaalUit: Uitslag[] = [];
    const randUit: Uitslag[] = [];
    for (let ronde = 0; ronde < RONDES; ronde += 1) {
      kaalUit.push(await inKind({ poort: peer.poort, verzoeken, verwacht }));
      randUit.push(await inKind({ poort: rand.poort, verzoeken, verwacht }));
    }
    const [k, r] = [beste(kaalUit), beste(randUit)];
    const ratio = (r.perSeconde / k.perSeconde).toFixed(2);
    print(`  ${naam}: ${ratio} of Express; edge ${cijfers(r)}, Express ${cijfers(k)}`);
  }
  for (const { server } of [peer, rand]) {
    server.closeAllConnections();
    server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchHttp();

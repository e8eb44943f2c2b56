/**
 * What the edge costs: requests per second through buildHttp (token, policy, validation, headers, log) against bare
 * Express with the same JSON, in the same run, as a ratio. Alone: `node test/bench/http.ts`.
 */
import { fork } from 'node:child_process';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { fileURLToPath } from 'node:url';

const LIJNEN = 32;
const OPWARMEN_MS = 250;
const METEN_MS = 1_000;
const RONDES = 2;

type Taak = { readonly poort: number; readonly verzoeken: readonly string[]; readonly verwacht: number };
type Uitslag = { readonly perSeconde: number; readonly p50: number; readonly p99: number };

/**
 * The load: 32 keep-alive connections that each ask again as soon as they are answered. On bare sockets with requests
 * made beforehand, because a client as slow as the server would hide the difference between two servers.
 */
async function belast(taak: Taak): Promise<Uitslag> {
  const duren: number[] = [];
  const begin = performance.now();
  const einde = begin + OPWARMEN_MS + METEN_MS;
  let volgende = 0;
  const lijn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(taak.poort, '127.0.0.1');
      let rest = '';
      let gestuurd = 0;
      const vraag = (): void => {
        gestuurd = performance.now();
        socket.write(taak.verzoeken[volgende++ % taak.verzoeken.length] ?? '');
      };
      socket.setNoDelay(true).setEncoding('latin1').on('connect', vraag).on('error', reject);
      socket.on('data', (stuk) => {
        rest += stuk;
        const koppen = rest.indexOf('\r\n\r\n');
        if (koppen < 0) return;
        const lengte = Number(/content-length: (\d+)/i.exec(rest)?.[1] ?? 0);
        if (rest.length < koppen + 4 + lengte) return;
        if (!rest.startsWith(`HTTP/1.1 ${taak.verwacht} `)) reject(new Error(rest.slice(0, 600)));
        rest = '';
        const nu = performance.now();
        if (nu >= begin + OPWARMEN_MS) duren.push(nu - gestuurd);
        if (nu < einde) vraag();
        else socket.end(resolve);
      });
    });
  await Promise.all(Array.from({ length: LIJNEN }, lijn));
  duren.sort((a, b) => a - b);
  const deel = (p: number): number => duren[Math.floor(duren.length * p)] ?? 0;
  return { perSeconde: (duren.length / METEN_MS) * 1000, p50: deel(0.5), p99: deel(0.99) };
}

/** Runs the load in a process of its own, so that it does not share a core with what it measures. */
function inKind(taak: Taak): Promise<Uitslag> {
  return new Promise((resolve, reject) => {
    const kind = fork(fileURLToPath(import.meta.url), ['belast']);
    kind.once('message', (uitslag) => resolve(uitslag as Uitslag));
    kind.once('exit', (code) => reject(new Error(`the load ended with ${code}`)));
    kind.send(taak);
  });
}

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

async function luister(app: RequestListener): Promise<{ server: Server; poort: number }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, poort: (server.address() as AddressInfo).port };
}

const beste = (uitslagen: readonly Uitslag[]): Uitslag =>
  uitslagen.reduce((a, b) => (b.perSeconde > a.perSeconde ? b : a));

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
    const cijfers = (u: Uitslag): string =>
      `${Math.round(u.perSeconde)}/s (p50 ${u.p50.toFixed(1)}, p99 ${u.p99.toFixed(1)} ms)`;
    print(`  ${naam}: ${ratio} of Express; edge ${cijfers(r)}, Express ${cijfers(k)}`);
  }
  for (const { server } of [peer, rand]) {
    server.closeAllConnections();
    server.close();
  }
}

if (process.argv[2] === 'belast' && process.send) {
  process.once('message', async (taak) => {
    process.send?.(await belast(taak as Taak), () => process.disconnect());
  });
} else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchHttp();
}

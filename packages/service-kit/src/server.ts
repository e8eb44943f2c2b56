import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vasteHeaders } from './headers.ts';
import { type Startfout, startfout } from './lifecycle.ts';

/** A listening server: where it really listens, and how it stops. */
export type Luisteraar = {
  readonly poort: number;
  readonly url: string;
  /** Takes no new requests, finishes those it has, and after the deadline (9 s) cuts what is left. */
  stop(termijnMs?: number): Promise<void>;
};

type Opties = {
  readonly host: string;
  readonly poort: number;
  readonly versie?: string;
  /** The setting of the port, named to the one who has to choose another. */
  readonly instelling?: string;
};

/** What is no HTTP at all gets an answer in our form too, then the line is cut. */
function ruweWeigering(versie: string): string {
  const inhoud = JSON.stringify({
    type: 'urn:regiolog:weigering:invoer-ongeldig',
    title: 'De invoer klopt niet',
    status: 400,
    detail: 'Dit verzoek is niet leesbaar als HTTP.',
    instance: '/',
    code: 'invoer-ongeldig',
  });
  const koppen = { ...vasteHeaders(versie), 'Content-Type': 'application/problem+json', Connection: 'close' };
  const regels = Object.entries(koppen).map(([naam, waarde]) => `${naam}: ${waarde}`);
  return `HTTP/1.1 400 Bad Request\r\n${regels.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(inhoud)}\r\n\r\n${inhoud}`;
}

async function stop(server: Server, termijnMs: number): Promise<void> {
  const dicht = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that finishes its request stays open for the next one, so idle ones are closed again and again.
  const veeg = setInterval(() => server.closeIdleConnections(), 50);
  const einde = setTimeout(() => server.closeAllConnections(), termijnMs);
  server.closeIdleConnections();
  await dicht;
  clearInterval(veeg);
  clearTimeout(einde);
}

/** Starts to listen. A port that is taken is a line for the one who starts us, not a stack trace. */
export function luister(app: RequestListener, opties: Opties): Promise<Luisteraar | Startfout> {
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 },
    app,
  );
  const weigering = ruweWeigering(opties.versie ?? '0.0.0');
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(weigering);
    else socket.destroy();
  });
  return new Promise((resolve, reject) => {
    const { host, poort, instelling = 'REGIOLOG_PORT' } = opties;
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        resolve(startfout(`Poort ${poort} op ${host} is al in gebruik. Kies een andere met ${instelling}.`));
      } else if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        resolve(startfout(`We kunnen niet luisteren op ${host}, poort ${poort} (${error.code}).`));
      } else reject(error);
    });
    server.listen(poort, host, () => {
      const echt = (server.address() as AddressInfo).port;
      const naam = host.includes(':') ? `[${host}]` : host;
      resolve({
        poort: echt,
        url: `http://${naam}:${echt}`,
        stop: (termijnMs = 9_000) => stop(server, termijnMs),
      });
    });
  });
}

/**
 * What stands before the services: sends a request to an instance of the service that has the route, and to the next one
 * when an instance is gone. That may be done with every request: reading changes nothing, and what is recorded can be
 * repeated under its key. infra/gateway says the same to nginx.
 */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { openapi } from '@regiolog/service-kit/openapi';
import { VERSIE } from '@regiolog/service-kit/versie';
import {
  alsExpressie,
  bestemmingen,
  type Dienst,
  gatewayRegels,
  TERUGVAL,
  tabelPerDienst,
} from '../../infra/gateway/routes.ts';

/** How often a request is tried, and how long is waited when no instance answers, in milliseconds. */
const POGINGEN = 20;
const PAUZE_MS = 100;

/** The lines of the gateway that ships, and the document of all services together that it serves. */
const tabellen = tabelPerDienst();
const regels = gatewayRegels(bestemmingen(tabellen)).map((regel) => ({
  past: new RegExp(alsExpressie(regel)),
  dienst: regel.dienst,
}));
const document = JSON.stringify(
  openapi(
    Object.values(tabellen).flatMap(({ routes }) => routes),
    { titel: 'Regiolog', versie: VERSIE },
  ),
);

const dienstVoor = ({ method, url }: IncomingMessage): Dienst =>
  regels.find(({ past }) => past.test(`${method} ${url}`))?.dienst ?? TERUGVAL;

export async function openGateway(poortenVan: (dienst: Dienst) => readonly number[]) {
  const agent = new Agent({ keepAlive: true });
  let beurt = 0;

  const eens = (req: IncomingMessage, lijf: Buffer, poort: number, res: ServerResponse): Promise<void> =>
    new Promise((resolve, reject) => {
      const verder = request(
        { host: '127.0.0.1', port: poort, path: req.url, method: req.method, headers: req.headers, agent },
        (antwoord) => {
          const delen: Buffer[] = [];
          antwoord.on('data', (deel: Buffer) => delen.push(deel));
          antwoord.on('error', reject);
          antwoord.on('end', () => {
            res.writeHead(antwoord.statusCode ?? 502, antwoord.headers);
            res.end(Buffer.concat(delen));
            resolve();
          });
        },
      );
      verder.on('error', reject);
      verder.end(lijf);
    });

  const stuur = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.url === '/v1/openapi.json') {
      res.writeHead(200, { 'content-type': 'application/json' }).end(document);
      return;
    }
    const delen: Buffer[] = [];
    for await (const deel of req) delen.push(deel as Buffer);
    const dienst = dienstVoor(req);
    for (let poging = 1; ; poging += 1) {
      const poorten = poortenVan(dienst);
      beurt += 1;
      try {
        await eens(req, Buffer.concat(delen), poorten[beurt % poorten.length] ?? 0, res);
        return;
      } catch (error) {
        if (poging === POGINGEN) throw error;
        if (poging >= poorten.length) await pause(PAUZE_MS);
      }
    }
  };
  const server = createServer((req, res) => {
    stuur(req, res).catch(() => res.writeHead(502).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    poort: (server.address() as AddressInfo).port,
    stop: async (): Promise<void> => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

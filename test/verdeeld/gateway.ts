/**
 * What stands before the services: sends a request to an instance of the service that has the route, and to the next one
 * when an instance is gone. That may be done with every request: reading changes nothing, and what is recorded can be
 * repeated under its key. infra/gateway says the same to nginx.
 */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DIENSTEN, type Dienstnaam } from './stel.ts';

type Openapi = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
type Bestemming = { readonly methode: string; readonly pad: RegExp; readonly dienst: Dienstnaam };

/** How often a request is tried, and how long is waited when no instance answers, in milliseconds. */
const POGINGEN = 20;
const PAUZE_MS = 100;

/** Literal paths before those with names in them. */
const opVolgorde = (a: string, b: string): number =>
  a.replaceAll(/\{\w+\}/g, '~') < b.replaceAll(/\{\w+\}/g, '~') ? -1 : 1;

/** Which service has which route, as they publish it themselves, and all of it as one document. */
async function leesRoutes(poortenVan: (naam: Dienstnaam) => readonly number[]) {
  const paden: Record<string, Record<string, unknown>> = {};
  const rijen: [string, string, Dienstnaam][] = [];
  let document: Openapi = { paths: {} };
  for (const dienst of DIENSTEN) {
    const antwoord = await fetch(`http://127.0.0.1:${poortenVan(dienst)[0]}/v1/openapi.json`);
    document = (await antwoord.json()) as Openapi;
    for (const [pad, methoden] of Object.entries(document.paths)) {
      paden[pad] = { ...paden[pad], ...methoden };
      for (const methode of Object.keys(methoden)) rijen.push([pad, methode.toUpperCase(), dienst]);
    }
  }
  const tabel: Bestemming[] = rijen
    .sort(([a], [b]) => opVolgorde(a, b))
    .map(([pad, methode, dienst]) => {
      const vast = pad.startsWith('/schemas') ? pad : `/v1${pad}`;
      return { methode, pad: new RegExp(`^${vast.replaceAll(/\{\w+\}/g, '[^/]+')}$`), dienst };
    });
  return { tabel, openapi: JSON.stringify({ ...document, paths: paden }) };
}

function bestemming(tabel: readonly Bestemming[], methode: string, pad: string): Dienstnaam {
  const past = tabel.filter((rij) => rij.pad.test(pad));
  const gevraagd = methode === 'HEAD' ? 'GET' : methode;
  // A path that is nobody's, or a method that it has not: whoever has it, or governance, says so.
  return past.find((rij) => rij.methode === gevraagd)?.dienst ?? past[0]?.dienst ?? 'governance';
}

export async function openGateway(poortenVan: (naam: Dienstnaam) => readonly number[]) {
  const { tabel, openapi } = await leesRoutes(poortenVan);
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
    const pad = (req.url ?? '/').split('?', 1)[0] ?? '/';
    if (pad === '/v1/openapi.json') {
      res.writeHead(200, { 'content-type': 'application/json' }).end(openapi);
      return;
    }
    const delen: Buffer[] = [];
    for await (const deel of req) delen.push(deel as Buffer);
    const dienst = bestemming(tabel, req.method ?? 'GET', pad);
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

/** The real gateway: nginx with the file that ships, before servers that say who they are. For tests. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Dienst as Apidienst, DIENSTEN, PORTAAL } from '../../infra/gateway/routes.ts';
import { freePort, until } from '../crash/product.ts';

export const CONF = fileURLToPath(new URL('../../infra/gateway/nginx.conf', import.meta.url));

/** Where nginx is on this machine, if it is. */
export const NGINX = [process.env['NGINX'], '/usr/sbin/nginx', '/usr/local/bin/nginx', '/usr/bin/nginx'].find(
  (pad) => pad !== undefined && pad !== '' && existsSync(pad),
);

type Dienst = Apidienst | typeof PORTAAL;

/** What a service got. */
export type Gezien = { readonly dienst: Dienst; readonly url: string; readonly koppen: IncomingHttpHeaders };

/** Says who it is; but cannot do `/v1/nu-niet`, breaks off `/v1/valt-weg/..` once, and refuses `..documenten/nee` unread. */
function dienstServer(dienst: Dienst, zie: (gezien: Gezien) => void): Promise<Server> {
  const afgebroken = new Set<string>();
  const server = createServer((req, res) => {
    const url = req.url ?? '';
    zie({ dienst, url, koppen: req.headers });
    res.setHeader('x-dienst', dienst);
    if (url.startsWith('/v1/valt-weg/') && !afgebroken.has(url)) {
      afgebroken.add(url);
      req.socket.resetAndDestroy();
    } else if (url.endsWith('/documenten/nee')) res.writeHead(401).end();
    else if (url === '/v1/nu-niet') req.resume().on('end', () => res.writeHead(503).end());
    else req.resume().on('end', () => res.end(dienst));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The file as it ships, but on free ports of this machine, in a folder of its own, and without the certificate. */
function plaatselijk(
  map: string,
  poorten: ReadonlyMap<Dienst, number>,
  poort: number,
  gezond: number,
): string {
  let tekst = readFileSync(CONF, 'utf8')
    .replaceAll('/tmp/', `${map}/`)
    .replaceAll('/usr/share/regiolog', map)
    .replace('listen 8443 ssl;', `listen 127.0.0.1:${poort};`)
    .replace('listen 8081;', `listen 127.0.0.1:${gezond};`)
    .replaceAll(/^ *ssl_.*\n/gm, '')
    .replace('/dev/stdout', join(map, 'toegang.log'))
    .replace('/dev/stderr', join(map, 'fouten.log'));
  for (const [dienst, nummer] of poorten) tekst = tekst.replaceAll(`${dienst}:8080`, `127.0.0.1:${nummer}`);
  return `daemon off;\nmaster_process off;\n${tekst}`;
}

export async function startGateway(nginx: string) {
  const map = mkdtempSync(join(tmpdir(), 'regiolog-gateway-'));
  const gezien: Gezien[] = [];
  const servers = new Map<Dienst, Server>();
  for (const dienst of [...DIENSTEN, PORTAAL] as const)
    servers.set(dienst, await dienstServer(dienst, (een) => gezien.push(een)));
  const poorten = new Map(
    [...servers].map(([dienst, server]) => [dienst, (server.address() as AddressInfo).port]),
  );
  const [poort, gezond] = [await freePort(), await freePort()];
  const bestand = join(map, 'nginx.conf');
  writeFileSync(bestand, plaatselijk(map, poorten, poort, gezond));
  writeFileSync(join(map, 'openapi.json'), '{"openapi":"3.1.0"}');
  const vlaggen = ['-p', map, '-c', bestand, '-e', join(map, 'fouten.log')];
  const toets = spawnSync(nginx, [...vlaggen, '-t'], { encoding: 'utf8' });
  const proces: ChildProcess = spawn(nginx, vlaggen, { stdio: 'ignore' });
  const leeft = () =>
    fetch(`http://127.0.0.1:${gezond}/health/live`).then(
      ({ status }) => status,
      () => undefined,
    );
  await until('nginx answers', leeft, 20_000);
  return {
    /** What `nginx -t` said. */
    toets: { code: toets.status, tekst: toets.stderr },
    url: `http://127.0.0.1:${poort}`,
    gezien,
    log: () => readFileSync(join(map, 'toegang.log'), 'utf8'),
    /** Ends the connections that nginx keeps: on one of those it asks again in any case. */
    verbreek: async (dienst: Dienst): Promise<void> => {
      servers.get(dienst)?.closeAllConnections();
      await pause(50);
    },
    /** As when all instances of a service are gone. */
    neemWeg: async (dienst: Dienst): Promise<void> => {
      servers.get(dienst)?.closeAllConnections();
      servers.get(dienst)?.close();
    },
    stop: async (): Promise<void> => {
      const einde = once(proces, 'exit');
      proces.kill('SIGTERM');
      await einde;
      for (const server of servers.values()) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(map, { recursive: true, force: true });
    },
  };
}
export type Gateway = Awaited<ReturnType<typeof startGateway>>;

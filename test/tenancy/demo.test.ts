import { type ChildProcess, spawn } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROEF_PUBLIEK, PROEF_UITGEVER, ProefUitgever } from '@regiolog/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bestanden } from '../privacy/sporen.ts';

/** A demonstration signs anybody in, so it may be reached by nobody else: tried on the real process. */

const bron = (naam: string) =>
  fileURLToPath(new URL(`../../services/standalone/src/${naam}.ts`, import.meta.url));
const map = mkdtempSync(join(tmpdir(), 'regiolog-demo-'));
const submap = (naam: string) => join(map, naam);
const lopend: ChildProcess[] = [];

type Omgeving = Readonly<Record<string, string>>;
type Proces = { readonly kind: ChildProcess; uit(): string };

function start(omgeving: Omgeving, programma = 'main', ...argumenten: string[]): Proces {
  const schoon = Object.entries(process.env).filter(([naam]) => !naam.startsWith('REGIOLOG_'));
  const kind = spawn(process.execPath, [bron(programma), ...argumenten], {
    env: { ...Object.fromEntries(schoon), ...omgeving },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  lopend.push(kind);
  let uit = '';
  for (const stroom of [kind.stdout, kind.stderr])
    stroom?.on('data', (deel: Buffer) => {
      uit += deel.toString();
    });
  return { kind, uit: () => uit };
}

async function afloop({ kind, uit }: Proces): Promise<{ code: number | null; uit: string }> {
  if (kind.exitCode === null && kind.signalCode === null) await once(kind, 'close');
  return { code: kind.exitCode, uit: uit() };
}

async function stop(proces: Proces): Promise<void> {
  proces.kind.kill('SIGTERM');
  await afloop(proces);
}

async function vrijePoort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const adres = server.address();
  server.close();
  await once(server, 'close');
  return typeof adres === 'object' && adres ? adres.port : 0;
}

type Gezien = { readonly status: number; readonly tekst: string };
function vraag(poort: number, pad: string, koppen: Omgeving = {}): Promise<Gezien> {
  return new Promise((resolve, reject) => {
    const req = request(
      { host: '127.0.0.1', port: poort, path: pad, headers: koppen, agent: false },
      (res) => {
        let tekst = '';
        res.on('data', (deel: Buffer) => {
          tekst += deel.toString();
        });
        res.on('end', () => resolve({ status: res.statusCode ?? 0, tekst }));
      },
    );
    req.on('error', reject);
    req.end();
  });
}

async function luistert(poort: number, proces: Proces): Promise<void> {
  while (proces.kind.exitCode === null) {
    const gezien = await vraag(poort, '/health/live').catch(() => undefined);
    if (gezien) return;
    await new Promise((klaar) => setTimeout(klaar, 25));
  }
  throw new Error(`it did not start: ${proces.uit()}`);
}

afterAll(async () => {
  for (const kind of lopend) if (kind.exitCode === null && kind.signalCode === null) kind.kill('SIGKILL');
  rmSync(map, { recursive: true, force: true });
});

describe('a demonstration', () => {
  const data = submap('demo');
  let poort = 0;
  let demo: Proces;
  let token = '';

  beforeAll(async () => {
    poort = await vrijePoort();
    const omgeving = { REGIOLOG_DATA: data, REGIOLOG_DEMO: 'aan', REGIOLOG_LOG_LEVEL: 'trace' };
    demo = start({ ...omgeving, REGIOLOG_PORT: String(poort) });
    await luistert(poort, demo);
    const gemaakt = await afloop(start(omgeving, 'cli', 'token', 'coordinator', 'amersfoort'));
    token = gemaakt.uit.trim();
  });

  it('does not start on an address that others can reach', async () => {
    const hosts = ['0.0.0.0', '::', '192.0.2.1', 'regiolog.example'];
    const gezien = hosts.map(async (host) => {
      const elders = submap(`op-${host.replaceAll(/\W/g, '-')}`);
      const proces = start({ REGIOLOG_DATA: elders, REGIOLOG_HOST: host, REGIOLOG_PORT: '0' });
      const { code, uit } = await afloop(proces);
      expect([host, code, uit.trim().split('\n').length]).toEqual([host, 1, 1]);
      expect(uit).toContain('de demonstratie luistert alleen op 127.0.0.1');
      expect(existsSync(elders)).toBe(false);
    });
    await Promise.all(gezien);
  });

  it('is not there on any other address of the machine', async () => {
    const adressen = Object.values(networkInterfaces())
      .flatMap((adres) => adres ?? [])
      .filter((adres) => !adres.internal && adres.family === 'IPv4');
    for (const { address } of adressen) {
      const open = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port: poort, timeout: 1000 });
        const klaar = (uitkomst: boolean): void => {
          socket.destroy();
          resolve(uitkomst);
        };
        socket
          .on('connect', () => klaar(true))
          .on('error', () => klaar(false))
          .on('timeout', () => klaar(false));
      });
      expect(open, address).toBe(false);
    }
  });

  const paden = [
    '/',
    '/v1/regios',
    '/v1/openapi.json',
    '/health/live',
    '/health/ready',
    '/v1/regios/amersfoort',
  ];

  it.each([
    ['a foreign name', () => ({ host: 'regiolog.example' })],
    ['a foreign name with our port', () => ({ host: `regiolog.example:${poort}` })],
    ['our name with a foreign port', () => ({ host: `127.0.0.1:${poort + 1}` })],
    ['a name that only looks like ours', () => ({ host: `localhost.example:${poort}` })],
    ['a page elsewhere', () => ({ origin: 'https://portaal.example' })],
    ['a page elsewhere on this machine', () => ({ origin: `http://127.0.0.1:${poort + 1}` })],
    ['a page without an origin', () => ({ origin: 'null' })],
    ['our name over another scheme', () => ({ origin: `https://localhost:${poort}` })],
  ])('refuses who comes by %s, on every path and with a token', async (_, koppen) => {
    const eigen = { host: `127.0.0.1:${poort}`, authorization: `Bearer ${token}` };
    for (const pad of paden) {
      const gezien = await vraag(poort, pad, { ...eigen, ...koppen() });
      expect([pad, gezien.status]).toEqual([pad, 403]);
      expect(gezien.tekst).toContain('De demonstratie is alleen bereikbaar vanaf deze computer');
    }
  });

  it('serves who comes by its own name', async () => {
    for (const naam of ['127.0.0.1', 'localhost', '[::1]']) {
      const koppen = { host: `${naam}:${poort}`, authorization: `Bearer ${token}` };
      expect((await vraag(poort, '/v1/regios', koppen)).status).toBe(200);
      expect(
        (await vraag(poort, '/v1/regios', { ...koppen, origin: `http://${naam}:${poort}` })).status,
      ).toBe(200);
    }
  });

  it('tells a browser that keeps no cookies so, instead of sending it round and round', async () => {
    const gezien = await fetch(`http://127.0.0.1:${poort}/portaal/aanmelden?als=auditor`);
    expect(gezien.status).toBe(400);
    expect(await gezien.text()).toContain('bewaart uw browser geen cookies');
  });

  it('keeps its key to itself: owner only, in no line of what it writes, as are the tokens', () => {
    const pad = join(data, 'demo-sleutel.pem');
    expect(statSync(pad).mode & 0o777).toBe(0o600);
    const sleutel = readFileSync(pad, 'utf8');
    const geheim = sleutel.split('\n').filter((regel) => regel !== '' && !regel.startsWith('-----'));
    const deel = token.split('.')[2] ?? '-';
    const databases = [...bestanden(data)].filter(([naam]) => naam.includes('.sqlite'));
    expect(databases.length).toBeGreaterThan(2);
    for (const geschreven of [...geheim, deel]) {
      expect(demo.uit()).not.toContain(geschreven);
      for (const [naam, inhoud] of databases) expect(inhoud.includes(geschreven), naam).toBe(false);
    }
    expect(demo.uit()).toContain('"level":"info"');
  });

  it('has tokens that hold nowhere else, not even where its key is trusted', async () => {
    const uitgever = new ProefUitgever();
    const demosleutel = createPublicKey(readFileSync(join(data, 'demo-sleutel.pem'), 'utf8'));
    const jwk = (sleutel: typeof demosleutel, kid: string) => ({
      ...sleutel.export({ format: 'jwk' }),
      kid,
      alg: 'ES256',
      use: 'sig',
    });
    const jwks = submap('jwks.json');
    const keys = [jwk(uitgever.publiek, uitgever.kid), jwk(demosleutel, 'demo')];
    writeFileSync(jwks, JSON.stringify({ keys }));
    const echtePoort = await vrijePoort();
    const echt = start({
      REGIOLOG_DATA: submap('echt'),
      REGIOLOG_PORT: String(echtePoort),
      REGIOLOG_ISSUER: PROEF_UITGEVER,
      REGIOLOG_AUDIENCE: PROEF_PUBLIEK,
      REGIOLOG_JWKS_FILE: jwks,
    });
    await luistert(echtePoort, echt);
    const als = async (bearer: string) =>
      (await vraag(echtePoort, '/v1/regios', { authorization: `Bearer ${bearer}` })).status;
    expect(await als(uitgever.token('auditor'))).toBe(200);
    expect(await als(token)).toBe(401);
    // And the other way round.
    const eigen = { host: `127.0.0.1:${poort}`, authorization: `Bearer ${uitgever.token('auditor')}` };
    expect((await vraag(poort, '/v1/regios', eigen)).status).toBe(401);
    await stop(echt);
  });

  it('and a real register never share a folder or an issuer', async () => {
    const jwks = submap('leeg.json');
    writeFileSync(jwks, '{"keys":[]}');
    const echt = { REGIOLOG_AUDIENCE: 'x', REGIOLOG_JWKS_FILE: jwks, REGIOLOG_PORT: '0' };
    const uitgever = { REGIOLOG_ISSUER: 'https://aanmelden.example' };
    const [opDemo, alsDemo, token2, demoOpEcht] = await Promise.all([
      afloop(start({ ...echt, ...uitgever, REGIOLOG_DATA: data })),
      afloop(start({ ...echt, REGIOLOG_ISSUER: 'urn:regiolog:demo', REGIOLOG_DATA: submap('nieuw') })),
      afloop(start({ ...echt, ...uitgever, REGIOLOG_DATA: submap('anders') }, 'cli', 'token', 'systeem')),
      afloop(start({ REGIOLOG_DATA: submap('echt'), REGIOLOG_PORT: '0' })),
    ]);
    expect([opDemo.code, alsDemo.code, token2.code, demoOpEcht.code]).toEqual([1, 1, 1, 1]);
    expect(opDemo.uit).toContain('is van een demonstratie');
    expect(alsDemo.uit).toContain('dit is de uitgever van de demonstratie');
    expect(token2.uit).toContain('Alleen de demonstratie maakt zelf tokens');
    expect(demoOpEcht.uit).toContain('die niet van een demonstratie zijn');
  });

  it('ends when it is told to', async () => {
    await stop(demo);
    expect(demo.kind.exitCode).toBe(0);
  });
});

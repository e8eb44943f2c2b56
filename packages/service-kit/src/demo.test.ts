import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import jwt from 'jsonwebtoken';
import { describe, expect, it } from 'vitest';
import { type Config, leesConfig } from './config.ts';
import { type Demo, demoTokenFout, eisGeenDemo, openDemo } from './demo.ts';
import { isStartfout } from './lifecycle.ts';
import { openAanmelding } from './sign-in.ts';
import { ProefUitgever, proefServer, stil } from './testing.ts';

const nieuweMap = () => join(mkdtempSync(join(tmpdir(), 'regiolog-demo-')), 'data');
const opent = async (map: string, host = '127.0.0.1'): Promise<Demo> => {
  const demo = await openDemo({ map, host, logger: stil });
  if (isStartfout(demo)) throw new Error(demo.startfout);
  return demo;
};

describe('the demo folder', () => {
  it('is made, marked, and its key is for the owner alone', async () => {
    const map = nieuweMap();
    await opent(map);
    expect(readdirSync(map).sort()).toEqual(['DEMO', 'demo-sleutel.pem']);
    expect(statSync(join(map, 'demo-sleutel.pem')).mode & 0o777).toBe(0o600);
  });
  it('gives tokens that hold after a restart, for an hour at most', async () => {
    const map = nieuweMap();
    const token = (await opent(map)).demoToken({ rol: 'coordinator', regio: 'amersfoort' });
    const { exp, iat } = jwt.decode(token) as { exp: number; iat: number };
    expect(exp - iat).toBe(3600);
    expect(await (await opent(map)).verifieer(token)).toEqual({
      onderwerp: 'demo-coordinator-amersfoort',
      rollen: ['coordinator'],
      regio: 'amersfoort',
    });
  });
  it('has one key when several processes open it at the same moment', async () => {
    const map = nieuweMap();
    const demos = await Promise.all(Array.from({ length: 8 }, () => opent(map)));
    const token = demos[0]?.demoToken({ rol: 'auditor' }) ?? '';
    for (const demo of demos) expect(isWeigering(await demo.verifieer(token))).toBe(false);
  });
  it('of another place gives tokens that do not hold here', async () => {
    const [hier, daar] = [await opent(nieuweMap()), await opent(nieuweMap())];
    expect(await hier.verifieer(daar.demoToken({ rol: 'systeem' }))).toMatchObject({
      code: 'token-ongeldig',
    });
  });
  it('is never one that holds data without the mark', async () => {
    const map = nieuweMap();
    mkdirSync(map);
    writeFileSync(join(map, 'register.db'), 'x');
    expect(await openDemo({ map, host: '127.0.0.1', logger: stil })).toMatchObject({
      startfout: expect.stringContaining('niet van een demonstratie'),
    });
    expect(readdirSync(map)).toEqual(['register.db']);
  });
  it('is refused outside demo mode, and its tokens are', async () => {
    const map = nieuweMap();
    const demo = await opent(map);
    expect(await eisGeenDemo(map)).toMatchObject({
      startfout: expect.stringContaining('van een demonstratie'),
    });
    expect(await eisGeenDemo(nieuweMap())).toBeUndefined();
    const echt = new ProefUitgever().verifieer();
    expect(await echt(demo.demoToken({ rol: 'systeem' }))).toMatchObject({ code: 'token-ongeldig' });
  });
  it.each(['0.0.0.0', '::', '10.0.0.1', 'localhost.example'])('is not opened on %s', async (host) => {
    expect(isStartfout(await openDemo({ map: nieuweMap(), host, logger: stil }))).toBe(true);
  });
  it('says what a token for a role lacks', () => {
    expect(demoTokenFout({ rol: 'coordinator' })).toContain('regio');
    expect(demoTokenFout({ rol: 'behandelaar' })).toContain('gemeente');
    expect(demoTokenFout({ rol: 'auditor' })).toBeUndefined();
  });
  it('sign-in follows the configuration', async () => {
    const map = nieuweMap();
    const uit = leesConfig({ env: { REGIOLOG_DEMO: '1', REGIOLOG_DATA: map } });
    const config = (uit as { config: Config }).config;
    expect(await openAanmelding(config, stil)).toMatchObject({ demo: expect.anything() });
    const jwks = { url: 'https://x.example' };
    const echt: Config = { ...config, aanmelding: { soort: 'uitgever', uitgever: 'x', publiek: 'y', jwks } };
    expect(isStartfout(await openAanmelding(echt, stil))).toBe(true);
    expect(await openAanmelding({ ...echt, data: nieuweMap() }, stil)).not.toHaveProperty('demo');
  });
});

describe('a demonstration is reached by its own name only', () => {
  const status = (poort: number, headers: Record<string, string>, pad = '/health/live') =>
    new Promise<number>((resolve, reject) => {
      const req = request({ host: '127.0.0.1', port: poort, path: pad, headers }, (res) => {
        res.resume();
        resolve(res.statusCode ?? 0);
      });
      req.on('error', reject);
      req.end();
    });
  it('refuses foreign names and pages, before anything else', async () => {
    const demo = await opent(nieuweMap());
    const server = await proefServer({ routes: [], verifieer: demo.verifieer, demo: true });
    const p = server.poort;
    const eigen = `127.0.0.1:${p}`;
    const gevallen: [Record<string, string>, number][] = [
      [{ host: eigen }, 200],
      [{ host: `localhost:${p}` }, 200],
      [{ host: `[::1]:${p}` }, 200],
      [{ host: `LOCALHOST:${p}` }, 200],
      [{ host: eigen, origin: `http://${eigen}` }, 200],
      [{ host: eigen, origin: `http://localhost:${p}` }, 200],
      [{ host: 'kwaad.example' }, 403],
      [{ host: `kwaad.example:${p}` }, 403],
      [{ host: `127.0.0.1.kwaad.example:${p}` }, 403],
      [{ host: '127.0.0.1' }, 403],
      [{ host: `127.0.0.1:${p + 1}` }, 403],
      [{ host: eigen, origin: 'https://kwaad.example' }, 403],
      [{ host: eigen, origin: `https://${eigen}` }, 403],
      [{ host: eigen, origin: 'null' }, 403],
      [{ host: eigen, origin: `http://127.0.0.1:${p + 1}` }, 403],
    ];
    for (const [headers, verwacht] of gevallen) {
      expect([headers, await status(p, headers)]).toEqual([headers, verwacht]);
    }
    expect(await status(p, { host: 'kwaad.example' }, '/bestaat-niet')).toBe(403);
    await server.stop();
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isStartfout, Levensloop, type Proces, startfout } from './lifecycle.ts';
import { luister } from './server.ts';
import { stil } from './testing.ts';

class Einde extends Error {}
function nagebootst() {
  const gezien: string[] = [];
  const signalen = new Map<string, () => void>();
  const proces: Proces = {
    on: (signaal, doe) => signalen.set(signaal, doe),
    exit: (code) => {
      gezien.push(`exit ${code}`);
      throw new Einde();
    },
    meld: (regel) => gezien.push(regel),
  };
  return { gezien, signalen, leven: new Levensloop({ logger: stil, proces, termijnMs: 50 }) };
}

describe('a life cycle', () => {
  it('stops in the reverse of the order it started in, also when one part fails', async () => {
    const { gezien, leven } = nagebootst();
    for (const naam of ['logboek', 'projector', 'http']) {
      await leven.start(
        naam,
        () => naam,
        (deel) => {
          gezien.push(deel);
          if (deel === 'projector') throw new Error('kapot');
        },
      );
    }
    expect(await leven.stop()).toBe(false);
    expect(gezien).toEqual(['http', 'projector', 'logboek']);
  });
  it('a part that cannot start is one line, what had started stops, and the end is 1', async () => {
    const { gezien, leven } = nagebootst();
    await leven.start(
      'logboek',
      () => 1,
      () => void gezien.push('logboek dicht'),
    );
    await expect(
      leven.start(
        'http',
        () => startfout('Poort bezet.'),
        () => undefined,
      ),
    ).rejects.toThrow(Einde);
    expect(gezien).toEqual(['Poort bezet.', 'logboek dicht', 'exit 1']);
  });
  it('does not wait for ever', async () => {
    const { leven } = nagebootst();
    await leven.start(
      'traag',
      () => 1,
      () => new Promise(() => undefined),
    );
    expect(await leven.stop()).toBe(false);
  });
});

describe('signals', () => {
  it('the first ends with 0 once all has stopped, a second at once with 1', async () => {
    const codes: number[] = [];
    const signalen = new Map<string, () => void>();
    const proces: Proces = {
      on: (signaal, doe) => signalen.set(signaal, doe),
      exit: (code) => codes.push(code) as never,
      meld: () => undefined,
    };
    const leven = new Levensloop({ logger: stil, proces });
    await leven.start(
      'traag',
      () => 1,
      () => new Promise((r) => setTimeout(r, 30)),
    );
    signalen.get('SIGTERM')?.();
    expect(codes).toEqual([]);
    signalen.get('SIGINT')?.();
    expect(codes).toEqual([1]);
    await new Promise((r) => setTimeout(r, 60));
    expect(codes).toEqual([1, 0]);
  });
});

describe('running out', () => {
  it('says that it stops at once, goes on for a while, then stops', async () => {
    const gezien: string[] = [];
    const signalen = new Map<string, () => void>();
    const einde = Promise.withResolvers<number>();
    const proces: Proces = {
      on: (signaal, doe) => signalen.set(signaal, doe),
      exit: (code) => einde.resolve(code) as never,
      meld: () => undefined,
    };
    const leven = new Levensloop({ logger: stil, proces, uitloopMs: 40 });
    await leven.start(
      'http',
      () => 1,
      () => void gezien.push('http dicht'),
    );
    expect(leven.stopt).toBe(false);
    const begin = performance.now();
    signalen.get('SIGTERM')?.();
    expect(leven.stopt).toBe(true);
    // A turn of the event loop, in which a part would have stopped if it were told to at once.
    await new Promise((r) => setImmediate(r));
    expect(gezien).toEqual([]);
    expect(await einde.promise).toBe(0);
    expect(gezien).toEqual(['http dicht']);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(39);
  });
});

describe('listening', () => {
  it('a port in use is one Dutch line', async () => {
    const bezet = createServer().listen(0, '127.0.0.1');
    await once(bezet, 'listening');
    const poort = (bezet.address() as AddressInfo).port;
    const uit = await luister(() => undefined, { host: '127.0.0.1', poort });
    expect(isStartfout(uit) && uit.startfout).toBe(
      `Poort ${poort} op 127.0.0.1 is al in gebruik. Kies een andere met REGIOLOG_PORT.`,
    );
    bezet.close();
  });
  it('an address that is not ours is one Dutch line', async () => {
    expect(isStartfout(await luister(() => undefined, { host: '203.0.113.1', poort: 0 }))).toBe(true);
  });
});

const here = (naam: string): string => fileURLToPath(new URL(naam, import.meta.url));
/** A service in a process of its own: one route that takes 400 ms, and a life cycle on real signals. */
const DIENST = `
import { buildHttp } from ${JSON.stringify(here('./app.ts'))};
import { Levensloop } from ${JSON.stringify(here('./lifecycle.ts'))};
import { luister } from ${JSON.stringify(here('./server.ts'))};
import { GEEN_BETREKKINGEN, stil } from ${JSON.stringify(here('./testing.ts'))};
const traag = { methode: 'GET', pad: '/v1/traag', naam: 'traag', samenvatting: 't', label: 't', actie: 'openbaar',
  antwoorden: { 200: 'x' }, verwerk: async () => { console.log('bezig'); await new Promise((r) => setTimeout(r, 400)); return { status: 200, inhoud: 'af' }; } };
const leven = new Levensloop({ logger: stil });
const app = buildHttp({ routes: [traag], verifieer: async () => { throw 1; }, logger: stil, versie: '1.0.0', titel: 't',
  betrekkingen: GEEN_BETREKKINGEN, inhalen: async () => undefined, gereed: () => ({ gereed: true }) });
await leven.start('logboek', () => 1, () => console.log('logboek dicht'));
const http = await leven.start('http', () => luister(app, { host: '127.0.0.1', poort: Number(process.argv[1]) }), (h) => h.stop());
console.log('poort ' + http.poort);
`;
async function start(
  poort = 0,
): Promise<{ kind: ChildProcess; uit: () => string; tot: (t: RegExp) => Promise<string> }> {
  const kind = spawn(process.execPath, ['--input-type=module', '-e', DIENST, String(poort)], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let uit = '';
  for (const pijp of [kind.stdout, kind.stderr])
    pijp?.on('data', (d) => {
      uit += d;
    });
  const tot = async (patroon: RegExp): Promise<string> => {
    for (let i = 0; i < 500; i += 1) {
      const gevonden = patroon.exec(uit);
      if (gevonden) return gevonden[1] ?? '';
      await new Promise((r) => setTimeout(r, 20));
    }
    throw new Error(`not seen: ${patroon} in ${uit}`);
  };
  return { kind, uit: () => uit, tot };
}

describe('a real process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s finishes what it accepted, takes nothing new, and ends with 0',
    async (signaal) => {
      const { kind, uit, tot } = await start();
      const poort = await tot(/poort (\d+)/);
      const antwoord = fetch(`http://127.0.0.1:${poort}/v1/traag`);
      await tot(/(bezig)/);
      const klaar = once(kind, 'exit');
      kind.kill(signaal);
      await new Promise((r) => setTimeout(r, 100));
      await expect(fetch(`http://127.0.0.1:${poort}/health/live`)).rejects.toThrow();
      expect(await (await antwoord).json()).toBe('af');
      expect((await klaar)[0]).toBe(0);
      expect(uit()).toContain('logboek dicht');
    },
  );
  it('on a port in use says so in one line and ends with 1', async () => {
    const eerste = await start();
    const poort = Number(await eerste.tot(/poort (\d+)/));
    const tweede = await start(poort);
    const [code] = await once(tweede.kind, 'exit');
    expect(code).toBe(1);
    expect(tweede.uit()).toContain('is al in gebruik');
    expect(tweede.uit()).not.toMatch(/at .*\d+:\d+/);
    const klaar = once(eerste.kind, 'exit');
    eerste.kind.kill('SIGTERM');
    await klaar;
  });
});

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, cli, endAll, folder, freePort, ready, start, stop, token, until } from './product.ts';

/** A network of its own, in which only the loopback device is there. */
const NAMESPACE = [
  ['unshare', '-n'],
  ['unshare', '-r', '-n'],
].map((command) => [...command, ...['sh', '-c', 'ip link set lo up && exec "$0" "$@"']]);
const cutOff = NAMESPACE.find(
  ([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0,
);

const data = folder();
let fingerprint = '';

beforeAll(async () => {
  const first = await ready(start(data));
  fingerprint = first.fingerprint;
  await stop(first);
});
afterAll(endAll);

describe('the first start', () => {
  it('imports the reference data and is ready only then', async () => {
    const fresh = folder();
    const port = await freePort();
    const product = start(fresh, { REGIOLOG_PORT: String(port) });
    const status = () =>
      fetch(`http://127.0.0.1:${port}/health/ready`).then(
        (response) => response.status,
        () => 0,
      );
    const seen = new Set<number>();
    await until('/health/ready is 200', async () => {
      const now = await status();
      seen.add(now);
      return now === 200 ? now : undefined;
    });
    expect([...seen.difference(new Set([0, 200, 503]))]).toEqual([]);
    const register = await ready(product);
    expect(register).toMatchObject({ url: `http://127.0.0.1:${port}`, fingerprint });
    expect(register.events).toBeGreaterThan(2000);
    await stop(register);
  });
});

describe('a later start', () => {
  it('imports nothing, and says the same fingerprint', async () => {
    const again = await ready(start(data));
    expect(again.fingerprint).toBe(fingerprint);
    expect(again.stderr()).toBe('');
    await stop(again);
  });

  it(`works without any network${cutOff ? '' : ' (left out: this machine gives no network namespace)'}`, async ({
    skip,
  }) => {
    if (!cutOff) return skip('unshare -n is not allowed here');
    const [there, elsewhere] = await Promise.all([
      ready(start(data, {}, cutOff)),
      ready(start(folder(), {}, cutOff)),
    ]);
    expect([there.fingerprint, elsewhere.fingerprint]).toEqual([fingerprint, fingerprint]);
    await Promise.all([stop(there), stop(elsewhere)]);
  });

  it('is refused in one line while another keeps the folder, which goes on undisturbed', async () => {
    const first = await ready(start(data));
    const auditor = await token(data, 'auditor');
    const before = await answers(first.url, auditor);
    const second = start(data);
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.stderr()).toMatch(/^Op de map [^\n]+ draait al een register\.\n$/);
    expect(await answers(first.url, auditor)).toEqual(before);
    await stop(first);
  });
});

describe('the end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('comes in order on %s', async (signal) => {
    const product = await ready(start(data));
    product.signal(signal);
    expect(await product.ended).toEqual({ code: 0, signal: null });
    expect(product.stderr()).toBe('');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'comes in order on %s in the middle of the import',
    async (signal) => {
      const half = folder();
      const product = start(half);
      await product.said(/inlezen: [2-9]\d\d van/, 'stderr');
      product.signal(signal);
      expect(await product.ended).toEqual({ code: 0, signal: null });
      expect(product.stderr()).toMatch(/^(Referentiegegevens inlezen: .*\n)+$/);
      const whole = await ready(start(half));
      expect(whole.fingerprint).toBe(fingerprint);
      await stop(whole);
    },
  );
});

describe('a start that is refused', () => {
  const oneLine = /^[^\n]+\n$/;

  it('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const product = start(data, { REGIOLOG_PORT: port });
    expect(await product.ended).toEqual({ code: 1, signal: null });
    expect(product.stderr()).toMatch(oneLine);
    expect(product.stderr()).toContain(`Poort ${port} op 127.0.0.1 is al in gebruik.`);
    other.close();
  });

  it('shows a demonstration to nobody else', async () => {
    const fresh = join(folder(), 'data');
    const product = start(fresh, { REGIOLOG_HOST: '0.0.0.0' });
    expect(await product.ended).toEqual({ code: 1, signal: null });
    expect(product.stderr()).toMatch(oneLine);
    expect(product.stderr()).toContain('de demonstratie luistert alleen op 127.0.0.1');
    expect(existsSync(fresh)).toBe(false);
  });

  it('does not take the folder of a demonstration for a register', async () => {
    const product = start(data, {
      REGIOLOG_DEMO: 'uit',
      REGIOLOG_ISSUER: 'https://uitgever.example',
      REGIOLOG_AUDIENCE: 'regiolog',
      REGIOLOG_JWKS_FILE: join(data, 'sleutels.json'),
    });
    expect(await product.ended).toEqual({ code: 1, signal: null });
    expect(product.stderr()).toMatch(oneLine);
    expect(product.stderr()).toContain('is van een demonstratie');
  });
});

describe('the tool', () => {
  it('gives a token as exactly one line', async () => {
    const { code, stdout, stderr } = await cli(data, 'token', 'coordinator', 'amersfoort');
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('recomputes every chain', async () => {
    const { code, stdout } = await cli(data, 'controleer');
    expect(stdout).toContain('Elke keten klopt.');
    expect(code).toBe(0);
  });
});

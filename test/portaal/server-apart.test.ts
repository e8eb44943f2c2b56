import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leesConfig, leesPortaalconfig } from '@regiolog/service-kit/config';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort, until } from '../crash/product.ts';
import { startAanbieder } from './aanbieder.ts';
import { Bezoeker, startApi } from './server.ts';

const MAIN = fileURLToPath(new URL('../../services/portaal/src/main.ts', import.meta.url));
const map = mkdtempSync(join(tmpdir(), 'regiolog-portaal-'));
afterAll(() => rmSync(map, { recursive: true }));

function sleutelbestand(naam: string, soort: 'P-256' | 'P-384' | 'rsa' | 'kort' | 'niets'): string {
  const pad = join(map, naam);
  const { privateKey } =
    soort === 'rsa' || soort === 'kort'
      ? generateKeyPairSync('rsa', { modulusLength: soort === 'rsa' ? 2048 : 1024 })
      : generateKeyPairSync('ec', { namedCurve: soort === 'P-384' ? 'P-384' : 'P-256' });
  writeFileSync(
    pad,
    soort === 'niets' ? 'geen sleutel' : privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
  return pad;
}

const GOED = {
  REGIOLOG_ADRES: 'https://regiolog.example',
  REGIOLOG_API_URL: 'https://regiolog.example/',
  REGIOLOG_ISSUER: 'https://inloggen.example/realms/regiolog',
  REGIOLOG_AUDIENCE: 'regiolog',
  REGIOLOG_JWKS_URL: 'https://inloggen.example/certs',
  REGIOLOG_PORTAAL_CLIENT: 'regiolog-portaal',
  REGIOLOG_PORTAAL_KEY_FILE: sleutelbestand('goed', 'P-256'),
};

describe('the settings of the portal', () => {
  it('are what it needs to sign people in and to ask the API', () => {
    expect(leesPortaalconfig(GOED)).toMatchObject({
      config: {
        api: 'https://regiolog.example',
        portaal: {
          aanbieder: { uitgever: GOED.REGIOLOG_ISSUER, client: 'regiolog-portaal', scope: 'openid profile' },
        },
      },
    });
    const rsa = { ...GOED, REGIOLOG_PORTAAL_KEY_FILE: sleutelbestand('rsa', 'rsa') };
    expect(leesPortaalconfig(rsa)).toHaveProperty('config');
  });
  it.each([
    ['REGIOLOG_ADRES', undefined],
    ['REGIOLOG_API_URL', undefined],
    ['REGIOLOG_ISSUER', undefined],
    ['REGIOLOG_PORTAAL_CLIENT', undefined],
    ['REGIOLOG_PORTAAL_KEY_FILE', undefined],
    ['REGIOLOG_PORTAAL_KEY_FILE', join(map, 'bestaat-niet')],
    ['REGIOLOG_PORTAAL_KEY_FILE', sleutelbestand('niets', 'niets')],
    ['REGIOLOG_PORTAAL_KEY_FILE', sleutelbestand('kort', 'kort')],
    ['REGIOLOG_PORTAAL_KEY_FILE', sleutelbestand('andere', 'P-384')],
    ['REGIOLOG_ISSUER', 'http://inloggen.example'],
    ['REGIOLOG_ISSUER', 'urn:regiolog:demo'],
    ['REGIOLOG_DISCOVERY_URL', 'http://inloggen.example/.well-known/openid-configuration'],
    ['REGIOLOG_DISCOVERY_URL', 'https://inloggen.example/elders'],
    ['REGIOLOG_PORTAAL_SCOPE', 'profile'],
    ['REGIOLOG_CONTACT', 'iemand'],
    ['REGIOLOG_DEMO', 'aan'],
  ])('are refused by name: %s as %s', (naam, waarde) => {
    const fout = leesPortaalconfig({ ...GOED, [naam]: waarde });
    expect('fouten' in fout && fout.fouten.join('\n')).toContain(naam);
  });
  it('in one process are there when somebody set them, and not needed', () => {
    const { REGIOLOG_API_URL: _, ...samen } = GOED;
    expect(leesConfig({ env: samen })).toMatchObject({
      config: { portaal: { aanbieder: { scope: 'openid profile' } } },
    });
    const { REGIOLOG_PORTAAL_CLIENT: _c, REGIOLOG_PORTAAL_KEY_FILE: _k, ...zonder } = samen;
    expect(leesConfig({ env: zonder })).toMatchObject({ config: { portaal: {} } });
  });
});

describe('a portal that runs apart', () => {
  it('signs in, asks the API, and knows its people again after it was killed', async () => {
    const [op, api, poort] = [await startAanbieder(), await startApi(), await freePort()];
    const env = {
      PATH: process.env['PATH'] ?? '',
      ...GOED,
      REGIOLOG_PORT: String(poort),
      REGIOLOG_DATA: join(map, 'data'),
      REGIOLOG_ADRES: `http://127.0.0.1:${poort}`,
      REGIOLOG_API_URL: api.url,
      REGIOLOG_ISSUER: op.uitgever,
      REGIOLOG_JWKS_URL: `${op.uitgever}/jwks`,
      REGIOLOG_PORTAAL_KEY_FILE: join(map, 'client'),
    };
    writeFileSync(join(map, 'client'), op.aanbieder.sleutel.export({ type: 'pkcs8', format: 'pem' }));
    const start = async () => {
      const proces = spawn(process.execPath, [MAIN], { env, stdio: 'ignore' });
      const leeft = () =>
        fetch(`${env.REGIOLOG_ADRES}/health/ready`).then(
          (a) => a.ok || undefined,
          () => undefined,
        );
      await until('the portal answers', leeft);
      return proces;
    };
    const eerst = await start();
    const wie = new Bezoeker(env.REGIOLOG_ADRES);
    expect((await wie.meldAan(op)).status).toBe(303);
    await wie.schrijf('/portaal/bewaard/gevolgd/een', { method: 'PUT', body: '1' });
    eerst.kill('SIGKILL');
    await once(eerst, 'exit');
    const weer = await start();
    expect(await wie.json('/portaal/sessie')).toMatchObject({ aangemeld: true, naam: 'Jo Voorbeeld' });
    expect((await wie.json('/portaal/bewaard/gevolgd'))['resultaten']).toHaveLength(1);
    await wie.vraag('/portaal/v1/regios');
    expect(api.gezien.at(-1)?.koppen.authorization).toMatch(/^Bearer eyJ/);
    weer.kill('SIGTERM');
    expect(await once(weer, 'exit')).toEqual([0, null]);
    await Promise.all([op.stop(), api.stop()]);
  });
});

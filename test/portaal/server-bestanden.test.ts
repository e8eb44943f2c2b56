import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { PERSONEN } from '@regiolog/portaal/demo/personen';
import { type Demo, openDemo } from '@regiolog/service-kit/demo';
import { isStartfout } from '@regiolog/service-kit/lifecycle';
import { stil } from '@regiolog/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker, startApi, startServer } from './server.ts';

const DIST = fileURLToPath(new URL('../../services/portaal/dist/bestanden', import.meta.url));
const map = mkdtempSync(join(tmpdir(), 'regiolog-portaal-'));
const thema = join(map, 'thema.css');
let demo: Demo;
let api: Awaited<ReturnType<typeof startApi>>;
let server: Awaited<ReturnType<typeof startServer>>;
let wie: Bezoeker;

beforeAll(async () => {
  const geopend = await openDemo({ map: join(map, 'data'), host: '127.0.0.1', logger: stil });
  if (isStartfout(geopend)) throw new Error(geopend.startfout);
  demo = geopend;
  writeFileSync(thema, '.regiolog-thema { --regiolog-merk: #123456; }');
  api = await startApi();
  server = await startServer({
    demo,
    verifieer: demo.verifieer,
    api: () => api.url,
    thema,
    contact: 'mailto:veiligheid@regiolog.example',
  });
  wie = new Bezoeker(server.url);
});
afterAll(async () => {
  await Promise.all([server.stop(), api.stop()]);
  rmSync(map, { recursive: true });
});

/** Goes along as a browser does, to the end; gives every status on the way. */
async function volg(bezoeker: Bezoeker, pad: string) {
  const gang: number[] = [];
  for (let naar = pad; ; ) {
    const antwoord = await bezoeker.vraag(naar);
    gang.push(antwoord.status);
    const verder = antwoord.koppen.get('location');
    if (verder === null || gang.length > 9) return { ...antwoord, gang, pad: naar };
    naar = verder;
  }
}

describe('the demonstration', () => {
  it.each(PERSONEN)('signs $id in with one link', async ({ id, naam, wie: { rol } }) => {
    const bezoeker = new Bezoeker(server.url);
    const { pad, gang } = await volg(bezoeker, `/portaal/aanmelden?als=${id}&terug=/regios?a=b`);
    expect([pad, gang]).toEqual(['/regios?a=b', [303, 303, 303, 303, 303, 200]]);
    expect(await bezoeker.json('/portaal/sessie')).toMatchObject({ demo: true, naam, rollen: [rol] });
    await bezoeker.vraag('/portaal/v1/regios');
    expect(api.gezien.at(-1)?.koppen.authorization).toMatch(/^Bearer eyJ/);
    expect(bezoeker.gekregen).not.toMatch(/eyJ[\w-]{8,}\./);
  });
  it('asks who somebody is, again after every sign-in, and says that it is one', async () => {
    const bezoeker = new Bezoeker(server.url);
    await volg(bezoeker, '/portaal/aanmelden?als=coordinator');
    const { tekst, status } = await volg(bezoeker, '/portaal/aanmelden?terug=/regios');
    expect([status, tekst]).toEqual([200, expect.stringContaining('Dit is een demonstratie')]);
    const [, actie = ''] = /action="([^"]+)"/.exec(tekst) ?? [];
    const gekozen = await bezoeker.vraag(actie, {
      method: 'POST',
      body: new URLSearchParams({ persoon: 'auditor' }),
    });
    expect((await volg(bezoeker, gekozen.koppen.get('location') ?? '')).pad).toBe('/regios');
    expect(await bezoeker.json('/portaal/sessie')).toMatchObject({ rollen: ['auditor'] });
  });
  it('renews its tokens as any provider does, and every one of them once', async () => {
    const kort = await startServer({
      demo,
      verifieer: demo.verifieer,
      api: () => api.url,
      tokenSeconden: 30,
    });
    const bezoeker = new Bezoeker(kort.url);
    await volg(bezoeker, '/portaal/aanmelden?als=secretaris');
    const tokens = new Set<string | undefined>();
    for (let n = 0; n < 3; n += 1) {
      expect((await bezoeker.vraag('/portaal/v1/regios')).status).toBe(200);
      tokens.add(api.gezien.at(-1)?.koppen.authorization);
    }
    expect([tokens.size, tokens.has(undefined)]).toEqual([3, false]);
    await kort.stop();
  });
  it('begins at its own address, wherever it was called', async () => {
    const { koppen } = await wie.vraag(`/portaal/aanmelden?als=lid`, { headers: { host: 'x' } });
    expect(koppen.get('location')).toMatch(new RegExp(`^${server.url}/portaal/proef/auth`));
  });
  it.each(['niemand', '__proto__', ''])('knows no %s, and asks', async (als) => {
    const { tekst } = await volg(new Bezoeker(server.url), `/portaal/aanmelden?als=${als}`);
    expect(tekst).toContain('Als wie wilt u aan het werk?');
  });
  it('gives a code to nobody without PKCE, or to another address', async () => {
    const auth = new URL((await wie.vraag('/portaal/aanmelden?als=lid')).koppen.get('location') ?? '');
    for (const verander of [
      (v: URLSearchParams) => v.delete('code_challenge'),
      (v: URLSearchParams) => v.set('code_challenge_method', 'plain'),
      (v: URLSearchParams) => v.set('redirect_uri', 'https://kwaad.example/'),
      (v: URLSearchParams) => v.set('response_type', 'token'),
      (v: URLSearchParams) => v.set('client_id', 'een-ander'),
    ]) {
      const anders = new URL(auth);
      verander(anders.searchParams);
      const { gang, pad, koppen } = await volg(new Bezoeker(server.url), anders.href);
      expect([gang.at(-1), new URL(pad, server.url).searchParams.has('code')]).not.toEqual([303, true]);
      expect(koppen.get('content-security-policy')).toContain("default-src 'none'");
      expect(gang.at(-1)).toBeGreaterThanOrEqual(400);
    }
  });
  it('has ID tokens that the API takes from nobody', async () => {
    expect(isWeigering(await demo.verifieer(demo.demoToken({ rol: 'auditor' })))).toBe(false);
    expect((await wie.json('/portaal/proef/jwks'))['keys']).toEqual([
      expect.not.objectContaining({ d: expect.anything() }),
    ]);
  });
});

describe('files', () => {
  const script = readdirSync(DIST).find((naam) => /^index-.*\.js$/.test(naam)) ?? '';
  const CSP =
    /^default-src 'none'; script-src 'self'; style-src 'self'; .*frame-src 'self' blob:.*frame-ancestors 'none'$/;

  it.each([
    '/',
    '/regios',
    '/overeenkomsten/amersfoort.moed-moet',
    '/privacy',
    '/regios/x?geldigOp=2022-01-01',
  ])('every address of a page is the application: %s', async (pad) => {
    const { status, koppen, tekst } = await wie.vraag(pad);
    expect([status, koppen.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(koppen.get('cache-control')).toBe('no-store');
    expect(tekst).toContain('<div id="');
    // Nothing in the page itself that the policy would have to allow.
    expect(tekst).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  });
  it.each(['/onzin', '/regios/x/y/z/a', '/kiezen', '/adressen.json/x'])(
    'an address of no page is not found, in the frame of the application: %s',
    async (pad) => {
      const { status, tekst } = await wie.vraag(pad);
      expect([status, tekst.includes('<div id="')]).toEqual([404, true]);
    },
  );
  it.each(['/regios/', '/REGIOS', '/overeenkomsten/amersfoort.moed-moet/verloop'])(
    'finds a page as the application does: %s',
    async (pad) => {
      expect((await wie.vraag(pad)).status).toBe(200);
    },
  );
  it.each([
    ['a page', '/regios'],
    ['a script', `/bestanden/${script}`],
    ['the theme', '/thema.css'],
    ['the choice of a person', '/portaal/aanmelden.css'],
    ['what cannot be signed in', '/portaal/aangemeld?state=x'],
  ])('the strict policy is on %s', async (_wat, pad) => {
    const { koppen } = await wie.vraag(pad);
    expect(koppen.get('content-security-policy')).toMatch(CSP);
    expect(koppen.get('content-security-policy')).not.toContain('unsafe');
    expect(koppen.get('x-content-type-options')).toBe('nosniff');
    expect(koppen.get('cross-origin-opener-policy')).toBe('same-origin');
  });
  it.each([
    '/portaal/sessie',
    '/portaal/bewaard/concepten',
    '/portaal/v1/regios',
    '/bestanden/niet.js',
    '/portaal/x',
  ])('and one that allows nothing at all is on %s', async (pad) => {
    const { koppen } = await wie.vraag(pad);
    expect(koppen.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(koppen.get('cache-control')).toBe('no-store');
  });
  it('with their hash in the name are kept for ever, and come packed to who takes that', async () => {
    const pad = `/bestanden/${script}`;
    const [kaal, br, gz, niet] = await Promise.all(
      ['identity', 'gzip, br', 'gzip', 'br;q=0, gzip;q=0'].map((soort) =>
        wie.vraag(pad, { headers: { 'accept-encoding': soort } }),
      ),
    );
    expect([kaal, br, gz, niet].map((a) => a?.koppen.get('content-encoding'))).toEqual([
      null,
      'br',
      'gzip',
      null,
    ]);
    expect(new Set([kaal, br, gz, niet].map((a) => a?.tekst)).size).toBe(1);
    expect(br?.koppen.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(br?.koppen.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(br?.koppen.get('vary')).toBe('Accept-Encoding');
  });
  it.each([
    '/bestanden/niet-meer.js',
    '/app.js.map',
    '/index.html',
    '/favicon.ico',
    '/wp-login.php',
    '/.well-known/iets',
    '/portaal/niets',
    '/v1/niets',
  ])('that are not there are not there: %s', async (pad) => {
    const { status, koppen } = await wie.vraag(pad);
    expect([status, koppen.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
  it.each([
    '/bestanden/../../src/app.ts',
    '/bestanden/%2e%2e/%2e%2e/src/app.ts',
    '/..%2fsrc/app.ts',
    '//src/app.ts',
    '/bestanden/%00',
    '/%ff',
    `/${'a'.repeat(1900)}`,
    `/bestanden/${'a'.repeat(1900)}.js`,
  ])('lie in one folder: %s leads out of it to nothing', async (pad) => {
    const { status, tekst } = await wie.rauw(pad);
    expect(status).toBeLessThan(500);
    expect(tekst).not.toContain('import ');
  });
  it('answer a HEAD as a GET, without the body', async () => {
    for (const pad of ['/', '/thema.css', `/bestanden/${script}`, '/.well-known/security.txt']) {
      const [get, head] = [await wie.vraag(pad), await wie.vraag(pad, { method: 'HEAD' })];
      expect([pad, head.status, head.tekst]).toEqual([pad, 200, '']);
      expect(head.koppen.get('content-type')).toBe(get.koppen.get('content-type'));
    }
  });
  it('the theme ends with the tokens of the region, as they are now', async () => {
    const eerst = await wie.vraag('/thema.css');
    expect(eerst.koppen.get('content-type')).toBe('text/css; charset=utf-8');
    expect(eerst.tekst).toMatch(/--regiolog-merk: #0b4f5c[\s\S]*--regiolog-merk: #123456/);
    writeFileSync(thema, '.regiolog-thema { --regiolog-merk: #654321; }');
    utimesSync(thema, new Date(), new Date(Date.now() + 5000));
    expect((await wie.vraag('/thema.css')).tekst).toContain('#654321');
    writeFileSync(thema, 'x'.repeat(300_000));
    utimesSync(thema, new Date(), new Date(Date.now() + 9000));
    const teGroot = await wie.vraag('/thema.css');
    expect([teGroot.tekst.includes('#654321'), teGroot.tekst.length < 100_000]).toEqual([true, true]);
  });
  it('say whom to tell of a weakness (RFC 9116)', async () => {
    const { tekst, koppen } = await wie.vraag('/.well-known/security.txt');
    expect(koppen.get('content-type')).toMatch(/^text\/plain; charset=utf-8$/i);
    const velden = Object.fromEntries(
      tekst
        .trim()
        .split('\n')
        .map((regel) => regel.split(/: (.*)/).slice(0, 2)),
    );
    expect(velden).toEqual({
      Contact: 'mailto:veiligheid@regiolog.example',
      Expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+Z$/),
      'Preferred-Languages': 'nl, en',
      Canonical: `${server.url}/.well-known/security.txt`,
    });
    const over = Date.parse(String(velden['Expires'])) - Date.now();
    expect(over / 86_400_000).toBeGreaterThan(30);
    expect(over / 86_400_000).toBeLessThan(366);
  });
});

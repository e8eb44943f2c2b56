import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { jwt, type ProefAanbieder, type Streek, startAanbieder } from './aanbieder.ts';
import { Bezoeker, startApi, startServer } from './server.ts';

let op: ProefAanbieder;
let api: Awaited<ReturnType<typeof startApi>>;
let server: Awaited<ReturnType<typeof startServer>>;
const vreemde = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const map = mkdtempSync(join(tmpdir(), 'regiolog-portaal-'));

beforeAll(async () => {
  [op, api] = await Promise.all([startAanbieder(), startApi()]);
  server = await startServer({ ...portaal(), api: () => api.url });
});
afterEach(() => {
  op.speel({});
  op.neemWeg(false);
});
afterAll(async () => {
  await server.stop();
  await Promise.all([op.stop(), api.stop()]);
  rmSync(map, { recursive: true });
});

const portaal = () => ({ aanbieder: op.aanbieder, verifieer: op.verifieer });
const nieuw = (): Bezoeker => new Bezoeker(server.url);
const isAan = async (wie: Bezoeker): Promise<unknown> => (await wie.json('/portaal/sessie'))['aangemeld'];

describe('signing in', () => {
  it('asks the provider with PKCE, state and nonce, and comes back where somebody was', async () => {
    const wie = nieuw();
    const auth = await wie.begin('/regios/amersfoort?geldigOp=2022-01-01#leden');
    const vraag = Object.fromEntries(auth.searchParams);
    expect(vraag).toMatchObject({
      response_type: 'code',
      client_id: 'regiolog-portaal',
      code_challenge_method: 'S256',
      redirect_uri: `${server.url}/portaal/aangemeld`,
      scope: 'openid profile',
    });
    for (const deel of ['state', 'nonce', 'code_challenge']) expect(vraag[deel]?.length).toBeGreaterThan(40);
    const klaar = await wie.vraag(`/portaal/aangemeld?${new URLSearchParams(op.keurGoed(auth))}`);
    expect([klaar.status, klaar.koppen.get('location')]).toEqual([
      303,
      '/regios/amersfoort?geldigOp=2022-01-01#leden',
    ]);
    expect(await wie.json('/portaal/sessie')).toEqual({
      aangemeld: true,
      demo: false,
      naam: 'Jo Voorbeeld',
      rollen: ['coordinator'],
      regio: 'amersfoort',
      csrf: expect.stringMatching(/^[\w-]{43}$/),
    });
  });
  it('proves itself with a key, never with a secret, and shows the public half of it', async () => {
    await nieuw().meldAan(op);
    const vraag = op.vragen.at(-1);
    expect(vraag?.get('client_assertion_type')).toBe(
      'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    );
    expect(vraag?.has('client_secret')).toBe(false);
    const { keys } = (await nieuw().json('/portaal/sleutels.json')) as { keys: Record<string, string>[] };
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['crv', 'kid', 'kty', 'use', 'x', 'y']);
  });
  it('uses every state and nonce once', async () => {
    const gezien = new Set<string>();
    for (let n = 0; n < 3; n += 1) {
      const { searchParams } = await nieuw().begin();
      for (const deel of ['state', 'nonce', 'code_challenge']) gezien.add(searchParams.get(deel) ?? '');
    }
    expect(gezien.size).toBe(9);
  });
  it('works in two tabs of one browser at once', async () => {
    const wie = nieuw();
    const [een, twee] = [await wie.begin('/een'), await wie.begin('/twee')];
    const eerst = await wie.vraag(`/portaal/aangemeld?${new URLSearchParams(op.keurGoed(een))}`);
    const dan = await wie.vraag(`/portaal/aangemeld?${new URLSearchParams(op.keurGoed(twee))}`);
    expect([eerst, dan].map(({ koppen }) => koppen.get('location'))).toEqual(['/een', '/twee']);
  });
  it('leaves no heap of cookies behind in a browser that begins again and again', async () => {
    const wie = nieuw();
    for (let n = 0; n < 12; n += 1) await wie.begin();
    expect(wie.koekjes.size).toBe(4);
    expect((await wie.meldAan(op)).status).toBe(303);
  });
  it.each([
    'https://kwaad.example',
    '//kwaad.example',
    '/\\kwaad.example',
    '/\t/kwaad.example',
    '/%09/kwaad.example/..//kwaad.example',
    '/a/..//kwaad.example',
    'javascript:alert(1)',
    'kwaad.example',
    '/portaal/aanmelden',
    '/v1/regios',
    `/${'a'.repeat(2001)}`,
  ])('goes back to no other place: %s', async (terug) => {
    const { koppen } = await nieuw().meldAan(op, terug);
    const doel = new URL(koppen.get('location') ?? '', server.url);
    expect(doel.origin).toBe(server.url);
    expect(koppen.get('location')).toMatch(/^\/(?!\/|\\)/);
    expect(doel.pathname).not.toMatch(/^\/(?:portaal|v1)/);
  });
});

describe('what comes back and is not right', () => {
  const claims = (idClaims: Streek['idClaims']): Streek => ({ idClaims: idClaims ?? {} });
  const verleden = Math.floor(Date.now() / 1000) - 3600;
  const delen = (claimset: object) => Buffer.from(JSON.stringify(claimset)).toString('base64url');
  const TABEL: readonly [string, Streek, number][] = [
    ['another nonce', claims({ nonce: 'x'.repeat(43) }), 401],
    ['no nonce', claims({ nonce: undefined }), 401],
    ['another issuer', claims({ iss: 'https://kwaad.example' }), 401],
    ['another audience', claims({ aud: 'een-ander' }), 401],
    ['two audiences and no azp', claims({ aud: ['regiolog-portaal', 'een-ander'] }), 401],
    ['an ID token that is over', claims({ exp: verleden }), 401],
    ['no end', claims({ exp: undefined }), 401],
    ['no subject', claims({ sub: undefined }), 401],
    ['no ID token', { idToken: () => undefined }, 401],
    ['an ID token of another key', { idToken: (goed) => jwt(vreemde, goed) }, 401],
    ['an unsigned ID token', { idToken: (goed) => `${delen({ alg: 'none' })}.${delen(goed)}.` }, 401],
    ['an ID token signed with a secret', { idToken: (goed) => jwt(vreemde, goed, { alg: 'HS256' }) }, 401],
    ['an access token of another issuer', { toegang: { iss: 'https://kwaad.example' } }, 403],
    ['an access token for another API', { toegang: { aud: 'een-ander' } }, 403],
    ['an access token that is over', { toegang: { exp: verleden, iat: verleden - 600 } }, 403],
    ['somebody without a role here', { toegang: { rollen: [] } }, 403],
    ['a coordinator of nowhere', { toegang: { regio: undefined } }, 403],
    ['a provider that refuses the code', { status: 400 }, 401],
    ['a provider that fails', { status: 500 }, 503],
  ];
  it.each(TABEL)('%s', async (_wat, streek, status) => {
    op.speel(streek);
    const wie = nieuw();
    const antwoord = await wie.meldAan(op);
    expect(antwoord.status).toBe(status);
    expect(antwoord.tekst).toContain('<h1>');
    expect([wie.koekjes.has('regiolog'), await isAan(wie)]).toEqual([false, false]);
  });

  const VRAAG: readonly [string, (goed: Record<string, string>) => Record<string, string>][] = [
    ['another state', (goed) => ({ ...goed, state: 'x'.repeat(43) })],
    ['a state that begins alike', (goed) => ({ ...goed, state: `${goed['state']?.slice(0, 20)}x` })],
    ['no state', ({ state: _, ...goed }) => goed],
    ['another issuer in the address', (goed) => ({ ...goed, iss: 'https://kwaad.example' })],
    ['no issuer in the address', ({ iss: _, ...goed }) => goed],
    ['another code', (goed) => ({ ...goed, code: 'geraden' })],
    ['no code', ({ code: _, ...goed }) => goed],
    ['a refusal', ({ state = '', iss = '' }) => ({ error: 'access_denied', state, iss })],
  ];
  it.each(VRAAG)('%s', async (_wat, verander) => {
    const wie = nieuw();
    const goed = op.keurGoed(await wie.begin());
    const antwoord = await wie.vraag(`/portaal/aangemeld?${new URLSearchParams(verander(goed))}`);
    expect([antwoord.status, await isAan(wie)]).toEqual([401, false]);
  });
  it('no cookie of the attempt: a link that somebody else sent', async () => {
    const goed = op.keurGoed(await nieuw().begin());
    const wie = nieuw();
    const antwoord = await wie.vraag(`/portaal/aangemeld?${new URLSearchParams(goed)}`);
    expect([antwoord.status, await isAan(wie)]).toEqual([401, false]);
  });
  it('the cookie of another attempt, and one that was changed', async () => {
    const [een, ander] = [nieuw(), nieuw()];
    const goed = op.keurGoed(await een.begin());
    await ander.begin();
    const [naam = ''] = [...een.koekjes.keys()];
    for (const koek of [
      [...ander.koekjes.values()][0] ?? '',
      `${een.koekjes.get(naam)?.slice(0, -4)}AAAA`,
      'x',
    ]) {
      const wie = nieuw();
      wie.koekjes.set(naam, koek);
      const antwoord = await wie.vraag(`/portaal/aangemeld?${new URLSearchParams(goed)}`);
      expect([antwoord.status, await isAan(wie)]).toEqual([401, false]);
    }
  });
  it('the same answer twice, with all its cookies', async () => {
    const wie = nieuw();
    const goed = op.keurGoed(await wie.begin());
    const pad = `/portaal/aangemeld?${new URLSearchParams(goed)}`;
    const kopie = new Map(wie.koekjes);
    expect((await wie.vraag(pad)).status).toBe(303);
    const tweede = nieuw();
    for (const [naam, koek] of kopie) tweede.koekjes.set(naam, koek);
    const asks = op.vragen.length;
    expect([(await tweede.vraag(pad)).status, await isAan(tweede), op.vragen.length]).toEqual([
      401,
      false,
      asks,
    ]);
  });
  it('a provider that is away: says so, and works again when it is back', async () => {
    const stil = await startServer({ ...portaal(), api: () => api.url });
    op.neemWeg(true);
    const wie = new Bezoeker(stil.url);
    expect((await wie.vraag('/portaal/aanmelden')).status).toBe(503);
    op.neemWeg(false);
    expect((await wie.vraag('/portaal/aanmelden')).status).toBe(303);
    await stil.stop();
  });
  it('no provider at all: says so, and shows what is open to everybody', async () => {
    const kaal = await startServer({ verifieer: op.verifieer, api: () => api.url });
    const wie = new Bezoeker(kaal.url);
    expect((await wie.vraag('/portaal/aanmelden')).status).toBe(503);
    expect((await wie.vraag('/portaal/v1/uitspraken')).status).toBe(200);
    await kaal.stop();
  });
});

describe('the session', () => {
  it('is a cookie that no script and no other site has', async () => {
    const { koppen } = await nieuw().meldAan(op);
    const [koek = ''] = koppen.getSetCookie().filter((regel) => regel.startsWith('regiolog='));
    expect(koek).toMatch(/^regiolog=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });
  it('is bound to the host and to TLS where there is TLS', async () => {
    const veilig = await startServer({
      ...portaal(),
      api: () => api.url,
      adres: () => 'https://regiolog.example',
    });
    const wie = new Bezoeker(veilig.url);
    const { koppen } = await wie.meldAan(op);
    const koekjes = koppen.getSetCookie();
    expect(koekjes).toHaveLength(2);
    for (const koek of koekjes)
      expect(koek).toMatch(/^__Host-regiolog[\w-]*=.*; Path=\/; HttpOnly; SameSite=Lax; Secure/);
    await veilig.stop();
  });
  it('is another one after every sign-in, and the one before is over', async () => {
    const wie = nieuw();
    await wie.meldAan(op);
    const eerste = wie.koekjes.get('regiolog') ?? '';
    await wie.meldAan(op);
    expect(wie.koekjes.get('regiolog')).not.toBe(eerste);
    const oud = nieuw();
    oud.koekjes.set('regiolog', eerste);
    expect(await isAan(oud)).toBe(false);
  });
  it.each(['A'.repeat(43), 'x', '', '../etc', 'a'.repeat(5000)])(
    'that nobody gave is nobody’s: %.20s',
    async (id) => {
      const wie = nieuw();
      wie.koekjes.set('regiolog', id);
      expect(await isAan(wie)).toBe(false);
      expect((await wie.vraag('/portaal/bewaard/concepten')).status).toBe(401);
    },
  );
  it('survives a restart, and its file gives nobody away', async () => {
    const bestand = join(map, 'portaal.sqlite');
    const eerst = await startServer({ ...portaal(), api: () => api.url }, bestand);
    const wie = new Bezoeker(eerst.url);
    await wie.meldAan(op);
    await wie.vraag('/portaal/v1/regios');
    const token = api.gezien.at(-1)?.koppen.authorization?.slice(7) ?? '';
    await eerst.stop();
    const inhoud = readFileSync(bestand, 'latin1');
    for (const geheim of [token, 'ververs-', 'Jo Voorbeeld', wie.koekjes.get('regiolog') ?? '-'])
      expect(inhoud.includes(geheim), geheim.slice(0, 9)).toBe(false);
    const weer = await startServer({ ...portaal(), api: () => api.url }, bestand);
    const terug = new Bezoeker(weer.url);
    terug.koekjes.set('regiolog', wie.koekjes.get('regiolog') ?? '');
    expect(await isAan(terug)).toBe(true);
    await weer.stop();
  });
  it('is over when somebody signs out, here and at the provider', async () => {
    const wie = nieuw();
    await wie.meldAan(op);
    const id = wie.koekjes.get('regiolog') ?? '';
    const antwoord = await wie.schrijf('/portaal/afmelden', { method: 'POST' });
    const { naar } = JSON.parse(antwoord.tekst) as { naar: string };
    expect(naar).toMatch(new RegExp(`^${op.uitgever}/einde\\?`));
    expect(naar).not.toContain('eyJ');
    expect(op.herroepen.at(-1)).toMatch(/^ververs-/);
    expect(wie.koekjes.has('regiolog')).toBe(false);
    wie.koekjes.set('regiolog', id);
    expect([await isAan(wie), (await wie.vraag('/portaal/bewaard/gevolgd')).status]).toEqual([false, 401]);
  });
  it('is over here also when the provider is away', async () => {
    const wie = nieuw();
    await wie.meldAan(op);
    const csrf = await wie.csrf();
    op.neemWeg(true);
    const koppen = { 'x-regiolog-csrf': csrf };
    expect((await wie.vraag('/portaal/afmelden', { method: 'POST', headers: koppen })).status).toBe(200);
    expect(await isAan(wie)).toBe(false);
  });
  it('ends by itself: after two hours of silence, and after a working day', async () => {
    let klok = Date.now();
    const traag = await startServer({ ...portaal(), api: () => api.url, nu: () => klok });
    const [stil, druk] = [new Bezoeker(traag.url), new Bezoeker(traag.url)];
    await Promise.all([stil.meldAan(op), druk.meldAan(op)]);
    for (let uur = 1; uur <= 11; uur += 1) {
      klok += 3_600_000;
      expect([uur, await isAan(druk)]).toEqual([uur, true]);
    }
    expect(await isAan(stil)).toBe(false);
    klok += 3_600_000;
    expect(await isAan(druk)).toBe(false);
    await traag.stop();
  });
});

describe('tokens', () => {
  it('are renewed before they end, once for all that wait', async () => {
    op.speel({ expiresIn: 30 });
    const wie = nieuw();
    await wie.meldAan(op);
    const eerder = op.vragen.length;
    op.speel({});
    await Promise.all(Array.from({ length: 5 }, () => wie.vraag('/portaal/v1/regios')));
    expect(op.vragen.slice(eerder).map((v) => v.get('grant_type'))).toEqual(['refresh_token']);
  });
  it('that cannot be renewed end the session; a provider that is away does not', async () => {
    op.speel({ expiresIn: 30 });
    const [wie, ander] = [nieuw(), nieuw()];
    await wie.meldAan(op);
    await ander.meldAan(op);
    op.neemWeg(true);
    expect((await wie.vraag('/portaal/v1/regios')).status).toBe(503);
    op.neemWeg(false);
    expect(await isAan(wie)).toBe(true);
    op.speel({ status: 400 });
    await wie.vraag('/portaal/v1/regios');
    expect([await isAan(wie), api.gezien.at(-1)?.koppen.authorization]).toEqual([false, undefined]);
    op.speel({ toegang: { rollen: ['auditor'] } });
    await ander.vraag('/portaal/v1/regios');
    expect((await ander.json('/portaal/sessie'))['rollen']).toEqual(['auditor']);
  });
  it('never come to a browser: not in a body, a header or an address', async () => {
    const wie = nieuw();
    await wie.meldAan(op);
    for (const pad of [
      '/',
      '/regios',
      '/portaal/sessie',
      '/portaal/v1/regios',
      '/portaal/v1/niet',
      '/thema.css',
    ])
      await wie.vraag(pad);
    await wie.schrijf('/portaal/v1/regios', { method: 'POST', body: '{}' });
    await wie.schrijf('/portaal/afmelden', { method: 'POST' });
    expect(wie.gekregen.length).toBeGreaterThan(2000);
    expect(wie.gekregen).not.toMatch(/eyJ[\w-]{8,}\./);
    expect(wie.gekregen).not.toContain('ververs-');
  });
});

import { setTimeout as pauze } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProefAanbieder, startAanbieder } from './aanbieder.ts';
import { Bezoeker, startApi, startServer } from './server.ts';

let op: ProefAanbieder;
let api: Awaited<ReturnType<typeof startApi>>;
let server: Awaited<ReturnType<typeof startServer>>;
let wie: Bezoeker;

beforeAll(async () => {
  [op, api] = await Promise.all([startAanbieder(), startApi()]);
  server = await startServer({ aanbieder: op.aanbieder, verifieer: op.verifieer, api: () => api.url });
  wie = new Bezoeker(server.url);
  await wie.meldAan(op);
});
afterAll(async () => {
  await server.stop();
  await Promise.all([op.stop(), api.stop()]);
});

const laatst = () => api.gezien.at(-1) ?? expect.fail('the API was asked nothing');
describe('the way to the API', () => {
  it('brings the token and what the API needs, and nothing else of the browser', async () => {
    const { status, koppen, tekst } = await wie.vraag('/portaal/v1/regios/x%2Fy?geldigOp=2022-01-01', {
      headers: {
        accept: 'application/json',
        'regiolog-na-positie': '5',
        'x-vreemd': '1',
        authorization: 'Bearer van-de-browser',
        referer: 'https://elders.example',
      },
    });
    expect([status, JSON.parse(tekst)]).toEqual([200, { pad: '/v1/regios/x%2Fy?geldigOp=2022-01-01' }]);
    const { koppen: gezien } = laatst();
    expect(gezien.authorization).toMatch(/^Bearer eyJ/);
    expect(gezien).toMatchObject({ accept: 'application/json', 'regiolog-na-positie': '5' });
    expect(gezien['x-request-id']).toBe(koppen.get('x-request-id'));
    for (const naam of ['cookie', 'x-vreemd', 'referer', 'origin']) expect(gezien).not.toHaveProperty(naam);
    expect([koppen.get('etag'), koppen.get('regiolog-positie'), koppen.getSetCookie()]).toEqual([
      '"3"',
      '7',
      [],
    ]);
  });
  it('brings a write with its body and its conditions', async () => {
    const { status } = await wie.schrijf('/portaal/v1/regios', {
      method: 'POST',
      body: '{"een":"ë"}',
      headers: { 'idempotency-key': 'sleutel-1', 'if-match': '"2"' },
    });
    expect([status, laatst()]).toMatchObject([
      200,
      { methode: 'POST', body: '{"een":"ë"}', koppen: { 'idempotency-key': 'sleutel-1', 'if-match': '"2"' } },
    ]);
    expect(laatst().koppen).not.toHaveProperty('x-regiolog-csrf');
  });
  it('brings a document as it comes, and an answer in its parts', async () => {
    const bytes = new Uint8Array(3_000_000).fill(65);
    const { status } = await wie.schrijf('/portaal/v1/documenten/x', { method: 'PUT', body: bytes });
    expect([status, laatst().body.length]).toEqual([200, 3_000_000]);
    expect(await wie.json('/portaal/v1/stroom')).toEqual({ een: 1 });
  });
  it('has no body on a HEAD, and passes on what the API refuses', async () => {
    const hoofd = await wie.vraag('/portaal/v1/regios', { method: 'HEAD' });
    expect([hoofd.status, hoofd.tekst, laatst().methode]).toEqual([200, '', 'HEAD']);
    expect((await wie.vraag('/portaal/v1/niet')).status).toBe(404);
  });
  it('lets a visitor read without a token, and write nothing', async () => {
    const niemand = new Bezoeker(server.url);
    expect((await niemand.vraag('/portaal/v1/uitspraken')).status).toBe(200);
    expect(laatst().koppen.authorization).toBeUndefined();
    const voor = api.gezien.length;
    const nee = await niemand.vraag('/portaal/v1/regios', { method: 'POST', body: '{}' });
    expect([nee.status, nee.koppen.get('content-type')]).toEqual([401, 'application/problem+json']);
    expect(JSON.parse(nee.tekst)).toMatchObject({ code: 'token-ontbreekt', status: 401 });
    expect(api.gezien.length).toBe(voor);
  });
  it.each([
    '/portaal/v1/../intern',
    '/portaal/v1/%2e%2e/intern',
    '/portaal/v1/..%5cintern',
    '/portaal/v1//x/../../../y',
  ])('leads nowhere else: %s', async (pad) => {
    const voor = api.gezien.length;
    expect((await wie.rauw(pad)).status).not.toBe(500);
    for (const { url } of api.gezien.slice(voor))
      expect(new URL(url, 'http://x').pathname).toMatch(/^\/v1\//);
  });
  it('asks the API no longer when the browser went', async () => {
    const weg = new AbortController();
    const koek = [...wie.koekjes].map(([n, w]) => `${n}=${w}`).join('; ');
    const vraag = fetch(`${server.url}/portaal/v1/traag`, { headers: { cookie: koek }, signal: weg.signal });
    await expect.poll(() => laatst().url).toBe('/v1/traag');
    weg.abort();
    await vraag.catch(() => {});
    await expect.poll(() => api.afgebroken()).toBe(1);
  });
  it('says in our form that the API is away', async () => {
    const eenzaam = await startServer({ aanbieder: op.aanbieder, verifieer: op.verifieer });
    const antwoord = await new Bezoeker(eenzaam.url).vraag('/portaal/v1/uitspraken');
    expect([antwoord.status, JSON.parse(antwoord.tekst)]).toMatchObject([503, { code: 'nog-niet-gereed' }]);
    await eenzaam.stop();
  });
});

describe('a write that another site makes a browser send', () => {
  const GEVALLEN: readonly [string, () => Promise<Record<string, string>>][] = [
    ['no header', async () => ({})],
    ['a guess', async () => ({ 'x-regiolog-csrf': 'x'.repeat(43) })],
    ['a guess that is longer in bytes', async () => ({ 'x-regiolog-csrf': 'é'.repeat(43) })],
    ['an empty one', async () => ({ 'x-regiolog-csrf': '' })],
    [
      'another origin',
      async () => ({ 'x-regiolog-csrf': await wie.csrf(), origin: 'https://kwaad.example' }),
    ],
    ['no origin to be told', async () => ({ 'x-regiolog-csrf': await wie.csrf(), origin: 'null' })],
    [
      'a cross-site request',
      async () => ({ 'x-regiolog-csrf': await wie.csrf(), 'sec-fetch-site': 'cross-site' }),
    ],
    ['a sister site', async () => ({ 'x-regiolog-csrf': await wie.csrf(), 'sec-fetch-site': 'same-site' })],
    [
      'what belongs to another session',
      async () => {
        const ander = new Bezoeker(server.url);
        await ander.meldAan(op);
        return { 'x-regiolog-csrf': await ander.csrf() };
      },
    ],
  ];
  const DOELEN: readonly [string, string][] = [
    ['POST', '/portaal/v1/regios'],
    ['PUT', '/portaal/bewaard/concepten/a'],
    ['DELETE', '/portaal/bewaard/concepten/a'],
    ['POST', '/portaal/afmelden'],
  ];
  it.each(GEVALLEN)('%s', async (_wat, koppen) => {
    const voor = api.gezien.length;
    for (const [method, pad] of DOELEN) {
      const body = method === 'DELETE' ? {} : { body: '{}' };
      const headers = { 'content-type': 'application/json', ...(await koppen()) };
      const antwoord = await wie.vraag(pad, { method, headers, ...body });
      expect([pad, antwoord.status]).toEqual([pad, 403]);
      expect(antwoord.tekst).toContain('ander tabblad');
    }
    expect(api.gezien.length).toBe(voor);
    expect((await wie.json('/portaal/sessie'))['aangemeld']).toBe(true);
  });
  it('and one of our own page, which says where it is from', async () => {
    const headers = { origin: server.url, 'sec-fetch-site': 'same-origin' };
    expect((await wie.schrijf('/portaal/v1/regios', { method: 'POST', body: '{}', headers })).status).toBe(
      200,
    );
  });
  it('takes no other method', async () => {
    expect((await wie.schrijf('/portaal/v1/regios', { method: 'DELETE' })).status).toBe(405);
    expect((await wie.schrijf('/portaal/v1/regios', { method: 'PATCH', body: '{}' })).status).toBe(405);
  });
});

describe('what a person keeps', () => {
  const bewaar = (door: Bezoeker, pad: string, waarde: unknown) =>
    door.schrijf(`/portaal/bewaard/${pad}`, { method: 'PUT', body: JSON.stringify(waarde) });
  const sleutels = async (door: Bezoeker, soort: string): Promise<unknown[]> =>
    ((await door.json(`/portaal/bewaard/${soort}`))['resultaten'] as { sleutel: unknown }[]).map(
      (r) => r.sleutel,
    );

  it('comes back, the newest first, and goes when it is thrown away', async () => {
    expect((await bewaar(wie, 'concepten/een', { a: 1 })).status).toBe(204);
    await pauze(5);
    const pad = encodeURIComponent('/regios/x/vastleggen?a=b');
    await bewaar(wie, `concepten/${pad}`, ['twee']);
    const { resultaten } = await wie.json('/portaal/bewaard/concepten');
    expect(resultaten).toEqual([
      { sleutel: '/regios/x/vastleggen?a=b', waarde: ['twee'], bewaardOp: expect.stringMatching(/Z$/) },
      { sleutel: 'een', waarde: { a: 1 }, bewaardOp: expect.any(String) },
    ]);
    await wie.schrijf(`/portaal/bewaard/concepten/${pad}`, { method: 'DELETE' });
    expect(await sleutels(wie, 'concepten')).toEqual(['een']);
    expect(await sleutels(wie, 'gevolgd')).toEqual([]);
  });
  it('is of one person: in every browser of theirs, and in none of another', async () => {
    await bewaar(wie, 'gevolgd/geheim', 1);
    op.speel({ toegang: { sub: 'p-2' } });
    const ander = new Bezoeker(server.url);
    await ander.meldAan(op);
    op.speel({});
    const zelfde = new Bezoeker(server.url);
    await zelfde.meldAan(op);
    await bewaar(ander, 'gevolgd/geheim', 2);
    await ander.schrijf('/portaal/bewaard/gevolgd/geheim', { method: 'DELETE' });
    expect([await sleutels(ander, 'gevolgd'), await sleutels(zelfde, 'gevolgd')]).toEqual([[], ['geheim']]);
    const niemand = new Bezoeker(server.url);
    expect((await niemand.vraag('/portaal/bewaard/gevolgd')).status).toBe(401);
  });
  it.each([
    ['another kind', 'wachtwoorden/x', {}, 404],
    ['a kind of every object', '__proto__/x', {}, 404],
    ['a key that is too long', `bezoek/${'a'.repeat(201)}`, {}, 400],
    ['a key with strange signs', `bezoek/${encodeURIComponent('a\n<b>')}`, {}, 400],
    ['too much', 'bezoek/x', 'a'.repeat(64 * 1024), 413],
    ['a name that reaches into every object', 'bezoek/x', JSON.parse('{"__proto__":{"a":1}}'), 400],
  ])('refuses %s', async (_wat, pad, waarde, status) => {
    const antwoord = await bewaar(wie, pad, waarde);
    expect([antwoord.status, antwoord.koppen.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ]);
  });
  it('refuses what is no JSON', async () => {
    const pad = '/portaal/bewaard/bezoek/x';
    expect((await wie.schrijf(pad, { method: 'PUT', body: '{half' })).status).toBe(400);
    const headers = { 'content-type': 'text/plain' };
    expect((await wie.schrijf(pad, { method: 'PUT', body: '1', headers })).status).toBe(415);
  });
  it('has a bound, under which what is there can still be changed', async () => {
    for (let n = 0; n < 200; n += 1) expect((await bewaar(wie, `bezoek/k${n}`, n)).status).toBe(204);
    expect((await bewaar(wie, 'bezoek/nog-een', 1)).status).toBe(409);
    expect((await bewaar(wie, 'bezoek/k0', 'anders')).status).toBe(204);
    expect((await sleutels(wie, 'bezoek')).length).toBe(200);
  });
});

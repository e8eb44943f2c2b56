import { createSecretKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import jwt from 'jsonwebtoken';
import { describe, expect, it } from 'vitest';
import { PROEF_PUBLIEK, PROEF_UITGEVER, type ProefClaims, ProefUitgever, stil } from './testing.ts';
import { jwksUitBestand, jwksUitUrl, leesJwks, maakVerifieer, sleutelbron } from './tokens.ts';

const u = new ProefUitgever();
const verifieer = u.verifieer();
const nu = Math.floor(Date.now() / 1000);
const code = async (token: string, v = verifieer) => {
  const uitkomst = await v(token);
  return isWeigering(uitkomst) ? uitkomst.code : 'goed';
};

describe('a sound token', () => {
  it('gives who asks', async () => {
    const token = u.token('coordinator', { regio: 'amersfoort', sub: 'p-9', aud: ['iets', PROEF_PUBLIEK] });
    expect(await verifieer(token)).toEqual({
      onderwerp: 'p-9',
      rollen: ['coordinator'],
      regio: 'amersfoort',
    });
    expect(await verifieer(token)).toEqual({
      onderwerp: 'p-9',
      rollen: ['coordinator'],
      regio: 'amersfoort',
    });
  });
  it('may have more claims and no iat', async () => {
    expect(await code(u.onderteken(u.claims({ iat: undefined, azp: 'x', scope: 'y' })))).toBe('goed');
  });
});

describe('every broken claim is refused, without saying which', () => {
  const gevallen: [string, ProefClaims][] = [
    ['no iss', { iss: undefined }],
    ['another iss', { iss: 'https://elders.example' }],
    ['the demo iss', { iss: 'urn:regiolog:demo' }],
    ['no aud', { aud: undefined }],
    ['another aud', { aud: 'iets-anders' }],
    ['an empty aud', { aud: [] }],
    ['no exp', { exp: undefined }],
    ['expired', { exp: nu - 1 }],
    ['exp of the wrong type', { exp: '9999999999' }],
    ['lives too long', { iat: nu, exp: nu + 3_601 }],
    ['lives too long without iat', { iat: undefined, exp: nu + 3_700 }],
    ['claims a past issue to live long', { iat: nu - 3_600, exp: nu + 3_600 }],
    ['issued in the future', { iat: nu + 600, exp: nu + 1_200 }],
    ['not valid yet', { nbf: nu + 600 }],
    ['no jti', { jti: undefined }],
    ['an empty jti', { jti: '' }],
    ['no sub', { sub: undefined }],
    ['a sub with a space', { sub: 'Jan Jansen' }],
    ['a sub that is too long', { sub: 'x'.repeat(201) }],
    ['no rollen', { rollen: undefined }],
    ['empty rollen', { rollen: [] }],
    ['rollen as text', { rollen: 'auditor' }],
    ['an unknown role', { rollen: ['auditor', 'beheerder'] }],
    ['a coordinator without regio', { rollen: ['coordinator'] }],
    ['a coordinator of the national tenant', { rollen: ['coordinator'], regio: 'landelijk' }],
    ['a regio with strange characters', { rollen: ['coordinator'], regio: '../utrecht' }],
    ['a clerk without gemeente', { rollen: ['behandelaar'] }],
    ['a gemeente that is no code', { rollen: ['behandelaar'], gemeente: 'Amersfoort' }],
    ['acts for another', { represents: { sub: 'x' } }],
    ['is bound to a key', { cnf: { jkt: 'x' } }],
  ];
  it.each(gevallen)('%s', async (_naam, anders) => {
    const uitkomst = await verifieer(u.onderteken(u.claims(anders)));
    expect(uitkomst).toEqual({
      geweigerd: true,
      code: 'token-ongeldig',
      melding: 'Uw aanmelding is niet geldig of verlopen. Meld u opnieuw aan.',
    });
  });
});

describe('the signature', () => {
  const pem = u.publiek.export({ type: 'spki', format: 'pem' });
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const anderEc = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const b64 = (o: object) => Buffer.from(JSON.stringify(o)).toString('base64url');
  const zonder = (alg: string) => `${b64({ alg, kid: u.kid, typ: 'JWT' })}.${b64(u.claims())}.`;
  const hs = (alg: 'HS256' | 'HS512', geheim: KeyObject | string) =>
    jwt.sign(u.claims(), geheim, { algorithm: alg, keyid: u.kid });
  const goed = u.token('auditor');
  const gevallen: [string, () => string][] = [
    ['none', () => zonder('none')],
    ['None in capitals', () => zonder('NONE')],
    ['no signature under ES256', () => zonder('ES256')],
    ['HS256 with our public key as its secret', () => hs('HS256', createSecretKey(Buffer.from(pem)))],
    ['HS512 with any secret', () => hs('HS512', 'geheim-geheim-geheim')],
    [
      'RS256 under a key for ES256',
      () => u.onderteken(u.claims(), { alg: 'RS256', sleutel: rsa.privateKey }),
    ],
    ['another key under our key id', () => u.onderteken(u.claims(), { sleutel: anderEc.privateKey })],
    ['an unknown key id', () => u.onderteken(u.claims(), { kid: 'elders' })],
    ['no key id', () => jwt.sign(u.claims(), anderEc.privateKey, { algorithm: 'ES256' })],
    [
      'a changed payload',
      () => `${goed.split('.')[0]}.${b64(u.claims({ rollen: ['systeem'] }))}.${goed.split('.')[2]}`,
    ],
    [
      'a critical extension',
      () => `${b64({ alg: 'ES256', kid: u.kid, crit: ['b64'] })}.${goed.split('.').slice(1).join('.')}`,
    ],
    ['no JWT at all', () => 'onzin'],
    ['an empty token', () => ''],
    ['two parts', () => 'a.b'],
    ['a token that is too long', () => u.token('auditor', { vulling: 'x'.repeat(9_000) })],
    ['text as payload', () => jwt.sign('tekst', anderEc.privateKey, { algorithm: 'ES256', keyid: u.kid })],
  ];
  it.each(gevallen)('%s is refused', async (_naam, maak) => {
    expect(await code(maak())).toBe('token-ongeldig');
  });
  it('a token that was good is refused once it has expired', async () => {
    let ms = Date.now();
    const v = maakVerifieer({
      uitgever: PROEF_UITGEVER,
      publiek: PROEF_PUBLIEK,
      logger: stil,
      nu: () => ms,
      sleutels: { generatie: 0, geef: async (kid) => u.sleutels.get(kid) },
    });
    const token = u.onderteken(u.claims({ exp: nu + 5 }));
    expect(await code(token, v)).toBe('goed');
    ms += 6_000;
    expect(await code(token, v)).toBe('token-ongeldig');
  });
  it.each(['RS256', 'PS256'] as const)('%s is taken from a key that is made for it', async (alg) => {
    const jwks = leesJwks(
      JSON.stringify({ keys: [{ ...rsa.publicKey.export({ format: 'jwk' }), kid: 'rsa', use: 'sig' }] }),
    );
    const v = maakVerifieer({
      uitgever: PROEF_UITGEVER,
      publiek: PROEF_PUBLIEK,
      logger: stil,
      sleutels: { generatie: 0, geef: async (kid) => jwks?.get(kid) },
    });
    expect(await code(u.onderteken(u.claims(), { alg, kid: 'rsa', sleutel: rsa.privateKey }), v)).toBe(
      'goed',
    );
  });
});

const jwk = (sleutel: KeyObject, kid: string) => ({ ...sleutel.export({ format: 'jwk' }), kid });

describe('a key set', () => {
  it('keeps what can be used and leaves out the rest', () => {
    const kort = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const set = leesJwks(
      JSON.stringify({
        keys: [
          jwk(u.publiek, 'goed'),
          { ...jwk(u.publiek, 'enc'), use: 'enc' },
          { ...jwk(u.publiek, 'hs'), alg: 'HS256' },
          jwk(kort.publicKey, 'kort'),
          jwk(p384.publicKey, 'p384'),
          { kty: 'oct', kid: 'oct', k: 'c2xldXRlbA' },
          { kty: 'EC', kid: 'kapot', crv: 'P-256', x: '!', y: '!' },
          'onzin',
        ],
      }),
    );
    expect([...(set?.keys() ?? [])]).toEqual(['goed']);
  });
  it('is nothing when it is no set', () => {
    expect([leesJwks('{'), leesJwks('[]'), leesJwks('{"keys":1}')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('a new key is found, and a guess does not make us ask more than once per 30 seconds', async () => {
    let ms = 0;
    let gelezen = 0;
    let keys = [jwk(u.publiek, 'oud')];
    const bron = sleutelbron(
      async () => {
        gelezen += 1;
        return { tekst: JSON.stringify({ keys }), geldigMs: 600_000 };
      },
      stil,
      () => ms,
    );
    expect(await bron.geef('oud')).toBeTypeOf('object');
    for (let i = 0; i < 50; i += 1) expect(await bron.geef(`gok-${i}`)).toBeUndefined();
    expect(gelezen).toBe(1);
    keys = [jwk(u.publiek, 'nieuw')];
    ms = 30_000;
    const samen = await Promise.all(Array.from({ length: 20 }, () => bron.geef('nieuw')));
    expect(samen.every((s) => typeof s === 'object')).toBe(true);
    expect(gelezen).toBe(2);
    expect(await bron.geef('oud')).toBeUndefined();
  });
  it('old keys stay in use while the issuer is away', async () => {
    let ms = 0;
    let weg = false;
    const bron = sleutelbron(
      async () => {
        if (weg) throw new Error('away');
        return { tekst: JSON.stringify({ keys: [jwk(u.publiek, 'k')] }), geldigMs: 60_000 };
      },
      stil,
      () => ms,
    );
    await bron.geef('k');
    weg = true;
    ms = 3_600_000;
    expect(await bron.geef('k')).toBeTypeOf('object');
  });
  it('without any key nobody is refused as invalid: we are not ready', async () => {
    const sleutels = jwksUitBestand('/bestaat/niet', stil);
    const v = maakVerifieer({ uitgever: PROEF_UITGEVER, publiek: PROEF_PUBLIEK, logger: stil, sleutels });
    expect(await code(u.token('auditor'), v)).toBe('nog-niet-gereed');
  });
  it('comes from a file', async () => {
    const pad = join(mkdtempSync(join(tmpdir(), 'regiolog-jwks-')), 'jwks.json');
    writeFileSync(pad, JSON.stringify({ keys: [jwk(u.publiek, u.kid)] }));
    const v = maakVerifieer({
      uitgever: PROEF_UITGEVER,
      publiek: PROEF_PUBLIEK,
      logger: stil,
      sleutels: jwksUitBestand(pad, stil),
    });
    expect(await code(u.token('auditor'), v)).toBe('goed');
  });
  it('comes from an address, and a withdrawn key stops working', async () => {
    let keys = [jwk(u.publiek, u.kid)];
    const server = createServer((_req, res) =>
      res.setHeader('cache-control', 'max-age=60').end(JSON.stringify({ keys })),
    );
    await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
    let ms = Date.now();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    const sleutels = jwksUitUrl(url, stil, () => ms);
    const v = maakVerifieer({
      uitgever: PROEF_UITGEVER,
      publiek: PROEF_PUBLIEK,
      logger: stil,
      sleutels,
      nu: () => ms,
    });
    const token = u.token('auditor');
    expect(await code(token, v)).toBe('goed');
    keys = [];
    ms += 61_000;
    expect(await code(token, v)).toBe('token-ongeldig');
    server.close();
  });
});

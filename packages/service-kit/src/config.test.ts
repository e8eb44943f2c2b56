import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leesConfig, leesKluisconfig } from './config.ts';

const echt = {
  REGIOLOG_ISSUER: 'https://inloggen.example',
  REGIOLOG_AUDIENCE: 'regiolog',
  REGIOLOG_JWKS_URL: 'https://inloggen.example/jwks',
};
const GEHEIM = 'a'.repeat(32);
const fouten = (env: Record<string, string>, demoStandaard = false): readonly string[] => {
  const uit = leesConfig({ env, demoStandaard });
  return 'fouten' in uit ? uit.fouten : [];
};

describe('configuration', () => {
  it('has defaults that keep to this machine', () => {
    const uit = leesConfig({ env: {}, demoStandaard: true });
    expect(uit).toEqual({
      config: {
        host: '127.0.0.1',
        poort: 8080,
        uitloopMs: 0,
        data: './data',
        logniveau: 'info',
        aanmelding: { soort: 'demo' },
        portaal: {},
        logboek: { soort: 'bestand' },
        kluis: { soort: 'bestand' },
        documenten: 'data/documenten',
        bron: 'urn:nld:oin:00000099000000001000:systeem:regiolog',
        adres: 'http://127.0.0.1:8080',
      },
    });
  });
  it('reads a real set-up, blanks counting as absent', () => {
    const uit = leesConfig({
      env: { ...echt, REGIOLOG_HOST: '0.0.0.0', REGIOLOG_PORT: '0', REGIOLOG_DATA: ' ' },
    });
    expect(uit).toMatchObject({
      config: {
        host: '0.0.0.0',
        poort: 0,
        data: './data',
        aanmelding: { soort: 'uitgever', publiek: 'regiolog' },
      },
    });
  });
  it('has a port for those who run it only when one is named', () => {
    const env = { ...echt, REGIOLOG_BEHEER_PORT: '9464', REGIOLOG_UITLOOP_MS: '5000' };
    expect(leesConfig({ env: { ...env, REGIOLOG_BEHEER_HOST: '0.0.0.0' } })).toMatchObject({
      config: { beheer: { host: '0.0.0.0', poort: 9464 }, uitloopMs: 5000 },
    });
    expect(leesConfig({ env })).toMatchObject({ config: { beheer: { host: '127.0.0.1', poort: 9464 } } });
    expect(fouten({ ...env, REGIOLOG_BEHEER_PORT: '70000', REGIOLOG_UITLOOP_MS: '5s' })).toHaveLength(2);
  });
  it('takes keys from a file', () => {
    const { REGIOLOG_JWKS_URL: _, ...rest } = echt;
    expect(leesConfig({ env: { ...rest, REGIOLOG_JWKS_FILE: '/etc/jwks.json' } })).toMatchObject({
      config: { aanmelding: { jwks: { bestand: '/etc/jwks.json' } } },
    });
  });
  it('is not a demonstration unless somebody says so', () => {
    expect(fouten({})).toHaveLength(3);
  });
  it('names all problems at once, in Dutch', () => {
    expect(fouten({ REGIOLOG_PORT: '70000', REGIOLOG_DEMO: 'ja', REGIOLOG_LOG_LEVEL: 'veel' })).toEqual([
      'REGIOLOG_PORT: Geef een poort van 0 tot en met 65535.',
      'REGIOLOG_DEMO: Kies 1 of aan, of 0 of uit.',
      'REGIOLOG_LOG_LEVEL: Kies uit: trace, debug, info, warn, error, fatal, silent.',
    ]);
  });
  it.each(['0.0.0.0', '::', '192.168.1.10', 'regiolog.example', '127.0.0.1.example'])(
    'refuses a demonstration on %s',
    (host) => {
      expect(fouten({ REGIOLOG_DEMO: '1', REGIOLOG_HOST: host })[0]).toContain(
        'luistert alleen op 127.0.0.1',
      );
    },
  );
  it.each(['127.0.0.1', 'localhost', '::1'])('allows a demonstration on %s', (host) => {
    expect(fouten({ REGIOLOG_DEMO: 'aan', REGIOLOG_HOST: host })).toEqual([]);
  });
  it.each([
    ['the demo issuer', { ...echt, REGIOLOG_ISSUER: 'urn:regiolog:demo' }, 'demonstratie'],
    ['keys without TLS', { ...echt, REGIOLOG_JWKS_URL: 'http://inloggen.example/jwks' }, 'https'],
    ['keys from two places', { ...echt, REGIOLOG_JWKS_FILE: 'x' }, 'niet allebei'],
    ['an address that is none', { ...echt, REGIOLOG_JWKS_URL: 'jwks' }, 'webadres'],
    ['the demonstration switched off', { REGIOLOG_DEMO: 'uit' }, 'REGIOLOG_ISSUER'],
  ])('refuses %s', (_naam, env, woord) => {
    expect(fouten(env, true).join()).toContain(woord);
  });

  const apart = {
    ...echt,
    REGIOLOG_EVENTSTOREDB_URL: 'esdb+discover://log-1:2113,log-2:2113?tls=true',
    REGIOLOG_KLUIS_URL: 'http://kluis:8080',
    REGIOLOG_DOCUMENTEN: '/documenten',
    REGIOLOG_ADRES: 'https://regiolog.example/',
  };
  it('reads what services that run apart share, with secrets from files alone', () => {
    const map = mkdtempSync(join(tmpdir(), 'regiolog-config-'));
    const wachtwoord = join(map, 'wachtwoord');
    writeFileSync(wachtwoord, 'ge/heim\n');
    const kluis = join(map, 'kluis');
    writeFileSync(kluis, `${GEHEIM}\n`);
    const uit = leesConfig({
      apart: true,
      env: {
        ...apart,
        REGIOLOG_KLUIS_TOKEN_FILE: kluis,
        REGIOLOG_EVENTSTOREDB_USER: 'regiolog',
        REGIOLOG_EVENTSTOREDB_PASSWORD_FILE: wachtwoord,
        REGIOLOG_KAFKA: 'k-1:9092, k-2:9092',
        REGIOLOG_KAFKA_USER: 'regiolog',
        REGIOLOG_KAFKA_PASSWORD_FILE: wachtwoord,
        REGIOLOG_KAFKA_KOPIEEN: '3',
        REGIOLOG_OIN: '00000001002220647000',
      },
    });
    rmSync(map, { recursive: true });
    expect(uit).toMatchObject({
      config: {
        logboek: {
          soort: 'eventstoredb',
          url: 'esdb+discover://regiolog:ge%2Fheim@log-1:2113,log-2:2113?tls=true',
        },
        kluis: { soort: 'dienst', url: 'http://kluis:8080', geheim: GEHEIM },
        documenten: '/documenten',
        kafka: {
          brokers: ['k-1:9092', 'k-2:9092'],
          tls: true,
          gebruiker: { naam: 'regiolog', wachtwoord: 'ge/heim' },
          topics: { partities: 6, replicatie: 3 },
        },
        bron: 'urn:nld:oin:00000001002220647000:systeem:regiolog',
        adres: 'https://regiolog.example',
      },
    });
  });
  it('says at once what a service that runs apart lacks, and that it is no demonstration', () => {
    const uit = leesConfig({ apart: true, env: { REGIOLOG_DEMO: 'aan' } });
    expect('fouten' in uit && uit.fouten).toEqual([
      'REGIOLOG_DEMO: de demonstratie draait in één proces (npm start).',
      'REGIOLOG_EVENTSTOREDB_URL: is nodig voor een dienst die apart draait.',
      'REGIOLOG_KLUIS_URL: is nodig voor een dienst die apart draait.',
      'REGIOLOG_DOCUMENTEN: is nodig voor een dienst die apart draait.',
      'REGIOLOG_ADRES: is nodig voor een dienst die apart draait.',
    ]);
  });
  it.each([
    [{ REGIOLOG_EVENTSTOREDB_URL: 'esdb://wie:geheim@log:2113' }, 'REGIOLOG_EVENTSTOREDB_URL'],
    [
      { REGIOLOG_EVENTSTOREDB_URL: 'esdb://log', REGIOLOG_EVENTSTOREDB_USER: 'wie' },
      'REGIOLOG_EVENTSTOREDB_PASSWORD_FILE',
    ],
    [{ REGIOLOG_KAFKA: 'k-1' }, 'REGIOLOG_KAFKA.0'],
    [{ REGIOLOG_KAFKA_PARTITIES: '0' }, 'REGIOLOG_KAFKA_PARTITIES'],
    [
      { REGIOLOG_KAFKA: 'k:1', REGIOLOG_KAFKA_USER: 'wie', REGIOLOG_KAFKA_PASSWORD_FILE: '/er/niet' },
      'REGIOLOG_KAFKA_PASSWORD_FILE',
    ],
    [{ REGIOLOG_KLUIS_URL: 'http://kluis' }, 'REGIOLOG_KLUIS_TOKEN_FILE'],
    [{ REGIOLOG_KLUIS_URL: 'kluis' }, 'REGIOLOG_KLUIS_URL'],
    [{ REGIOLOG_OIN: '123' }, 'REGIOLOG_OIN'],
    [{ REGIOLOG_ADRES: 'ftp://x' }, 'REGIOLOG_ADRES'],
  ] as const)('refuses %o', (env, naam) => {
    const [fout = '', ...rest] = fouten({ ...echt, ...env });
    expect([fout.slice(0, fout.indexOf(':')), rest]).toEqual([naam, []]);
  });
});

describe('configuration of the vault', () => {
  const map = mkdtempSync(join(tmpdir(), 'regiolog-config-'));
  afterAll(() => rmSync(map, { recursive: true }));
  const met = (geheim: string) => {
    const bestand = join(map, 'geheim');
    writeFileSync(bestand, geheim);
    return leesKluisconfig({ REGIOLOG_EVENTSTOREDB_URL: 'esdb://log', REGIOLOG_KLUIS_TOKEN_FILE: bestand });
  };
  it('asks for no sign-in', () => {
    expect(met(`${GEHEIM}\n`)).toMatchObject({
      config: { geheim: GEHEIM, logboek: { soort: 'eventstoredb', url: 'esdb://log' } },
    });
  });
  it('asks for a log and for a secret', () => {
    const uit = leesKluisconfig({});
    expect('fouten' in uit && uit.fouten).toEqual([
      'REGIOLOG_EVENTSTOREDB_URL: de kluis leest in het logboek wat vergeten moet zijn.',
      'REGIOLOG_KLUIS_TOKEN_FILE: is nodig bij een kluis die apart draait.',
    ]);
  });
  it.each(['', 'kort', 'a'.repeat(31), `${'a'.repeat(32)} b`, 'é'.repeat(40)])(
    'refuses the secret %j',
    (geheim) => {
      const uit = met(geheim);
      expect('fouten' in uit && uit.fouten).toEqual([
        'REGIOLOG_KLUIS_TOKEN_FILE: zet in dit bestand ten minste 32 letters en cijfers (ook - _ en . mogen).',
      ]);
    },
  );
});

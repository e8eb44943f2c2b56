import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Omgeving } from '@regiolog/service-kit/omgeving';
import { describe, expect, it } from 'vitest';
import { nginxConf, POORT } from '../../infra/gateway/maak.ts';
import {
  API_DIENSTEN,
  beeldOmgeving,
  compose,
  config,
  DIENSTEN,
  ENKEL,
  koppelingen,
  lees,
  ligtIn,
  ROOT,
} from './bestanden.ts';

const opstelling = compose();
const onderdelen = Object.entries(opstelling.services);
const deel = (naam: string) => opstelling.services[naam] ?? expect.fail(`${naam} is not in compose.yaml`);
const omgeving = (naam: string) => ({ ...beeldOmgeving(), ...deel(naam).environment });
const rij = (voor: string, aantal: number) => Array.from({ length: aantal }, (_, i) => `${voor}-${i + 1}`);

describe('every service in compose.yaml', () => {
  it('is there', () => {
    expect(DIENSTEN).toEqual([
      'audit',
      'berichten',
      'geschillen',
      'governance',
      'kluis',
      'portaal',
      'register',
    ]);
    expect(Object.keys(opstelling.services)).toEqual(
      expect.arrayContaining([...DIENSTEN, 'gateway', 'keycloak']),
    );
  });
  it.each(DIENSTEN)('%s is set up with what it knows, and lacks nothing', (naam) => {
    const onbekend = Object.keys(omgeving(naam)).filter(
      (n) => n.startsWith('REGIOLOG_') && !(n in Omgeving.shape),
    );
    expect(onbekend).toEqual([]);
    expect(config(naam, omgeving(naam))).toMatchObject({
      config: {
        host: '0.0.0.0',
        poort: POORT,
        beheer: { host: '0.0.0.0', poort: 9464 },
        uitloopMs: 5000,
        data: '/data',
        // The portal has no log: it asks the API.
        logboek: { soort: naam === 'portaal' ? 'bestand' : 'eventstoredb' },
      },
    });
  });
  it.each(API_DIENSTEN)('%s asks the vault, and keeps documents where the others do', (naam) => {
    expect(config(naam, omgeving(naam))).toMatchObject({
      config: { kluis: { soort: 'dienst', url: `http://kluis:${POORT}` }, documenten: '/documenten' },
    });
    const gekoppeld = koppelingen(deel(naam));
    expect(gekoppeld).toContainEqual({ bron: 'documenten', doel: '/documenten' });
    // Two instances on one folder of views would keep each other out.
    expect(gekoppeld).toContainEqual({ bron: undefined, doel: '/data' });
  });
  it.each(DIENSTEN)('%s sees every file that it is told of', (naam) => {
    const { secrets = [] } = deel(naam);
    const mappen = [
      ...koppelingen(deel(naam)).map(({ doel }) => doel),
      ...secrets.map((s) => `/run/secrets/${s}`),
    ];
    const paden = Object.values(omgeving(naam)).flatMap((w) =>
      w.startsWith('/') ? [w] : (/(?<=tlsCAFile=)[^&]+/.exec(w) ?? []),
    );
    expect(paden.length).toBeGreaterThan(2);
    expect(paden.filter((pad) => !ligtIn(pad, mappen))).toEqual([]);
    expect(secrets.filter((s) => !(s in opstelling.secrets))).toEqual([]);
  });
  it.each(DIENSTEN)(
    '%s is made of our image, as nobody in particular, and can change nothing in it',
    (naam) => {
      const { build, user, read_only, cap_drop, healthcheck } = deel(naam);
      expect(build).toEqual({
        context: '..',
        dockerfile: 'infra/Dockerfile',
        target: 'dienst',
        args: { DIENST: naam },
      });
      expect({ user, read_only, cap_drop, healthcheck }).toEqual({
        user: '1000:1000',
        read_only: true,
        cap_drop: ['ALL'],
        healthcheck: undefined,
      });
      expect(Number.parseInt(deel(naam).stop_grace_period ?? '', 10) * 1000).toBeGreaterThan(5000 + 10_000);
    },
  );
  it('runs twice, but the vault and the portal once, with their file in a volume with a name', () => {
    expect(API_DIENSTEN.filter((naam) => deel(naam).deploy?.replicas !== 2)).toEqual([]);
    for (const een of ENKEL) {
      expect(deel(een).deploy?.replicas).toBe(1);
      expect(koppelingen(deel(een))).toContainEqual({ bron: een, doel: '/data' });
      const anderen = onderdelen.filter(([naam]) => naam !== een).flatMap(([, d]) => koppelingen(d));
      expect(anderen.filter(({ bron }) => bron === een)).toEqual([]);
    }
  });
});

describe('compose.yaml as a whole', () => {
  it('names nothing that is not there', () => {
    for (const [naam, { depends_on = {}, networks = [], env_file = [] }] of onderdelen) {
      expect(
        Object.keys(depends_on).filter((n) => !(n in opstelling.services)),
        naam,
      ).toEqual([]);
      expect(
        networks.filter((n) => !(n in opstelling.networks)),
        naam,
      ).toEqual([]);
      expect(
        env_file.filter((pad) => !pad.startsWith('compose/geheimen/')),
        naam,
      ).toEqual([]);
      const bronnen = koppelingen(deel(naam)).flatMap(({ bron }) => bron ?? []);
      const ontbreekt = bronnen.filter((b) =>
        b.startsWith('.') ? !existsSync(join(ROOT, 'infra', b)) : !(b in opstelling.volumes),
      );
      expect(ontbreekt, naam).toEqual([]);
    }
  });
  it('waits only for the health of what tells it', () => {
    const gezond = onderdelen.flatMap(([, { depends_on = {} }]) =>
      Object.entries(depends_on).flatMap(([op, { condition }]) =>
        condition === 'service_healthy' ? [op] : [],
      ),
    );
    const meldt = (naam: string) => deel(naam).healthcheck !== undefined || deel(naam).build !== undefined;
    expect([...new Set(gezond)].filter((naam) => !meldt(naam))).toEqual([]);
  });
  it('is reached from this machine alone, by the gateway and who signs people in', () => {
    const open = onderdelen.flatMap(([naam, { ports = [] }]) => ports.map((poort) => `${naam} ${poort}`));
    expect(open).toEqual(['keycloak 127.0.0.1:9443:9443', 'gateway 127.0.0.1:8443:8443']);
    expect(opstelling.networks['binnen']).toEqual({ internal: true });
    const buiten = onderdelen.filter(([, { networks = [] }]) => networks.includes('buiten'));
    expect(buiten.map(([naam]) => naam)).toEqual(['keycloak', 'berichten', 'gateway']);
  });
  it('gives everything that keeps running a bound', () => {
    const grenzeloos = onderdelen.filter(
      ([naam, d]) => naam !== 'certificaten' && !d.deploy?.resources.limits['memory'],
    );
    expect(grenzeloos.map(([naam]) => naam)).toEqual([]);
  });
  it('has three nodes of each log, that know each other and that the services know', () => {
    const esdb = rij('eventstoredb', 3);
    for (const naam of esdb) {
      const { environment = {} } = deel(naam);
      const seeds = environment['EVENTSTORE_GOSSIP_SEED']?.split(',').map((s) => s.replace(':2113', ''));
      expect([...(seeds ?? []), environment['EVENTSTORE_NODE_HOST_ADVERTISE_AS']].sort()).toEqual(esdb);
      expect(environment['EVENTSTORE_CERTIFICATE_FILE']).toContain(`/${naam}/`);
      expect(environment['EVENTSTORE_CLUSTER_SIZE']).toBe('3');
    }
    const [, hosts = ''] =
      /^esdb\+discover:\/\/([^?]+)\?/.exec(omgeving('register')['REGIOLOG_EVENTSTOREDB_URL'] ?? '') ?? [];
    expect(hosts.split(',')).toEqual(esdb.map((naam) => `${naam}:2113`));
    const kafka = rij('kafka', 3);
    const [, versie] = /<version>(3\.9\.\d+)<\/version>/.exec(lees('infra/kafka/pom.xml')) ?? [];
    for (const [i, naam] of kafka.entries()) {
      const { image, environment = {} } = deel(naam);
      expect(image).toBe(`apache/kafka:${versie}`);
      expect(environment['KAFKA_NODE_ID']).toBe(String(i + 1));
      expect(environment['KAFKA_CONTROLLER_QUORUM_VOTERS']).toBe(
        kafka.map((n, j) => `${j + 1}@${n}:9093`).join(','),
      );
      expect(environment['KAFKA_ADVERTISED_LISTENERS']).toBe(`BINNEN://${naam}:9092`);
    }
    for (const naam of ['berichten', 'register']) {
      expect(config(naam, omgeving(naam))).toMatchObject({
        config: { kafka: { brokers: kafka.map((een) => `${een}:9092`), tls: false } },
      });
      expect(Object.keys(deel(naam).depends_on ?? {})).toEqual(expect.arrayContaining(kafka));
    }
  });
  it('has a gateway before the services by the names that nginx knows', () => {
    const namen = [...nginxConf().matchAll(/server (\w+):(\d+) max_fails/g)];
    const achter = [...API_DIENSTEN, 'portaal'].sort();
    expect([...new Set(namen.map(([, naam]) => naam))].sort()).toEqual(achter);
    expect(new Set(namen.map(([, , poort]) => Number(poort)))).toEqual(new Set([POORT]));
    expect(Object.keys(deel('gateway').depends_on ?? {}).sort()).toEqual(achter);
    expect(deel('gateway')).toMatchObject({ user: '101:101', read_only: true, build: { target: 'gateway' } });
  });
  it('signs in by an issuer that the services expect', () => {
    const { KC_HOSTNAME: adres } = deel('keycloak').environment ?? {};
    expect(omgeving('register')['REGIOLOG_ISSUER']).toBe(`${adres}/realms/regiolog`);
    expect(omgeving('register')['REGIOLOG_JWKS_URL']).toMatch(/^https:\/\/keycloak:9443\/realms\/regiolog\//);
    expect(omgeving('portaal')).toMatchObject({
      REGIOLOG_ISSUER: omgeving('register')['REGIOLOG_ISSUER'],
      REGIOLOG_DISCOVERY_URL: 'https://keycloak:9443/realms/regiolog/.well-known/openid-configuration',
      REGIOLOG_API_URL: 'https://gateway:8443',
    });
  });
});

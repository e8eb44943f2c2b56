import { Omgeving } from '@regiolog/service-kit/omgeving';
import { describe, expect, it } from 'vitest';
import { POORT } from '../../infra/gateway/maak.ts';
import {
  API_DIENSTEN,
  beeldOmgeving,
  config,
  DIENSTEN,
  ENKEL,
  type Env,
  lees,
  ligtIn,
  manifesten,
} from './bestanden.ts';

type Probe = { readonly httpGet: { readonly path: string; readonly port: string } };
type Container = {
  readonly name: string;
  readonly image: string;
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly envFrom?: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  readonly securityContext: object;
  readonly resources: { readonly requests: Env; readonly limits: Env };
  readonly startupProbe?: Probe;
  readonly livenessProbe: Probe;
  readonly readinessProbe: Probe;
  readonly volumeMounts: readonly {
    readonly name: string;
    readonly mountPath: string;
    readonly readOnly?: boolean;
  }[];
};
type Volume = {
  readonly name: string;
  readonly emptyDir?: object;
  readonly configMap?: { readonly name: string };
  readonly secret?: { readonly secretName: string; readonly items?: readonly { readonly path: string }[] };
  readonly persistentVolumeClaim?: { readonly claimName: string };
};
type Werk = {
  readonly replicas: number;
  readonly selector: { readonly matchLabels: Env };
  readonly template: {
    readonly metadata: { readonly labels: Env };
    readonly spec: {
      readonly serviceAccountName: string;
      readonly automountServiceAccountToken: boolean;
      readonly terminationGracePeriodSeconds: number;
      readonly securityContext: object;
      readonly containers: readonly Container[];
      readonly volumes: readonly Volume[];
    };
  };
  readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
};
type Buur = { readonly podSelector?: { readonly matchLabels?: Env }; readonly namespaceSelector?: object };
type Beleid = {
  readonly podSelector: { readonly matchLabels?: Env };
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly {
    readonly from?: readonly Buur[];
    readonly ports: readonly { readonly port: number }[];
  }[];
  readonly egress?: readonly {
    readonly to?: readonly Buur[];
    readonly ports: readonly { readonly port: number }[];
  }[];
};

const alles = manifesten();
const soort = <S>(kind: string) =>
  alles
    .filter((m) => m.kind === kind)
    .map(({ metadata, spec, data = {} }) => ({ naam: metadata.name, spec: spec as S, data }));
const werken = [...soort<Werk>('Deployment'), ...soort<Werk>('StatefulSet')];
const werk = (naam: string) =>
  werken.find((w) => w.naam === naam) ?? expect.fail(`${naam} is not in infra/k8s`);
const pod = (naam: string) => werk(naam).spec.template.spec;
const container = (naam: string): Container =>
  pod(naam).containers[0] ?? expect.fail(`${naam} has no container`);
const NAMEN = [...DIENSTEN, 'gateway'];
const NAAM = 'app.kubernetes.io/name';
/** Made by hand: they hold what is not for a repository. */
const MET_DE_HAND = { secrets: ['regiolog', 'gateway-tls'], configMaps: ['vertrouwd'] };

function omgeving(naam: string): Env {
  const { envFrom = [], env = [] } = container(naam);
  const kaarten = envFrom.map(
    ({ configMapRef }) => soort('ConfigMap').find((k) => k.naam === configMapRef.name)?.data,
  );
  return Object.assign(
    {},
    beeldOmgeving(),
    ...kaarten,
    Object.fromEntries(env.map(({ name, value }) => [name, value])),
  );
}

describe('every service in infra/k8s', () => {
  it('is there, and nothing else is', () => {
    expect(werken.map(({ naam }) => naam).sort()).toEqual([...NAMEN].sort());
    expect(alles.filter((m) => m.kind !== 'Namespace' && m.metadata.namespace !== 'regiolog')).toEqual([]);
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
        beheer: { poort: 9464 },
        data: '/data',
        logboek: { soort: naam === 'portaal' ? 'bestand' : 'eventstoredb' },
      },
    });
  });
  it.each(API_DIENSTEN)('%s asks the vault and keeps documents with the others', (naam) => {
    expect(config(naam, omgeving(naam))).toMatchObject({
      config: { kluis: { url: `http://kluis:${POORT}` }, documenten: '/documenten' },
    });
    const [documenten, data] = ['documenten', 'data'].map((v) =>
      pod(naam).volumes.find(({ name }) => name === v),
    );
    expect(documenten?.persistentVolumeClaim?.claimName).toBe('documenten');
    expect(data?.emptyDir).toBeDefined();
  });
  it.each(['berichten', 'register'])('%s speaks to Kafka with a secret and TLS', (naam) => {
    expect(config(naam, omgeving(naam))).toMatchObject({
      config: { kafka: { tls: true, gebruiker: { naam: 'regiolog' } } },
    });
  });
  it.each(DIENSTEN)('%s sees every file that it is told of', (naam) => {
    const { volumes } = pod(naam);
    const bestanden = volumes.flatMap(({ name, secret }) => {
      const map = container(naam).volumeMounts.find((m) => m.name === name)?.mountPath ?? '';
      return (secret?.items ?? []).map(({ path }) => `${map}/${path}`);
    });
    const geheim = new Set(volumes.flatMap(({ name, secret }) => (secret ? [name] : [])));
    const mappen = container(naam)
      .volumeMounts.filter((m) => !geheim.has(m.name))
      .map((m) => m.mountPath);
    const paden = Object.values(omgeving(naam)).flatMap((w) =>
      w.startsWith('/') ? [w] : (/(?<=tlsCAFile=)[^&]+/.exec(w) ?? []),
    );
    expect(paden.length).toBeGreaterThan(2);
    expect(paden.filter((pad) => !ligtIn(pad, [...mappen, ...bestanden]))).toEqual([]);
  });
  it.each(NAMEN)('%s mounts what there is, and is told of nothing that is not there', (naam) => {
    const { volumes } = pod(naam);
    const eigen = werk(naam).spec.volumeClaimTemplates?.map(({ metadata }) => metadata.name) ?? [];
    expect(
      container(naam)
        .volumeMounts.map(({ name }) => name)
        .sort(),
    ).toEqual([...volumes.map(({ name }) => name), ...eigen].sort());
    const kaarten = [...soort('ConfigMap').map((k) => k.naam), ...MET_DE_HAND.configMaps];
    const claims = soort('PersistentVolumeClaim').map((k) => k.naam);
    for (const { configMap, secret, persistentVolumeClaim: claim } of volumes) {
      if (configMap) expect(kaarten).toContain(configMap.name);
      if (secret) expect(MET_DE_HAND.secrets).toContain(secret.secretName);
      if (claim) expect(claims).toContain(claim.claimName);
    }
  });
  it.each(NAMEN)('%s is nobody in particular, can change nothing, and has bounds', (naam) => {
    expect(pod(naam).securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(pod(naam)).toMatchObject({ serviceAccountName: 'regiolog', automountServiceAccountToken: false });
    expect(pod(naam).containers).toHaveLength(1);
    expect(container(naam).securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    const { requests, limits } = container(naam).resources;
    expect([...Object.keys(requests), ...Object.keys(limits)]).toEqual(['cpu', 'memory', 'cpu', 'memory']);
    expect(container(naam).image).toMatch(new RegExp(`^regiolog/${naam}:\\d+\\.\\d+\\.\\d+$`));
  });
  it.each(NAMEN)('%s is looked after on the port for those who run it', (naam) => {
    const { ports, startupProbe, livenessProbe, readinessProbe } = container(naam);
    const beheer = ports.find(({ name }) => name === 'beheer')?.containerPort;
    expect(beheer).toBe(naam === 'gateway' ? 8081 : Number(omgeving(naam)['REGIOLOG_BEHEER_PORT']));
    expect(livenessProbe.httpGet).toEqual({ path: '/health/live', port: 'beheer' });
    const gereed = naam === 'gateway' ? '/health/live' : '/health/ready';
    expect(readinessProbe.httpGet).toEqual({ path: gereed, port: 'beheer' });
    if (naam !== 'gateway') expect(startupProbe?.httpGet.path).toBe('/health/live');
  });
  it.each(DIENSTEN)('%s has the time to run out and to finish', (naam) => {
    const uitloop = Number(omgeving(naam)['REGIOLOG_UITLOOP_MS']);
    expect(uitloop).toBeGreaterThanOrEqual(5_000);
    expect(pod(naam).terminationGracePeriodSeconds * 1000).toBeGreaterThan(uitloop + 10_000);
  });
});

describe('services and budgets', () => {
  it.each(NAMEN)('%s is found under its name, on a port that it has', (naam) => {
    type Dienst = {
      readonly selector: Env;
      readonly ports: readonly { readonly port: number; readonly targetPort: string }[];
    };
    const { spec } = soort<Dienst>('Service').find((s) => s.naam === naam) ?? expect.fail(naam);
    expect(spec.selector).toEqual({ [NAAM]: naam });
    expect(werk(naam).spec.selector.matchLabels).toEqual(spec.selector);
    expect(werk(naam).spec.template.metadata.labels).toMatchObject(spec.selector);
    expect(container(naam).ports.map(({ name }) => name)).toContain(spec.ports[0]?.targetPort);
    expect(spec.ports[0]?.port).toBe(naam === 'gateway' ? 443 : POORT);
  });
  it('two of each, of which one always stays; of the vault and the portal there is one', () => {
    type Budget = { readonly minAvailable: number; readonly selector: { readonly matchLabels: Env } };
    const tweemaal = [...API_DIENSTEN, 'gateway'];
    for (const naam of tweemaal) expect(werk(naam).spec.replicas, naam).toBe(2);
    const budgetten = soort<Budget>('PodDisruptionBudget').map(({ spec }) => [
      spec.selector.matchLabels[NAAM],
      spec.minAvailable,
    ]);
    expect(budgetten.sort()).toEqual(tweemaal.map((naam) => [naam, 1]).sort());
    expect(alles.filter((m) => m.kind === 'StatefulSet').map((m) => m.metadata.name)).toEqual(ENKEL);
    for (const naam of ENKEL) {
      expect(werk(naam).spec.replicas).toBe(1);
      expect(werk(naam).spec.volumeClaimTemplates?.[0]?.metadata.name).toBe('data');
    }
  });
});

describe('who may reach whom', () => {
  const beleid = soort<Beleid>('NetworkPolicy');
  const van = (naam: string): Beleid => beleid.find((b) => b.naam === naam)?.spec ?? expect.fail(naam);
  const namen = (buren: readonly Buur[] = []) => buren.map((b) => b.podSelector?.matchLabels?.[NAAM]).sort();

  it('is nobody, unless it is said', () => {
    expect(van('niets-vanzelf')).toMatchObject({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    expect(van('niets-vanzelf').ingress).toBeUndefined();
    expect(beleid.map((b) => b.naam).sort()).toEqual([...NAMEN, 'niets-vanzelf'].sort());
    for (const naam of NAMEN) {
      expect(van(naam).podSelector).toEqual({ matchLabels: { [NAAM]: naam } });
      expect(van(naam).policyTypes).toEqual(['Ingress', 'Egress']);
    }
  });
  it('the vault: the services, and nobody else', () => {
    const [binnen, meten, ...rest] = van('kluis').ingress ?? [];
    expect([namen(binnen?.from), binnen?.ports, rest]).toEqual([API_DIENSTEN, [{ port: POORT }], []]);
    expect(meten?.ports).toEqual([{ port: 9464 }]);
    const naarDeKluis = NAMEN.filter((naam) =>
      van(naam).egress?.some(({ to }) => namen(to).includes('kluis')),
    );
    expect(naarDeKluis.sort()).toEqual(API_DIENSTEN);
  });
  it.each([...API_DIENSTEN, 'portaal'])('%s: the gateway, and who reads the counts', (naam) => {
    const [binnen, meten, ...rest] = van(naam).ingress ?? [];
    expect([namen(binnen?.from), binnen?.ports, rest]).toEqual([['gateway'], [{ port: POORT }], []]);
    expect(meten).toEqual({
      from: [{ namespaceSelector: { matchLabels: { 'regiolog/meet': 'ja' } } }],
      ports: [{ port: 9464 }],
    });
  });
  it('the gateway: the world on one port, and from it only the services with an API and the portal', () => {
    expect(van('gateway').ingress).toEqual([{ ports: [{ port: 8443 }] }]);
    expect(van('gateway').egress?.map(({ to, ports }) => [namen(to), ports])).toEqual([
      [[...API_DIENSTEN, 'portaal'].sort(), [{ port: POORT }]],
    ]);
  });
  it('lets every service reach the addresses that it is told of', () => {
    for (const naam of DIENSTEN) {
      const uit = (van(naam).egress ?? []).flatMap(({ ports }) => ports.map(({ port }) => port));
      const env = omgeving(naam);
      const poorten = Object.entries(env).flatMap(([n, w]) => {
        if (n === 'REGIOLOG_ADRES' || n === 'REGIOLOG_ISSUER') return [];
        if (/^https:\/\/[^:]+\//.test(w)) return [443];
        return [...w.matchAll(/[a-z][a-z0-9.-]+:(\d{3,5})\b/g)].map(([, poort]) => Number(poort));
      });
      expect(
        poorten.filter((poort) => !uit.includes(poort)),
        naam,
      ).toEqual([]);
    }
  });
});

it('the namespace takes nothing that is less strict', () => {
  const ruimte = alles.find((m) => m.kind === 'Namespace');
  expect(ruimte?.metadata.labels).toEqual({ 'pod-security.kubernetes.io/enforce': 'restricted' });
  expect(lees('infra/k8s/gateway.yaml')).toContain('runAsUser: 101');
});

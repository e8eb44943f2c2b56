/** The files of the deployment, as what they say. For tests. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leesConfig, leesKluisconfig, leesPortaalconfig } from '@regiolog/service-kit/config';
import { parse, parseAllDocuments } from 'yaml';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const lees = (pad: string): string => readFileSync(join(ROOT, pad), 'utf8');

/** The services that run apart: those with a process of their own. */
export const DIENSTEN = readdirSync(join(ROOT, 'services'))
  .filter((naam) => naam !== 'standalone')
  .filter((naam) => readdirSync(join(ROOT, 'services', naam, 'src')).includes('main.ts'))
  .sort();
/** Of these there is one, with a file of its own. */
export const ENKEL = ['kluis', 'portaal'];
export const API_DIENSTEN = DIENSTEN.filter((naam) => !ENKEL.includes(naam));

/** A key as the portal has one, of nobody. */
const PROEFSLEUTEL = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
});

export type Env = Readonly<Record<string, string>>;
type Afhankelijk = Readonly<Record<string, { readonly condition: string }>>;
type Koppeling =
  | string
  | { readonly source: string; readonly target: string; readonly volume?: { subpath: string } };
export type Onderdeel = {
  readonly image?: string;
  readonly build?: {
    readonly context: string;
    readonly dockerfile: string;
    target: string;
    args?: { DIENST: string };
  };
  readonly environment?: Env;
  readonly env_file?: readonly string[];
  readonly volumes?: readonly Koppeling[];
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Afhankelijk;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly stop_grace_period?: string;
  readonly healthcheck?: object;
  readonly deploy?: { readonly replicas?: number; readonly resources: { readonly limits: Env } };
};
export type Compose = {
  readonly services: Readonly<Record<string, Onderdeel>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
};

export const compose = (): Compose => parse(lees('infra/compose.yaml'), { merge: true }) as Compose;

/** A named volume or folder and where it is seen; without a name it is of the container alone. */
export function koppelingen({
  volumes = [],
}: Onderdeel): { readonly bron: string | undefined; readonly doel: string }[] {
  return volumes.map((koppeling) => {
    if (typeof koppeling !== 'string') return { bron: koppeling.source, doel: koppeling.target };
    const [bron = '', doel] = koppeling.split(':');
    return doel === undefined ? { bron: undefined, doel: bron } : { bron, doel };
  });
}

/** One object of Kubernetes, as far as the tests look. */
export type Manifest = {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Env };
  readonly data?: Env;
  readonly spec: never;
};

export function manifesten(): Manifest[] {
  const map = 'infra/k8s';
  return readdirSync(join(ROOT, map)).flatMap((naam) =>
    parseAllDocuments(lees(join(map, naam))).map((document) => {
      if (document.errors.length > 0) throw document.errors[0];
      return document.toJS() as Manifest;
    }),
  );
}

/** The environment that the image brings along, of its last stage. */
export function beeldOmgeving(): Env {
  const stage =
    lees('infra/Dockerfile')
      .split(/^FROM /m)
      .at(-1) ?? '';
  const [, env = ''] = /^ENV ((?:.*\\\n)*.*)$/m.exec(stage) ?? [];
  return Object.fromEntries([...env.matchAll(/(\w+)=(\S+)/g)].map(([, naam, waarde]) => [naam, waarde]));
}

/** What the service says of its environment, with the files of its secrets where this machine can read them. */
export function config(
  dienst: string,
  env: Env,
): { readonly config: Record<string, unknown> } | { readonly fouten: readonly string[] } {
  const map = mkdtempSync(join(tmpdir(), 'regiolog-geheimen-'));
  const plaatselijk = Object.fromEntries(
    Object.entries(env).map(([naam, waarde]) => {
      if (!naam.endsWith('_FILE') || !naam.startsWith('REGIOLOG_')) return [naam, waarde];
      const pad = join(map, basename(waarde));
      writeFileSync(pad, naam.endsWith('KEY_FILE') ? PROEFSLEUTEL : 'g'.repeat(64));
      return [naam, pad];
    }),
  );
  try {
    if (dienst === 'kluis') return leesKluisconfig(plaatselijk);
    if (dienst === 'portaal') return leesPortaalconfig(plaatselijk);
    return leesConfig({ apart: true, env: plaatselijk });
  } finally {
    rmSync(map, { recursive: true });
  }
}

/** Whether a path lies in one of these folders, or is one. */
export const ligtIn = (pad: string, mappen: readonly string[]): boolean =>
  mappen.some((map) => pad === map || pad.startsWith(`${map}/`));

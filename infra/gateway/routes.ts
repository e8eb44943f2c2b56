/** Which service has which path: worked out from the route tables of the services, so that nobody keeps a second list. */
import { buildAudit } from '@regiolog/audit/app';
import { buildBerichten } from '@regiolog/berichten/app';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { buildGeschillen } from '@regiolog/geschillen/app';
import { buildGovernance } from '@regiolog/governance/app';
import { buildRegister } from '@regiolog/register/app';
import { openInkomend } from '@regiolog/register/inkomend/inkomend';
import type { Route } from '@regiolog/service-kit/route';

export const DIENSTEN = ['governance', 'register', 'geschillen', 'berichten', 'audit'] as const;
export type Dienst = (typeof DIENSTEN)[number];

/** Has everything that is no API: the pages, and signing in. */
export const PORTAAL = 'portaal';

/** What routes are made with, and use only when they are asked something. */
const NODIG = [
  'kluis',
  'documenten',
  'view',
  'betrekkingen',
  'zaken',
  'vragen',
  'logger',
  'relay',
  'logboek',
] as const;

/** Has the paths and methods that nobody has: it reads only, and says in our form that there is no such thing. */
export const TERUGVAL: Dienst = 'governance';

/** What a service answers: its routes, and documents that are the same for everybody. */
export type Tabel = { readonly routes: readonly Route[]; readonly documenten: readonly string[] };

/** The route tables, as main.ts of each service puts them together: made on an empty log, and none of it is called. */
export function tabelPerDienst(): Readonly<Record<Dienst, Tabel>> {
  const niets: unknown = new Proxy(() => niets, { get: () => niets });
  const deps = {
    store: createMemoryStore(),
    nu: () => new Date(),
    bron: 'urn:nld:oin:00000099000000001000:systeem:regiolog',
    basis: 'https://regiolog.example',
    ...Object.fromEntries(NODIG.map((naam) => [naam, niets])),
  } as never;
  const { routes, documenten } = buildBerichten(deps);
  const tabel = (van: readonly Route[]): Tabel => ({ routes: van, documenten: [] });
  return {
    governance: tabel(buildGovernance(deps)),
    register: tabel([...buildRegister(deps), ...openInkomend(deps).routes]),
    geschillen: tabel(buildGeschillen(deps)),
    berichten: { routes, documenten: [...documenten.keys()] },
    audit: tabel(buildAudit(deps)),
  };
}

/** A method and a path with `{names}`, of one service. */
export type Bestemming = { readonly methode: string; readonly pad: string; readonly dienst: Dienst };

/** All that is reached from outside. */
export function bestemmingen(tabellen: Readonly<Record<Dienst, Tabel>>): Bestemming[] {
  return DIENSTEN.flatMap((dienst) => [
    ...tabellen[dienst].routes.map(({ methode, pad }) => ({ methode, pad, dienst })),
    ...tabellen[dienst].documenten.map((pad) => ({ methode: 'GET', pad, dienst })),
  ]);
}

/** One line of the gateway: requests of `methode` (undefined: of any other method) on a path that begins so. */
export type Regel = { readonly methode: string | undefined; readonly begin: string; readonly dienst: Dienst };

type Knoop = { readonly rijen: Bestemming[]; readonly kinderen: Map<string, Knoop> };

function boom(rijen: readonly Bestemming[]): Knoop {
  const wortel: Knoop = { rijen: [...rijen], kinderen: new Map() };
  for (const rij of rijen) {
    let knoop = wortel;
    for (const deel of rij.pad
      .slice(1)
      .replaceAll(/\{\w+\}/g, '{}')
      .split('/')) {
      const kind: Knoop = knoop.kinderen.get(deel) ?? { rijen: [], kinderen: new Map() };
      kind.rijen.push(rij);
      knoop.kinderen.set(deel, kind);
      knoop = kind;
    }
  }
  return wortel;
}

function meeste(rijen: readonly Bestemming[]): Dienst | undefined {
  const aantal = (dienst: Dienst): number => rijen.filter((rij) => rij.dienst === dienst).length;
  return rijen.length === 0 ? undefined : [...DIENSTEN].sort((a, b) => aantal(b) - aantal(a))[0];
}

const METHODEN = ['GET', 'POST', 'PUT'] as const;
type Keuze = (methode: string | undefined) => Dienst;

/**
 * The lines of what lies under a path, the longer paths first. Where one service has all of it, it has every method of it,
 * so that it can refuse those that it has not; else each method goes where most of its routes are.
 */
function regelsVan(knoop: Knoop, begin: string, geerfd: Keuze): Regel[] {
  const diensten = new Set(knoop.rijen.map(({ dienst }) => dienst));
  const [enige] = diensten.size === 1 ? diensten : [];
  if (enige !== undefined) {
    const anders = knoop.rijen.some(({ methode }) => geerfd(methode) !== enige);
    return anders ? [{ methode: undefined, begin, dienst: enige }] : [];
  }
  const keuze: Keuze = (methode) =>
    // What all services are under says nothing of any of them.
    begin === '' || begin === '/v1'
      ? TERUGVAL
      : (meeste(knoop.rijen.filter((rij) => rij.methode === methode)) ?? geerfd(methode));
  const volgorde = (a: string, b: string): number =>
    Number(a === '{}') - Number(b === '{}') || (a < b ? -1 : 1);
  return [
    ...[...knoop.kinderen]
      .sort(([a], [b]) => volgorde(a, b))
      .flatMap(([deel, kind]) => regelsVan(kind, `${begin}/${deel}`, keuze)),
    ...METHODEN.filter((methode) => keuze(methode) !== geerfd(methode)).map((methode) => ({
      methode,
      begin,
      dienst: keuze(methode),
    })),
  ];
}

/** The shortest list that brings every route to its service. The first line that fits counts: the longer path comes first. */
export function gatewayRegels(rijen: readonly Bestemming[]): Regel[] {
  return regelsVan(boom(rijen), '', () => TERUGVAL);
}

/** A line as a regular expression over "METHOD path?query", that nginx and JavaScript read alike. */
export function alsExpressie({ methode, begin }: Regel): string {
  const methoden = methode === undefined ? '[A-Z]+' : methode === 'GET' ? '(?:GET|HEAD)' : methode;
  return `^${methoden} ${begin.replaceAll('.', '[.]').replaceAll('{}', '[^/?]+')}(?:[/?]|$)`;
}

/** The paths that take a document: the only ones with a body that is not small. */
export function documentpaden(tabellen: Readonly<Record<Dienst, Tabel>>): string[] {
  return Object.values(tabellen)
    .flatMap(({ routes }) => routes)
    .filter((route) => route.inhoud === 'stroom')
    .map(({ pad }) => `^${pad.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    .sort();
}

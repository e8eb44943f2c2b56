import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Aggregaat, Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import {
  gemeenteStroom,
  mandaatStroom,
  nvoStroom,
  overeenkomstStroom,
  regioStroom,
} from '@regiolog/domein/gedeeld/stromen';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import { AGGREGATEN } from '@regiolog/domein/vragen/feiten';
import type { EventStore } from '@regiolog/event-store/event-store';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { betrekkingenUit } from '@regiolog/feiten/betrekkingen';
import { type FeitenView, openFeitenView } from '@regiolog/feiten/view';
import { buildGovernance } from '@regiolog/governance/app';
import { buildRegister } from '@regiolog/register/app';
import type { Documenten } from '@regiolog/service-kit/documenten';
import { openKluis } from '@regiolog/service-kit/kluis';
import { maakLogger } from '@regiolog/service-kit/logger';
import { type Vastgelegd, voerUit } from '@regiolog/service-kit/opdracht';
import { Toegang } from '@regiolog/service-kit/policy';
import type { Route } from '@regiolog/service-kit/route';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { BEGIN, type Geschiedenis, type Stap } from './geschiedenis.ts';
import { alsTekst, dagOp } from './kalender.ts';

/** The real register and the real governance over one small history. */

const stil = maakLogger({ niveau: 'silent' });
const SCHRIJVER: Identiteit = { onderwerp: 'proef', rollen: ['systeem'] };

/** In memory where the machine has such a folder: a history is small, and there are thousands. */
const map = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'regiolog-orakel-'));
const kluis = openKluis(join(map, 'kluis.sqlite'));
/** No act of these histories names a document. */
const documenten: Documenten = {
  bewaar: () => Promise.reject(new Error('not asked')),
  lees: () => Promise.resolve(undefined),
  beschrijf: () => Promise.resolve(undefined),
} as Documenten;

export async function opruimen(): Promise<void> {
  await kluis.close();
  rmSync(map, { recursive: true, force: true });
}

export type Register = {
  readonly store: EventStore;
  readonly view: FeitenView;
  /** The recorded events in log order. */
  readonly gebeurtenissen: () => Promise<Gebeurtenis[]>;
  readonly leg: (stap: Stap, nummer: number) => Promise<Vastgelegd | Weigering>;
  /** Moves the clock without an act. */
  readonly zetKlok: (ms: number) => void;
  readonly routes: readonly Route[];
  /** The routes that write, for those who record over HTTP. */
  readonly schrijfroutes: readonly Route[];
  readonly betrekkingen: ReturnType<typeof betrekkingenUit>;
  /** Never before the last event: a question at the head is not one about the future. */
  readonly nu: () => Date;
  readonly sluit: () => Promise<void>;
};

const STROMEN = {
  gemeente: gemeenteStroom,
  regio: regioStroom,
  overeenkomst: overeenkomstStroom,
  mandaat: mandaatStroom,
  nvo: nvoStroom,
} as const;
const ref = ({ daad }: Stap) => STROMEN[daad.stroom](daad.id);

/** What kind of act an event says, through corrections; nothing when it took one away. */
function soortVan({ type, data }: { readonly type: string; readonly data: unknown }): string | undefined {
  const { vervanging } = data as { vervanging?: { type: string } | null };
  return type === 'GebeurtenisGerectificeerd' ? vervanging?.type : type;
}

/** The event that a step corrects: any of the same kind in its stream, also one that was corrected before. */
async function teHerstellen(store: EventStore, stap: Stap): Promise<string | undefined> {
  if (stap.herstelt === undefined) return undefined;
  const stroom = await store.readStream(ref(stap), 0, 1000);
  const zelfde = stroom.filter((e) => soortVan(e) === stap.daad.inhoud.type);
  return zelfde[stap.herstelt % Math.max(zelfde.length, 1)]?.id;
}

async function opdrachtVan(store: EventStore, stap: Stap) {
  const gebeurtenis = await teHerstellen(store, stap);
  const { type, data } = stap.daad.inhoud;
  return gebeurtenis === undefined
    ? ({ soort: 'leg-vast', type, data } as const)
    : ({ soort: 'rectificeer', gebeurtenis, vervanging: stap.weg ? null : { type, data } } as const);
}

/** Governance over a log, with a view of its own; it reads the log in pages of this size. */
export function openGovernance(store: EventStore, nu: () => Date, bladzijde = 500, bestand = ':memory:') {
  const readAll: EventStore['readAll'] = (na, filter, aantal) =>
    store.readAll(na, filter, Math.min(aantal, bladzijde));
  const view = openFeitenView({ store: { ...store, readAll }, file: bestand });
  const betrekkingen = betrekkingenUit(view);
  return {
    view,
    nu,
    betrekkingen,
    routes: buildGovernance({ store, view, betrekkingen, kluis, documenten, nu }),
  };
}

/** A file for a view that is thrown away and made again. */
export const weggooibestand = () => join(map, 'feiten.sqlite');

export function openRegister(): Register {
  let klok = BEGIN;
  let laatste = BEGIN;
  const nu = () => new Date(klok);
  const store = openSqliteStore({ file: ':memory:', now: nu });
  const deps = { store, kluis, documenten, nu };
  const nooitEerder = () => new Date(Math.max(klok, laatste));
  const governance = openGovernance(store, nooitEerder);
  const { view } = governance;
  const leg = async (stap: Stap, nummer: number): Promise<Vastgelegd | Weigering> => {
    klok += stap.klok;
    const { bekend, daad } = stap;
    const opdracht = await opdrachtVan(store, stap);
    const doe = <S extends Schemas, T, F extends FeitInhoud>(aggregaat: Aggregaat<S, T, F>) =>
      voerUit(deps, aggregaat, {
        identiteit: SCHRIJVER,
        ref: ref(stap),
        opdracht,
        begeleiding: bekend === undefined ? {} : { bekend, bron: { document: 'Bron' } },
        sleutel: `stap-${nummer}`,
      });
    const eenmaal = {
      gemeente: () => doe(AGGREGATEN.gemeente),
      regio: () => doe(AGGREGATEN.regio),
      overeenkomst: () => doe(AGGREGATEN.overeenkomst),
      mandaat: () => doe(AGGREGATEN.mandaat),
      nvo: () => doe(AGGREGATEN.nvo),
    }[daad.stroom];
    const uitkomst = await eenmaal();
    laatste = Math.max(laatste, klok);
    if (!stap.herhaald) return uitkomst;
    const nogmaals = await eenmaal();
    const gelijk = isWeigering(uitkomst)
      ? isWeigering(nogmaals)
      : !isWeigering(nogmaals) && nogmaals.herhaald && nogmaals.gebeurtenis === uitkomst.gebeurtenis;
    if (!gelijk) throw new Error(`a repeat was no repeat: ${JSON.stringify({ uitkomst, nogmaals })}`);
    return uitkomst;
  };
  return {
    store,
    view,
    routes: governance.routes,
    schrijfroutes: buildRegister({ ...deps, view, betrekkingen: governance.betrekkingen }),
    zetKlok: (ms) => {
      klok += ms;
      laatste = Math.max(laatste, klok);
    },
    betrekkingen: governance.betrekkingen,
    nu: nooitEerder,
    leg,
    gebeurtenissen: async () => [...(await store.readAll(null, {}, 1000)).events],
    sluit: async () => {
      await view.close();
      await store.close();
    },
  };
}

/** Records a whole history and lets the view take it in. What is refused is no part of it. */
export async function speelAf(register: Register, geschiedenis: Geschiedenis): Promise<void> {
  for (const [nummer, stap] of geschiedenis.entries()) await register.leg(stap, nummer);
  await register.view.projector.catchUp();
}

export type Vraag = {
  readonly route: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly vraag: Readonly<Record<string, unknown>>;
};

export type Inhoud = {
  readonly tijden: { readonly geldigOp: string; readonly bekendOp: string; readonly beschikbaarOp: string };
  readonly register: { readonly bestond: boolean };
  readonly onvolledig: readonly unknown[];
  readonly antwoord: unknown;
};

/** Asks as the edge does after it has read the request, without the HTTP of it. */
export async function vraag(
  register: Pick<Register, 'routes' | 'betrekkingen' | 'nu'>,
  wie: Identiteit,
  { route: naam, parameters = {}, vraag: query }: Vraag,
): Promise<Inhoud | Weigering> {
  const route = register.routes.find((r) => r.naam === naam);
  if (!route) throw new Error(`no route ${naam}`);
  const { betrekkingen } = register;
  const vandaag = () => alsTekst(dagOp(register.nu().getTime()));
  const uitkomst = await route.verwerk({
    identiteit: wie,
    parameters: route.parameters?.parse(parameters) ?? {},
    vraag: route.vraag?.parse(query) ?? {},
    inhoud: undefined,
    stroom: undefined,
    ifMatch: undefined,
    idempotencyKey: undefined,
    mediatype: undefined,
    requestId: 'proef',
    log: stil,
    toegang: new Toegang(wie, { betrekkingen, vandaag }, stil),
  } as unknown as Parameters<Route['verwerk']>[0]);
  return isWeigering(uitkomst) ? uitkomst : (uitkomst.inhoud as Inhoud);
}

import { type Feit, type FeitInhoud, maakFeiten } from './feit.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import {
  Gerectificeerd,
  type Inhoud,
  leesCorrectie,
  leesInhoud,
  OnleesbareGebeurtenis,
  RECTIFICATIE,
  type Schemas,
} from './opgeslagen.ts';
import { type Weigering, weiger } from './weigering.ts';

export { Gerectificeerd, type Inhoud, leesInhoud, OnleesbareGebeurtenis, RECTIFICATIE, type Schemas };

/**
 * How every aggregate is built: schemas of what is stored, a state that is folded, a decision, and the facts that
 * an event stands for. Correction is the same everywhere, so it is written once, here.
 */

/** The act to record, as the decider sees it (personal data sealed), or the correction of an earlier one. */
export type Opdracht<I> =
  | { readonly soort: 'leg-vast'; readonly inhoud: I }
  | {
      readonly soort: 'rectificeer';
      readonly gebeurtenis: string;
      /** The whole new fact; `null` when it turns out never to have happened. */
      readonly vervanging: I | null;
    };

export type Aggregaat<S extends Schemas, T, F extends FeitInhoud> = {
  readonly categorie: string;
  readonly schemas: S;
  readonly begin: T;
  /** True when no first act opens the file: then every act may be taken away again. */
  readonly zonderInschrijving?: true;
  /**
   * The acts follow on each other: a correction is judged by doing all of them again. What came before the last act of
   * the kind `legtVast`, and that act itself, is fixed for ever. `rustOp`: was the later act done upon what the old one
   * said, and would the new one say something else? Then the old one stands while the later one does.
   */
  readonly volgordelijk?: {
    readonly legtVast: string;
    rustOp?(later: Inhoud<S>, oud: Inhoud<S>, nieuw: Inhoud<S>): boolean;
  };
  evolve(state: T, gebeurtenis: Inhoud<S>): T;
  /** Why the act cannot be recorded, or `undefined`. Refuses only what no later recording could make lawful. */
  bezwaar(inhoud: Inhoud<S>, state: T): Weigering | undefined;
  /** What the one who records should know; the act is recorded all the same. */
  waarschuwingen?(inhoud: Inhoud<S>, state: T): string[];
  feiten(inhoud: Inhoud<S>, gebeurtenis: Gebeurtenis): F[];
};

export type NieuweGebeurtenis = { readonly type: string; readonly version: 1; readonly data: unknown };

type Geldig<S extends Schemas> = {
  readonly groep: string;
  readonly volgorde: number;
  readonly type: string;
  /** What stated it, first to last: the event and its corrections. */
  readonly reeks: readonly string[];
  readonly laatste: string;
  readonly inhoud: Inhoud<S> | null;
};

/** The state of a stream: every act with its last correction, in the order in which they were first recorded. */
export type Dossier<S extends Schemas> = { readonly geldend: readonly Geldig<S>[] };

function vouw<S extends Schemas, T, F extends FeitInhoud>(a: Aggregaat<S, T, F>, dossier: Dossier<S>): T {
  return dossier.geldend.reduce((state, { inhoud }) => (inhoud ? a.evolve(state, inhoud) : state), a.begin);
}

function verwerk<S extends Schemas>(schemas: S, dossier: Dossier<S>, gebeurtenis: Gebeurtenis): Dossier<S> {
  const { id } = gebeurtenis;
  if (gebeurtenis.type !== RECTIFICATIE) {
    const inhoud = leesInhoud(schemas, gebeurtenis);
    return {
      geldend: [
        ...dossier.geldend,
        { groep: id, volgorde: gebeurtenis.revision, type: inhoud.type, reeks: [id], laatste: id, inhoud },
      ],
    };
  }
  const { groep, vervanging } = leesCorrectie(gebeurtenis);
  const inhoud = vervanging && leesInhoud(schemas, vervanging);
  return {
    geldend: dossier.geldend.map((g) =>
      g.groep === groep ? { ...g, reeks: [...g.reeks, id], laatste: id, inhoud } : g,
    ),
  };
}

/** What was corrected must fit the rest of the file, and the rest must fit it, as if it had been recorded so at once. */
function bezwaarNaHerstel<S extends Schemas, T, F extends FeitInhoud>(
  a: Aggregaat<S, T, F>,
  { geldend }: Dossier<S>,
  oud: Geldig<S>,
  inhoud: Inhoud<S>,
): Weigering | undefined {
  const zonder = (weg: Geldig<S>) => geldend.map((g) => (g === weg ? { ...g, inhoud: null } : g));
  if (a.zonderInschrijving || oud !== geldend[0]) return a.bezwaar(inhoud, vouw(a, { geldend: zonder(oud) }));
  // Everything rests on the entry itself: each later act is weighed against the entry as it will be.
  const nieuw = geldend.map((g) => (g === oud ? { ...g, inhoud } : g));
  return nieuw.slice(1).reduce<Weigering | undefined>((bezwaar, g, n) => {
    const rest = nieuw.toSpliced(n + 1, 1);
    return bezwaar ?? (g.inhoud ? a.bezwaar(g.inhoud, vouw(a, { geldend: rest })) : undefined);
  }, undefined);
}

/** The acts in their order, with one of them as it will be: each is judged by what came before it. */
function bezwaarOpnieuw<S extends Schemas, T, F extends FeitInhoud>(
  a: Aggregaat<S, T, F>,
  { geldend }: Dossier<S>,
  oud: Geldig<S>,
  inhoud: Inhoud<S> | null,
): Weigering | undefined {
  const plaats = geldend.indexOf(oud);
  if (geldend.findLastIndex((g) => g.inhoud?.type === a.volgordelijk?.legtVast) >= plaats)
    return weiger(
      'onder-zegel',
      'Dit lag er toen er uitspraak werd gedaan. Het kan niet meer worden hersteld.',
    );
  let state = a.begin;
  for (const [n, g] of geldend.entries()) {
    const nu = g === oud ? inhoud : g.inhoud;
    if (!nu) continue;
    const bezwaar = n >= plaats ? a.bezwaar(nu, state) : undefined;
    if (bezwaar && n === plaats) return bezwaar;
    const anders =
      n > plaats && oud.inhoud && inhoud && a.volgordelijk?.rustOp?.(nu, oud.inhoud, inhoud)
        ? 'dat ging over de tekst die er staat.'
        : bezwaar?.melding;
    if (anders)
      return weiger('in-strijd-met-dossier', `Hierop rust wat later is vastgelegd (${nu.type}): ${anders}`);
    state = a.evolve(state, nu);
  }
  return undefined;
}

function rectificeer<S extends Schemas, T, F extends FeitInhoud>(
  a: Aggregaat<S, T, F>,
  opdracht: { readonly gebeurtenis: string; readonly vervanging: Inhoud<S> | null },
  dossier: Dossier<S>,
): readonly NieuweGebeurtenis[] | Weigering {
  if (dossier.geldend.length === 0) return weiger('niet-gevonden', 'Dit dossier staat niet in het register.');
  const oud = dossier.geldend.find((g) => g.reeks.includes(opdracht.gebeurtenis));
  if (!oud) return weiger('gebeurtenis-onbekend', 'In dit dossier staat geen gebeurtenis met dit nummer.');
  if (oud.laatste !== opdracht.gebeurtenis)
    return weiger('al-gerectificeerd', `Herstel de laatste versie van dit feit: ${oud.laatste}.`);
  const { vervanging } = opdracht;
  if (vervanging && vervanging.type !== oud.type)
    return weiger(
      'in-strijd-met-dossier',
      'Een herstel zegt hetzelfde soort feit opnieuw, niet een ander soort.',
    );
  if (!vervanging && !oud.inhoud)
    return weiger('in-strijd-met-dossier', 'Dit feit is al weggehaald; het kan alleen worden teruggezet.');
  if (!a.zonderInschrijving && dossier.geldend[0] === oud && vervanging === null)
    return weiger('in-strijd-met-dossier', 'De inschrijving zelf kan niet worden weggehaald, wel hersteld.');
  const bezwaar = a.volgordelijk
    ? bezwaarOpnieuw(a, dossier, oud, vervanging)
    : vervanging && bezwaarNaHerstel(a, dossier, oud, vervanging);
  if (bezwaar) return bezwaar;
  const data: Gerectificeerd = {
    groep: oud.groep,
    volgorde: oud.volgorde,
    corrigeert: oud.laatste,
    vervanging: vervanging && { type: vervanging.type, version: 1, data: vervanging.data },
  };
  return [{ type: RECTIFICATIE, version: 1, data }];
}

/** The decider of an aggregate, ready for handleCommand. Its state is the file with corrections applied. */
export function decider<S extends Schemas, T, F extends FeitInhoud>(a: Aggregaat<S, T, F>) {
  return {
    initialState: { geldend: [] } as Dossier<S>,
    evolve: (dossier: Dossier<S>, gebeurtenis: Gebeurtenis) => verwerk(a.schemas, dossier, gebeurtenis),
    decide: (
      opdracht: Opdracht<Inhoud<S>>,
      dossier: Dossier<S>,
    ): readonly NieuweGebeurtenis[] | Weigering => {
      if (opdracht.soort === 'rectificeer') return rectificeer(a, opdracht, dossier);
      const bezwaar = a.bezwaar(opdracht.inhoud, vouw(a, dossier));
      return bezwaar ?? [{ type: opdracht.inhoud.type, version: 1, data: opdracht.inhoud.data }];
    },
    /** What the acts of a file add up to. */
    stand: (dossier: Dossier<S>): T => vouw(a, dossier),
    /** What to tell the one who records, in the state that the decision saw. */
    waarschuw: (opdracht: Opdracht<Inhoud<S>>, dossier: Dossier<S>): string[] => {
      const inhoud = opdracht.soort === 'leg-vast' ? opdracht.inhoud : opdracht.vervanging;
      return inhoud ? (a.waarschuwingen?.(inhoud, vouw(a, dossier)) ?? []) : [];
    },
  };
}

/** The state that a decision would see, for warnings and tests. */
export function toestand<S extends Schemas, T, F extends FeitInhoud>(
  a: Aggregaat<S, T, F>,
  gebeurtenissen: readonly Gebeurtenis[],
): T {
  const leeg: Dossier<S> = { geldend: [] };
  return vouw(
    a,
    gebeurtenissen.reduce((d, g) => verwerk(a.schemas, d, g), leeg),
  );
}

/** The facts of one event by itself; of a correction, the facts of what it states anew. */
export function feitenVan<S extends Schemas, T, F extends FeitInhoud>(
  a: Aggregaat<S, T, F>,
  gebeurtenis: Gebeurtenis,
): Feit<F>[] {
  if (gebeurtenis.type !== RECTIFICATIE) {
    const zelf = { groep: gebeurtenis.id, volgorde: gebeurtenis.revision };
    return maakFeiten(gebeurtenis, zelf, a.feiten(leesInhoud(a.schemas, gebeurtenis), gebeurtenis));
  }
  const { vervanging, ...correctie } = leesCorrectie(gebeurtenis);
  return vervanging
    ? maakFeiten(gebeurtenis, correctie, a.feiten(leesInhoud(a.schemas, vervanging), gebeurtenis))
    : [];
}

/** The group that an event belongs to: its own, or that of what it corrects. */
export function groepVan(gebeurtenis: Gebeurtenis): string {
  return gebeurtenis.type === RECTIFICATIE ? leesCorrectie(gebeurtenis).groep : gebeurtenis.id;
}

import type { Dag } from '../gedeeld/datum.ts';
import { berekenTermijn, type Termijnstand } from '../gedeeld/termijn.ts';
import type { Termijnloop, Zaak } from './state.ts';

/** When the terms of a case end, by the acts that are in its file. */

export function standVan(t: Termijnloop): Termijnstand {
  const { lengte, begin, grondslag, atw, opschortingen, verlengingen } = t;
  return berekenTermijn({
    ...lengte,
    begin,
    atw,
    grondslag,
    opschortingen: opschortingen.map(({ van, tot }) => (tot === undefined ? { van } : { van, tot })),
    verlengingen: verlengingen.map(({ op, totEnMet }) => ({ op, totEnMet })),
  });
}

/** Does it matter still, on this day? A term that stands still does. */
export const loopt = (t: Termijnloop, dag: Dag): boolean =>
  ['loopt', 'opgeschort'].includes(statusVan(t, dag));

export type Termijnstatus = 'loopt' | 'opgeschort' | 'verstreken' | 'afgedaan';

export function statusVan(t: Termijnloop, dag: Dag): Termijnstatus {
  if (t.afgedaan !== undefined) return 'afgedaan';
  const { einde } = standVan(t);
  if (einde === null) return 'opgeschort';
  return einde >= dag ? 'loopt' : 'verstreken';
}

/**
 * The days on which a term passes: its last day as it stands, and before it each last day that was over when the term was
 * extended. Hence it makes no difference whether somebody looked in between.
 */
export function einden(t: Termijnloop): readonly Dag[] {
  const verlengingen = t.verlengingen.toSorted((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
  const eerder = verlengingen.flatMap(({ op }, n) => {
    const { einde } = standVan({ ...t, verlengingen: verlengingen.slice(0, n) });
    return einde !== null && einde < op ? [einde] : [];
  });
  return [...new Set([...eerder, standVan(t).einde ?? []].flat())];
}

/**
 * The terms that have passed by this day and of which that is not recorded yet: each with its last day. One that was
 * done too late, or overtaken when its last day was over, passed as well, whenever that is noticed.
 */
export function nietVastgelegd(zaak: Zaak, dag: Dag): { readonly termijn: string; readonly einde: Dag }[] {
  return zaak.termijnen.flatMap((t) => {
    const tot = t.afgedaan !== undefined && t.afgedaan < dag ? t.afgedaan : dag;
    return einden(t)
      .filter((einde) => einde < tot && !t.verstreken.includes(einde))
      .map((einde) => ({ termijn: t.termijn, einde }));
  });
}

import type { Dag } from '../gedeeld/datum.ts';
import { berekenTermijn, type Termijnstand } from '../gedeeld/termijn.ts';
import type { Termijnloop, Zaak } from './state.ts';
import { termijnNu } from './termijnloop.ts';

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
export function loopt(t: Termijnloop, dag: Dag): boolean {
  if (t.afgedaan !== undefined) return false;
  const { einde } = standVan(t);
  return einde === null || einde >= dag;
}

export type Termijnstatus = 'loopt' | 'opgeschort' | 'verstreken' | 'afgedaan';

export function statusVan(t: Termijnloop, dag: Dag): Termijnstatus {
  if (t.afgedaan !== undefined) return 'afgedaan';
  const { einde } = standVan(t);
  if (einde === null) return 'opgeschort';
  return einde >= dag ? 'loopt' : 'verstreken';
}

/**
 * The terms that have passed by this day and of which that is not recorded yet: each with its last day. One that was
 * done too late, or overtaken when its last day was over, passed as well, whenever that is noticed.
 */
export function nietVastgelegd(zaak: Zaak, dag: Dag): { readonly termijn: string; readonly einde: Dag }[] {
  const namen = [...new Set(zaak.termijnen.map(({ termijn }) => termijn))];
  return namen.flatMap((termijn) => {
    const t = termijnNu(zaak, termijn);
    if (!t) return [];
    const { einde } = standVan(t);
    if (einde === null || einde >= (t.afgedaan ?? dag) || einde >= dag) return [];
    return t.verstreken.includes(einde) ? [] : [{ termijn, einde }];
  });
}

import type { Dag } from '../gedeeld/datum.ts';
import type { Handelingsoort } from './fasen.ts';
import type { Termijnloop, Zaak } from './state.ts';
import { loopt } from './termijnen.ts';
import { termijnNu } from './termijnloop.ts';
import type { Taakcode } from './werklijst.ts';

/** One thing to do, before it is looked at on a day. */
export type Werk = {
  readonly taak: (typeof Taakcode.options)[number];
  /** The act that does it. The task is there only where this act can be done. */
  readonly handeling: Handelingsoort;
  readonly omschrijving: string;
  readonly waarom: readonly string[];
  /** What it is about, by its name in the file. */
  readonly over?: string;
  /** Whose task it is, of a party. */
  readonly voor?: string;
  /** Who still waits for it. */
  readonly aan?: readonly string[];
  /** The term within which it must be done. */
  readonly termijn?: Termijnloop;
};

/** The term that goes under this name, as part of a task, while it matters. */
export function binnen(zaak: Zaak, naam: string): Pick<Werk, 'termijn'> {
  const termijn = termijnNu(zaak, naam);
  return termijn && termijn.afgedaan === undefined ? { termijn } : {};
}

/** Is nobody waited for any more under this name? */
export function isVoorbij(zaak: Zaak, naam: string, dag: Dag): boolean {
  const termijn = termijnNu(zaak, naam);
  return !termijn || !loopt(termijn, dag);
}

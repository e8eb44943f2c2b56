import type { Dag } from '../gedeeld/datum.ts';
import type { GeschilGebeurtenis, Handelingsoort } from './fasen.ts';
import type { Punt, Zaak } from './state.ts';
import { sluitAlle } from './termijnloop.ts';
import type { Fase, Uitkomst } from './waarden.ts';

/** What the steps of a case are made of. */

export type Data<T extends Handelingsoort> = Extract<GeschilGebeurtenis, { type: T }>['data'];
/** What each of these acts makes of a case. */
export type Stappen<T extends Handelingsoort> = {
  readonly [S in T]: (zaak: Zaak, data: Data<S>) => Zaak;
};

export const naar = (zaak: Zaak, fase: Fase): Zaak => ({ ...zaak, fase });

export function metUitkomst(zaak: Zaak, punten: readonly string[], uitkomst: Uitkomst): Zaak {
  const met = (p: Punt): Punt => (punten.includes(p.punt) && !p.uitkomst ? { ...p, uitkomst } : p);
  return { ...zaak, punten: zaak.punten.map(met) };
}

export const sluit = (zaak: Zaak, datum: Dag): Zaak => ({
  ...sluitAlle(naar(zaak, 'gesloten'), datum),
  gesloten: datum,
});

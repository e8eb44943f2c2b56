import type { Dag } from '../gedeeld/datum.ts';
import type { Data, Handelingsoort } from './fasen.ts';
import type { Termijnsoort } from './reglement.ts';
import { openMijlpalen, openPunten, type Punt, type Zaak } from './state.ts';
import { opentVolgensReglement, sluitAlle, sluitProcedure } from './termijnloop.ts';
import type { Fase, Kant, Uitkomst } from './waarden.ts';

/** What the steps of a case are made of. */

/** What each of these acts makes of a case. */
export type Stappen<T extends Handelingsoort> = {
  readonly [S in T]: (zaak: Zaak, data: Data<S>) => Zaak;
};

export const naar = (zaak: Zaak, fase: Fase): Zaak => ({ ...zaak, fase });

/** The term of the reglement that begins with a phase, and whose term it is. */
const TERMIJN_VAN_FASE: Readonly<Partial<Record<Fase, readonly [Termijnsoort, Kant | 'commissie']>>> = {
  aanhangig: ['ontvankelijkheid', 'commissie'],
  aanvulling: ['aanvulling', 'verzoeker'],
  verweer: ['verweer', 'verweerder'],
  repliek: ['repliek', 'verzoeker'],
  dupliek: ['dupliek', 'verweerder'],
  beraadslaging: ['uitspraak', 'commissie'],
};

/** The case enters a phase, and the term that goes with it begins. */
export function begint(zaak: Zaak, fase: Fase, datum: Dag): Zaak {
  const [termijn, voor] = TERMIJN_VAN_FASE[fase] ?? [];
  const binnen = naar(zaak, fase);
  return termijn && voor ? opentVolgensReglement(binnen, termijn, datum, voor) : binnen;
}

/** The parties must be heard anew: an earlier hearing no longer counts. */
export const moetHoren = ({ zitting: _eerdere, ...zaak }: Zaak): Zaak => ({ ...zaak, gehoord: false });

export function metUitkomst(zaak: Zaak, punten: readonly string[], uitkomst: Uitkomst): Zaak {
  const met = (p: Punt): Punt => (punten.includes(p.punt) && !p.uitkomst ? { ...p, uitkomst } : p);
  return { ...zaak, punten: zaak.punten.map(met) };
}

/** A challenge on which nobody need decide any more, for there is nothing left to judge. */
const zonderWraking = (zaak: Zaak): Zaak => ({
  ...zaak,
  wrakingen: zaak.wrakingen.map((w) => ({ ...w, beslist: true })),
});

export const sluit = (zaak: Zaak, datum: Dag): Zaak => ({
  ...sluitAlle(naar(zonderWraking(zaak), 'gesloten'), datum),
  gesloten: datum,
});

/** When no point is open any more: if none was ruled on the case is over, else it comes to what the ruling asks. */
export function rondAf(zaak: Zaak, datum: Dag): Zaak {
  if (openPunten(zaak).length > 0) return zaak;
  if (zaak.uitspraken.every(({ punten }) => punten.length === 0)) return sluit(zaak, datum);
  const fase = openMijlpalen(zaak).length > 0 ? 'nakoming' : 'uitspraak';
  return naar(sluitProcedure(zonderWraking(zaak), datum), fase);
}

import type { Dag } from '../gedeeld/datum.ts';
import type { Termijnsoort } from './reglement.ts';
import { partijenNu, type Stuk, type Termijnloop, type Zaak } from './state.ts';
import type { Kant } from './waarden.ts';

/** How terms begin, stand still and end as the acts of a case follow each other. */

const isKlaar = (t: Termijnloop): boolean => t.afgedaan !== undefined;

/** The term that now goes under this name: the last one opened. */
export const termijnNu = (zaak: Zaak, naam: string): Termijnloop | undefined =>
  zaak.termijnen.findLast(({ termijn }) => termijn === naam);

const metTermijnen = (zaak: Zaak, doe: (t: Termijnloop) => Termijnloop): Zaak => ({
  ...zaak,
  termijnen: zaak.termijnen.map(doe),
});

/** Changes the term that now goes under this name, and no earlier one. */
export function wijzigTermijn(zaak: Zaak, naam: string, doe: (t: Termijnloop) => Termijnloop): Zaak {
  const nu = termijnNu(zaak, naam);
  return metTermijnen(zaak, (t) => (t === nu ? doe(t) : t));
}

type Nieuw = Pick<Termijnloop, 'termijn' | 'voor' | 'begin' | 'lengte' | 'grondslag' | 'stuk'>;

/** A term that the commission sets by itself; the Algemene termijnenwet says nothing of it. */
export function opent(zaak: Zaak, nieuw: Nieuw, regel?: { atw: boolean; teBevestigen: boolean }): Zaak {
  const leeg = { opschortingen: [], verlengingen: [], voldaan: {}, verstreken: [] };
  const { atw = false, teBevestigen = false } = regel ?? {};
  return { ...zaak, termijnen: [...zaak.termijnen, { ...nieuw, ...leeg, atw, teBevestigen }] };
}

/** Opens a term of the reglement, for one side or for the commission; nothing when this version has no such term. */
export function opentVolgensReglement(
  zaak: Zaak,
  termijn: Termijnsoort,
  begin: Dag,
  voor: Kant | 'commissie',
): Zaak {
  const regel = zaak.reglement?.termijnen.find((r) => r.termijn === termijn);
  if (!regel) return zaak;
  const wie =
    voor === 'commissie'
      ? voor
      : partijenNu(zaak).flatMap(({ partij, kant }) => (kant === voor ? [partij] : []));
  return opent(
    zaak,
    { termijn, voor: wie, begin, lengte: { duur: regel.duur }, grondslag: regel.grondslag },
    { atw: regel.atwVanToepassing, teBevestigen: regel.teBevestigen },
  );
}

export const sluitTermijn = (zaak: Zaak, naam: string, datum: Dag): Zaak =>
  wijzigTermijn(zaak, naam, (t) => (isKlaar(t) ? t : { ...t, afgedaan: datum }));

export const sluitAlle = (zaak: Zaak, datum: Dag): Zaak =>
  metTermijnen(zaak, (t) => (isKlaar(t) ? t : { ...t, afgedaan: datum }));

const staatStil = (t: Termijnloop): boolean => t.opschortingen.some(({ tot }) => tot === undefined);

const schort = (t: Termijnloop, van: Dag, reden: string): Termijnloop =>
  isKlaar(t) || staatStil(t) ? t : { ...t, opschortingen: [...t.opschortingen, { van, reden }] };

const hervat = (t: Termijnloop, tot: Dag): Termijnloop => ({
  ...t,
  opschortingen: t.opschortingen.map((o) => (o.tot === undefined ? { ...o, tot } : o)),
});

export const schortOp = (zaak: Zaak, naam: string, van: Dag, reden: string): Zaak =>
  wijzigTermijn(zaak, naam, (t) => schort(t, van, reden));
export const hervatTermijn = (zaak: Zaak, naam: string, tot: Dag): Zaak =>
  wijzigTermijn(zaak, naam, (t) => hervat(t, tot));
export const schortAlleOp = (zaak: Zaak, van: Dag, reden: string): Zaak =>
  metTermijnen(zaak, (t) => schort(t, van, reden));
export const hervatAlle = (zaak: Zaak, tot: Dag): Zaak => metTermijnen(zaak, (t) => hervat(t, tot));

/** Which kind of document answers which term of the reglement. */
const VOLDOET: Readonly<Partial<Record<Stuk['soort'], Termijnsoort>>> = {
  aanvulling: 'aanvulling',
  verweerschrift: 'verweer',
  repliek: 'repliek',
  dupliek: 'dupliek',
};

/** A document that a term asked for: who filed it is done, and when all are, so is the term. */
export function voldoetMet(zaak: Zaak, { soort, door, reactieOp, datum }: Stuk): Zaak {
  if (door === undefined) return zaak;
  const naam = VOLDOET[soort];
  const loopt = (t: Termijnloop) =>
    !isKlaar(t) &&
    (t === (naam && termijnNu(zaak, naam)) || (reactieOp !== undefined && t.stuk === reactieOp));
  return metTermijnen(zaak, (t) => {
    if (!loopt(t) || t.voor === 'commissie' || !t.voor.includes(door)) return t;
    const voldaan = { ...t.voldaan, [door]: t.voldaan[door] ?? datum };
    const klaar = t.voor.every((partij) => voldaan[partij] !== undefined);
    return { ...t, voldaan, ...(klaar ? { afgedaan: datum } : {}) };
  });
}

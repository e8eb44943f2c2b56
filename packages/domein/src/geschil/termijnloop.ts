import type { Dag } from '../gedeeld/datum.ts';
import type { Termijnsoort } from './reglement.ts';
import { partijenNu, type Stilstandoorzaak, type Stuk, type Termijnloop, type Zaak } from './state.ts';
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

type Nieuw = Pick<Termijnloop, 'termijn' | 'soort' | 'voor' | 'begin' | 'lengte' | 'grondslag' | 'stuk'>;

/** Opens a term. Of one that the commission sets by itself the Algemene termijnenwet says nothing. */
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
  const soort = termijn === 'publicatie' ? 'wachttijd' : 'procedure';
  return opent(
    zaak,
    { termijn, soort, voor: wie, begin, lengte: { duur: regel.duur }, grondslag: regel.grondslag },
    { atw: regel.atwVanToepassing, teBevestigen: regel.teBevestigen },
  );
}

const sluitLoop = (t: Termijnloop, datum: Dag): Termijnloop => (isKlaar(t) ? t : { ...t, afgedaan: datum });

export const sluitTermijn = (zaak: Zaak, naam: string, datum: Dag): Zaak =>
  wijzigTermijn(zaak, naam, (t) => sluitLoop(t, datum));

/** Ends the terms of the proceedings: the commission has ruled. */
export const sluitProcedure = (zaak: Zaak, datum: Dag): Zaak =>
  metTermijnen(zaak, (t) => (t.soort === 'procedure' ? sluitLoop(t, datum) : t));

/** Ends every term in which somebody must do something; a time of waiting goes on after the case was closed. */
export const sluitAlle = (zaak: Zaak, datum: Dag): Zaak =>
  metTermijnen(zaak, (t) => (t.soort === 'wachttijd' ? t : sluitLoop(t, datum)));

type Stilstand = Termijnloop['opschortingen'][number];

/** The suspension of a term that goes on for this cause. */
export const openStilstand = (t: Termijnloop, oorzaak: Stilstandoorzaak): Stilstand | undefined =>
  t.opschortingen.find((o) => o.oorzaak === oorzaak && o.tot === undefined);

/** A term may stand still for two causes at once: when one ends it still stands still for the other. */
const schort = (t: Termijnloop, stil: Stilstand): Termijnloop =>
  isKlaar(t) || openStilstand(t, stil.oorzaak) ? t : { ...t, opschortingen: [...t.opschortingen, stil] };

const hervat = (t: Termijnloop, oorzaak: Stilstandoorzaak, tot: Dag): Termijnloop => {
  const open = openStilstand(t, oorzaak);
  return { ...t, opschortingen: t.opschortingen.map((o) => (o === open ? { ...o, tot } : o)) };
};

export const schortOp = (zaak: Zaak, naam: string, van: Dag, reden: string): Zaak =>
  wijzigTermijn(zaak, naam, (t) => schort(t, { van, reden, oorzaak: 'besluit' }));
export const hervatTermijn = (zaak: Zaak, naam: string, tot: Dag): Zaak =>
  wijzigTermijn(zaak, naam, (t) => hervat(t, 'besluit', tot));

/** The whole case stands still; what must be done after a ruling does not. */
export const legtStil = (zaak: Zaak, stil: Stilstand): Zaak =>
  metTermijnen(zaak, (t) => (t.soort === 'procedure' ? schort(t, stil) : t));
/** The case goes on, for as far as this was why it stood still. */
export const gaatVerder = (zaak: Zaak, oorzaak: Stilstandoorzaak, tot: Dag): Zaak =>
  metTermijnen(zaak, (t) => hervat(t, oorzaak, tot));

/** Which kind of document answers which term of the reglement. */
const VOLDOET: Readonly<Partial<Record<Stuk['soort'], Termijnsoort>>> = {
  aanvulling: 'aanvulling',
  verweerschrift: 'verweer',
  repliek: 'repliek',
  dupliek: 'dupliek',
};

/** A term is done when all whose term it is did what was asked. */
const sluitAlsVoldaan = (t: Termijnloop, datum: Dag): Termijnloop =>
  t.voor !== 'commissie' && t.voor.every((partij) => t.voldaan[partij] !== undefined)
    ? sluitLoop(t, datum)
    : t;

/** A document that a term asked for: who filed it is done, and when all are, so is the term. */
export function voldoetMet(zaak: Zaak, { soort, door, reactieOp, termijn, datum }: Stuk): Zaak {
  if (door === undefined) return zaak;
  const genoemd = termijn && termijnNu(zaak, termijn);
  const naam = VOLDOET[soort];
  const vanReglement = naam && termijnNu(zaak, naam);
  const vraagtErom = (t: Termijnloop) =>
    t === genoemd || t === vanReglement || (reactieOp !== undefined && t.stuk === reactieOp);
  return metTermijnen(zaak, (t) => {
    if (isKlaar(t) || !vraagtErom(t) || t.voor === 'commissie' || !t.voor.includes(door)) return t;
    return sluitAlsVoldaan({ ...t, voldaan: { ...t.voldaan, [door]: t.voldaan[door] ?? datum } }, datum);
  });
}

/** A party left: nobody waits for it any more. What it must do after a ruling it must still do. */
export const zonderPartij = (zaak: Zaak, partij: string, datum: Dag): Zaak =>
  metTermijnen(zaak, (t) =>
    isKlaar(t) || t.soort !== 'procedure' || t.voor === 'commissie' || !t.voor.includes(partij)
      ? t
      : sluitAlsVoldaan({ ...t, voor: t.voor.filter((p) => p !== partij) }, datum),
  );

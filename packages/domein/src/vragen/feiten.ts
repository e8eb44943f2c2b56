import { abonnement } from '../abonnement/abonnement.ts';
import { feitenVan, groepVan } from '../gedeeld/aggregaat.ts';
import type { Feit } from '../gedeeld/feit.ts';
import { bekendVan, type Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import { perObject } from '../gedeeld/per-object.ts';
import { isZichtbaar, type Tijden } from '../gedeeld/tijden.ts';
import type { GemeenteFeit } from '../gemeente/feiten.ts';
import { gemeente } from '../gemeente/gemeente.ts';
import { commissie } from '../geschil/commissie.ts';
import type { GeschilFeit } from '../geschil/feiten.ts';
import { geschil } from '../geschil/geschil.ts';
import type { MandaatFeit } from '../mandaat/feiten.ts';
import { mandaat } from '../mandaat/mandaat.ts';
import type { NvoFeit } from '../nvo/feiten.ts';
import { nvo } from '../nvo/nvo.ts';
import type { OvereenkomstFeit } from '../overeenkomst/feiten.ts';
import { overeenkomst } from '../overeenkomst/overeenkomst.ts';
import { postvak } from '../postvak/postvak.ts';
import type { RegioFeit } from '../regio/feiten.ts';
import { regio } from '../regio/regio.ts';

/** Every fact of the register. */
export type RegisterFeit = Feit<
  GemeenteFeit | RegioFeit | OvereenkomstFeit | MandaatFeit | NvoFeit | GeschilFeit
>;

/**
 * The facts that a question may look at, found by what they are about. Only facts that count at the asked times (and
 * that the asker may see) are in it, in log order.
 */
export interface Feiten {
  bij(sleutel: string): readonly RegisterFeit[];
}

/** The facts of one kind. */
export type SoortVan<S extends RegisterFeit['soort']> = Extract<RegisterFeit, { soort: S }>;

/** The facts of one kind about something. */
export function feitenBij<S extends RegisterFeit['soort']>(
  feiten: Feiten,
  sleutel: string,
  soort: S,
): SoortVan<S>[] {
  return feiten.bij(sleutel).filter((f): f is SoortVan<S> => f.soort === soort);
}

/** In the order in which they were first recorded in their stream: a correction keeps its place. */
export const opVolgorde = <F extends RegisterFeit>(feiten: readonly F[]): F[] =>
  feiten.toSorted((a, b) => a.herleiding.volgorde - b.herleiding.volgorde);

/** What follows from these facts, worked out once for one answer: it is asked for time and again while that is made. */
export function perFeiten<A extends readonly string[], V>(
  bereken: (feiten: Feiten, ...over: A) => V,
): (feiten: Feiten, ...over: A) => V {
  const perSet = perObject((_: Feiten) => new Map<string, V>());
  return (feiten, ...over) => {
    const [bekend, naam] = [perSet(feiten), over.join('|')];
    const eerder = bekend.get(naam);
    if (eerder !== undefined) return eerder;
    const waarde = bereken(feiten, ...over);
    bekend.set(naam, waarde);
    return waarde;
  };
}

/** The aggregates whose events become facts here, by the category of their streams. */
export const AGGREGATEN = {
  gemeente,
  regio,
  overeenkomst,
  mandaat,
  nvo,
  geschil,
  commissie,
  abonnement,
  postvak,
} as const;

/** The facts of one event by itself; none of a kind of stream that has no facts here. Throws OnleesbareGebeurtenis. */
export function feitenVanGebeurtenis(gebeurtenis: Gebeurtenis): RegisterFeit[] {
  switch (gebeurtenis.ref.categorie) {
    case 'gemeente':
      return feitenVan(gemeente, gebeurtenis);
    case 'regio':
      return feitenVan(regio, gebeurtenis);
    case 'overeenkomst':
      return feitenVan(overeenkomst, gebeurtenis);
    case 'mandaat':
      return feitenVan(mandaat, gebeurtenis);
    case 'nvo':
      return feitenVan(nvo, gebeurtenis);
    case 'geschil':
      return feitenVan(geschil, gebeurtenis);
    default:
      return [];
  }
}

/**
 * The definition (design, section 2), as plainly as it can be said: of the events that count at these times, in log
 * order, the facts of the last event of each group.
 */
export function zichtbareFeiten(
  gebeurtenissen: readonly Gebeurtenis[],
  tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>,
): RegisterFeit[] {
  const groepen = new Map<string, RegisterFeit[]>();
  for (const g of gebeurtenissen) {
    if (!isZichtbaar({ geregistreerd: g.geregistreerd, bekend: bekendVan(g) }, tijden)) continue;
    const groep = groepVan(g);
    groepen.delete(groep);
    groepen.set(groep, feitenVanGebeurtenis(g));
  }
  return [...groepen.values()].flat();
}

/** Facts in memory, found by key. */
export function inGeheugen(alle: readonly RegisterFeit[]): Feiten {
  const index = new Map<string, RegisterFeit[]>();
  for (const feit of alle) {
    for (const sleutel of new Set(feit.sleutels)) {
      const rij = index.get(sleutel);
      if (rij) rij.push(feit);
      else index.set(sleutel, [feit]);
    }
  }
  return { bij: (sleutel) => index.get(sleutel) ?? [] };
}

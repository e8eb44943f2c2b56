import { type Teken, zegtIets } from '../../gedeeld/woorden.ts';
import type { Feiten, RegisterFeit } from '../feiten.ts';
import { VELDEN, type Veld } from './zoeken-teksten.ts';
import type { Dossiersoort, Term } from './zoeken-vraag.ts';
import { beginsleutel, gelezen, type Stam, woordsleutel } from './zoeken-woorden.ts';

/** Where one term of a search was found. */
export type Vondst = {
  readonly term: Term;
  /** What says so. Of a municipality or a region that is named by its code: the fact that names it. */
  readonly feit: RegisterFeit;
  readonly veld: Veld;
  readonly tekst: string;
  /** Where in the text. */
  readonly van: number;
  readonly tot: number;
};

/** A file. */
export type Dossier = { readonly wat: Dossiersoort; readonly id: string; readonly regio: string };

/** The file that a fact is a part of. */
export function dossierVan(feit: RegisterFeit): Dossier {
  const { regio } = feit.herleiding;
  if ('overeenkomst' in feit) return { wat: 'overeenkomst', id: feit.overeenkomst, regio };
  if ('mandaat' in feit) return { wat: 'mandaat', id: feit.mandaat, regio };
  if ('geschil' in feit) return { wat: 'geschil', id: feit.geschil, regio };
  // The facts of a region and of its state of the norm both name the region; only those of the norm have `inhoud`.
  if ('inhoud' in feit) return { wat: 'nvo', id: feit.regio, regio };
  if ('regio' in feit) return { wat: 'regio', id: feit.regio, regio };
  return { wat: 'gemeente', id: feit.gemeente, regio };
}
const dossiersleutel = ({ wat, id }: Dossier): string => `${wat} ${id}`;

export const rang = (veld: Veld): number => VELDEN.indexOf(veld);

/** Looks for a term in a list of words: the words after each other, the last perhaps only begun. */
type Zoeker = (rij: readonly Teken[]) => [van: number, tot: number] | undefined;

function zoekerVan({ vormen, begin }: Term, stam: Stam): Zoeker {
  const gezocht = vormen.map((vorm) => ({ vorm, stam: stam(vorm) }));
  const staatOp = (rij: readonly Teken[], n: number): boolean =>
    gezocht.every((woord, m) => {
      const vorm = rij[n + m]?.vorm ?? '';
      if (vorm === woord.vorm) return true;
      return zegtIets(vorm) && (stam(vorm) === woord.stam || (begin && vorm.startsWith(woord.vorm)));
    });
  return (rij) => {
    for (let n = 0; n + gezocht.length <= rij.length; n += 1) {
      const [eerste, laatste] = [rij[n], rij[n + gezocht.length - 1]];
      if (eerste && laatste && staatOp(rij, n)) return [eerste.van, laatste.tot];
    }
    return undefined;
  };
}

/** The text of a fact in which the term stands and that weighs most. */
function inFeit(feit: RegisterFeit, term: Term, zoek: Zoeker): Vondst | undefined {
  let beste: Vondst | undefined;
  for (const { veld, tekst, tekens } of gelezen(feit)) {
    if (beste && rang(veld) >= rang(beste.veld)) continue;
    const plek = zoek(tekens);
    if (plek) beste = { term, feit, veld, tekst, van: plek[0], tot: plek[1] };
  }
  return beste;
}

/** The facts that may hold a term. */
function kandidaten(feiten: Feiten, { vormen, begin }: Term, stam: Stam): Iterable<RegisterFeit> {
  const [woord = ''] = vormen.filter(zegtIets);
  const heel = feiten.bij(woordsleutel(stam(woord)));
  if (!begin) return heel;
  const alle = new Map(heel.map((feit) => [feit.id, feit]));
  for (const feit of feiten.bij(beginsleutel(woord))) alle.set(feit.id, feit);
  return alle.values();
}

/** The keys of what names, by its code, the thing that this fact gives a name to. */
function genoemdOnder(feit: RegisterFeit): string[] {
  if (feit.soort === 'gemeente')
    return [`gemeente:${feit.gemeente}`, `geschil-van:gemeente:${feit.gemeente}`];
  if (feit.soort !== 'regio') return [];
  return ['regio-overeenkomst:', 'regio-mandaat:', 'geschil-van:regio:'].map((s) => `${s}${feit.regio}`);
}

/**
 * Every file in which a term stands, with the place that weighs most. A fact holds codes: that a municipality is a
 * party, or that a region is, is found by the name which that code has at the asked times.
 */
export function vondsten(feiten: Feiten, term: Term, stam: Stam): Map<string, Vondst> {
  const perDossier = new Map<string, Vondst>();
  const neem = (vondst: Vondst): void => {
    const sleutel = dossiersleutel(dossierVan(vondst.feit));
    const eerder = perDossier.get(sleutel);
    if (!eerder || rang(vondst.veld) < rang(eerder.veld)) perDossier.set(sleutel, vondst);
  };
  const zoek = zoekerVan(term, stam);
  for (const feit of kandidaten(feiten, term, stam)) {
    const vondst = inFeit(feit, term, zoek);
    if (!vondst) continue;
    neem(vondst);
    if (vondst.veld !== 'naam') continue;
    for (const sleutel of genoemdOnder(feit)) {
      for (const ander of feiten.bij(sleutel)) neem({ ...vondst, feit: ander, veld: 'betrokkene' });
    }
  }
  return perDossier;
}

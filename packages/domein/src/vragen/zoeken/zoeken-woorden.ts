import { perObject } from '../../gedeeld/per-object.ts';
import type { RegisterFeit } from '../feiten.ts';
import { type Tekst, tekstenVan } from './zoeken-teksten.ts';

/** From words as people write them to words as they are compared: without case, without accents, in their stem. */

/** The stem of a Dutch word that is folded already. Given by who asks: the domain knows no stemmer. */
export type Stam = (woord: string) => string;

/** One word of a text: folded, and where it stands in it. */
export type Teken = { readonly vorm: string; readonly van: number; readonly tot: number };

const WOORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const GEWOON = /^[a-z0-9]+$/;

/** Without case and accents: `Coördinatie` and `coordinatie` are one word. */
export function vouw(woord: string): string {
  const klein = woord.toLowerCase();
  return GEWOON.test(klein) ? klein : klein.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** The words of a text in their order. */
export function tekens(tekst: string): Teken[] {
  return Array.from(tekst.matchAll(WOORD), ({ 0: woord, index }) => {
    return { vorm: vouw(woord), van: index, tot: index + woord.length };
  });
}

/** Words that stand in every text, so that looking for them says nothing. */
const STOPWOORDEN: ReadonlySet<string> = new Set(
  [
    'aan als bij dat de den der des deze die dit door een en er het hun in is met na naar nog of om onder ons ook',
  ]
    .concat(['op over te ten ter tot uit van voor waar was wat wel wie worden wordt ze zich zij zijn zo'])
    .flatMap((regel) => regel.split(' ')),
);

/** Does a word say anything by itself? A single letter does not either. */
export const zegtIets = (vorm: string): boolean => vorm.length > 1 && !STOPWOORDEN.has(vorm);

/** The key of the facts in which a word stands, in any of its forms. */
export const woordsleutel = (stam: string): string => `woord:${stam}`;
const BEGIN = 'woordbegin:';
/**
 * The key of facts among which are all those in which a word stands that begins so. There may be others among them:
 * who asks looks again.
 */
export const beginsleutel = (letters: string): string => `${BEGIN}${letters}`;
/** The letters of such a key; nothing of any other key. */
export const lettersVan = (sleutel: string): string | undefined =>
  sleutel.startsWith(BEGIN) ? sleutel.slice(BEGIN.length) : undefined;
/** Is this a key by which any file might be found? */
export const isWoordsleutel = (sleutel: string): boolean =>
  sleutel.startsWith('woord:') || sleutel.startsWith(BEGIN);

/** A text of a fact, split into its words. */
export type Gelezen = Tekst & { readonly tekens: readonly Teken[] };

const lees = (feit: RegisterFeit): Gelezen[] =>
  tekstenVan(feit).map((tekst) => ({ ...tekst, tekens: tekens(tekst.tekst) }));

/** The texts of a fact with their words. */
export const gelezen = perObject(lees);

/** The words by which a fact is found, each once. Asked once for each fact, so nothing is kept. */
export function woordenVan(feit: RegisterFeit): string[] {
  const vormen = lees(feit).flatMap((tekst) => tekst.tekens.map(({ vorm }) => vorm));
  return [...new Set(vormen)].filter(zegtIets);
}

import { perObject } from '../../gedeeld/per-object.ts';
import { type Teken, tekens, zegtIets } from '../../gedeeld/woorden.ts';
import type { RegisterFeit } from '../feiten.ts';
import { type Tekst, tekstenVan } from './zoeken-teksten.ts';

/** From the words of a text to the keys by which facts are found: by the stem of a word, and by how it begins. */

/** The stem of a Dutch word that is folded already. Given by who asks: the domain knows no stemmer. */
export type Stam = (woord: string) => string;

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

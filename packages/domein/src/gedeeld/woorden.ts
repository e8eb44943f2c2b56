/** From words as people write them to words as they are compared: without case, without accents. */

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

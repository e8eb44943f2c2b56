import { CODEWOORDEN } from '@regiolog/domein/gedeeld/codewoorden';
import { veldwoorden } from './nl/veldwoorden.ts';

/**
 * The words of the field for the codes that answers hold. A code reads as the word itself, with spaces ("niet-bekend");
 * only what does not, stands here.
 */
const WOORDEN: Readonly<Record<string, string>> = {
  ...veldwoorden,
  ...CODEWOORDEN,
};

/** A code of the register in the words of the field. */
export const woord = (code: string): string => WOORDEN[code] ?? code.replaceAll('-', ' ');

/** The same at the start of a sentence. */
export const Woord = (code: string): string => {
  const tekst = woord(code);
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
};

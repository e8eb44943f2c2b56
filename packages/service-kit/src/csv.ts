/**
 * A table as a spreadsheet opens it: RFC 4180, with the semicolon that Dutch settings expect. Pure, so that a browser can
 * write one too.
 */

/** Tells a spreadsheet that this is UTF-8; the first of a file. */
export const CSV_BEGIN = '\uFEFF';

/** A spreadsheet takes what begins so for a formula, and runs it. */
const FORMULE = /^[=+\-@\t\r]/;

/** A number with its sign is none; a spreadsheet reckons with it, but not with the minus of typesetters. */
const GETAL = /^[+\-−]\d+(?:[.,]\d+)*$/;

function cel(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return '';
  const tekst = typeof waarde === 'object' ? JSON.stringify(waarde) : String(waarde);
  if (GETAL.test(tekst)) return tekst.replace('−', '-');
  const veilig = FORMULE.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

/** A row of values, with the end of its line; empty where there is nothing. */
export const csvRij = (waarden: readonly unknown[]): string => `${waarden.map(cel).join(';')}\r\n`;

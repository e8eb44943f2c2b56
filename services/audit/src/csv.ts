import type { Auditregel } from './tonen.ts';

/** Events as a table that a spreadsheet opens: RFC 4180, with the semicolon that Dutch settings expect. */

const KOLOMMEN = [
  'geregistreerdOp',
  'bekendOp',
  'regio',
  'categorie',
  'dossier',
  'volgnummer',
  'soort',
  'door',
  'rol',
  'bron',
  'toelichting',
  'inhoud',
  'corrigeert',
  'gerectificeerdDoor',
  'gebeurtenis',
  'vorigeHash',
  'hash',
] as const;

/** Tells a spreadsheet that this is UTF-8. */
const MERK = '\uFEFF';

/** A spreadsheet takes what begins so for a formula, and runs it. */
const FORMULE = /^[=+\-@\t\r]/;

function cel(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return '';
  const tekst = typeof waarde === 'object' ? JSON.stringify(waarde) : String(waarde);
  const veilig = FORMULE.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

export const csvKop = (): string => `${MERK}${KOLOMMEN.join(';')}\r\n`;

export function csvRegel(regel: Auditregel): string {
  const velden: Readonly<Record<string, unknown>> = regel;
  return `${KOLOMMEN.map((kolom) => cel(velden[kolom])).join(';')}\r\n`;
}

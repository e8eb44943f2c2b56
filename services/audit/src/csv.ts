import { CSV_BEGIN, csvRij } from '@regiolog/service-kit/csv';
import type { Auditregel } from './tonen.ts';

/** Events as a table that a spreadsheet opens. */

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

/** The head of the table, with what tells a spreadsheet how to read it. */
export const csvKop = (): string => `${CSV_BEGIN}${csvRij(KOLOMMEN)}`;

/** An event as a row. */
export function csvRegel(regel: Auditregel): string {
  const velden: Readonly<Record<string, unknown>> = regel;
  return csvRij(KOLOMMEN.map((kolom) => velden[kolom]));
}

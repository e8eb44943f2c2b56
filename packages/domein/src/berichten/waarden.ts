import { z } from 'zod';
import { Domein, GemeenteCode, Orgaan } from '../gedeeld/namen.ts';

/**
 * The values of the published language. They stand apart from those that are stored: what is stored may grow a field,
 * and that field then stays inside until it is named here.
 */

/**
 * The name of a thing, as the register keeps it in the open: never of a person. Sentences never go out; who wants to
 * read them asks the register, where they can be corrected.
 */
export const benaming = (betekenis: string) => z.string().describe(betekenis);

export const gemeente = (betekenis: string) => GemeenteCode.describe(`${betekenis} TOOI-code, zoals gm0307.`);
export const dag = (betekenis: string) => z.iso.date().describe(betekenis);
/** A date as precise as the source. */
export const datum = (betekenis: string) =>
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .describe(`${betekenis} Een jaar, een maand of een dag: zo precies als de bron is.`);
export const domeinen = z.array(Domein).describe('Waarvoor: bw, mo, jeugd en zo verder.');
/** A word of a list. */
export const keuze = <T extends z.ZodType>(schema: T, betekenis: string): T => schema.describe(betekenis);
export const getal = (betekenis: string) => z.number().describe(betekenis);
export const ja = (betekenis: string) => z.boolean().describe(betekenis);
/** A name within the register that is no text: of an agreement, a mandate, a region, a rule. */
export const kenmerk = (betekenis: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/)
    .describe(betekenis);
export const duur = (betekenis: string) =>
  z.string().regex(/^P\d/).describe(`${betekenis} Zoals P6M of P1Y.`);

const Partij = z.union([
  z.object({ gemeente: gemeente('De gemeente.') }),
  z.object({ organisatie: benaming('De naam van de organisatie.') }),
]);
/** A party: a municipality by its code, or another organisation by its name. */
export const partij = (betekenis: string) => Partij.describe(betekenis);

/** A body, an office or a party as such; an office is never the name of a person. */
export const drager = (betekenis: string) =>
  z
    .object({
      partij: partij('Van welke partij.'),
      orgaan: keuze(Orgaan, 'Welk orgaan.').optional(),
      ambt: benaming('Welk ambt.').optional(),
    })
    .describe(betekenis);

export const van = z
  .object({
    datum: datum('De eerste dag.'),
    uiterlijk: ja('Waar: het was op die dag al begonnen; sinds wanneer is niet bekend.').optional(),
  })
  .describe('Vanaf wanneer het geldt.');

const Einde = z.object({
  soort: keuze(
    z.enum(['tot', 'tot-en-met', 'onduidelijk']),
    'Tot: de genoemde dag telt niet mee. Tot-en-met: wel. Onduidelijk: dat blijkt niet.',
  ),
  datum: datum('De dag van het einde.'),
  voorwaardelijk: ja('Waar: dit einde hangt af van een voorwaarde, die in het dossier staat.').optional(),
});

/** The condition itself is a sentence; that there is one must be told. */
function zonderZin(einde: unknown): unknown {
  if (typeof einde !== 'object' || einde === null || !('voorwaarde' in einde)) return einde;
  return { ...einde, voorwaardelijk: true };
}
export const einde = z.preprocess(zonderZin, Einde).describe('Wanneer het ophoudt.');

export const document = z
  .object({
    hash: z.string().describe('SHA-256 van het bestand.'),
    mediatype: benaming('De vorm van het bestand.'),
    omvang: getal('De grootte in bytes.'),
  })
  .describe('Het bestand, te herkennen aan zijn hash.');
export const versie = benaming('Het nummer of de naam van de tekstversie, zoals 1.0.');
export const bepaling = benaming('Het nummer van de bepaling, zoals artikel 5.');

import { z } from 'zod';
import { Domein, RegioSlug } from '../../gedeeld/namen.ts';
import { tekens, zegtIets } from '../../gedeeld/woorden.ts';
import { Soort } from '../../overeenkomst/events.ts';

/** What is looked for, as it is typed: words, and phrases between quotes. */

/** One thing that must be in the file: a word, or words that follow each other. */
export type Term = {
  /** The words, folded. */
  readonly vormen: readonly string[];
  /** The last word of what is typed may not be finished: whatever begins so will do. */
  readonly begin: boolean;
  /** As it was typed. */
  readonly zoals: string;
};

/** Of fewer letters too much begins so. */
const KORTSTE_BEGIN = 3;
const MEESTE_TERMEN = 8;
const DELEN = /["“”„]([^"“”„]*)["“”„]?|[^"“”„]+/g;

/** Splits what is typed. A word that says nothing by itself is left out, unless it is part of a phrase. */
export function leesZoekvraag(q: string): { readonly termen: readonly Term[]; readonly genegeerd: string[] } {
  const genegeerd: string[] = [];
  const delen = [...q.matchAll(DELEN)].flatMap(({ 0: deel, 1: zin }): Omit<Term, 'begin'>[] => {
    const gelezen = tekens(zin ?? deel).map(({ vorm, van, tot }) => ({
      vorm,
      zoals: (zin ?? deel).slice(van, tot),
    }));
    if (zin !== undefined && gelezen.some(({ vorm }) => zegtIets(vorm))) {
      return [{ vormen: gelezen.map(({ vorm }) => vorm), zoals: zin.trim() }];
    }
    genegeerd.push(...gelezen.filter(({ vorm }) => !zegtIets(vorm)).map(({ zoals }) => zoals));
    return gelezen.filter(({ vorm }) => zegtIets(vorm)).map(({ vorm, zoals }) => ({ vormen: [vorm], zoals }));
  });
  const los = !/["“”„]\s*$/.test(q);
  const termen = delen.map((term, n): Term => {
    const laatste = los && n === delen.length - 1 && term.vormen.length === 1;
    return { ...term, begin: laatste && (term.vormen[0]?.length ?? 0) >= KORTSTE_BEGIN };
  });
  return { termen, genegeerd };
}

/** What a file can be. */
export const Dossiersoort = z.enum(['overeenkomst', 'mandaat', 'regio', 'gemeente', 'nvo', 'geschil']);
export type Dossiersoort = z.infer<typeof Dossiersoort>;

const woorden = (q: string): number => leesZoekvraag(q).termen.length;

/** A search, as a caller writes it. */
export const Zoekvraag = z.object({
  q: z
    .string()
    .trim()
    .max(200)
    .refine(
      (q) => woorden(q) > 0,
      'Geef een woord van ten minste twee letters, dat niet in elke tekst staat.',
    )
    .refine((q) => woorden(q) <= MEESTE_TERMEN, `Zoek met ten hoogste ${MEESTE_TERMEN} woorden.`)
    .describe(
      'Woorden; alle moeten in het dossier staan. Het laatste woord mag onaf zijn. Tussen aanhalingstekens: precies na elkaar. Zoek niet op namen van personen.',
    ),
  wat: Dossiersoort.optional().describe('Alleen deze dossiers.'),
  regio: RegioSlug.optional().describe('Alleen dossiers van deze regio, of die haar aangaan.'),
  soort: Soort.optional().describe('Alleen overeenkomsten van deze soort.'),
  domein: Domein.optional().describe('Alleen overeenkomsten over dit domein.'),
});
export type Zoekvraag = z.infer<typeof Zoekvraag>;

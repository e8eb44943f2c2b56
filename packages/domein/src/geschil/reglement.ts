import { z } from 'zod';
import { Deeldatum } from '../gedeeld/datum.ts';
import { GEEN_NAMEN } from '../gedeeld/persoon.ts';
import { Termijnduur } from '../gedeeld/termijnduur.ts';
import { Aanduiding, openTekst } from './waarden.ts';

/**
 * The terms and the numbers by which a commission works: data of one version of its reglement, never code. What no
 * source fixes is marked `teBevestigen`.
 */

/**
 * What a term is for. `oproep` and `reactie` are the least that parties get before a hearing and when the commission
 * asks something: who gives less is warned. `publicatie` is a time of waiting.
 */
export const Termijnsoort = z.enum([
  'ontvankelijkheid',
  'aanvulling',
  'verweer',
  'repliek',
  'dupliek',
  'oproep',
  'uitspraak',
  'reactie',
  'publicatie',
]);
export type Termijnsoort = z.infer<typeof Termijnsoort>;

export const Termijnregel = z.strictObject({
  termijn: Termijnsoort,
  duur: Termijnduur,
  /** A reglement is no law: its terms follow the Algemene termijnenwet only where it says so. */
  atwVanToepassing: z.boolean(),
  grondslag: openTekst(300).describe(
    `Waar deze termijn staat, of dat dit een ontwerpkeuze is. ${GEEN_NAMEN}`,
  ),
  teBevestigen: z.boolean().describe('Waar: geen bron legt dit vast.'),
});
export type Termijnregel = z.infer<typeof Termijnregel>;

export const Reglement = z.strictObject({
  versie: Aanduiding,
  van: Deeldatum,
  termijnen: z
    .array(Termijnregel)
    .min(1)
    .max(20)
    .refine((r) => new Set(r.map(({ termijn }) => termijn)).size === r.length, 'Noem elke termijn één keer.'),
  /** How many of the members who sit must vote. */
  quorum: z.int().min(1).max(20),
});
export type Reglement = z.infer<typeof Reglement>;

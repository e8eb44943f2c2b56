import { z } from 'zod';

/** Small values that the events of an agreement share. */

export const Versie = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .describe('Het nummer of de naam van de tekstversie, zoals 1.0.');

/** Years and months, at least one of the two. */
export const Duur = z.string().regex(/^P(\d{1,3}Y(\d{1,3}M)?|\d{1,3}M)$/, 'Schrijf een duur als P6M of P1Y.');

/** A name within the agreement, for a rule or a duty that later facts refer to. */
export const Naamwoord = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik kleine letters, cijfers en streepjes.');

/** A decimal number as text, so that no money is rounded on the way. */
export const Getal = z
  .string()
  .max(24)
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/, 'Schrijf een getal als 1250 of 1250.50.');

/**
 * How far it is: laid down; announced; on purpose not ("nee" that means "not needed", hard case 19); looked at and
 * turned down.
 */
export const Stadium = z.enum(['geregeld', 'aangekondigd', 'bewust-niet', 'onderzocht-en-afgewezen']);
export type Stadium = z.infer<typeof Stadium>;

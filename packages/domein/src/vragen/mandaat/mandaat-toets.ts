import { z } from 'zod';
import { Bron } from '../../gedeeld/namen.ts';
import type { RegisterFeit } from '../feiten.ts';
import { minste, Oordeel, reden } from '../reden.ts';

/** One rule laid upon one link of a chain: what it says there, by which article, and on which facts. */
export type Toets = {
  readonly code: string;
  readonly artikel?: string | undefined;
  readonly oordeel: Oordeel;
  readonly uitleg: string;
  readonly feiten: readonly RegisterFeit[];
};

export const oordeelVan = (toetsen: readonly Toets[]): Oordeel => minste(toetsen.map((t) => t.oordeel));

/** A rule with its outcome, as it is shown. */
export const ToetsAntwoord = z
  .object({
    code: z.string().describe('Vaste code van de regel.'),
    artikel: z.string().nullable(),
    oordeel: Oordeel,
    uitleg: z.string(),
    gebeurtenissen: z.array(z.string()),
    bronnen: z.array(Bron),
  })
  .meta({ id: 'Toets' });
export type ToetsAntwoord = z.infer<typeof ToetsAntwoord>;

export function toonToets({ code, artikel, oordeel, uitleg, feiten }: Toets): ToetsAntwoord {
  const { gebeurtenissen, bronnen } = reden(code, uitleg, feiten);
  return { code, artikel: artikel ?? null, oordeel, uitleg, gebeurtenissen, bronnen };
}

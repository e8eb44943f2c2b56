import { z } from 'zod';

/** One difference between two answers, in words: what it is about, and what was said of it on either side. */
export const Verschil = z
  .object({
    pad: z.string().describe('Waar in het antwoord.'),
    wat: z.string(),
    soort: z.enum(['erbij', 'eraf', 'anders']),
    voor: z.string().nullable(),
    na: z.string().nullable(),
    uitleg: z.string().describe('Het verschil in één zin.'),
  })
  .meta({ id: 'Verschil' });
export type Verschil = z.infer<typeof Verschil>;

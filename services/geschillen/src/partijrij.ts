import type { Zaak } from '@regiolog/domein/geschil/state';
import { Kant, partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import { z } from 'zod';
import type { Vragen } from './vragen.ts';

/** A party of a case, with its name in the register. */
export const Partijrij = z
  .object({
    partij: z.string().describe('Zoals gemeente:gm0193 of regio:zeeland.'),
    naam: z.string(),
    kant: Kant,
    van: z.string(),
    tot: z.string().nullable(),
  })
  .meta({ id: 'Geschilpartij' });

/** The parties of a case, those that left too, with their names. */
export const partijrijen = (vragen: Vragen, { partijen }: Zaak): Promise<z.infer<typeof Partijrij>[]> =>
  Promise.all(
    partijen.map(async ({ partij, kant, van, tot }) => ({
      partij,
      naam: await vragen.naam(partijVanSleutel(partij)),
      kant,
      van,
      tot: tot ?? null,
    })),
  );

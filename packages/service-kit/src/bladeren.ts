import { z } from 'zod';

/** A list that is worked out page by page: how many rows there are, and some of them. */
type Rijen<T> = { readonly totaal: number; readonly deel: (van: number, tot: number) => T[] };

/** Paging of lists: pages count from 1. */
export const Bladeren = z.object({
  pagina: z.coerce.number().int().min(1).max(10_000).default(1),
  aantal: z.coerce.number().int().min(1).max(200).default(50),
});

export const bladzijde = <T extends z.ZodType>(rij: T) =>
  z.object({ totaal: z.number(), pagina: z.number(), aantal: z.number(), resultaten: z.array(rij) });

export function blader<T>(lijst: readonly T[] | Rijen<T>, { pagina, aantal }: z.infer<typeof Bladeren>) {
  const rijen: Rijen<T> =
    'deel' in lijst ? lijst : { totaal: lijst.length, deel: (van, tot) => lijst.slice(van, tot) };
  const resultaten = rijen.deel((pagina - 1) * aantal, pagina * aantal);
  return { totaal: rijen.totaal, pagina, aantal, resultaten };
}

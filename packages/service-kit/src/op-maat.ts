import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { LimitError } from '@regiolog/event-store/event-store';

const TE_GROOT = weiger(
  'te-groot',
  'Wat hierbij wordt vastgelegd, is samen te groot. Maak de teksten korter.',
);

/** What the register fills in itself, as the seal over a large file, can make an act larger than the log takes. */
export async function opMaat<R>(vastlegging: () => Promise<R>): Promise<R | Weigering> {
  try {
    return await vastlegging();
  } catch (fout) {
    if (fout instanceof LimitError) return TE_GROOT;
    throw fout;
  }
}

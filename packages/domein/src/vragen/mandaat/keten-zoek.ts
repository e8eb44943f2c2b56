import type { Dag } from '../../gedeeld/datum.ts';
import type { MandaatId } from '../../gedeeld/namen.ts';
import type { Feiten } from '../feiten.ts';
import { type BevoegdheidVraag, dekking } from './dekking.ts';
import { mandaatDossier, type Verlening } from './dossier.ts';
import type { Toets } from './mandaat-toets.ts';
import { stand } from './verlening.ts';

/** One search: the question, and what was worked out for it so far. */
export type Zoek = {
  readonly feiten: Feiten;
  readonly vraag: BevoegdheidVraag;
  readonly dag: Dag;
  readonly gewogen: Map<MandaatId, readonly Toets[]>;
  /** A grant was left out because the bound was reached. */
  begrensd: boolean;
};

/** So many grants are weighed for one question. No register of a region comes near it. */
export const MEESTE_VERLENINGEN = 400;

export const zoek = (feiten: Feiten, vraag: BevoegdheidVraag, dag: Dag): Zoek => ({
  feiten,
  vraag,
  dag,
  gewogen: new Map(),
  begrensd: false,
});

/** Every rule about one grant by itself, worked out once; nothing beyond the bound. */
export function weeg(z: Zoek, v: Verlening): readonly Toets[] | undefined {
  const eerder = z.gewogen.get(v.mandaat);
  if (eerder) return eerder;
  if (z.gewogen.size >= MEESTE_VERLENINGEN) {
    z.begrensd = true;
    return undefined;
  }
  const toetsen = [...stand(z.feiten, mandaatDossier(z.feiten, v.mandaat), v, z.dag), ...dekking(v, z.vraag)];
  z.gewogen.set(v.mandaat, toetsen);
  return toetsen;
}

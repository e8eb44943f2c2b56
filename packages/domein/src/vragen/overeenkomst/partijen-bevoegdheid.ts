import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import type { Feiten } from '../feiten.ts';
import { BevoegdheidKort, bijBesluit, bijOndertekening } from '../mandaat/bevoegdheid-hand.ts';
import type { Dossier } from './dossier.ts';
import { Handeling, PartijAntwoord } from './partijen.ts';

const MetBevoegdheid = Handeling.extend({
  bevoegdheid: BevoegdheidKort.describe('Was wie dit deed toen bevoegd?'),
});

/** A party with, beside each decision and signature, whether who did it was competent (A5, K2). */
export const PartijMetBevoegdheid = PartijAntwoord.extend({
  besluiten: z.array(MetBevoegdheid),
  ondertekeningen: z.array(MetBevoegdheid),
}).meta({ id: 'PartijMetBevoegdheid' });
export type PartijMetBevoegdheid = z.infer<typeof PartijMetBevoegdheid>;

/** Puts the judgement of competence beside every act of a party. Only for one agreement: lists go without. */
export function metBevoegdheid(
  feiten: Feiten,
  d: Dossier,
  p: PartijAntwoord,
  dag: Dag,
): PartijMetBevoegdheid {
  const bij = <F extends { herleiding: { gebeurtenis: string } }>(
    daden: readonly F[],
    handelingen: PartijAntwoord['besluiten'],
    oordeel: (daad: F) => BevoegdheidKort,
  ) =>
    handelingen.flatMap((h) => {
      const daad = daden.find((f) => f.herleiding.gebeurtenis === h.gebeurtenis);
      return daad ? [{ ...h, bevoegdheid: oordeel(daad) }] : [];
    });
  return {
    ...p,
    besluiten: bij(d.besluiten, p.besluiten, (b) => bijBesluit(feiten, b, dag)),
    ondertekeningen: bij(d.ondertekeningen, p.ondertekeningen, (o) => bijOndertekening(feiten, o, dag)),
  };
}

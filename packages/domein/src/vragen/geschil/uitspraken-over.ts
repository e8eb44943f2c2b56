import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { Uitspraaksoort } from '../../geschil/waarden.ts';
import { type Feiten, perFeiten } from '../feiten.ts';
import { Reden, reden } from '../reden.ts';
import { geschilDossier, geschilOp, punten } from './geschil-dossier.ts';
import { Geschilkop, geschilkop, opMelding, UitspraakOver, uitsprakenIn } from './geschil-uitspraak.ts';

/** A dispute about one agreement: the points that name it, and what was ruled on those. */
export const GeschilOver = Geschilkop.extend({
  punten: z.array(z.object({ punt: z.string(), omschrijving: z.string(), bepaling: z.string().nullable() })),
  uitspraken: z.array(UitspraakOver),
  redenen: z.array(Reden),
}).meta({ id: 'GeschilOver' });
export type GeschilOver = z.infer<typeof GeschilOver>;

/** The disputes whose notice and points about this agreement are known, as they were on a day; newest notice first. */
function geschillenMetDossier(feiten: Feiten, overeenkomst: string, dag: Dag) {
  const ids = feiten
    .bij(`geschil-over:${overeenkomst}`)
    .flatMap((feit) => ('geschil' in feit ? [feit.geschil] : []));
  return [...new Set(ids)].flatMap((id) => {
    const d = geschilOp(geschilDossier(feiten, id), dag);
    const over = punten(d).filter((p) => p.overeenkomst === overeenkomst);
    return d.kop && d.gemeld && over.length > 0 ? [{ d, kop: d.kop, over }] : [];
  });
}

/** The disputes about one agreement on a day, newest notice first. */
export function geschillenOver(feiten: Feiten, overeenkomst: string, dag: Dag): GeschilOver[] {
  return geschillenMetDossier(feiten, overeenkomst, dag)
    .map(({ d, kop, over }): GeschilOver => {
      return {
        ...geschilkop(feiten, d, kop),
        punten: over.map(({ punt, omschrijving, bepaling }) => ({
          punt,
          omschrijving,
          bepaling: bepaling ?? null,
        })),
        uitspraken: uitsprakenIn(feiten, d, overeenkomst),
        redenen: [
          reden(
            'geschil-over-overeenkomst',
            over.length === 1
              ? 'Eén punt van dit geschil gaat over deze overeenkomst.'
              : `${over.length} punten van dit geschil gaan over deze overeenkomst.`,
            over.map(({ feit }) => feit),
          ),
        ],
      };
    })
    .sort(opMelding);
}

const alle = perFeiten((feiten, overeenkomst: string, dag: Dag) =>
  geschillenOver(feiten, overeenkomst, dag)
    .flatMap((g) => g.uitspraken)
    .sort((a, b) => b.datum.localeCompare(a.datum)),
);

/** K9: the rulings on an agreement, or on one clause of it, as they stood on a day; newest first. */
export const uitsprakenOver = (
  feiten: Feiten,
  overeenkomst: string,
  dag: Dag,
  bepaling?: string,
): UitspraakOver[] =>
  alle(feiten, overeenkomst, dag).filter((u) => bepaling === undefined || u.bepaling === bepaling);

/** A ruling that explains a clause, told where the clause is told. */
export const Bepalinguitleg = z
  .object({
    geschil: z.string(),
    voorbeeld: UitspraakOver.shape.voorbeeld,
    punt: z.string(),
    uitleg: z.string(),
    soort: Uitspraaksoort,
    datum: z.string(),
    gebeurtenis: z.string(),
  })
  .meta({ id: 'Bepalinguitleg' });

/**
 * The rulings that say how a clause is to be read, for their parties: what was annulled or ruled on again says nothing
 * any more, and on a point that was not admissible nothing was said of the clause.
 */
export const uitlegVan = (
  feiten: Feiten,
  overeenkomst: string,
  dag: Dag,
  bepaling: string,
): z.infer<typeof Bepalinguitleg>[] =>
  uitsprakenOver(feiten, overeenkomst, dag, bepaling)
    .filter((u) => !u.vernietigd && !u.opgevolgd && u.uitkomst !== 'niet-ontvankelijk')
    .map(({ geschil, voorbeeld, punt, uitleg, soort, datum, gebeurtenis }) => ({
      geschil,
      voorbeeld,
      punt,
      uitleg,
      soort,
      datum,
      gebeurtenis,
    }));

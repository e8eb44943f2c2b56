import { z } from 'zod';
import { type Dag, LAATSTE } from '../gedeeld/datum.ts';
import { type Feiten, feitenBij } from './feiten.ts';
import { eindZonderOpvolger } from './leemten/leemten-opvolging.ts';
import { dossier } from './overeenkomst/dossier.ts';
import { EindeKern, eersteEindeVan, kern, OvereenkomstKern, type Rijen } from './overeenkomsten.ts';
import { Oordeel } from './reden.ts';

/** An agreement that ends within the time, and whether something takes over. */
export const Eindregel = OvereenkomstKern.extend({
  einde: EindeKern,
  leemte: Oordeel.nullable().describe('Valt er een leemte? Leeg: een opvolger sluit aan.'),
}).meta({ id: 'Eindregel' });
export type Eindregel = z.infer<typeof Eindregel>;

const Maand = z.object({
  maand: z.string().describe('Van de laatste dag waarop het einde kan vallen.'),
  aantal: z.number(),
  zonderOpvolger: z.number().describe('Zoveel daarvan hebben geen opvolger die zeker aansluit.'),
});

/** How many agreements end in each month; a month without any is left out. */
export const EindesPerMaand = z.object({ perMaand: z.array(Maand) });

type Eind = { readonly id: string; readonly laatst: Dag; readonly leemte: Oordeel | null };

/** Ends without a day, or with only a condition, fall in no month. */
function eindIn(feiten: Feiten, id: string, van: Dag, tot: Dag): Eind[] {
  const einde = eersteEindeVan(dossier(feiten, id));
  if (!einde || einde.laatst >= LAATSTE || einde.laatst < van || einde.laatst > tot) return [];
  const [slot] = eindZonderOpvolger(feiten, id, einde.vroegst, einde.laatst);
  return [{ id, laatst: einde.laatst, leemte: slot?.leemte ?? null }];
}

const maandVan = ({ laatst }: Eind) => laatst.slice(0, 7);

type Periode = {
  readonly van: Dag;
  readonly tot: Dag;
  /** `nee`: only those that nothing certainly takes over. The months count all. */
  readonly opvolger?: 'ja' | 'nee' | undefined;
};

/** Which agreements end from `van` up to and including `tot`, over all that may be seen, by the last day it can be (N6). */
export function eindes(
  feiten: Feiten,
  { van, tot, opvolger }: Periode,
  dag: Dag,
): Rijen<Eindregel> & z.infer<typeof EindesPerMaand> {
  const ids = new Set(feitenBij(feiten, 'overeenkomsten', 'overeenkomst').map((o) => o.overeenkomst));
  const rij = [...ids]
    .flatMap((id) => eindIn(feiten, id, van, tot))
    .sort((a, b) => a.laatst.localeCompare(b.laatst) || (a.id < b.id ? -1 : 1));
  const gevraagd = rij.filter(({ leemte }) => !opvolger || (leemte === null ? 'ja' : 'nee') === opvolger);
  return {
    perMaand: [...Map.groupBy(rij, maandVan)].map(([maand, groep]) => ({
      maand,
      aantal: groep.length,
      zonderOpvolger: groep.filter((e) => e.leemte !== null).length,
    })),
    totaal: gevraagd.length,
    deel: (begin, einde) =>
      gevraagd.slice(begin, einde).flatMap(({ id, leemte }) => {
        const regel = kern(feiten, id, dag);
        return regel.einde ? [{ ...regel, einde: regel.einde, leemte }] : [];
      }),
  };
}

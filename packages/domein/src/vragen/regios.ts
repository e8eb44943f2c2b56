import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { LANDELIJK } from '../gedeeld/namen.ts';
import { type Feiten, feitenBij } from './feiten.ts';
import { regioStand } from './regio-stand.ts';

/** The name of a region, or its own word while its name is not known. */
export const regioNaam = (feiten: Feiten, slug: string): string =>
  feitenBij(feiten, `regio:${slug}`, 'regio').find((r) => r.regio === slug)?.naam ?? slug;

/** One row of the list of regions. */
export const RegioKern = z
  .object({
    slug: z.string(),
    naam: z.string(),
    leden: z.number().describe('Zeker of misschien lid op deze dag.'),
    gemeldeLeden: z.number().describe('Alleen door een bron gemeld.'),
    overeenkomsten: z.number(),
  })
  .meta({ id: 'Regio' });
export type RegioKern = z.infer<typeof RegioKern>;

export function regioKern(feiten: Feiten, slug: string, dag: Dag): RegioKern | null {
  const kop = feitenBij(feiten, `regio:${slug}`, 'regio')[0];
  if (!kop) return null;
  const stand = regioStand(feiten, slug, dag);
  const ids = feitenBij(feiten, `regio-overeenkomst:${slug}`, 'overeenkomst').map((f) => f.overeenkomst);
  return {
    slug,
    naam: kop.naam,
    leden: stand.leden.length,
    gemeldeLeden: stand.gemeld.length,
    overeenkomsten: new Set(ids).size,
  };
}

/** The regions, by name; the national tenant is not one of them. */
export function regios(feiten: Feiten, dag: Dag): RegioKern[] {
  const slugs = new Set(feitenBij(feiten, 'regios', 'regio').map((f) => f.regio));
  return [...slugs]
    .filter((s) => s !== LANDELIJK)
    .flatMap((s) => regioKern(feiten, s, dag) ?? [])
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}

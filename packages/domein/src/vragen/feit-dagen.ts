import { type Dag, dagVan, eersteDag, isDeeldatum, laatsteDag, plusDagen } from '../gedeeld/datum.ts';
import { perObject } from '../gedeeld/per-object.ts';
import type { RegisterFeit } from './feiten.ts';

/** The days on which an answer may change, by what a fact says. More than needed, never too few. */

/** Every date in what a fact says, at any depth. */
function datums(waarde: unknown): string[] {
  if (typeof waarde === 'string') return isDeeldatum(waarde) ? [waarde] : [];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.values(waarde).flatMap(datums);
}

/** The days on which an answer may change because of one date: where its period begins, is over, and the day after. */
export const rondom = (datum: string): Dag[] => {
  const laatste = laatsteDag(datum);
  return [eersteDag(datum), laatste, plusDagen(laatste, 1)];
};

/** The days on which an answer may change because of one fact. */
export const dagenVanFeit = perObject((feit: RegisterFeit): readonly Dag[] => [
  ...datums('inhoud' in feit ? feit.inhoud : { ...feit, herleiding: null, id: null, groep: null }).flatMap(
    rondom,
  ),
  // An act without a date happened before it was known.
  ...rondom(dagVan(feit.herleiding.bekend)),
]);

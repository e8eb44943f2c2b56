import type { Dag } from '../../gedeeld/datum.ts';
import { geldtOp } from '../../gedeeld/periode.ts';
import type { Feiten } from '../feiten.ts';
import { eigenFeiten } from '../overeenkomst/dossier.ts';
import type { Tegenspraak } from '../overeenkomst/meldingen.ts';
import type { Geldregel } from './geld-invoer.ts';

/** What a rule says, apart from its name and kind. */
const zegt = ({ inhoud: { soort: _s, regel: _r, ...rest } }: Geldregel) => JSON.stringify(rest);

/** Paths to objective money that are not over: two of them contradict each other, also while one has not begun. */
export const ingroeipaden = (feiten: Feiten, id: string, dag: Dag): Geldregel[] =>
  eigenFeiten(feiten, id, 'geldregel').filter(
    ({ inhoud }) => inhoud.soort === 'ingroeipad' && geldtOp({ einde: inhoud.einde }, dag) !== 'nee',
  );

/**
 * Rules that are in force together and say something else: under one name, or two descriptions of the national path
 * from historic to objective money (001:653-680 and 002:300-314). Both stay visible.
 */
export function geldtegenspraken(alle: readonly Geldregel[]): Tegenspraak[] {
  const regels = [...new Set(alle)];
  const onderwerp = (r: Geldregel) =>
    r.inhoud.soort === 'ingroeipad' ? 'ingroeipad' : `${r.overeenkomst}: ${r.inhoud.regel}`;
  return [...Map.groupBy(regels, onderwerp)].flatMap(([naam, groep]) => {
    const kanten = [...Map.groupBy(groep, zegt).values()].map((kant) => ({
      zegt: kant[0]?.inhoud.omschrijving ?? kant[0]?.inhoud.soort ?? '',
      gebeurtenissen: kant.map((r) => r.herleiding.gebeurtenis),
    }));
    return kanten.length > 1 ? [{ onderwerp: naam, kanten }] : [];
  });
}

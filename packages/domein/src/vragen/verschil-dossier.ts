import type { Dag } from '../gedeeld/datum.ts';
import type { Feiten } from './feiten.ts';
import { mandaatAntwoord } from './mandaat/mandaat-antwoord.ts';
import { mandaatGevolgen } from './mandaat/mandaat-gevolgen.ts';
import { nvoRegio } from './nvo/nvo-regio.ts';
import { overGemeente, overOvereenkomst, overRegio } from './verschil.ts';

/** What is asked of a file to say what an act changes in it, by the kind of file. */

/** A question about one file. `null` when it is not there. */
export type Dossiervraag = (feiten: Feiten, dag: Dag) => object | null;

/** A mandate, and what its end touches: only once it has one, for until then nothing is touched. */
const overMandaat =
  (id: string): Dossiervraag =>
  (feiten, dag) => {
    const gevolgen = mandaatGevolgen(feiten, id, dag);
    const geraakt = gevolgen && gevolgen.einde.soort !== 'denkbeeldig' ? gevolgen : undefined;
    return {
      ...mandaatAntwoord(feiten, id, dag),
      geraakteMandaten: geraakt?.ondermandaten.filter((m) => m.geraakt !== 'nee') ?? [],
      geraakteHandelingen: geraakt?.handelingen.filter((h) => h.geraakt !== 'nee') ?? [],
    };
  };

/** The question about the file in this stream; nothing for a kind of which the facts give no answer. */
export function overDossier({
  regio,
  categorie,
  id,
}: {
  readonly regio: string;
  readonly categorie: string;
  readonly id: string;
}): Dossiervraag | undefined {
  switch (categorie) {
    case 'overeenkomst':
      return overOvereenkomst(`${regio}.${id}`);
    case 'mandaat':
      return overMandaat(`${regio}.${id}`);
    case 'regio':
      return overRegio(id);
    case 'gemeente':
      return overGemeente(id);
    case 'nvo':
      return (feiten, dag) => nvoRegio(feiten, id, dag);
    default:
      return undefined;
  }
}

import type { Dag } from '../gedeeld/datum.ts';
import { overeenkomstHandelingen } from '../handelingen.ts';
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

/** Acts of an agreement that its answer says nothing of: they are told as they are recorded. */
const BUITEN_ANTWOORD: ReadonlySet<string> = new Set([
  'afhankelijkheden',
  'contractvoorwaarden',
  'geldgegevens',
  'geldregels',
  'geschilroutes',
  'nakomingen',
  'onderwerpen',
  'opschortingen',
  'raadplegingen',
  'verplichtingen',
]);

function buitenAntwoord(feiten: Feiten, id: string): Readonly<Record<string, readonly unknown[]>> {
  const eigen = feiten
    .bij(`overeenkomst:${id}`)
    .filter((feit) => 'overeenkomst' in feit && feit.overeenkomst === id);
  const soorten = overeenkomstHandelingen.filter(({ collectie }) => BUITEN_ANTWOORD.has(collectie));
  return Object.fromEntries(
    soorten.map(({ collectie, feit: soort }) => [
      collectie,
      eigen.flatMap((feit) => (feit.soort === soort && 'inhoud' in feit ? [feit.inhoud] : [])),
    ]),
  );
}

const overHeleOvereenkomst =
  (id: string): Dossiervraag =>
  (feiten, dag) => {
    const antwoord = overOvereenkomst(id)(feiten, dag);
    return antwoord && { ...antwoord, ...buitenAntwoord(feiten, id) };
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
      return overHeleOvereenkomst(`${regio}.${id}`);
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

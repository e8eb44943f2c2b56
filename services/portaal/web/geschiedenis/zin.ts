import { geschilZinnen } from '../teksten/nl/zinnen/geschil.ts';
import { type Namen, zin } from '../teksten/nl/zinnen/hulp.ts';
import { mandaatZinnen } from '../teksten/nl/zinnen/mandaat.ts';
import { overeenkomstZinnen } from '../teksten/nl/zinnen/overeenkomst.ts';
import { gemeenteZinnen, nvoZinnen, regioZinnen } from '../teksten/nl/zinnen/regio.ts';
import { SOORTEN } from '../teksten/nl/zinnen/soorten.ts';
import { commissieZinnen } from '../teksten/nl/zinnen/uitspraak.ts';
import { Woord } from '../teksten/woorden.ts';

type Zin = (inhoud: never, namen: Namen) => string;

/** Kinds of events do not share names, but for these of which the content tells the file they belong to. */
const ZINNEN: Readonly<Record<string, Zin>> = {
  ...overeenkomstZinnen,
  ...mandaatZinnen,
  ...regioZinnen,
  ...gemeenteZinnen,
  ...nvoZinnen,
  ...geschilZinnen,
  ...commissieZinnen,
};

/** Every kind of event that has a sentence. */
export const SOORTEN_MET_ZIN: readonly string[] = Object.keys(ZINNEN);

/** What happened, in a few words, by the kind of event: "BesluitGenomen" becomes "Besluit genomen". */
export const gebeurtenisInWoorden = (soort: string): string =>
  SOORTEN[soort] ?? Woord(soort.replaceAll(/(?<=[a-zë])(?=[A-Z])/g, '-').toLowerCase());

/**
 * What an event says where its content may be less than what was recorded: behind closed doors, or as it was published.
 * Where a sentence finds something missing, the kind of the act is all that is said.
 */
export function zinOfSoort(soort: string, inhoud: unknown, namen: Namen): string {
  try {
    return zinVan(soort, inhoud, namen);
  } catch {
    return zin(gebeurtenisInWoorden(soort));
  }
}

/** What an event says, in one sentence that names parties, bodies and days. */
export function zinVan(soort: string, inhoud: unknown, namen: Namen): string {
  const maak = ZINNEN[soort];
  if (!maak || typeof inhoud !== 'object' || inhoud === null) return zin(gebeurtenisInWoorden(soort));
  // The register stored it under this very schema; what was sealed in it, no sentence reads.
  return zin(maak(inhoud as never, namen));
}

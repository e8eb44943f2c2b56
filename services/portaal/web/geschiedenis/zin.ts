import { Woord } from '../teksten/woorden.ts';

/** What happened, in a few words, by the kind of event: "BesluitGenomen" becomes "Besluit genomen". */
export const gebeurtenisInWoorden = (soort: string): string =>
  Woord(soort.replaceAll(/(?<=[a-zë])(?=[A-Z])/g, '-').toLowerCase());

import { Geschilsoort } from '../../geschil/waarden.ts';

/** What recorded words say about the kind of a dispute. */

/**
 * The kinds that may be about a debt or a civil right, so that the law leaves them to the court (our reading of domain.md
 * (e): they are about who pays).
 */
export const MISSCHIEN_VORDERING: readonly Geschilsoort[] = [
  'kosten-ondersteuning',
  'kosten-na-uitstroom',
  'verdeling-tekort-overschot',
  'uittredingsvoorwaarden',
  'desintegratiekosten',
];

/** The subject by which a region says what it does with disputes with others. */
export const BUITEN_REGIO = 'geschillen-buiten-de-regio';

/**
 * The kinds that a recorded subject of a dispute route covers, beside the one that it is named after. What stands in none
 * of these may cover anything.
 */
export const ONDERWERP: Readonly<Record<string, readonly Geschilsoort[]>> = {
  toegang: ['toegang-buiten-regio', 'nieuwe-client', 'herkomst'],
  betaling: MISSCHIEN_VORDERING,
  bekostiging: MISSCHIEN_VORDERING,
  'toepassing-van-de-norm': ['toepassing-norm'],
  'inwoner-met-gemeente': ['bejegening-gemeente'],
  'client-met-zorgaanbieder': ['zorg-aanbieder'],
  ...Object.fromEntries(Geschilsoort.options.map((soort) => [soort, [soort]])),
};

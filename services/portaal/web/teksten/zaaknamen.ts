import { teksten } from './teksten.ts';
import { Woord, woord } from './woorden.ts';

/** What seats and terms of a case are called: the API tells them by key. */

const t = teksten.geschil;

type Zetel = {
  readonly lid: string;
  readonly functie: keyof typeof t.functies;
  readonly perspectief?: string | null | undefined;
};

/**
 * A seat in words: what somebody does in the commission and what this person looks at. The register knows no names of
 * members; who is the second of the same kind gets a number.
 */
export function zetelnaam(zetels: readonly Zetel[], lid: string): string {
  const zetel = zetels.find((z) => z.lid === lid);
  if (!zetel) return t.functies.lid;
  const naam = (z: Zetel): string => {
    const functie = t.functies[z.functie];
    const blik = z.perspectief as keyof typeof t.perspectieven | undefined;
    return blik && z.functie === 'lid' ? `${functie} (${t.perspectieven[blik] ?? woord(blik)})` : functie;
  };
  const gelijk = zetels.filter((z) => naam(z) === naam(zetel));
  return gelijk.length > 1 ? `${naam(zetel)}, ${gelijk.indexOf(zetel) + 1}` : naam(zetel);
}

/** Who sits, to choose from: of who waits as a deputy it is said. */
export const zetelkeuzes = (
  zetels: readonly (Zetel & { readonly plaatsvervanger?: boolean | undefined })[],
) =>
  zetels.map(({ lid, plaatsvervanger }) => {
    const naam = zetelnaam(zetels, lid);
    return { waarde: lid, naam: plaatsvervanger ? `${naam}, ${t.commissie.plaatsvervanger}` : naam };
  });

/** A term in words: of the reglement by its name, of a milestone by what must be done. */
export function termijnnaam(
  { mijlpalen }: { readonly mijlpalen: readonly { readonly mijlpaal: string; readonly wat: string }[] },
  { termijn }: { readonly termijn: string },
): string {
  const mijlpaal = mijlpalen.find((m) => m.mijlpaal === termijn);
  return mijlpaal?.wat ?? t.termijnnamen[termijn] ?? Woord(termijn);
}

import { useQueries } from '@tanstack/react-query';
import type { Dossier } from '../api/dossier.ts';
import { isOpen, type Voorval as Stuk, verloopVraag } from '../geschiedenis/lezen.ts';
import type { Tijdvraag } from './tijden.ts';

export { MEEST } from '../geschiedenis/lezen.ts';

/** An event of a history as far as steps look at it; one behind closed doors has no id and no content. */
export type Voorval = {
  readonly gebeurtenis?: string;
  readonly soort: string;
  readonly bekendOp: string;
  readonly geregistreerdOp: string;
  readonly inhoud: unknown;
};

/** When something behind closed doors became known is told to nobody: it is the moment of its recording. */
const alsVoorval = (stuk: Stuk): Voorval =>
  isOpen(stuk) ? stuk : { ...stuk, bekendOp: stuk.geregistreerdOp, inhoud: null };

/** The history of the files of a page; only asked for when `aan`. Says when one of them holds more than is read. */
export function useGeschiedenisVan(dossiers: readonly Dossier[], { beschikbaarOp }: Tijdvraag, aan: boolean) {
  return useQueries({
    // One steps through all that the register knows, and not only through what was known at a moment.
    queries: dossiers.map((dossier) => ({
      ...verloopVraag(dossier, { ...(beschikbaarOp && { beschikbaarOp }) }),
      enabled: aan,
    })),
    combine: (antwoorden) => {
      const perDossier = antwoorden.map(({ data }) => data?.resultaten.map(alsVoorval) ?? []);
      return {
        bezig: antwoorden.some(({ isPending }) => isPending),
        perDossier,
        voorvallen: perDossier.flat(),
        nietAlles: antwoorden.some(({ data }) => data && data.totaal > data.resultaten.length),
      };
    },
  });
}

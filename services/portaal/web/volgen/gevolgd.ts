import { type Bewaard, useBewaar, useBewaard } from '../api/bewaard.ts';
import type { Dossier } from '../api/dossier.ts';

/** What is kept of a file that somebody follows. */
type Gevolgd = { readonly dossier: Dossier; readonly naam: string };

const sleutelVan = ({ soort, id }: Dossier): string => `${soort}:${id}`;

/** Everything that this person follows, what was followed last first. */
export const useGevolgd = () => useBewaard<Gevolgd>('gevolgd');

/** Whether this person follows a file (undefined: not known yet), and the switch of it. */
export function useVolgen(dossier: Dossier, naam: string) {
  const { data } = useGevolgd();
  const bewaar = useBewaar<Gevolgd>('gevolgd');
  const sleutel = sleutelVan(dossier);
  const volgt = data?.some((rij: Bewaard<Gevolgd>) => rij.sleutel === sleutel);
  return {
    volgt,
    bezig: bewaar.isPending,
    fout: bewaar.error,
    wissel: () => bewaar.mutate({ sleutel, waarde: volgt ? null : { dossier, naam } }),
  };
}

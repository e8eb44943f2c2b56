import { useQueries } from '@tanstack/react-query';
import { client, type Schema } from '../api/client.ts';
import type { Dossier } from '../api/dossier.ts';
import type { Tijdvraag } from '../tijden/tijden.ts';

/** One event of a history; of a closed one only its place and its hashes are known. */
export type Gebeurtenis = Schema<'Gebeurtenis'>;
export type Voorval = Gebeurtenis | Besloten;
type Besloten = Pick<Gebeurtenis, 'soort' | 'volgnummer' | 'geregistreerdOp' | 'hash' | 'vorigeHash'>;

/** A page of a history as every kind of file gives it. */
export type Bladzijde = {
  readonly ketenKlopt: boolean;
  readonly totaal: number;
  readonly resultaten: readonly Voorval[];
};
type Vraag = Omit<Tijdvraag, 'geldigOp'> & { readonly pagina: number; readonly aantal: number };

/** So many events of one file are shown on a page. */
export const MEEST = 1000;
const AANTAL = 200;

/** Is this an event of which one may see the content? */
export const isOpen = (voorval: Voorval): voorval is Gebeurtenis => 'gebeurtenis' in voorval;

function vraag({ soort, id }: Dossier, query: Vraag) {
  switch (soort) {
    case 'overeenkomst':
      return client.GET('/overeenkomsten/{id}/geschiedenis', { params: { path: { id }, query } });
    case 'mandaat':
      return client.GET('/mandaten/{id}/geschiedenis', { params: { path: { id }, query } });
    case 'geschil':
      return client.GET('/geschillen/{id}/geschiedenis', { params: { path: { id }, query } });
    case 'gemeente':
      return client.GET('/gemeenten/{code}/geschiedenis', { params: { path: { code: id }, query } });
    case 'nvo':
      return client.GET('/nvo/{slug}/geschiedenis', { params: { path: { slug: id }, query } });
    case 'regio':
      return client.GET('/regios/{slug}/geschiedenis', { params: { path: { slug: id }, query } });
    case 'commissie':
      // The register shows of a commission what was corrected, and no history.
      return null;
  }
}

/** The history of one file as it could be known at these times, `MEEST` events of it. A refusal is thrown. */
async function leesVerloop(
  dossier: Dossier,
  { bekendOp, beschikbaarOp }: Tijdvraag,
  blad: number,
): Promise<Bladzijde> {
  const begin = (blad - 1) * MEEST;
  const resultaten: Voorval[] = [];
  const tijden = { ...(bekendOp && { bekendOp }), ...(beschikbaarOp && { beschikbaarOp }) };
  for (let pagina = begin / AANTAL + 1; ; pagina += 1) {
    const antwoord = await vraag(dossier, { ...tijden, pagina, aantal: AANTAL });
    if (!antwoord) return { ketenKlopt: true, totaal: 0, resultaten };
    const { data, error } = antwoord;
    if (!data) throw error;
    resultaten.push(...data.resultaten);
    if (resultaten.length >= Math.min(data.totaal - begin, MEEST) || data.resultaten.length === 0)
      return { ketenKlopt: data.ketenKlopt, totaal: data.totaal, resultaten };
  }
}

/** How the histories of these files are kept in the tab. */
export const verloopVraag = (dossier: Dossier, tijden: Tijdvraag, blad = 1) => ({
  queryKey: [
    'verloop',
    dossier.soort,
    dossier.id,
    tijden.bekendOp ?? null,
    tijden.beschikbaarOp ?? null,
    blad,
  ],
  queryFn: () => leesVerloop(dossier, tijden, blad),
  staleTime: 60_000,
});

type Vindplaats = { readonly gebeurtenis: Gebeurtenis; readonly dossier: Dossier };

/** Every open event of these files by its id, with the file it stands in; what one may not read is not there. */
export function useGebeurtenissen(dossiers: readonly Dossier[], tijden: Tijdvraag) {
  return useQueries({
    queries: dossiers.map((dossier) => verloopVraag(dossier, tijden)),
    combine: (antwoorden) => ({
      bezig: antwoorden.some(({ isPending }) => isPending),
      opId: new Map<string, Vindplaats>(
        antwoorden.flatMap(({ data }, plek) => {
          const dossier = dossiers[plek];
          if (!data || !dossier) return [];
          return data.resultaten
            .filter(isOpen)
            .map((gebeurtenis) => [gebeurtenis.gebeurtenis, { gebeurtenis, dossier }] as const);
        }),
      ),
    }),
  });
}

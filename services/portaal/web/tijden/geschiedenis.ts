import { useQueries } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import type { Dossier } from '../api/dossier.ts';
import type { Tijdvraag } from './tijden.ts';

/** So many events of one file at most: more steps nobody walks through. */
export const MEEST = 600;
const BLADZIJDE = 200;

/** An event of a history as far as the portal looks at it; one behind closed doors has no id and no content. */
export type Voorval = {
  readonly gebeurtenis?: string;
  readonly soort: string;
  readonly bekendOp: string;
  readonly geregistreerdOp: string;
  readonly inhoud: unknown;
};
type Blad = { readonly totaal: number; readonly resultaten: readonly Omzetbaar[] };
type Omzetbaar = Omit<Voorval, 'bekendOp' | 'gebeurtenis' | 'inhoud'> & {
  readonly inhoud?: unknown;
  readonly bekendOp?: string;
  readonly gebeurtenis?: string;
};
type Vraag = { readonly pagina: number; readonly aantal: number; readonly beschikbaarOp?: string };

async function blad({ soort, id }: Dossier, query: Vraag): Promise<Blad | undefined> {
  switch (soort) {
    case 'overeenkomst':
      return (await client.GET('/overeenkomsten/{id}/geschiedenis', { params: { path: { id }, query } }))
        .data;
    case 'mandaat':
      return (await client.GET('/mandaten/{id}/geschiedenis', { params: { path: { id }, query } })).data;
    case 'geschil':
      return (await client.GET('/geschillen/{id}/geschiedenis', { params: { path: { id }, query } })).data;
    case 'gemeente':
      return (await client.GET('/gemeenten/{code}/geschiedenis', { params: { path: { code: id }, query } }))
        .data;
    case 'nvo':
      return (await client.GET('/nvo/{slug}/geschiedenis', { params: { path: { slug: id }, query } })).data;
    case 'regio':
      return (await client.GET('/regios/{slug}/geschiedenis', { params: { path: { slug: id }, query } }))
        .data;
    default:
      return undefined;
  }
}

/** The history of one file, its first `MEEST` events; empty where there is none to be read. */
async function leesGeschiedenis(
  dossier: Dossier,
  beschikbaarOp?: string,
): Promise<readonly Voorval[]> {
  const uit: Voorval[] = [];
  for (let pagina = 1; pagina * BLADZIJDE <= MEEST; pagina += 1) {
    const antwoord = await blad(dossier, {
      pagina,
      aantal: BLADZIJDE,
      ...(beschikbaarOp && { beschikbaarOp }),
    });
    for (const { bekendOp, ...rest } of antwoord?.resultaten ?? [])
      uit.push({ inhoud: null, ...rest, bekendOp: bekendOp ?? rest.geregistreerdOp });
    if (!antwoord || pagina * BLADZIJDE >= antwoord.totaal) break;
  }
  return uit;
}

/** The history of the files of a page; only asked for when `aan`. Says when one of them holds more than is read. */
export function useGeschiedenisVan(dossiers: readonly Dossier[], { beschikbaarOp }: Tijdvraag, aan: boolean) {
  return useQueries({
    queries: dossiers.map((dossier) => ({
      queryKey: ['geschiedenis', dossier.soort, dossier.id, beschikbaarOp ?? null],
      queryFn: () => leesGeschiedenis(dossier, beschikbaarOp),
      enabled: aan,
      staleTime: 60_000,
    })),
    combine: (antwoorden) => ({
      bezig: antwoorden.some(({ isPending }) => isPending),
      perDossier: antwoorden.map(({ data }) => data ?? []),
      voorvallen: antwoorden.flatMap(({ data }) => data ?? []),
      nietAlles: antwoorden.some(({ data }) => (data?.length ?? 0) >= MEEST),
    }),
  });
}

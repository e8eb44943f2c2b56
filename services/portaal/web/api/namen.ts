import { useQueries } from '@tanstack/react-query';
import { api, client } from './client.ts';
import type { Dossier } from './dossier.ts';

const UUR_MS = 3_600_000;
const BLADZIJDE = 200;
/** Every municipality that was, in pages: 605 in the list of the state; the alphabet ends on the last one. */
const BLADZIJDEN = [1, 2, 3, 4] as const;

/**
 * The names of municipalities by their TOOI code and of regions by their id, as they are known now. Until they are
 * there, and for what one may not see, a name is `onbekend`. The hundreds of municipalities only where they are needed.
 */
export function useNamenlijst(
  onbekend: { readonly gemeente: string; readonly regio: string },
  metGemeenten = true,
) {
  const gemeenten = useQueries({
    queries: BLADZIJDEN.map((pagina) => ({
      queryKey: ['namen', 'gemeenten', pagina],
      queryFn: async () =>
        (await client.GET('/gemeenten', { params: { query: { pagina, aantal: BLADZIJDE } } })).data?.antwoord
          ?.resultaten ?? [],
      enabled: metGemeenten,
      staleTime: UUR_MS,
    })),
    combine: (antwoorden) =>
      new Map(antwoorden.flatMap(({ data }) => data ?? []).map(({ code, naam }) => [code, naam] as const)),
  });
  const { data } = api.useQuery(
    'get',
    '/regios',
    { params: { query: { aantal: BLADZIJDE } } },
    { staleTime: UUR_MS },
  );
  const regios = new Map((data?.antwoord?.resultaten ?? []).map(({ slug, naam }) => [slug, naam] as const));
  return {
    gemeente: (code: string): string => gemeenten.get(code) ?? onbekend.gemeente,
    regio: (slug: string): string => regios.get(slug) ?? onbekend.regio,
    /** All of them with their page: for who looks for a name. */
    bladzijden: [
      ...[...gemeenten].flatMap(([code, naam]) =>
        naam ? [{ naar: `/gemeenten/${code}`, naam, soort: 'gemeente' }] : [],
      ),
      ...[...regios].map(([slug, naam]) => ({ naar: `/regios/${slug}`, naam, soort: 'regio' })),
    ],
  };
}

/** How a file is called and how it stands, in the codes of the register; nothing when one may not see it. */
export type Dossierkop = {
  readonly naam: string;
  readonly stand:
    | { readonly soort: 'geldt' | 'bestaat'; readonly oordeel: string }
    | { readonly soort: 'fase'; readonly fase: string }
    | { readonly soort: 'leden'; readonly aantal: number }
    | null;
};

async function leesKop({ soort, id }: Dossier): Promise<Dossierkop | null> {
  if (soort === 'overeenkomst') {
    const antwoord = (await client.GET('/overeenkomsten/{id}', { params: { path: { id } } })).data?.antwoord;
    return antwoord
      ? { naam: antwoord.naam ?? '', stand: { soort: 'geldt', oordeel: antwoord.geldt.oordeel } }
      : null;
  }
  if (soort === 'mandaat') {
    const antwoord = (await client.GET('/mandaten/{id}', { params: { path: { id } } })).data?.antwoord;
    return antwoord
      ? { naam: antwoord.naam ?? '', stand: { soort: 'geldt', oordeel: antwoord.geldt.oordeel } }
      : null;
  }
  if (soort === 'gemeente') {
    const antwoord = (await client.GET('/gemeenten/{code}', { params: { path: { code: id } } })).data
      ?.antwoord;
    return antwoord
      ? { naam: antwoord.naam ?? '', stand: { soort: 'bestaat', oordeel: antwoord.bestaat } }
      : null;
  }
  if (soort === 'geschil') {
    const antwoord = (await client.GET('/geschillen/{id}', { params: { path: { id } } })).data?.antwoord;
    return antwoord ? { naam: antwoord.onderwerp, stand: { soort: 'fase', fase: antwoord.fase } } : null;
  }
  if (soort === 'commissie') {
    const antwoord = (await client.GET('/commissies/{id}', { params: { path: { id } } })).data?.antwoord;
    return antwoord ? { naam: antwoord.naam, stand: null } : null;
  }
  const antwoord = (await client.GET('/regios/{slug}', { params: { path: { slug: id } } })).data?.antwoord;
  return antwoord ? { naam: antwoord.naam, stand: { soort: 'leden', aantal: antwoord.leden } } : null;
}

/** How these files are called and stand now, by `soort:id`; `null` for one that may not be seen, absent until known. */
export function useDossierkoppen(dossiers: readonly Dossier[]): ReadonlyMap<string, Dossierkop | null> {
  return useQueries({
    queries: dossiers.map((dossier) => ({
      queryKey: ['dossierkop', dossier.soort, dossier.id],
      queryFn: () => leesKop(dossier),
    })),
    combine: (antwoorden) =>
      new Map(
        antwoorden.flatMap(({ data }, plek) => {
          const dossier = dossiers[plek];
          return dossier && data !== undefined ? [[`${dossier.soort}:${dossier.id}`, data] as const] : [];
        }),
      ),
  });
}

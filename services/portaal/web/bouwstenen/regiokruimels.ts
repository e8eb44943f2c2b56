import { api } from '../api/client.ts';
import { teksten } from '../teksten/teksten.ts';

/**
 * The breadcrumbs of a file that a region keeps: through that region to its list of such files (`lijst`). Nothing where
 * one may not see the region.
 */
export function useRegiokruimels(
  regio: string | undefined,
  lijst: { readonly pad: string; readonly naam: string },
) {
  const { data } = api.useQuery(
    'get',
    '/regios/{slug}',
    { params: { path: { slug: regio ?? '' } } },
    { enabled: regio !== undefined, retry: false },
  );
  const naam = data?.antwoord?.naam;
  if (!regio || !naam) return [];
  return [
    { naar: '/regios', naam: teksten.kader.regios },
    { naar: `/regios/${regio}`, naam },
    { naar: `/regios/${regio}/${lijst.pad}`, naam: lijst.naam },
  ];
}

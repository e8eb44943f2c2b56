import { api } from '../../api/client.ts';
import { useTijden } from '../../tijden/tijden.ts';

/** The name of a region by its key, from the list that one may see; the key with spaces as long as that is not there. */
export function useRegionamen(): (slug: string) => string {
  const { data } = api.useQuery('get', '/regios', { params: { query: { ...useTijden(), aantal: 200 } } });
  const namen = new Map(data?.antwoord?.resultaten.map(({ slug, naam }) => [slug, naam]));
  return (slug) => namen.get(slug) ?? slug.replaceAll('-', ' ');
}

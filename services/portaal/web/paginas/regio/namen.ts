import { api } from '../../api/client.ts';
import { useTijden } from '../../tijden/tijden.ts';

/** The names of the agreements of a region, for answers that know them by their id only. */
export function useOvereenkomstnamen(regio: string): (id: string) => string | undefined {
  const vraag = api.useQuery('get', '/regios/{slug}/overeenkomsten', {
    params: { path: { slug: regio }, query: { ...useTijden(), aantal: 200 } },
  });
  const namen = new Map(vraag.data?.antwoord?.resultaten.map(({ id, naam }) => [id, naam]));
  return (id) => namen.get(id);
}

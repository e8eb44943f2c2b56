import { api } from '../../api/client.ts';
import type { paths } from '../../api/schema.gen.d.ts';
import { useTijden } from '../../tijden/tijden.ts';

/** The acts of one kind that count in a case, in their last corrected form, as this person may see them. */

type Naam = 'zittingsverslagen' | 'zittingafstanden' | 'beraadslagingen';
type Antwoord = NonNullable<
  paths['/geschillen/{id}/beraadslagingen']['get']['responses']['200']['content']['application/json']['antwoord']
>;

/** What was told with an act, for those that are open; `T` is its shape in the domain (events.ts), which the API leaves open. */
export function useHandelingen<T>(id: string, naam: Naam, aan = true) {
  return api.useQuery(
    'get',
    `/geschillen/{id}/${naam}`,
    { params: { path: { id }, query: { ...useTijden(), aantal: 200 } } },
    {
      enabled: aan,
      select: ({ antwoord }: { antwoord: Antwoord | null }) =>
        (antwoord?.resultaten ?? []).flatMap((h) => ('inhoud' in h ? [h.inhoud as T] : [])),
    },
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { schrijfkoppen } from './client.ts';

/**
 * What our own server keeps for whoever is signed in, and shows to nobody else: drafts of forms, what somebody follows,
 * and up to where somebody has seen the register. It is no part of the register.
 */
export type Soort = 'concepten' | 'gevolgd' | 'bezoek';
export type Bewaard<T> = { readonly sleutel: string; readonly waarde: T; readonly bewaardOp: string };

async function vraag(pad: string, init: RequestInit = {}): Promise<Response> {
  const koppen = { accept: 'application/json', ...(init.method && schrijfkoppen()) };
  const antwoord = await fetch(`/portaal/bewaard/${pad}`, {
    ...init,
    headers: { ...koppen, ...(init.body !== undefined && { 'content-type': 'application/json' }) },
  });
  if (!antwoord.ok) throw await antwoord.json();
  return antwoord;
}

/** Everything of one kind, the newest first. */
export function useBewaard<T>(soort: Soort) {
  return useQuery({
    queryKey: ['bewaard', soort],
    queryFn: async () => ((await (await vraag(soort)).json()) as { resultaten: Bewaard<T>[] }).resultaten,
  });
}

/** Keeps a value under a key, or forgets what stood there (`waarde: null`). */
export function useBewaar<T>(soort: Soort) {
  const voorraad = useQueryClient();
  return useMutation({
    // One after the other: what is thrown away must not come back by what was kept just before.
    scope: { id: `bewaard ${soort}` },
    mutationFn: ({ sleutel, waarde }: { readonly sleutel: string; readonly waarde: T | null }) =>
      vraag(
        `${soort}/${encodeURIComponent(sleutel)}`,
        waarde === null ? { method: 'DELETE' } : { method: 'PUT', body: JSON.stringify(waarde) },
      ),
    onSettled: () => voorraad.invalidateQueries({ queryKey: ['bewaard', soort] }),
  });
}

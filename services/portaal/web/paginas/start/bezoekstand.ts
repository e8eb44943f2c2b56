import { type Bewaard, useBewaar, useBewaard } from '../../api/bewaard.ts';
import { api } from '../../api/client.ts';

const SLEUTEL = 'berichten';
/** So many messages are looked at. */
const MEEST = 500;

/** Up to where somebody has seen the register: a place in the feed, and when that was. */
export type Bezoek = { readonly plek: string; readonly op: string };

/** The last visit, and how to say that everything up to a place was seen. */
export function useBezoek() {
  const vraag = useBewaard<Bezoek>('bezoek');
  const bewaar = useBewaar<Bezoek>('bezoek');
  const vorige = vraag.data?.find((rij: Bewaard<Bezoek>) => rij.sleutel === SLEUTEL)?.waarde;
  return {
    vraag,
    vorige,
    bezig: bewaar.isPending,
    gezien: (plek: string) =>
      bewaar.mutate({ sleutel: SLEUTEL, waarde: { plek, op: new Date().toISOString() } }),
  };
}

/** The messages since the last visit; nothing is asked before that is known. */
export function useNieuws() {
  const { vorige } = useBezoek();
  return api.useQuery(
    'get',
    '/berichten',
    { params: { query: { na: vorige?.plek ?? '0', limiet: MEEST } } },
    { enabled: vorige !== undefined },
  );
}

import { api } from '../../api/client.ts';
import { useIk } from '../../api/sessie.ts';
import { useGeschiedenisVan } from '../../tijden/geschiedenis.ts';
import type { Bericht } from './bezoek.ts';

/** In so many running disputes at most is looked for what is new. */
const MEEST = 10;

/**
 * What was recorded in the running disputes of a commission since a moment. Who sits on it gets no messages about them:
 * it is read from the disputes themselves. Nothing for others.
 */
export function useZaaknieuws(sinds: string): readonly Bericht[] {
  const { rollen } = useIk();
  const commissie = rollen.some((rol) => rol === 'voorzitter' || rol === 'lid' || rol === 'secretaris');
  const { data } = api.useQuery(
    'get',
    '/geschillen',
    { params: { query: { toestand: 'open', aantal: MEEST } } },
    { enabled: commissie },
  );
  const zaken = (data?.antwoord?.resultaten ?? []).map(({ id }) => ({ soort: 'geschil', id }) as const);
  const { perDossier } = useGeschiedenisVan(zaken, {}, commissie);
  return perDossier.flatMap((voorvallen, plek) =>
    voorvallen.flatMap(({ gebeurtenis, soort, geregistreerdOp, inhoud }, nummer) =>
      geregistreerdOp > sinds
        ? [
            {
              id: gebeurtenis ?? `${zaken[plek]?.id} ${nummer}`,
              type: soort,
              time: geregistreerdOp,
              subject: `urn:regiolog:geschil:${zaken[plek]?.id}`,
              data: { inhoud },
            },
          ]
        : [],
    ),
  );
}

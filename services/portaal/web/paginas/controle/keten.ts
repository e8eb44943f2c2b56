import { useQueries } from '@tanstack/react-query';
import { client, type Schema } from '../../api/client.ts';

type Controle = Schema<'Ketencontrole'>;
export type Regiocontrole = Pick<Controle, 'regio' | 'dossiers' | 'gebeurtenissen' | 'klopt' | 'fouten'>;

/** Recomputes all chains of a region, in as many requests as that takes. A region that keeps nothing has none. */
async function reken(slug: string): Promise<Regiocontrole> {
  let som: Regiocontrole = { regio: slug, dossiers: 0, gebeurtenissen: 0, klopt: true, fouten: [] };
  let na: string | null = null;
  do {
    const query: { na?: string } = na === null ? {} : { na };
    const { data, error, response } = await client.GET('/controles/{slug}', {
      params: { path: { slug }, query },
    });
    if (response.status === 404) return som;
    if (!data) throw error;
    som = {
      regio: slug,
      dossiers: som.dossiers + data.dossiers,
      gebeurtenissen: som.gebeurtenissen + data.gebeurtenissen,
      klopt: som.klopt && data.klopt,
      fouten: [...som.fouten, ...data.fouten],
    };
    na = data.volgende;
  } while (na !== null);
  return som;
}

/** Recomputes every chain of the register, region by region, and says how far that is. */
export function useKetencontrole(slugs: readonly string[]) {
  return useQueries({
    queries: slugs.map((slug) => ({
      queryKey: ['ketencontrole', slug],
      queryFn: () => reken(slug),
      staleTime: 300_000,
    })),
    combine: (antwoorden) => {
      const klaar = antwoorden.flatMap(({ data }) => data ?? []);
      return {
        klaar,
        bezig: antwoorden.some(({ isPending }) => isPending),
        fout: antwoorden.find(({ error }) => error)?.error ?? null,
        gebeurtenissen: klaar.reduce((som, c) => som + c.gebeurtenissen, 0),
        dossiers: klaar.reduce((som, c) => som + c.dossiers, 0),
        fouten: klaar.flatMap((c) => c.fouten.map((f) => ({ ...f, regio: c.regio }))),
      };
    },
  });
}

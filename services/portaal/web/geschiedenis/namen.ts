import { useDossierkoppen, useNamenlijst } from '../api/namen.ts';
import type { Namen } from '../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../teksten/teksten.ts';
import { genoemd, type Stelling } from './inhoud.ts';
import type { Voorval } from './lezen.ts';

const t = teksten.geschiedenis;

/** The names that the sentences of these events need. What one may not see, has no name. */
export function useNamenVoor(voorvallen: readonly (Voorval | Stelling)[]): Namen {
  const lijst = useNamenlijst({ gemeente: t.eenGemeente, regio: '' });
  const koppen = useDossierkoppen(
    genoemd(
      voorvallen.flatMap((v) => ('inhoud' in v ? [v.inhoud, 'voorheen' in v ? v.voorheen : null] : [])),
    ),
  );
  return {
    ...lijst,
    regio: (slug) => (lijst.regio(slug) ? `regio ${lijst.regio(slug)}` : t.eenRegio),
    overeenkomst: (id) => koppen.get(`overeenkomst:${id}`)?.naam || t.eenOvereenkomst,
    mandaat: (id) => koppen.get(`mandaat:${id}`)?.naam || t.eenMandaat,
  };
}

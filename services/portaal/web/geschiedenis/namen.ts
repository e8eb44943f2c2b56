import { useDossierkoppen, useNamenlijst } from '../api/namen.ts';
import type { Namen } from '../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../teksten/teksten.ts';
import { genoemd } from './inhoud.ts';
import type { Voorval } from './lezen.ts';

const t = teksten.geschiedenis;

/** The names that the sentences of these events need. What one may not see, has no name. */
export function useNamenVoor(voorvallen: readonly Voorval[]): Namen {
  const lijst = useNamenlijst({ gemeente: t.eenGemeente, regio: t.eenRegio });
  const koppen = useDossierkoppen(
    genoemd(
      voorvallen.flatMap((v) => ('inhoud' in v ? [v.inhoud, 'voorheen' in v ? v.voorheen : null] : [])),
    ),
  );
  return {
    ...lijst,
    overeenkomst: (id) => koppen.get(`overeenkomst:${id}`)?.naam || t.eenOvereenkomst,
    mandaat: (id) => koppen.get(`mandaat:${id}`)?.naam || t.eenMandaat,
  };
}

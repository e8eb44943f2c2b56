import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { alsProbleem, type Probleem } from '../api/client.ts';
import {
  isIngehaald,
  legVast,
  type Opdracht,
  proefVooraf,
  type Vastgelegd,
  type Voorproef,
} from '../api/vastleggen.ts';

/** How far an act is: being filled in, being looked at before it is sent, or recorded. */
export type Fase =
  | { readonly soort: 'invullen' }
  | { readonly soort: 'controleren'; readonly voorproef: Voorproef }
  | { readonly soort: 'klaar'; readonly vastgelegd: Vastgelegd };

/** What stands in the way of recording: others came first, the session is over, or the register refused it. */
type Beletsel = {
  readonly soort: 'ingehaald' | 'verlopen' | 'geweigerd';
  readonly probleem: Probleem;
};

const beletselVan = (probleem: Probleem): Beletsel => ({
  soort: isIngehaald(probleem) ? 'ingehaald' : probleem.status === 401 ? 'verlopen' : 'geweigerd',
  probleem,
});

/** Takes an act from its preview to the register. */
export function useVerzending(bijFout: (probleem: Probleem) => void) {
  const voorraad = useQueryClient();
  const [fase, zetFase] = useState<Fase>({ soort: 'invullen' });
  const [beletsel, zetBeletsel] = useState<Beletsel>();
  const [bezig, zetBezig] = useState(false);
  const probeer = async (doe: () => Promise<Fase>): Promise<void> => {
    zetBezig(true);
    zetBeletsel(undefined);
    try {
      zetFase(await doe());
    } catch (fout) {
      const probleem = alsProbleem(fout);
      zetBeletsel(beletselVan(probleem));
      if (probleem.fouten?.length) zetFase({ soort: 'invullen' });
      bijFout(probleem);
    } finally {
      zetBezig(false);
    }
  };
  return {
    fase,
    beletsel,
    bezig,
    terug: () => zetFase({ soort: 'invullen' }),
    /** What was in the way is seen to: on with it. */
    wegMetBeletsel: () => zetBeletsel(undefined),
    proef: (opdracht: Opdracht) =>
      probeer(async () => ({ soort: 'controleren', voorproef: await proefVooraf(opdracht) })),
    verstuur: (opdracht: Opdracht, daarna: () => void) =>
      probeer(async () => {
        const vastgelegd = await legVast(opdracht);
        daarna();
        // Everything that was asked before may have another answer now.
        void voorraad.invalidateQueries();
        return { soort: 'klaar', vastgelegd };
      }),
  };
}

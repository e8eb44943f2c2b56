import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { alsProbleem, type Probleem } from '../api/client.ts';
import { legVast, type Vastgelegd } from '../api/vastleggen.ts';

/** One of several acts that together make a file. The first makes it. */
export type Stap = {
  /** Its own name among them: what was recorded under it is not recorded again. */
  readonly sleutel: string;
  /** In words. */
  readonly naam: string;
  /** Where it is sent, given the id of the file; the first is sent where files are made. */
  readonly pad: (dossier: string) => string;
  readonly inhoud: unknown;
};

/** How far a series is, and what stopped it. */
export type Reeksstand = {
  readonly soort: 'wacht' | 'bezig' | 'gestopt' | 'klaar';
  /** The file, once the first act made it. */
  readonly dossier?: string | undefined;
  readonly gedaan: readonly string[];
  readonly bij?: Stap;
  readonly probleem?: Probleem;
  readonly waarschuwingen: readonly string[];
};

/**
 * Records several acts one after another. When one is refused or nobody answers, it stops there, and goes on from there
 * when it is asked to: each has its own key, so that none is recorded twice.
 */
export function useReeks(
  sleutel: string,
  eerder: { readonly dossier?: string | undefined; readonly gedaan?: readonly string[] | undefined },
) {
  const voorraad = useQueryClient();
  const [stand, zetStand] = useState<Reeksstand>({
    soort: 'wacht',
    dossier: eerder.dossier,
    gedaan: eerder.gedaan ?? [],
    waarschuwingen: [],
  });
  const verstuur = async (stappen: readonly Stap[], daarna: () => void): Promise<void> => {
    let { dossier = '', gedaan, waarschuwingen } = stand;
    for (const stap of stappen.filter((een) => !gedaan.includes(een.sleutel))) {
      zetStand({ soort: 'bezig', dossier, gedaan, bij: stap, waarschuwingen });
      try {
        const opdracht = {
          pad: stap.pad(dossier),
          inhoud: stap.inhoud,
          sleutel: `${sleutel}:${stap.sleutel}`,
        };
        const vastgelegd: Vastgelegd = await legVast(opdracht);
        ({ dossier } = vastgelegd);
        gedaan = [...gedaan, stap.sleutel];
        waarschuwingen = [...new Set([...waarschuwingen, ...vastgelegd.waarschuwingen])];
      } catch (fout) {
        zetStand({
          soort: 'gestopt',
          dossier,
          gedaan,
          bij: stap,
          probleem: alsProbleem(fout),
          waarschuwingen,
        });
        return;
      }
    }
    daarna();
    zetStand({ soort: 'klaar', dossier, gedaan, waarschuwingen });
    void voorraad.invalidateQueries();
  };
  return { stand, verstuur };
}

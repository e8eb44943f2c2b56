import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { opNaamEn } from '../gedeeld/namen.ts';
import { Einde, eindeVenster, isNietVoorbij } from '../gedeeld/periode.ts';
import { regioVan } from '../gedeeld/stromen.ts';
import { type Feiten, feitenBij, type SoortVan } from './feiten.ts';
import { dossier } from './overeenkomst/dossier.ts';
import { isGeeindigd } from './overeenkomst/geldigheid.ts';
import { Reden, reden } from './reden.ts';

const Wacht = z.object({
  overeenkomst: z.string(),
  naam: z.string(),
  regio: z.string(),
  wacht: z.enum(['ja', 'onzeker']).describe('Wacht deze tekst op de gevraagde dag nog?'),
  einde: Einde.nullable(),
  omschrijving: z.string().nullable(),
  redenen: z.array(Reden),
});

/** What texts wait for, and which regions wait for the same (C12, N9). */
export const Afhankelijkheid = z
  .object({
    van: z.string().describe('Waarop wordt gewacht.'),
    regios: z.array(z.string()),
    overeenkomsten: z.array(Wacht),
  })
  .meta({ id: 'Afhankelijkheid' });
export type Afhankelijkheid = z.infer<typeof Afhankelijkheid>;

type Feit = SoortVan<'afhankelijkheid'>;

/** Until the end of the waiting, and not longer than the text itself is there. */
function wachtOp(feiten: Feiten, { inhoud, overeenkomst }: Feit, dag: Dag): 'ja' | 'onzeker' | 'nee' {
  if (isGeeindigd(feiten, overeenkomst, dag)) return 'nee';
  return isNietVoorbij(eindeVenster(inhoud.einde), dag);
}

export function afhankelijkheden(feiten: Feiten, dag: Dag, regio?: string): Afhankelijkheid[] {
  const wachtend = feitenBij(feiten, 'soort:afhankelijkheid', 'afhankelijkheid').flatMap((f) => {
    const wacht = wachtOp(feiten, f, dag);
    if (wacht === 'nee' || (regio && regioVan(f.overeenkomst) !== regio)) return [];
    const rij = {
      overeenkomst: f.overeenkomst,
      naam: dossier(feiten, f.overeenkomst).kop?.inhoud.naam ?? f.overeenkomst,
      regio: regioVan(f.overeenkomst),
      wacht,
      einde: f.inhoud.einde ?? null,
      omschrijving: f.inhoud.omschrijving ?? null,
      redenen: [reden('afhankelijkheid', 'Een bron zegt dat deze tekst wacht op een ander.', [f])],
    };
    return [{ van: f.inhoud.van, rij }];
  });
  return [...Map.groupBy(wachtend, (w) => w.van)]
    .map(([van, groep]) => ({
      van,
      regios: [...new Set(groep.map((w) => w.rij.regio))].sort(),
      overeenkomsten: groep.map((w) => w.rij).sort(opNaamEn((r) => r.overeenkomst)),
    }))
    .sort((a, b) => b.regios.length - a.regios.length || (a.van < b.van ? -1 : 1));
}

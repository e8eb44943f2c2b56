import { z } from 'zod';
import { Begin } from '../../gedeeld/periode.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { type Dossier, dossier } from './dossier.ts';
import { allePartijen } from './partijen.ts';

/** A relation with another agreement; recorded once, in the younger one, and shown on both (C6, C16). */
export const Relatie = z
  .object({
    soort: z.string(),
    richting: z
      .enum(['naar', 'van'])
      .describe('naar: deze wijst de andere aan; van: de andere wijst deze aan.'),
    overeenkomst: z.string(),
    naam: z.string().nullable(),
    soortOvereenkomst: z.string().nullable(),
    van: Begin.nullable(),
    partijen: z.array(z.string()).describe('Namen van de partijen van de andere overeenkomst.'),
    partijenOmschrijving: z
      .string()
      .nullable()
      .describe('Hoe een bron de partijen van de andere overeenkomst noemt, als zij geen namen geeft.'),
    gebeurtenis: z.string(),
  })
  .meta({ id: 'Relatie' });

export function relaties(feiten: Feiten, d: Dossier): z.infer<typeof Relatie>[] {
  const toon = (
    richting: 'naar' | 'van',
    ander: string,
    r: (typeof d.relaties)[number],
  ): z.infer<typeof Relatie> => {
    const kop = feitenBij(feiten, `overeenkomst:${ander}`, 'overeenkomst').find(
      (f) => f.overeenkomst === ander,
    )?.inhoud;
    const doel = kop && dossier(feiten, ander);
    return {
      soort: r.inhoud.soort,
      richting,
      overeenkomst: ander,
      naam: kop?.naam ?? null,
      soortOvereenkomst: kop?.soort ?? null,
      van: r.inhoud.van ?? null,
      partijen: (doel ? allePartijen(doel) : []).map((p) => partijNaam(feiten, p.partij)),
      partijenOmschrijving:
        doel?.rapporten.findLast((f) => f.inhoud.partijenOmschrijving)?.inhoud.partijenOmschrijving ?? null,
      gebeurtenis: r.herleiding.gebeurtenis,
    };
  };
  return [
    ...d.relaties.map((r) => toon('naar', r.inhoud.doel, r)),
    ...d.vanAnderen.map((r) => toon('van', r.overeenkomst, r)),
  ];
}

import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import type { Feiten } from './feiten.ts';
import { betrokkenGemeenten, lidmaatschap } from './lidmaatschap.ts';
import { vereistOrgaan } from './overeenkomst/bevindingen.ts';
import { dossier } from './overeenkomst/dossier.ts';
import { allePartijen, partijOp } from './overeenkomst/partijen.ts';
import { Oordeel, Reden, reden } from './reden.ts';

/** Which members of the region are no party, and whose decision that takes (C4; hard case 11). */
export const OntbrekendePartijen = z
  .object({
    overeenkomst: z.string(),
    moetBeslissen: z.object({ orgaan: z.string(), artikel: z.string() }).nullable(),
    ontbreken: z.array(
      z.object({
        gemeente: z.string(),
        naam: z.string(),
        lid: Oordeel,
        partij: Oordeel.describe('niet-bekend: alleen gemeld, of er zijn geen partijen vastgelegd.'),
        redenen: z.array(Reden),
      }),
    ),
    ledenBekend: z
      .boolean()
      .describe('Is van deze regio een lid vastgelegd? Anders is de lijst niet volledig.'),
    gemeld: z.array(
      z.object({
        peildatum: z.string(),
        partijenAantal: z.number().nullable(),
        omschrijving: z.string().nullable(),
        organen: z.array(z.string()),
        opmerking: z.string().nullable(),
      }),
    ),
    redenen: z.array(Reden),
  })
  .meta({ id: 'OntbrekendePartijen' });
export type OntbrekendePartijen = z.infer<typeof OntbrekendePartijen>;

export function ontbrekendePartijen(feiten: Feiten, id: string, dag: Dag): OntbrekendePartijen {
  const d = dossier(feiten, id);
  const regio = id.slice(0, id.indexOf('.'));
  const leden = betrokkenGemeenten(feiten, regio)
    .map((g) => lidmaatschap(feiten, regio, g, dag))
    .filter((l) => l.lid !== 'nee')
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  const gemeld = new Set(
    allePartijen(d).flatMap((p) =>
      p.basis === 'gemeld' && 'gemeente' in p.partij ? [p.partij.gemeente] : [],
    ),
  );
  const ontbreken = leden
    .filter((l) => !gemeld.has(l.gemeente))
    .map((l) => ({
      gemeente: l.gemeente,
      naam: l.naam,
      lid: l.lid,
      partij:
        d.partijen.length > 0
          ? zonderFeit(partijOp(d, { gemeente: l.gemeente }, dag).oordeel)
          : ('niet-bekend' as const),
      redenen: l.redenen,
    }))
    .filter((l) => l.partij !== 'ja');
  return {
    overeenkomst: id,
    moetBeslissen: vereistOrgaan(d) ?? null,
    ontbreken,
    ledenBekend: leden.some((l) => l.lid === 'ja'),
    gemeld: d.rapporten.map(({ inhoud: r }) => ({
      peildatum: r.peildatum,
      partijenAantal: r.partijenAantal ?? null,
      omschrijving: r.partijenOmschrijving ?? null,
      organen: r.organen,
      opmerking: r.opmerking ?? null,
    })),
    redenen: [
      reden(
        'leden-zonder-partij',
        'De leden van de regio op deze dag, min de vastgelegde en gemelde partijen.',
        [...d.partijen, ...d.rapporten],
      ),
    ],
  };
}

/** Where the parties are recorded, a member without a record is no party. */
function zonderFeit(oordeel: Oordeel): Oordeel {
  return oordeel === 'niet-bekend' ? 'nee' : oordeel;
}

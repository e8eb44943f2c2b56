import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { regioVan } from '../gedeeld/stromen.ts';
import type { Feiten } from './feiten.ts';
import { rechtsvoorgangers } from './gemeenten.ts';
import { betrokkenGemeenten, lidmaatschap, zijnLedenBekend } from './lidmaatschap.ts';
import { vereistOrgaan } from './overeenkomst/bevindingen-partijen.ts';
import { type Dossier, dossier } from './overeenkomst/dossier.ts';
import { partijNu } from './overeenkomst/opvolging.ts';
import { allePartijen } from './overeenkomst/partijen.ts';
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
      .describe('Zijn de leden die bronnen noemen vastgelegd? Anders is de lijst niet volledig.'),
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
  const regio = regioVan(id);
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
    .filter((l) => !inPlaatsVan(feiten, l.gemeente, dag).some((g) => gemeld.has(g)))
    .map((l) => ({
      gemeente: l.gemeente,
      naam: l.naam,
      lid: l.lid,
      partij: d.partijen.length > 0 ? isPartij(feiten, d, l.gemeente, dag) : ('niet-bekend' as const),
      redenen: l.redenen,
    }))
    .filter((l) => l.partij !== 'ja');
  return {
    overeenkomst: id,
    moetBeslissen: vereistOrgaan(d) ?? null,
    ontbreken,
    ledenBekend: zijnLedenBekend(leden),
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

/** A municipality and those whose rights and duties are with it (Wet arhi 44). */
function inPlaatsVan(feiten: Feiten, gemeente: string, dag: Dag): string[] {
  return [gemeente, ...rechtsvoorgangers(feiten, gemeente, dag)];
}

/** Where the parties are recorded, a member without a record, its own or of a predecessor, is no party. */
function isPartij(feiten: Feiten, d: Dossier, lid: string, dag: Dag): 'ja' | 'onzeker' | 'nee' {
  const oordeel = partijNu(feiten, d, lid, dag);
  return oordeel === 'ja' || oordeel === 'onzeker' ? oordeel : 'nee';
}

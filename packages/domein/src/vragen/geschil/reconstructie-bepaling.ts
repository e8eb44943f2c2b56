import { z } from 'zod';
import { type Dag, LAATSTE } from '../../gedeeld/datum.ts';
import { Document } from '../../gedeeld/document.ts';
import { type Geschilpartij, geschilpartijSleutel } from '../../geschil/waarden.ts';
import type { Feiten } from '../feiten.ts';
import { dossier, geldendeVersie } from '../overeenkomst/dossier.ts';
import { Reden, reden } from '../reden.ts';
import type { UitspraakOver } from './geschil-uitspraak.ts';
import type { ReconstructieVraag } from './port.ts';
import { opDeDag } from './reconstructie-afspraken.ts';
import { uitsprakenOver } from './uitspraken-over.ts';

/** The clause that a dispute is about, and in which text it stands (K3, K10). */
export const ReconstructieBepaling = z
  .object({
    overeenkomst: z.string(),
    bepaling: z.string(),
    onderwerp: z.string(),
    niveau: z.string().nullable(),
    samenvatting: z.string().nullable().describe('In eigen woorden; leeg: de inhoud is niet bekend.'),
    versie: z.string().nullable().describe('De tekstversie waarin de bepaling staat.'),
    tekst: z
      .enum(['geldend', 'andere', 'niet-genoemd', 'geen-definitieve-tekst'])
      .describe('Is dat de tekst die op deze dag telt?'),
    document: Document.nullable(),
    redenen: z.array(Reden),
  })
  .meta({ id: 'ReconstructieBepaling' });
export type ReconstructieBepaling = z.infer<typeof ReconstructieBepaling>;

const UITLEG: Readonly<Record<ReconstructieBepaling['tekst'], string>> = {
  geldend: 'De bepaling staat in de tekst die op deze dag telt.',
  andere: 'De bepaling staat in een andere tekst dan die op deze dag telt.',
  'niet-genoemd': 'In welke tekst de bepaling staat, is niet vastgelegd.',
  'geen-definitieve-tekst': 'Een definitieve tekst is op deze dag niet vastgelegd.',
};

/** As often as it is recorded: a clause may read otherwise in another text. */
export function reconstructieBepalingen(
  feiten: Feiten,
  overeenkomst: string,
  bepaling: string,
  dag: Dag,
): ReconstructieBepaling[] {
  const d = opDeDag(dossier(feiten, overeenkomst), dag);
  const geldend = geldendeVersie(d);
  return d.bepalingen
    .filter((f) => f.inhoud.bepaling === bepaling)
    .map((feit) => {
      const { onderwerp, niveau, samenvatting, versie } = feit.inhoud;
      const tekst =
        geldend === undefined
          ? 'geen-definitieve-tekst'
          : versie === undefined
            ? 'niet-genoemd'
            : versie === geldend
              ? 'geldend'
              : 'andere';
      const staatIn = d.versies.findLast((v) => v.inhoud.versie === versie);
      return {
        overeenkomst,
        bepaling,
        onderwerp,
        niveau: niveau ?? null,
        samenvatting: samenvatting ?? null,
        versie: versie ?? null,
        tekst,
        document: staatIn?.inhoud.document ?? null,
        redenen: [reden('bepaling', UITLEG[tekst], [feit, ...(staatIn ? [staatIn] : [])])],
      };
    });
}

/**
 * What was ruled earlier between these very parties on the agreement, or on the clause that is asked for (K9). A ruling
 * counts from when it is known, whatever day the facts are of. Of disputes between others only what is published may
 * be read, and that is not read here.
 */
export const eerdereUitspraken = (
  feiten: Feiten,
  { overeenkomst, bepaling }: Pick<ReconstructieVraag, 'overeenkomst' | 'bepaling'>,
  partijen: readonly Geschilpartij[],
): UitspraakOver[] =>
  overeenkomst === undefined
    ? []
    : uitsprakenOver(feiten, overeenkomst, LAATSTE, bepaling).filter((u) => {
        const toen = new Set(u.partijen.map((p) => geschilpartijSleutel(p.partij)));
        return partijen.every((p) => toen.has(geschilpartijSleutel(p)));
      });

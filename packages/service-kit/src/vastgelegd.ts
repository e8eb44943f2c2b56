import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import { z } from 'zod';
import type { Vastgelegd } from './opdracht.ts';
import type { Antwoord } from './route.ts';

/** The answer to an act that was recorded, or was recorded before. */
const VastgelegdAntwoord = z
  .object({
    gebeurtenis: z.string().describe('Het nummer van wat is vastgelegd.'),
    dossier: z.string(),
    volgnummer: z.number().describe('Plaats in het dossier; tegelijk de ETag.'),
    herhaald: z.boolean().describe('Dit verzoek was al eerder verwerkt.'),
    waarschuwingen: z.array(z.string()).describe('Het is vastgelegd, maar let hierop.'),
  })
  .meta({ id: 'Vastgelegd' });

/** What every route that records an act answers. */
export const VASTGELEGD = { 201: VastgelegdAntwoord, 200: VastgelegdAntwoord };

/** 201 for a new act, 200 for a repeated one; both say where to look and how far the log is. */
export function antwoordOp(
  uitkomst: Vastgelegd | Weigering,
  dossier: string,
  locatie: string,
): Antwoord | Weigering {
  if (isWeigering(uitkomst)) return uitkomst;
  const { positie, gebeurtenissen, ...inhoud } = uitkomst;
  return {
    status: uitkomst.herhaald ? 200 : 201,
    inhoud: { ...inhoud, dossier },
    etag: uitkomst.volgnummer,
    positie,
    locatie,
    gebeurtenissen,
  };
}

/** What every route that takes a document answers. */
export const AANGELEVERD = {
  200: z.object({ hash: z.string(), omvang: z.number(), mediatype: z.string() }).meta({ id: 'Document' }),
};

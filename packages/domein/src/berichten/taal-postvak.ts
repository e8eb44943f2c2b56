import { z } from 'zod';
import { Aanhoudreden, Berichtkenmerk, Onbestelbaarreden, REDENEN, Systeem } from '../postvak/events.ts';
import { publiek, type Taalrij } from './publicatie.ts';
import { gemeente, getal, kenmerk, keuze, versie } from './waarden.ts';

/**
 * Public types about what came in: the dead letters of the coordinator's own systems. They say which message it was and
 * why it was not placed; what it said stays inside.
 */

const opBericht = publiek('postvak');
const rij = (...vorm: Parameters<typeof opBericht>): Taalrij => ({
  ...opBericht(...vorm),
  kanaal: 'onbestelbaar',
});

const systeem = Systeem.describe('Het systeem dat het stuurde: de source van het bericht.');
const bericht = Berichtkenmerk.describe('Het id dat dat systeem aan het bericht gaf.');
const soort = z
  .string()
  .regex(/^nl\.[a-z.]+$/)
  .describe('Het type van het bericht.');
const kop = { gemeente: gemeente('De gemeente waarvan het komt.'), systeem, bericht, soort };
/** Ours, never the sender's: it belongs to the reason. */
const melding = z.string().describe('De reden in een zin.');
const overeenkomst = kenmerk('De overeenkomst in het register.');

/** With the sentence that belongs to the reason, so that no reader needs a list of its own. */
const metMelding = (vorm: z.ZodType) =>
  z.preprocess((inhoud) => {
    const { reden } = inhoud as { reden?: keyof typeof REDENEN };
    return reden === undefined ? inhoud : { ...(inhoud as object), melding: REDENEN[reden] };
  }, vorm);

const aanhoudreden = keuze(Aanhoudreden, 'Waarom het nu niet kan.');

export const POSTVAKTAAL: readonly Taalrij[] = [
  rij(
    'bericht-aangehouden',
    'BerichtAangehouden',
    'Een bericht van een gemeente kan nu niet worden geplaatst; er kan iets aan worden gedaan.',
    metMelding(z.object({ ...kop, overeenkomst: overeenkomst.optional(), reden: aanhoudreden, melding })),
  ),
  rij(
    'bericht-nog-aangehouden',
    'BerichtNogAangehouden',
    'Een aangehouden bericht is opnieuw geprobeerd, en nu is er een andere reden.',
    metMelding(z.object({ reden: aanhoudreden, melding })),
  ),
  rij(
    'bericht-onbestelbaar',
    'BerichtOnbestelbaar',
    'Een bericht van een gemeente kan zoals het is nooit worden geplaatst.',
    metMelding(
      z.object({
        gemeente: kop.gemeente,
        systeem: systeem.optional(),
        bericht: bericht.optional(),
        soort: soort.optional(),
        reden: keuze(Onbestelbaarreden, 'Waarom het niet kan.'),
        melding,
        weigering: kenmerk('De code waarmee het register het weigerde.').optional(),
        plek: z
          .object({
            topic: z
              .string()
              .regex(/^[a-z0-9.-]+$/)
              .describe('Het topic waarin het binnenkwam.'),
            partitie: getal('De partitie van dat topic.'),
            offset: z.string().regex(/^\d+$/).describe('De plaats in die partitie.'),
          })
          .describe('Waar het binnenkwam, als niet te lezen was welk bericht het is.')
          .optional(),
      }),
    ),
  ),
  rij(
    'bericht-afgewezen',
    'BerichtAfgewezen',
    'De regio heeft besloten dat een bericht niet wordt geplaatst.',
    z.object({}),
  ),
  rij(
    'bericht-geplaatst',
    'BerichtGeplaatst',
    'Een bericht is vastgelegd als handeling van de gemeente; als het was aangehouden, is dat voorbij.',
    z.object({
      ...kop,
      overeenkomst,
      versie,
      gebeurtenis: z.uuid().describe('Het nummer van wat is vastgelegd.'),
    }),
  ),
];

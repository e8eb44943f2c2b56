import { z } from 'zod';
import { OvereenkomstId } from '../gedeeld/namen.ts';
import { LeegOorzaak, NvoEis, NvoItem, NvoLezing, NvoMerk } from '../nvo/events.ts';
import { publiek } from './publicatie.ts';
import { benaming, datum, keuze } from './waarden.ts';

/** Public types about the state of the Norm voor Opdrachtgeverschap in a region. */

const op = publiek('nvo');
const peildatum = datum('Over welke dag het gaat.');

export const NVOTAAL = [
  op(
    'nvo-merk-gerapporteerd',
    'NvoMerkGerapporteerd',
    'Wat een regio invulde in een meting van de norm. Dat is een bericht, geen oordeel.',
    z.object({
      item: keuze(NvoItem, 'Welk onderdeel van de meting.'),
      peildatum,
      merk: keuze(NvoMerk, 'Wat er is ingevuld.'),
      oorzaak: keuze(LeegOorzaak, 'Waarom de cel leeg is.').optional(),
    }),
  ),
  op(
    'nvo-tegenstrijdigheid-gemeld',
    'TegenstrijdigheidGemeld',
    'Een tekst zegt iets anders dan een merkteken of een andere bron. De woorden staan in het dossier.',
    z.object({
      item: z
        .union([NvoItem, benaming('Waarover het gaat.')])
        .describe('Een onderdeel, of waarover het gaat.'),
      peildatum,
      sterkte: keuze(z.enum(['hard', 'nuance']), 'Een tegenspraak of een nuance.'),
      lezing: keuze(NvoLezing, 'Wat de tekst zegt, in één woord.').optional(),
    }),
  ),
  op(
    'nvo-stand-vastgelegd',
    'NvoStandVastgelegd',
    'De stand van een eis van de norm, zoals de regio die ziet.',
    z.object({
      eis: keuze(NvoEis, 'Welke eis.'),
      stand: keuze(z.enum(['ja', 'in-ontwikkeling', 'nee', 'nvt']), 'Of eraan is voldaan.'),
      peildatum,
      overeenkomst: OvereenkomstId.describe('Waar het in staat.').optional(),
    }),
  ),
  op(
    'ondersteuning-gemeld',
    'OndersteuningGemeld',
    'Een regio biedt hulp aan of vraagt erom. Waarmee staat in het dossier.',
    z.object({
      richting: keuze(z.enum(['aanbod', 'vraag']), 'Aangeboden of gevraagd.'),
      peildatum,
    }),
  ),
];

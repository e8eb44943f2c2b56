import { z } from 'zod';
import { Bevoegdheid, Handelingsoort } from '../gedeeld/bevoegdheid.ts';
import { Domein, MandaatId, OvereenkomstId } from '../gedeeld/namen.ts';
import { Mandaatsoort } from '../mandaat/events.ts';
import { publiek } from './publicatie.ts';
import { benaming, datum, document, domeinen, drager, einde, getal, ja, keuze, van } from './waarden.ts';

/** Public types about mandates. */

const op = publiek('mandaat');
const bevoegdheden = z.array(Bevoegdheid).describe('Wat de ontvanger mag.');
const schriftelijk = ja('Of het schriftelijk is gedaan; weggelaten: niet bekend.');

const grenzen = z
  .object({
    bedragTot: getal('In hele euro’s, het bedrag zelf inbegrepen.').optional(),
    domeinen: domeinen.optional(),
    producten: z.array(benaming('Een product.')).describe('Alleen voor deze producten.').optional(),
  })
  .describe('Hoe ver het gaat. Wat is weggelaten, is niet begrensd.');

const Verlening = z.object({
  soort: keuze(Mandaatsoort, 'Wat is verleend.'),
  gever: drager('Wie verleent.'),
  ontvanger: drager('Wie ontvangt.'),
  bevoegdheden,
  grenzen: grenzen.optional(),
  voorwaardelijk: ja('Waar: er zijn voorwaarden, die in het dossier staan.').optional(),
  eenGeval: ja('Waar: het is voor één geval, dat in het dossier staat.').optional(),
  onderVerantwoordelijkheid: ja(
    'Of de ontvanger werkt onder verantwoordelijkheid van de gever; weggelaten: alleen binnen dezelfde organisatie.',
  ).optional(),
  ondermandaat: keuze(z.enum(['toegestaan', 'niet-toegestaan']), 'Weggelaten: niet vermeld.').optional(),
  onder: MandaatId.describe('Het mandaat waarop dit rust.').optional(),
  vervangt: MandaatId.describe('Het mandaat waarvoor dit in de plaats komt.').optional(),
  grondslag: benaming('De wettelijke grondslag.').optional(),
  besloten: datum('De dag van het besluit.').optional(),
  van: van.optional(),
  einde: einde.optional(),
  schriftelijk: schriftelijk.optional(),
  document: document.optional(),
});

/** Conditions and the one case are sentences; that there are any must be told, or the mandate looks wider than it is. */
function zonderZinnen(data: unknown): unknown {
  const { voorwaarden, geval } = data as { voorwaarden?: readonly string[]; geval?: string };
  return {
    ...(data as object),
    ...(voorwaarden?.length ? { voorwaardelijk: true } : {}),
    ...(geval === undefined ? {} : { eenGeval: true }),
  };
}

/** Giving a power and taking it back. */
const VERLENING = [
  op(
    'mandaat-ingeschreven',
    'MandaatIngeschreven',
    'Er is een dossier van een mandaat. Het verleent nog niets.',
    z.object({
      naam: benaming('De naam van het mandaat.'),
      instrument: OvereenkomstId.describe('De overeenkomst waarin het staat.').optional(),
    }),
  ),
  op(
    'mandaat-verleend',
    'MandaatVerleend',
    'Een orgaan gaf een ander de bevoegdheid om in zijn naam te handelen.',
    z.preprocess(zonderZinnen, Verlening),
  ),
  op(
    'instemming-gegeven',
    'InstemmingGegeven',
    'De gemandateerde of zijn organisatie stemde in, of weigerde dat (Awb 10:4).',
    z.object({
      van: keuze(z.enum(['gemandateerde', 'verantwoordelijk-orgaan']), 'Wiens instemming.'),
      door: drager('Wie instemde of weigerde.'),
      uitkomst: keuze(z.enum(['gegeven', 'geweigerd']), 'Gegeven of geweigerd.'),
      datum: datum('Wanneer.').optional(),
    }),
  ),
  op(
    'mandaat-ingetrokken',
    'MandaatIngetrokken',
    'Een mandaat is ingetrokken (Awb 10:8).',
    z.object({
      door: drager('Wie introk.').optional(),
      einde,
      besloten: datum('De dag van het besluit.').optional(),
      schriftelijk: schriftelijk.optional(),
      document: document.optional(),
    }),
  ),
  op('mandaat-vervallen', 'MandaatVervallen', 'Een mandaat verviel vanzelf.', z.object({ einde })),
  op(
    'mandaat-nietig-gebleken',
    'MandaatNietigGebleken',
    'Een mandaat heeft nooit gegolden.',
    z.object({ datum: datum('Wanneer dat bleek.').optional() }),
  ),
];

/** Using a power, and what sources say of it. */
const GEBRUIK = [
  op(
    'vervanging-geregeld',
    'VervangingGeregeld',
    'Wie de gemandateerde vervangt. Wanneer precies staat in het dossier.',
    z.object({
      vervanger: drager('Wie vervangt.'),
      van: van.optional(),
      einde: einde.optional(),
    }),
  ),
  op(
    'aanwijzing-gegeven',
    'AanwijzingGegeven',
    'De gever zei hoe het mandaat moet worden gebruikt (Awb 10:6). Wat hij zei staat in het dossier.',
    z.object({ datum: datum('Wanneer.').optional() }),
  ),
  op(
    'bevoegdheid-uitgeoefend',
    'BevoegdheidUitgeoefend',
    'Iemand deed iets onder een mandaat.',
    z.object({
      handeling: keuze(Handelingsoort, 'Wat is gedaan.'),
      bevoegdheid: keuze(Bevoegdheid, 'Onder welke bevoegdheid.'),
      door: drager('Wie het deed.'),
      namens: drager('Namens wie.').optional(),
      datum: datum('Wanneer.').optional(),
      bedrag: getal('In hele euro’s.').optional(),
      domein: keuze(Domein, 'Op welk terrein.').optional(),
      product: benaming('Voor welk product.').optional(),
      overeenkomst: OvereenkomstId.describe('De overeenkomst waarover het ging.').optional(),
    }),
  ),
  op(
    'mandaat-gerapporteerd',
    'MandaatGerapporteerd',
    'Een bron zegt iets over een mandaat, op haar eigen dag. Het verleent niets.',
    z.object({
      peildatum: datum('Over welke dag de bron spreekt.'),
      status: benaming('De stand, in het woord van de bron.'),
      soort: keuze(Mandaatsoort, 'Wat volgens de bron is verleend.').optional(),
      gevers: z.array(drager('Een gever.')).describe('De gevers volgens de bron.'),
      ontvangers: z.array(drager('Een ontvanger.')).describe('De ontvangers volgens de bron.'),
      bevoegdheden,
      grenzen: grenzen.optional(),
      van: van.optional(),
      einde: einde.optional(),
    }),
  ),
];

export const MANDAATTAAL = [...VERLENING, ...GEBRUIK];

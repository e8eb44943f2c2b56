import { z } from 'zod';
import { Geschilroute } from '../gedeeld/geschilroute.ts';
import {
  Formule,
  Geldregelsoort,
  Grootheid,
  Raadpleeggroep,
  Thema,
  Verplichtingsoort,
} from '../overeenkomst/events-afspraken.ts';
import { Stadium } from '../overeenkomst/waarden.ts';
import { publiek } from './publicatie.ts';
import {
  benaming,
  bepaling,
  datum,
  domeinen,
  duur,
  einde,
  gemeente,
  ja,
  kenmerk,
  keuze,
  partij,
  van,
  versie,
} from './waarden.ts';

/** Public types about what an agreement arranges. */

const op = publiek('overeenkomst');
const stadium = keuze(Stadium, 'Of het is geregeld, aangekondigd of juist bewust niet.');
const verplichting = kenmerk('De verplichting, met haar naam in deze overeenkomst.');

const termijn = z
  .discriminatedUnion('soort', [
    z.object({
      soort: z.literal('vast'),
      basis: duur('De vaste duur.'),
      opties: z.array(duur('Een optie.')).describe('De opties om te verlengen.'),
    }),
    z.object({ soort: z.literal('jaarlijks') }),
    z.object({ soort: z.literal('onbepaald') }),
  ])
  .describe('Hoe lang een contract loopt.');

const moment = z
  .discriminatedUnion('soort', [
    z.object({ soort: z.literal('op'), datum: datum('De dag.') }),
    z.object({
      soort: z.literal('jaarlijks'),
      voor: z
        .string()
        .regex(/^\d{2}-\d{2}$/)
        .describe('Elk jaar voor deze dag, zoals 03-31.')
        .optional(),
      van: van.optional(),
      einde: einde.optional(),
    }),
    z.object({
      soort: z.literal('bij'),
      gebeurtenis: keuze(z.enum(['uittreding', 'einde', 'wijziging', 'opzegging']), 'Wanneer dit gebeurt.'),
    }),
  ])
  .describe('Wanneer het moet gebeuren.');

/** What the text says of its subjects and of disputes. */
const INHOUD = [
  op(
    'raadpleging-gehouden',
    'RaadplegingGehouden',
    'Een groep is gehoord over de tekst, of dat is gepland.',
    z.object({
      groep: keuze(Raadpleeggroep, 'Welke groep.'),
      stadium: keuze(z.enum(['gehouden', 'gepland', 'achteraf-geinformeerd']), 'Hoe ver het is.'),
      versie: versie.optional(),
      datum: datum('Wanneer.').optional(),
    }),
  ),
  op(
    'onderwerp-geregeld',
    'OnderwerpGeregeld',
    'De tekst regelt een onderwerp, kondigt het aan of laat het bewust weg.',
    z.object({
      thema: keuze(Thema, 'Welk onderwerp van de norm.'),
      stadium,
      niveau: keuze(z.enum(['lokaal', 'regionaal', 'bovenregionaal']), 'Op welk niveau.').optional(),
      functie: benaming('De zorgfunctie.').optional(),
      partij: partij('Alleen voor deze partij.').optional(),
      variant: benaming('Hoe deze manier heet.').optional(),
      bepaling: bepaling.optional(),
      versie: versie.optional(),
      van: van.optional(),
      einde: einde.optional(),
    }),
  ),
  op(
    'geschilroute-geregeld',
    'GeschilrouteGeregeld',
    'Wie over geschillen beslist.',
    z.object({
      route: keuze(Geschilroute, 'Wie beslist.'),
      stadium,
      onderwerpen: z.array(kenmerk('Een onderwerp.')).describe('Waarover; weggelaten: alles.').optional(),
      bepaling: bepaling.optional(),
      van: van.optional(),
      einde: einde.optional(),
    }),
  ),
];

/** Contracts and money. */
const GELD = [
  op(
    'contractvoorwaarden-vastgelegd',
    'ContractvoorwaardenVastgelegd',
    'De voorwaarden van contracten met aanbieders.',
    z.object({
      product: benaming('Voor welk product.').optional(),
      domeinen: domeinen.optional(),
      variant: keuze(
        z.enum(['inspanningsgericht', 'outputgericht', 'taakgericht']),
        'Waarop wordt gestuurd.',
      ).optional(),
      wijze: keuze(
        z.enum(['bestuurlijk-aanbesteed', 'aanbesteed', 'open-house', 'sas', 'subsidie', 'inkoop']),
        'Hoe wordt ingekocht.',
      ).optional(),
      van: van.optional(),
      termijn: termijn.optional(),
      zelfdeVoorwaarden: ja('Of voor alle gemeenten hetzelfde geldt.').optional(),
      gezamenlijkBeheer: ja('Of het beheer gezamenlijk is.').optional(),
      innovatie: ja('Of er ruimte is voor vernieuwing.').optional(),
      contractbeheerder: gemeente('Wie de contracten beheert.').optional(),
    }),
  ),
  op(
    'geldregel-vastgelegd',
    'GeldregelVastgelegd',
    'Een regel over geld tussen partijen. De woorden zelf staan in het dossier.',
    z.object({
      regel: kenmerk('De regel, met zijn naam in deze overeenkomst.'),
      soort: keuze(Geldregelsoort, 'Wat de regel doet.'),
      stadium,
      formule: keuze(Formule, 'De formule, als de bron die geeft.').optional(),
      drager: partij('Wie betaalt of het risico draagt.').optional(),
      domeinen: domeinen.optional(),
      van: van.optional(),
      einde: einde.optional(),
    }),
  ),
  op(
    'geldgegeven-vastgelegd',
    'GeldgegevenVastgelegd',
    'Een bedrag, een aantal of een percentage.',
    z.object({
      grootheid: keuze(Grootheid, 'Wat is gemeten of afgesproken.'),
      waarde: z
        .string()
        .regex(/^-?\d+(\.\d+)?$/)
        .describe('Het getal als tekst, zodat er niets wordt afgerond; bedragen in euro.'),
      partij: partij('Van wie; weggelaten: van het geheel.').optional(),
      peildatum: datum('Over welke dag.'),
      regel: kenmerk('Bij welke regel het hoort.').optional(),
    }),
  ),
];

/** Duties. */
const PLICHTEN = [
  op(
    'verplichting-vastgelegd',
    'VerplichtingVastgelegd',
    'Wat er moet gebeuren, en wanneer.',
    z.object({
      verplichting,
      soort: keuze(Verplichtingsoort, 'Welk soort verplichting.'),
      stadium,
      wie: partij('Wie het moet doen; weggelaten: alle partijen.').optional(),
      moment: moment.optional(),
    }),
  ),
  op(
    'verplichting-nagekomen',
    'VerplichtingNagekomen',
    'Een verplichting is nagekomen.',
    z.object({
      verplichting,
      wie: partij('Wie nakwam.').optional(),
      datum: datum('Wanneer.'),
    }),
  ),
  op(
    'afhankelijkheid-gemeld',
    'AfhankelijkheidGemeld',
    'De tekst wacht op iets van buiten.',
    z.object({ van: kenmerk('Waarop wordt gewacht.'), einde: einde.optional() }),
  ),
];

export const AFSPRAKENTAAL = [...INHOUD, ...GELD, ...PLICHTEN];

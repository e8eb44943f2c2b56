import { z } from 'zod';
import { Orgaan, OvereenkomstId } from '../gedeeld/namen.ts';
import { BesluitUitkomst, Rechtsvorm, RelatieSoort, Soort } from '../overeenkomst/events.ts';
import { publiek } from './publicatie.ts';
import {
  benaming,
  bepaling,
  datum,
  document,
  domeinen,
  einde,
  gemeente,
  getal,
  kenmerk,
  keuze,
  partij,
  van,
  versie,
} from './waarden.ts';

/** Public types about an agreement: its parties, its text, and what it stands beside. */

const op = publiek('overeenkomst');
const orgaan = keuze(Orgaan, 'Welk orgaan van die partij.');

/** Becoming bound, and no longer being so. */
const PARTIJEN = [
  op(
    'overeenkomst-ingeschreven',
    'OvereenkomstIngeschreven',
    'Een overeenkomst staat in het register. Of zij geldt, is daarmee niet gezegd.',
    z.object({
      naam: benaming('De naam van de overeenkomst.'),
      soort: keuze(Soort, 'Welk soort stuk het is.'),
      subsoort: benaming('Een nadere soort.').optional(),
      domeinen,
      rechtsvorm: keuze(Rechtsvorm, 'De rechtsvorm.').optional(),
      grondslag: benaming('De wettelijke grondslag, zoals Wgr 1.').optional(),
      regios: z.array(kenmerk('Een regio.')).describe('Regio’s naast de eigen regio.').optional(),
    }),
  ),
  op(
    'partij-toegetreden',
    'PartijToegetreden',
    'Iemand is partij bij een overeenkomst.',
    z.object({
      partij: partij('Wie partij is.'),
      van,
      wijze: keuze(z.enum(['oorspronkelijk', 'toegetreden', 'rechtsopvolger']), 'Hoe dat kwam.'),
    }),
  ),
  op(
    'opzegging-gedaan',
    'OpzeggingGedaan',
    'Een partij zegde op. Zij is pas weg als dat apart wordt gemeld of de dag er is.',
    z.object({
      partij: partij('Wie opzegde.'),
      datum: datum('Wanneer is opgezegd.').optional(),
      per: datum('Met ingang van wanneer.').optional(),
    }),
  ),
  op(
    'partij-uitgetreden',
    'PartijUitgetreden',
    'Iemand is geen partij meer.',
    z.object({ partij: partij('Wie geen partij meer is.'), einde }),
  ),
];

/** The text, and what bodies did with it. */
const BESLUITEN = [
  op(
    'tekstversie-vastgelegd',
    'TekstversieVastgelegd',
    'Er is een versie van de tekst.',
    z.object({
      versie,
      stadium: keuze(z.enum(['concept', 'definitief']), 'Concept of definitief.'),
      datum: datum('De dag van de tekst.').optional(),
      document: document.optional(),
    }),
  ),
  op(
    'besluit-genomen',
    'BesluitGenomen',
    'Een orgaan van een partij besloot over een tekst.',
    z.object({
      partij: partij('Voor welke partij is besloten.'),
      orgaan,
      uitkomst: keuze(BesluitUitkomst, 'Wat het orgaan deed met de tekst.'),
      versie: versie.optional(),
      datum: datum('De dag van het besluit.').optional(),
    }),
  ),
  op(
    'besluit-gepland',
    'BesluitGepland',
    'Wanneer een besluit wordt verwacht. Een plan is geen besluit.',
    z.object({
      partij: partij('Van wie; weggelaten: van alle partijen.').optional(),
      orgaan,
      datum: datum('Op welke dag.').optional(),
      uiterlijk: datum('Uiterlijk op welke dag.').optional(),
    }),
  ),
  op(
    'partij-heeft-ondertekend',
    'PartijHeeftOndertekend',
    'Een partij ondertekende een tekst. Wie de handtekening zette, wordt niet gemeld.',
    z.object({
      partij: partij('Voor welke partij is ondertekend.'),
      versie: versie.optional(),
      datum: datum('De dag van de handtekening.').optional(),
      door: z
        .object({ ambt: benaming('Het ambt van de ondertekenaar.') })
        .describe('Door wie, naar ambt.')
        .optional(),
    }),
  ),
  op(
    'overeenkomst-bekendgemaakt',
    'OvereenkomstBekendgemaakt',
    'De overeenkomst is bekendgemaakt.',
    z.object({
      datum: datum('De dag van de bekendmaking.'),
      door: gemeente('Door welke gemeente.').optional(),
      vindplaats: benaming('Waar de bekendmaking staat.').optional(),
    }),
  ),
];

/** What it stands beside, and what sources say of it. */
const SAMENHANG = [
  op(
    'relatie-gelegd',
    'RelatieGelegd',
    'Een overeenkomst hangt samen met een oudere.',
    z.object({
      soort: keuze(RelatieSoort, 'Hoe zij samenhangen.'),
      doel: OvereenkomstId.describe('De oudere overeenkomst.'),
      van: van.optional(),
    }),
  ),
  op(
    'bepaling-vastgelegd',
    'BepalingVastgelegd',
    'Er staat een bepaling in de tekst.',
    z.object({
      bepaling,
      onderwerp: benaming('Waarover de bepaling gaat.'),
      versie: versie.optional(),
      niveau: keuze(z.enum(['lokaal', 'regionaal', 'bovenregionaal']), 'Op welk niveau.').optional(),
    }),
  ),
  op(
    'overeenkomst-gerapporteerd',
    'OvereenkomstGerapporteerd',
    'Een bron zegt iets over de overeenkomst als geheel, op haar eigen dag. Het beslist niets.',
    z.object({
      peildatum: datum('Over welke dag de bron spreekt.'),
      status: benaming('De stand, in het woord van de bron.'),
      partijen: z.array(partij('Een partij.')).describe('De partijen volgens de bron.'),
      partijenAantal: getal('Hoeveel partijen volgens de bron.').optional(),
      organen: z.array(benaming('Een orgaan.')).describe('De organen volgens de bron.'),
      vastgesteld: datum('Wanneer vastgesteld.').optional(),
      vaststellingGepland: datum('Wanneer vaststelling was gepland.').optional(),
      overeengekomen: datum('Wanneer overeengekomen.').optional(),
      ondertekend: datum('Wanneer ondertekend.').optional(),
      documentdatum: datum('De datum op het stuk.').optional(),
      ingang: datum('Wanneer ingegaan.').optional(),
      einde: einde.optional(),
      duur: benaming('De duur, in de woorden van de bron.').optional(),
      onderwerpen: z.array(benaming('Een onderwerp.')).describe('Waarover het gaat.'),
      afgeleid: z
        .array(benaming('Een veld.'))
        .describe('Velden die uit iets anders zijn afgeleid.')
        .optional(),
    }),
  ),
];

export const OVEREENKOMSTTAAL = [...PARTIJEN, ...BESLUITEN, ...SAMENHANG];

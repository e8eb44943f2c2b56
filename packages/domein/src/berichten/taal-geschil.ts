import { z } from 'zod';
import { commissieGebeurtenissen } from '../geschil/commissie-events.ts';
import type { Data } from '../geschil/fasen.ts';
import { RAADKAMER } from '../geschil/zicht.ts';
import { publiek, type Stilterij, uitspraak, verwijzing } from './publicatie.ts';
import { benaming, datum, domeinen, getal, ja, keuze } from './waarden.ts';

/**
 * Public types about disputes. That a dispute exists is of its parties alone (decision 0016), so a message says no more
 * than that something happened and where to read it; and of what some party may not see there is no message at all.
 */

export const GESCHILTAAL = [
  verwijzing('geschil-gemeld', ['GeschilGemeld'], 'Een geschil is gemeld bij de geschillencommissie.'),
  verwijzing(
    'geschil-aanhangig-gemaakt',
    ['GeschilAanhangigGemaakt'],
    'Een geschil is voorgelegd aan de commissie; het reglement geldt vanaf nu.',
  ),
  verwijzing(
    'geschildossier-gewijzigd',
    [
      'OverlegGehouden',
      'PartijToegevoegd',
      'VertegenwoordigerAangewezen',
      'PartijTeruggetreden',
      'PuntToegevoegd',
      'PuntenIngetrokken',
      'SchikkingVastgelegd',
      'SamenstellingVastgesteld',
      'LidVerschoond',
      'WrakingVerzocht',
      'WrakingBeslist',
      'LidVervangen',
      'ReconstructieVastgelegd',
      'OntvankelijkheidBeslist',
      'DossierCompleet',
      'RepliekToegestaan',
      'DupliekToegestaan',
      'ZittingBepaald',
      'ZittingGehouden',
      'ZittingAfgezien',
      'OnderzoekGesloten',
      'OnderzoekHeropend',
      'GeschilGevoegd',
      'VoegingBeeindigd',
      'StukIngediend',
      'StandpuntIngenomen',
      'ReactietermijnGesteld',
      'TermijnOpgeschort',
      'TermijnHervat',
      'TermijnVerlengd',
      'TermijnVerstreken',
      'MijlpaalGesteld',
      'NakomingGemeld',
      'NakomingVastgesteld',
    ],
    'In het dossier van een geschil is iets gebeurd dat alle partijen mogen zien.',
  ),
  verwijzing('geschiluitspraak-gedaan', ['UitspraakGedaan'], 'De commissie deed uitspraak in een geschil.'),
  verwijzing(
    'geschiluitspraak-vernietigd',
    ['UitspraakVernietigd'],
    'Een rechter vernietigde een uitspraak van de commissie, geheel of voor een deel.',
  ),
  verwijzing('geschil-heropend', ['GeschilHeropend'], 'Een geschil wordt opnieuw behandeld.'),
  verwijzing('geschil-gesloten', ['GeschilGesloten'], 'De behandeling van een geschil is klaar.'),
  uitspraak(
    'uitspraak-gepubliceerd',
    'UitspraakGepubliceerd',
    'Een uitspraak staat, zonder namen, in het openbare register van uitspraken.',
    (data) => (data as Data<'UitspraakGepubliceerd'>).publicatie.referentiecode,
  ),
  uitspraak(
    'uitspraakpublicatie-ingetrokken',
    'PublicatieIngetrokken',
    'Een uitspraak staat niet meer in het openbare register van uitspraken.',
    (data) => (data as Data<'PublicatieIngetrokken'>).referentiecode,
  ),
];

const opCommissie = publiek('commissie');
export const COMMISSIETAAL = [
  opCommissie(
    'geschillencommissie-ingesteld',
    'CommissieIngesteld',
    'Er is een commissie die geschillen tussen gemeenten behandelt.',
    z.object({
      naam: benaming('De naam van de commissie.'),
      soort: keuze(commissieGebeurtenissen.CommissieIngesteld.shape.soort, 'Welk soort commissie.'),
      domeinen,
      voorbeeld: ja('Waar: gemaakt om te laten zien hoe het werkt.').optional(),
    }),
  ),
  opCommissie(
    'reglement-vastgesteld',
    'ReglementVastgesteld',
    'Volgens welk reglement een commissie vanaf een dag werkt.',
    z.object({
      reglement: z
        .object({
          versie: benaming('Hoe deze versie heet.'),
          van: datum('De eerste dag.'),
          quorum: getal('Hoeveel leden ten minste moeten stemmen.'),
        })
        .describe('Het reglement; de termijnen staan in het register.'),
    }),
  ),
];

const raadkamer = 'Dit ligt in de raadkamer: ook dat het gebeurde, en wanneer, blijft besloten.';
const lid = 'Het gaat over een lid van de commissie, dus over een persoon.';
const client = 'Het gaat over de cliënt achter het geschil.';
const stuk = 'Het kan gaan over een stuk dat een partij niet mag zien.';

export const GESCHILSTILTE: readonly Stilterij[] = [
  ...[...RAADKAMER].map((soort) => ({ uit: `geschil/${soort}`, waarom: raadkamer })),
  ...['StukVerzonden', 'StukOntvangen', 'VertrouwelijkheidBeslist'].map((soort) => ({
    uit: `geschil/${soort}`,
    waarom: stuk,
  })),
  ...['ClientVastgelegd', 'ClientgegevensVernietigd'].map((soort) => ({
    uit: `geschil/${soort}`,
    waarom: client,
  })),
  ...['LidBenoemd', 'BandGemeld', 'LidAfgetreden'].map((soort) => ({
    uit: `commissie/${soort}`,
    waarom: lid,
  })),
];

import { z } from 'zod';
import { RegioRol } from '../regio/events.ts';
import { publiek, type Stilterij } from './publicatie.ts';
import { benaming, dag, datum, domeinen, einde, gemeente, keuze, van } from './waarden.ts';

/** Public types about municipalities and regions. */

const opGemeente = publiek('gemeente');
const opRegio = publiek('regio');
const peildatum = datum('Over welke dag de bron spreekt.');
const rol = keuze(RegioRol, 'Welke rol in de regio.');

export const GEMEENTETAAL = [
  opGemeente(
    'gemeente-ingeschreven',
    'GemeenteIngeschreven',
    'Een gemeente staat in het register, zoals de lijst van TOOI haar noemt.',
    z.object({
      code: gemeente('De gemeente.'),
      naam: benaming('De naam van de gemeente.'),
      provincie: benaming('De code van de provincie, zoals pv26.').optional(),
      begin: dag('De eerste dag. Weggelaten: zij bestond al toen de lijst begon.').optional(),
    }),
  ),
  opGemeente(
    'gemeente-opgeheven',
    'GemeenteOpgeheven',
    'Een gemeente houdt op te bestaan.',
    z.object({ laatsteDag: dag('De laatste dag van de gemeente.') }),
  ),
  opGemeente(
    'herindeling-vastgelegd',
    'HerindelingVastgelegd',
    'Een gemeente gaat op in andere; alle rechten en plichten gaan over (Wet arhi 44).',
    z.object({
      opvolgers: z.array(gemeente('Een opvolger.')).describe('De gemeenten waarin zij opgaat.'),
      per: dag('De eerste dag van de opvolgers.'),
    }),
  ),
];

export const REGIOTAAL = [
  opRegio(
    'regio-ingericht',
    'RegioIngericht',
    'Een regio houdt haar afspraken bij in het register.',
    z.object({ naam: benaming('De naam van de regio.') }),
  ),
  opRegio(
    'regiolid-toegetreden',
    'GemeenteToegetreden',
    'Een gemeente werd lid van een regio.',
    z.object({
      gemeente: gemeente('Wie lid werd.'),
      domeinen,
      van,
      einde: einde.optional(),
    }),
  ),
  opRegio(
    'regiolid-uitgetreden',
    'GemeenteUitgetreden',
    'Het lidmaatschap van een gemeente eindigt.',
    z.object({
      gemeente: gemeente('Wie uittreedt.'),
      domeinen,
      einde,
      naarRegio: benaming('De regio waar zij heen gaat.').optional(),
      besluit: z
        .object({
          orgaan: keuze(z.enum(['raad', 'college']), 'Welk orgaan besloot.'),
          datum: datum('Wanneer werd besloten.').optional(),
        })
        .describe('Het eigen besluit van de gemeente om uit te treden.')
        .optional(),
    }),
  ),
  opRegio(
    'regiolid-uittreding-voorgenomen',
    'UittredingVoorgenomen',
    'Een gemeente is van plan uit te treden. Daarmee eindigt nog niets.',
    z.object({
      gemeente: gemeente('Wie het voornemen heeft.'),
      domeinen,
      per: datum('Met ingang van wanneer.').optional(),
      afgesprokenOp: datum('Wanneer dat is afgesproken.').optional(),
    }),
  ),
  opRegio(
    'regiolid-blijven-besloten',
    'BlijvenBesloten',
    'Een gemeente besloot om lid te blijven.',
    z.object({
      gemeente: gemeente('Wie blijft.'),
      domeinen,
      datum: datum('Wanneer dat is besloten.').optional(),
    }),
  ),
  opRegio(
    'regiorol-toegekend',
    'RolToegekend',
    'Een gemeente kreeg een rol in de regio.',
    z.object({ gemeente: gemeente('Wie de rol heeft.'), rol, domeinen, van, einde: einde.optional() }),
  ),
  opRegio(
    'regiorol-beeindigd',
    'RolBeeindigd',
    'Een gemeente heeft een rol in de regio niet meer.',
    z.object({ gemeente: gemeente('Wie de rol had.'), rol, domeinen, einde }),
  ),
  opRegio(
    'aanspreekpunt-aangewezen',
    'AanspreekpuntAangewezen',
    'Welke gemeente namens de regio spreekt, en welke haar vervangen.',
    z.object({
      gemeente: gemeente('Wie het aanspreekpunt is.'),
      vervangers: z.array(gemeente('Een vervanger.')).describe('Wie vervangen, in volgorde.'),
      niveau: keuze(z.enum(['bestuurlijk', 'ambtelijk']), 'Voor bestuurders of voor ambtenaren.'),
      stadium: keuze(z.enum(['voorgesteld', 'aangewezen']), 'Een voorstel is nog geen aanwijzing.'),
      van: van.optional(),
      einde: einde.optional(),
    }),
  ),
  opRegio(
    'regiolid-gerapporteerd',
    'LidmaatschapGerapporteerd',
    'Een bron zegt iets over een lidmaatschap, op haar eigen dag. Dat is een bericht, geen feit.',
    z.object({
      gemeente: gemeente('Over wie.'),
      domeinen,
      peildatum,
      zekerheid: keuze(
        z.enum(['lid', 'afgeleid', 'domeinafhankelijk', 'genoemd']),
        'Hoe stellig de bron is.',
      ),
    }),
  ),
  opRegio(
    'regiorol-gerapporteerd',
    'RolGerapporteerd',
    'Een bron zegt iets over een rol, op haar eigen dag. Dat is een bericht, geen feit.',
    z.object({ gemeente: gemeente('Over wie.'), rol, domeinen, peildatum }),
  ),
];

export const REGIOSTILTE: readonly Stilterij[] = [
  {
    uit: 'regio/PersoonsgegevensVernietigd',
    waarom: 'Het gaat over één persoon, en daarover staat in geen enkel bericht iets.',
  },
];

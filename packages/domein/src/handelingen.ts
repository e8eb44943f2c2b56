import { z } from 'zod';
import { persoonlijk } from './gedeeld/persoon.ts';
import { gemeenteGebeurtenissen } from './gemeente/events.ts';
import { GEMEENTE_FEITSOORT } from './gemeente/feiten.ts';
import { ondertekening, overeenkomstGebeurtenissen } from './overeenkomst/events.ts';
import { OVEREENKOMST_FEITSOORT } from './overeenkomst/feiten.ts';
import { regioGebeurtenissen } from './regio/events.ts';
import { REGIO_FEITSOORT } from './regio/feiten.ts';

/**
 * The commands: which acts can be recorded, where, and with what body. Recording an act is the command, so the body is
 * the act itself; only where it holds a name or a reference to a file does the body differ from what is stored.
 */
export type Handeling = {
  /** The sub-collection: POST records an act, GET lists those that count. */
  readonly collectie: string;
  readonly gebeurtenis: string;
  readonly samenvatting: string;
  /** Whose act it is: the region keeps it, or a body of a party decided or signed. */
  readonly van: 'beheer' | 'besluit' | 'ondertekening' | 'rapport';
  /** The kind of fact it becomes. */
  readonly feit: string;
  readonly invoer: z.ZodObject;
};

type Rij = readonly [collectie: string, gebeurtenis: string, samenvatting: string, van?: Handeling['van']];

function handelingen(
  rijen: readonly Rij[],
  schemas: Readonly<Record<string, z.ZodObject>>,
  feitsoort: Readonly<Record<string, string>>,
  anders: Readonly<Record<string, z.ZodObject>> = {},
): Handeling[] {
  return rijen.map(([collectie, gebeurtenis, samenvatting, van = 'beheer']) => {
    const invoer = anders[gebeurtenis] ?? schemas[gebeurtenis];
    const feit = feitsoort[gebeurtenis];
    if (!invoer || !feit) throw new TypeError(`no schema or no fact for ${gebeurtenis}`);
    return { collectie, gebeurtenis, samenvatting, van, feit, invoer };
  });
}

function inschrijving(
  collectie: string,
  gebeurtenis: string,
  schemas: Readonly<Record<string, z.ZodObject>>,
  feitsoort: Readonly<Record<string, string>>,
): Handeling {
  const [handeling] = handelingen([[collectie, gebeurtenis, 'Schrijft een dossier in.']], schemas, feitsoort);
  if (!handeling) throw new TypeError(`no ${gebeurtenis}`);
  return handeling;
}

/** Acts on a municipality, under /v1/gemeenten/{code}. */
export const gemeenteHandelingen = handelingen(
  [
    ['opheffingen', 'GemeenteOpgeheven', 'Legt de laatste dag van een gemeente vast.'],
    ['herindelingen', 'HerindelingVastgelegd', 'Legt vast in welke gemeenten een gemeente opgaat.'],
  ],
  gemeenteGebeurtenissen,
  GEMEENTE_FEITSOORT,
);

/** Acts on a region, under /v1/regios/{slug}. */
export const regioHandelingen = handelingen(
  [
    ['toetredingen', 'GemeenteToegetreden', 'Legt vast dat een gemeente lid is van de regio.'],
    ['uittredingen', 'GemeenteUitgetreden', 'Legt vast dat een lidmaatschap eindigt.'],
    ['uittredingsvoornemens', 'UittredingVoorgenomen', 'Legt een voornemen om uit te treden vast.'],
    ['blijfbesluiten', 'BlijvenBesloten', 'Legt vast dat een gemeente besloot te blijven.'],
    ['rollen', 'RolToegekend', 'Legt vast dat een gemeente een rol heeft in de regio.'],
    ['rolbeeindigingen', 'RolBeeindigd', 'Legt vast dat een rol eindigt.'],
    ['aanspreekpunten', 'AanspreekpuntAangewezen', 'Legt het aanspreekpunt en zijn vervangers vast.'],
    [
      'lidmaatschapsmeldingen',
      'LidmaatschapGerapporteerd',
      'Legt vast wat een bron over leden zegt.',
      'rapport',
    ],
    ['rolmeldingen', 'RolGerapporteerd', 'Legt vast wat een bron over rollen zegt.', 'rapport'],
  ],
  regioGebeurtenissen,
  REGIO_FEITSOORT,
);

const tekstversie = overeenkomstGebeurtenissen.TekstversieVastgelegd.extend({
  document: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Geef de SHA-256 van een document dat u eerst hebt aangeleverd.')
    .optional(),
});

/** Acts on an agreement, under /v1/overeenkomsten/{id}. */
export const overeenkomstHandelingen = handelingen(
  [
    ['partijen', 'PartijToegetreden', 'Legt vast dat iemand partij is.'],
    ['opzeggingen', 'OpzeggingGedaan', 'Legt vast dat een partij opzegde.'],
    ['uittredingen', 'PartijUitgetreden', 'Legt vast dat een partij geen partij meer is.'],
    ['tekstversies', 'TekstversieVastgelegd', 'Legt een versie van de tekst vast.'],
    ['besluiten', 'BesluitGenomen', 'Legt een besluit van een orgaan van een partij vast.', 'besluit'],
    ['besluitplannen', 'BesluitGepland', 'Legt vast wanneer een besluit is gepland.', 'besluit'],
    [
      'ondertekeningen',
      'PartijHeeftOndertekend',
      'Legt een handtekening van een partij vast.',
      'ondertekening',
    ],
    ['bekendmakingen', 'OvereenkomstBekendgemaakt', 'Legt de bekendmaking vast.'],
    ['inwerkingtredingen', 'InwerkingtredingGeregeld', 'Legt de regel van inwerkingtreding vast.'],
    ['looptijden', 'LooptijdVastgelegd', 'Legt de looptijd vast.'],
    ['verlengingsvoornemens', 'VerlengingVoorgenomen', 'Legt een voornemen om te verlengen vast.'],
    ['verlengingen', 'OvereenkomstVerlengd', 'Legt een verlenging vast.'],
    ['opschortingen', 'OvereenkomstOpgeschort', 'Legt een opschorting vast.'],
    ['beeindigingen', 'OvereenkomstBeeindigd', 'Legt het einde vast.'],
    ['relaties', 'RelatieGelegd', 'Legt een relatie met een oudere overeenkomst vast.'],
    ['bepalingen', 'BepalingVastgelegd', 'Legt een bepaling vast.'],
    [
      'meldingen',
      'OvereenkomstGerapporteerd',
      'Legt vast wat een bron over de overeenkomst zegt.',
      'rapport',
    ],
  ],
  overeenkomstGebeurtenissen,
  OVEREENKOMST_FEITSOORT,
  { PartijHeeftOndertekend: ondertekening(persoonlijk(120)), TekstversieVastgelegd: tekstversie },
);

/** The first act of every kind of file: recorded when the file is made, and corrected like any other. */
export const inschrijvingen = {
  gemeente: inschrijving('/v1/gemeenten', 'GemeenteIngeschreven', gemeenteGebeurtenissen, GEMEENTE_FEITSOORT),
  regio: inschrijving('/v1/regios', 'RegioIngericht', regioGebeurtenissen, REGIO_FEITSOORT),
  overeenkomst: inschrijving(
    '/v1/regios/{slug}/overeenkomsten',
    'OvereenkomstIngeschreven',
    overeenkomstGebeurtenissen,
    OVEREENKOMST_FEITSOORT,
  ),
};

import type { z } from 'zod';
import { Documenthash } from './gedeeld/document.ts';
import { persoonlijk } from './gedeeld/persoon.ts';
import { gemeenteGebeurtenissen } from './gemeente/events.ts';
import { GEMEENTE_FEITSOORT } from './gemeente/feiten.ts';
import { mandaatGebeurtenissen } from './mandaat/events.ts';
import { MANDAAT_FEITSOORT } from './mandaat/feiten.ts';
import { nvoGebeurtenissen } from './nvo/events.ts';
import { NVO_FEITSOORT } from './nvo/feiten.ts';
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

/** Who records an act names a document by its hash; what is stored says what it is as well. */
const metHash = <S extends z.ZodObject>(schema: S) => schema.extend({ document: Documenthash.optional() });

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
    ['raadplegingen', 'RaadplegingGehouden', 'Legt vast dat een groep is geraadpleegd.'],
    ['onderwerpen', 'OnderwerpGeregeld', 'Legt vast wat de tekst over een onderwerp regelt.'],
    ['geschilroutes', 'GeschilrouteGeregeld', 'Legt vast wie over geschillen beslist.'],
    [
      'contractvoorwaarden',
      'ContractvoorwaardenVastgelegd',
      'Legt de voorwaarden van contracten met aanbieders vast.',
    ],
    ['geldregels', 'GeldregelVastgelegd', 'Legt een regel over geld vast.'],
    ['geldgegevens', 'GeldgegevenVastgelegd', 'Legt een bedrag, een aantal of een percentage vast.'],
    ['verplichtingen', 'VerplichtingVastgelegd', 'Legt vast wat er moet gebeuren, en wanneer.'],
    ['nakomingen', 'VerplichtingNagekomen', 'Legt vast dat een verplichting is nagekomen.'],
    ['afhankelijkheden', 'AfhankelijkheidGemeld', 'Legt vast waarop wordt gewacht.', 'rapport'],
  ],
  overeenkomstGebeurtenissen,
  OVEREENKOMST_FEITSOORT,
  {
    PartijHeeftOndertekend: ondertekening(persoonlijk(120)),
    TekstversieVastgelegd: metHash(overeenkomstGebeurtenissen.TekstversieVastgelegd),
  },
);

/** Acts on a mandate, under /v1/mandaten/{id}. */
export const mandaatHandelingen = handelingen(
  [
    ['verleningen', 'MandaatVerleend', 'Legt vast dat een orgaan een bevoegdheid verleent.', 'besluit'],
    ['instemmingen', 'InstemmingGegeven', 'Legt een instemming vast (Awb 10:4).', 'besluit'],
    ['vervangingen', 'VervangingGeregeld', 'Legt vast wie de gemandateerde vervangt.'],
    ['aanwijzingen', 'AanwijzingGegeven', 'Legt een aanwijzing van de mandaatgever vast (Awb 10:6).'],
    ['intrekkingen', 'MandaatIngetrokken', 'Legt de intrekking vast (Awb 10:8).', 'besluit'],
    ['vervallenverklaringen', 'MandaatVervallen', 'Legt vast dat een mandaat vanzelf verviel.'],
    ['nietigheden', 'MandaatNietigGebleken', 'Legt vast dat een mandaat nooit gold.'],
    ['uitoefeningen', 'BevoegdheidUitgeoefend', 'Legt een handeling onder dit mandaat vast.', 'besluit'],
    ['meldingen', 'MandaatGerapporteerd', 'Legt vast wat een bron over een mandaat zegt.', 'rapport'],
  ],
  mandaatGebeurtenissen,
  MANDAAT_FEITSOORT,
  {
    MandaatVerleend: metHash(mandaatGebeurtenissen.MandaatVerleend),
    MandaatIngetrokken: metHash(mandaatGebeurtenissen.MandaatIngetrokken),
  },
);

/** Acts on the state of the norm in a region, under /v1/nvo/{slug}. */
export const nvoHandelingen = handelingen(
  [
    ['merken', 'NvoMerkGerapporteerd', 'Legt een merkteken uit een meting vast.', 'rapport'],
    [
      'tegenstrijdigheden',
      'TegenstrijdigheidGemeld',
      'Legt vast dat een tekst iets anders zegt dan een merkteken of een andere bron.',
      'rapport',
    ],
    ['standen', 'NvoStandVastgelegd', 'Legt een latere stand van de norm vast.'],
    ['ondersteuningen', 'OndersteuningGemeld', 'Legt een aanbod van of vraag om hulp vast.', 'rapport'],
  ],
  nvoGebeurtenissen,
  NVO_FEITSOORT,
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
  mandaat: inschrijving(
    '/v1/regios/{slug}/mandaten',
    'MandaatIngeschreven',
    mandaatGebeurtenissen,
    MANDAAT_FEITSOORT,
  ),
};

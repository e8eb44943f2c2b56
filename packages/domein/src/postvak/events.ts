import { z } from 'zod';
import { GemeenteCode, OvereenkomstId } from '../gedeeld/namen.ts';
import { GEEN_NAMEN, Verzegeld } from '../gedeeld/persoon.ts';

/** Why a message cannot be placed now; something that is recorded later can change each of these. */
export const Aanhoudreden = z.enum([
  'overeenkomst-onbekend',
  'overeenkomst-dubbelzinnig',
  'overeenkomst-onleesbaar',
  'versie-onbekend',
  'versie-dubbelzinnig',
  'versie-andere-tekst',
]);
export type Aanhoudreden = z.infer<typeof Aanhoudreden>;

/** Why a message can never be placed as it is. */
export const Onbestelbaarreden = z.enum([
  'bericht-onleesbaar',
  'bericht-ongeldig',
  'andere-gemeente',
  'bericht-hergebruikt',
  'regio-onbekend',
  'daad-geweigerd',
  'inhoud-vernietigd',
  'te-lang-aangehouden',
]);
export type Onbestelbaarreden = z.infer<typeof Onbestelbaarreden>;

/** What each reason says to those who can do something about it. */
export const REDENEN: Readonly<Record<Aanhoudreden | Onbestelbaarreden, string>> = {
  'overeenkomst-onbekend':
    'In het register staat nog geen overeenkomst met deze naam of dit kenmerk waarbij deze gemeente partij is.',
  'overeenkomst-dubbelzinnig':
    'Er zijn meer overeenkomsten met deze naam waarbij deze gemeente partij is. Noem het kenmerk.',
  'overeenkomst-onleesbaar': 'Het dossier van deze overeenkomst kan nu niet worden gelezen.',
  'versie-onbekend': 'De versie van de tekst waarover dit gaat, is nog niet vastgelegd.',
  'versie-dubbelzinnig': 'Het document hoort bij meer dan één vastgelegde versie. Noem de versie.',
  'versie-andere-tekst': 'De genoemde versie is vastgelegd met een ander document.',
  'bericht-onleesbaar': 'Dit is geen leesbaar CloudEvent met JSON erin.',
  'bericht-ongeldig': 'Het bericht houdt zich niet aan de afgesproken vorm.',
  'andere-gemeente': 'Het bericht gaat over een andere gemeente dan die het stuurde.',
  'bericht-hergebruikt': 'Onder deze bron en dit id kwam eerder een bericht met een andere inhoud.',
  'regio-onbekend': 'De genoemde regio staat niet in het register.',
  'daad-geweigerd': 'Het register heeft geweigerd dit vast te leggen.',
  'inhoud-vernietigd': 'De inhoud van het bericht is vernietigd voordat het geplaatst kon worden.',
  'te-lang-aangehouden': 'Het bericht kon te lang niet worden geplaatst.',
};

/** The system that sent a message, as the NL GOV profile names it: by number and name, never by a person. */
export const Systeem = z
  .string()
  .max(120)
  .regex(
    /^urn:nld:(?:oin:\d{20}|kvknr:\d{8}):systeem:[a-z0-9-]+$/,
    'Noem het systeem als urn:nld:oin:<20 cijfers>:systeem:<naam>.',
  );

/** The id that the sender gave a message: unique with its system. */
export const Berichtkenmerk = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{7,99}$/,
    'Gebruik een UUID, of een ander kenmerk van 8 tot 100 tekens zonder namen.',
  );

/** SHA-256 of what a message says, personal words left out: the same id must say the same. */
const Vingerafdruk = z.string().regex(/^[0-9a-f]{64}$/);

/** Which message it is. */
const soort = z
  .string()
  .max(100)
  .regex(/^nl\.samenwerkingsafspraken\.aangeboden\.[a-z]+$/);
/** A place in a topic of Kafka. */
const Plek = z.strictObject({
  topic: z.string().regex(/^regiolog\.in\.gm\d{4}$/),
  partitie: z.int().min(0),
  offset: z.string().regex(/^\d{1,20}$/),
});

const kop = {
  gemeente: GemeenteCode,
  systeem: Systeem,
  bericht: Berichtkenmerk,
  soort,
  vingerafdruk: Vingerafdruk,
};

/** STORED DATA. A schema that shipped is never changed: a new shape is a new version with an upcaster and a fixture. */
export const postvakGebeurtenissen = {
  /** It cannot be placed now. What it says is sealed: nobody checked it for names of persons. */
  BerichtAangehouden: z.strictObject({
    ...kop,
    /** When it named one by its id. */
    overeenkomst: OvereenkomstId.optional(),
    reden: Aanhoudreden,
    inhoud: Verzegeld,
  }),
  /** It was tried again, and there was another reason. */
  BerichtNogAangehouden: z.strictObject({ reden: Aanhoudreden }),
  /** It became an act of the municipality: `gebeurtenis` is its event. */
  BerichtGeplaatst: z.strictObject({
    ...kop,
    overeenkomst: OvereenkomstId,
    versie: z.string().max(40),
    gebeurtenis: z.uuid(),
  }),
  /** Somebody of the region decided that it will not be placed. */
  BerichtAfgewezen: z.strictObject({
    motivering: z.string().trim().min(3).max(500).describe(`Waarom dit niet wordt geplaatst. ${GEEN_NAMEN}`),
  }),
  /** It can never be placed as it is. Of what could not be read, only where it came in is known. */
  BerichtOnbestelbaar: z.strictObject({
    gemeente: GemeenteCode,
    systeem: Systeem.optional(),
    bericht: Berichtkenmerk.optional(),
    soort: soort.optional(),
    reden: Onbestelbaarreden,
    /** The code of the refusal, when the register refused the act. */
    weigering: z
      .string()
      .regex(/^[a-z]+(-[a-z]+){0,6}$/)
      .optional(),
    plek: Plek.optional(),
    /** As it came in, cut off when it is long, with what is wrong in it. */
    inhoud: Verzegeld.optional(),
  }),
};

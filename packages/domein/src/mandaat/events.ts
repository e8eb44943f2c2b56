import { z } from 'zod';
import { Bevoegdheid, Handelingsoort } from '../gedeeld/bevoegdheid.ts';
import { Deeldatum } from '../gedeeld/datum.ts';
import { Document } from '../gedeeld/document.ts';
import { Domein, Drager, MandaatId, OvereenkomstId } from '../gedeeld/namen.ts';
import { Begin, Einde } from '../gedeeld/periode.ts';
import { GEEN_NAMEN } from '../gedeeld/persoon.ts';

/**
 * What is given: the power to decide in the name of a body (mandaat, Awb 10:1), to sign what the body decided
 * (ondertekeningsmandaat, 10:11), to act under private law (volmacht, 10:12) or in fact (machtiging, 10:12), or the
 * power itself (delegatie, 10:13). They differ, whatever the document is called (hard case 23).
 */
export const Mandaatsoort = z.enum([
  'mandaat',
  'ondertekeningsmandaat',
  'volmacht',
  'machtiging',
  'delegatie',
]);
export type Mandaatsoort = z.infer<typeof Mandaatsoort>;

/** How far a power goes. What is left out is not limited. */
export const Grenzen = z.strictObject({
  bedragTot: z
    .int()
    .min(0)
    .max(1_000_000_000_000)
    .optional()
    .describe('In hele euro’s, het bedrag zelf inbegrepen.'),
  domeinen: z.array(Domein).min(1).max(10).optional(),
  producten: z.array(z.string().trim().min(1).max(120).describe(GEEN_NAMEN)).min(1).max(40).optional(),
});
export type Grenzen = z.infer<typeof Grenzen>;

const omschrijving = z.string().trim().min(2).max(1000).describe(GEEN_NAMEN).optional();
const schriftelijk = z.boolean().optional().describe('Weggelaten: niet bekend.');

/** STORED DATA. A schema that shipped is never changed: a new shape is a new version with an upcaster and a fixture. */
export const mandaatGebeurtenissen = {
  /** Opens the file. It gives nothing: a source may speak of a mandate of which nobody has the decision. */
  MandaatIngeschreven: z.strictObject({
    naam: z.string().trim().min(3).max(300).describe(GEEN_NAMEN),
    /** The agreement in which it stands. */
    instrument: OvereenkomstId.optional(),
  }),
  /** The grant itself. One file holds one grant, of one giver (hard case 24). */
  MandaatVerleend: z.strictObject({
    soort: Mandaatsoort,
    gever: Drager,
    ontvanger: Drager,
    bevoegdheden: z.array(Bevoegdheid).min(1).max(21),
    grenzen: Grenzen.optional(),
    /** In words, and so for people to judge: the answer is then "onzeker". */
    voorwaarden: z.array(z.string().trim().min(2).max(500).describe(GEEN_NAMEN)).max(20).optional(),
    /** General, or for one case (Awb 10:5). */
    geval: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .optional()
      .describe(`Het ene geval; weggelaten: algemeen mandaat. ${GEEN_NAMEN}`),
    /** Does the receiver work under the responsibility of the giver? If not, Awb 10:4 asks for two consents. */
    onderVerantwoordelijkheid: z
      .boolean()
      .optional()
      .describe('Weggelaten: alleen binnen dezelfde organisatie.'),
    ondermandaat: z.enum(['toegestaan', 'niet-toegestaan']).optional().describe('Weggelaten: niet vermeld.'),
    /** The grant on which this one rests, when it is an ondermandaat; left out: whatever the giver received. */
    onder: MandaatId.optional(),
    /** The older grant that this one takes the place of, from its own first day. */
    vervangt: MandaatId.optional(),
    grondslag: z
      .string()
      .max(200)
      .optional()
      .describe(`Wettelijke grondslag; bij delegatie nodig (Awb 10:15). ${GEEN_NAMEN}`),
    besloten: Deeldatum.optional(),
    van: Begin.optional(),
    einde: Einde.optional(),
    schriftelijk,
    document: Document.optional(),
    omschrijving,
  }),
  /** Awb 10:4: of the receiver itself, or of the body under whose responsibility it works. */
  InstemmingGegeven: z.strictObject({
    van: z.enum(['gemandateerde', 'verantwoordelijk-orgaan']),
    door: Drager,
    uitkomst: z.enum(['gegeven', 'geweigerd']),
    datum: Deeldatum.optional(),
  }),
  /** Who takes the place of the receiver when it is away. */
  VervangingGeregeld: z.strictObject({
    vervanger: Drager,
    bij: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .describe(`Wanneer, zoals: bij afwezigheid. ${GEEN_NAMEN}`)
      .optional(),
    van: Begin.optional(),
    einde: Einde.optional(),
  }),
  /** An instruction per case or in general (Awb 10:6). */
  AanwijzingGegeven: z.strictObject({
    datum: Deeldatum.optional(),
    aanwijzing: z.string().trim().min(2).max(1000).describe(GEEN_NAMEN),
  }),
  /** Awb 10:8: at any time; a general mandate in writing. */
  MandaatIngetrokken: z.strictObject({
    door: Drager.optional(),
    einde: Einde,
    besloten: Deeldatum.optional(),
    schriftelijk,
    document: Document.optional(),
  }),
  /** It fell by itself: the receiver or its task is no more. */
  MandaatVervallen: z.strictObject({
    einde: Einde,
    oorzaak: z.string().trim().min(2).max(300).describe(GEEN_NAMEN),
  }),
  /** It never held: void, or annulled by a court. */
  MandaatNietigGebleken: z.strictObject({
    datum: Deeldatum.optional(),
    oorzaak: z.string().trim().min(2).max(300).describe(GEEN_NAMEN),
  }),
  /** An act under this power: a decision, a signature, an act under private law or in fact. */
  BevoegdheidUitgeoefend: z.strictObject({
    handeling: Handelingsoort,
    bevoegdheid: Bevoegdheid,
    door: Drager,
    /** In whose name the act says it was done (Awb 10:10). */
    namens: Drager.optional(),
    datum: Deeldatum.optional(),
    bedrag: z.int().min(0).max(1_000_000_000_000).optional().describe('In hele euro’s.'),
    domein: Domein.optional(),
    product: z.string().trim().min(1).max(120).describe(GEEN_NAMEN).optional(),
    geval: z.string().trim().min(2).max(200).describe(GEEN_NAMEN).optional(),
    /** The agreement that was decided on or signed. */
    overeenkomst: OvereenkomstId.optional(),
    kenmerk: z.string().trim().min(1).max(120).describe(GEEN_NAMEN).optional(),
    omschrijving,
  }),
  /** What a source says of a mandate on its own day. It gives nothing. */
  MandaatGerapporteerd: z.strictObject({
    peildatum: Deeldatum,
    status: z.string().min(1).max(60),
    soort: Mandaatsoort.optional(),
    gevers: z.array(Drager).max(400),
    ontvangers: z.array(Drager).max(40),
    bevoegdheden: z.array(Bevoegdheid).max(21),
    grenzen: Grenzen.optional(),
    van: Begin.optional(),
    einde: Einde.optional(),
    omschrijving: z.string().trim().min(2).max(1000).describe(GEEN_NAMEN).optional(),
  }),
};

import { z } from 'zod';
import { Deeldatum } from '../gedeeld/datum.ts';
import { Document } from '../gedeeld/document.ts';
import { Domein, GemeenteCode, Orgaan, OvereenkomstId, Partij, RegioSlug } from '../gedeeld/namen.ts';
import { Begin, Einde } from '../gedeeld/periode.ts';
import { GEEN_NAMEN, Verzegeld } from '../gedeeld/persoon.ts';
import { afspraakGebeurtenissen } from './events-afspraken.ts';
import { Duur, Versie } from './waarden.ts';

/** Kinds of instrument as the sources name them (domain.md (c)); the legal form is a fact apart (hard case 23). */
export const Soort = z.enum([
  'convenant',
  'dvo',
  'samenwerkingsovereenkomst',
  'centrumregeling',
  'gemeenschappelijke-regeling',
  'regiovisie',
  'beleidskader',
  'regioplan',
  'addendum',
  'bestuurlijke-afspraken',
  'prestatieafspraken',
  'deelovereenkomst',
  'mandaatbesluit',
  'mandaatregeling',
  'volmacht',
  'collegebesluit',
  'raadsbesluit',
  'overig',
]);
export type Soort = z.infer<typeof Soort>;

/** Wgr 8 and what lies outside the Wgr; it decides who must consent and where a dispute goes. */
export const Rechtsvorm = z.enum([
  'openbaar-lichaam',
  'bedrijfsvoeringsorganisatie',
  'gemeenschappelijk-orgaan',
  'centrumregeling',
  'regeling-zonder-meer',
  'privaatrechtelijk',
  'bestuurlijk',
]);
export type Rechtsvorm = z.infer<typeof Rechtsvorm>;

/** What a body did with a text: never one flag "vastgesteld" (hard case 1). */
export const BesluitUitkomst = z.enum([
  'vastgesteld',
  'ingestemd',
  'toestemming',
  'zienswijze',
  'ter-kennisname',
  'geweigerd',
  'aangehouden',
]);
export type BesluitUitkomst = z.infer<typeof BesluitUitkomst>;

export const RelatieSoort = z.enum([
  'vervangt',
  'wijzigt',
  'verlengt',
  'addendum-bij',
  'bijlage-bij',
  'uitwerking-van',
  'onderdeel-van',
  'onder',
  'bouwt-voort-op',
  'afgeleid-van',
  'besluit-over',
  'bekrachtigt',
  'toegevoegd-aan',
  'toetreding-tot',
  'mogelijk-hetzelfde',
  'zelfde-als',
]);
export type RelatieSoort = z.infer<typeof RelatieSoort>;

/** When it comes into force, as data that explains itself. `alle` means: each of these, so the latest day counts. */
export type Regel =
  | { soort: 'op'; datum: string }
  | {
      soort: 'partijen';
      handeling: 'besluit' | 'ondertekening';
      orgaan?: Orgaan | undefined;
      minimaal?: number | undefined;
    }
  | { soort: 'bekendmaking'; dagenErna?: number | undefined }
  | { soort: 'alle'; van: Regel[] };

const enkeleRegel = [
  z.strictObject({ soort: z.literal('op'), datum: Deeldatum }),
  z.strictObject({
    soort: z.literal('partijen'),
    handeling: z.enum(['besluit', 'ondertekening']),
    orgaan: Orgaan.optional(),
    minimaal: z.int().min(1).max(400).optional().describe('Zonder getal: alle partijen.'),
  }),
  z.strictObject({ soort: z.literal('bekendmaking'), dagenErna: z.int().min(0).max(366).optional() }),
] as const;

export const Regel = z.discriminatedUnion('soort', [
  ...enkeleRegel,
  z.strictObject({
    soort: z.literal('alle'),
    van: z
      .array(z.discriminatedUnion('soort', [...enkeleRegel]))
      .min(1)
      .max(5),
  }),
]);

/** The signature of a party. The name of who signed is personal data; the office is not. */
export const ondertekening = <N extends z.ZodType>(naam: N) =>
  z.strictObject({
    partij: Partij,
    versie: Versie.optional(),
    datum: Deeldatum.optional(),
    door: z
      .strictObject({
        ambt: z.string().trim().min(2).max(120).describe(`Het ambt, zoals burgemeester. ${GEEN_NAMEN}`),
        referentie: z
          .string()
          .regex(/^[a-z0-9-]{4,64}$/, 'Gebruik een kenmerk zonder naam, zoals p-8f3a.')
          .optional(),
        naam: naam.optional(),
      })
      .optional(),
  });

/** STORED DATA. A schema that shipped is never changed: a new shape is a new version with an upcaster and a fixture. */
export const overeenkomstGebeurtenissen = {
  OvereenkomstIngeschreven: z.strictObject({
    naam: z.string().trim().min(3).max(300).describe(GEEN_NAMEN),
    soort: Soort,
    subsoort: z.string().max(60).optional(),
    domeinen: z.array(Domein).min(1).max(10),
    rechtsvorm: Rechtsvorm.optional(),
    grondslag: z
      .string()
      .max(200)
      .optional()
      .describe(`De wettelijke grondslag, zoals Wgr 1 of Wmo 2015 2.1.2. ${GEEN_NAMEN}`),
    regios: z.array(RegioSlug).max(45).optional().describe('Regio’s naast de eigen regio.'),
  }),
  PartijToegetreden: z.strictObject({
    partij: Partij,
    van: Begin,
    wijze: z.enum(['oorspronkelijk', 'toegetreden', 'rechtsopvolger']),
  }),
  /** Notice was given; the party leaves only when a PartijUitgetreden says so or `per` comes. */
  OpzeggingGedaan: z.strictObject({ partij: Partij, datum: Deeldatum.optional(), per: Deeldatum.optional() }),
  PartijUitgetreden: z.strictObject({ partij: Partij, einde: Einde }),
  TekstversieVastgelegd: z.strictObject({
    versie: Versie,
    stadium: z.enum(['concept', 'definitief']),
    datum: Deeldatum.optional(),
    document: Document.optional(),
  }),
  BesluitGenomen: z.strictObject({
    partij: Partij,
    orgaan: Orgaan,
    uitkomst: BesluitUitkomst,
    versie: Versie.optional(),
    datum: Deeldatum.optional(),
  }),
  /** A plan is not a decision. */
  BesluitGepland: z.strictObject({
    partij: Partij.optional().describe('Zonder partij: alle partijen.'),
    orgaan: Orgaan,
    datum: Deeldatum.optional(),
    uiterlijk: Deeldatum.optional(),
  }),
  PartijHeeftOndertekend: ondertekening(Verzegeld),
  OvereenkomstBekendgemaakt: z.strictObject({
    datum: Deeldatum,
    door: GemeenteCode.optional(),
    vindplaats: z.string().max(500).optional().describe(GEEN_NAMEN),
  }),
  InwerkingtredingGeregeld: z.strictObject({ regel: Regel }),
  LooptijdVastgelegd: z.strictObject({
    van: Begin.optional(),
    einde: Einde.optional(),
    stilzwijgend: z.strictObject({ duur: Duur, aantal: z.int().min(1).max(50).optional() }).optional(),
    opzegtermijn: Duur.optional(),
  }),
  VerlengingVoorgenomen: z.strictObject({
    einde: Einde.optional(),
    duur: Duur.optional(),
    datum: Deeldatum.optional(),
  }),
  OvereenkomstVerlengd: z.strictObject({ einde: Einde, datum: Deeldatum.optional() }),
  OvereenkomstOpgeschort: z.strictObject({ van: Begin, einde: Einde.optional() }),
  OvereenkomstBeeindigd: z.strictObject({
    einde: Einde,
    wijze: z.enum(['beeindigd', 'afgelopen', 'ingetrokken', 'vernietigd']),
  }),
  /** Recorded once, in the younger stream. */
  RelatieGelegd: z.strictObject({ soort: RelatieSoort, doel: OvereenkomstId, van: Begin.optional() }),
  BepalingVastgelegd: z.strictObject({
    bepaling: z.string().min(1).max(60),
    onderwerp: z.string().min(1).max(120).describe(GEEN_NAMEN),
    versie: Versie.optional(),
    niveau: z.enum(['lokaal', 'regionaal', 'bovenregionaal']).optional(),
    samenvatting: z.string().max(1000).optional().describe(GEEN_NAMEN),
  }),
  /** What a source says of the instrument as a whole, on its own day. It decides nothing. */
  OvereenkomstGerapporteerd: z.strictObject({
    peildatum: Deeldatum,
    status: z.string().min(1).max(60),
    partijen: z.array(Partij).max(400),
    partijenOmschrijving: z.string().max(400).optional().describe(GEEN_NAMEN),
    partijenAantal: z.int().min(0).max(400).optional(),
    organen: z.array(z.string().max(160).describe(GEEN_NAMEN)).max(20),
    vastgesteld: Deeldatum.optional(),
    vaststellingGepland: Deeldatum.optional(),
    overeengekomen: Deeldatum.optional(),
    ondertekend: Deeldatum.optional(),
    documentdatum: Deeldatum.optional(),
    ingang: Deeldatum.optional(),
    einde: Einde.optional(),
    duur: z.string().max(60).optional(),
    onderwerpen: z.array(z.string().max(60)).max(40),
    afgeleid: z
      .array(z.string().max(60))
      .max(20)
      .optional()
      .describe('Velden die uit iets anders zijn afgeleid.'),
    opmerking: z.string().max(600).optional().describe(GEEN_NAMEN),
  }),
  ...afspraakGebeurtenissen,
};

import { z } from 'zod';
import { GemeenteCode, RegioSlug } from '../gedeeld/namen.ts';

/** What is stored of a subscription: where messages go, which ones, and how far that is. */

/**
 * Where messages are sent to. It is stored in the open, so that nothing may stand in it that gives access: no name and
 * password, no query. Over http only to this very machine, which the edge allows in a demonstration alone.
 */
export const Afleveradres = z
  .url({
    protocol: /^https?$/,
    error: 'Geef een volledig webadres, zoals https://www.gemeente.nl/berichten.',
  })
  .max(500)
  .regex(
    /^[^?#@]+$/,
    'Geef een adres zonder naam, wachtwoord, vraagteken of hekje: het wordt leesbaar bewaard.',
  );

/** By whose rights messages are sent: those of the one who subscribed, in the one role that allowed it. */
export const Houder = z.strictObject({
  rol: z.enum(['coordinator', 'behandelaar', 'systeem']),
  regio: RegioSlug.optional(),
  gemeente: GemeenteCode.optional(),
});
export type Houder = z.infer<typeof Houder>;

/** A place in the log of this register. */
export const Plek = z
  .string()
  .max(200)
  .regex(/^[\w.:/-]+$/, 'Gebruik de waarde van volgende uit de feed.');

/** Which messages; left out: all that the subscriber may see. */
export const KEUZE = {
  soorten: z
    .array(z.string().regex(/^nl\.[a-z0-9.-]{1,190}$/, 'Noem typen zoals ze in /schemas staan.'))
    .min(1)
    .max(50)
    .optional()
    .describe('Alleen berichten van deze typen.'),
  regio: RegioSlug.optional().describe('Alleen berichten over dossiers van deze regio.'),
  dossier: z
    .string()
    .max(300)
    .regex(/^urn:regiolog:[a-z]+:[A-Za-z0-9.-]+$/, 'Noem het dossier zoals in subject van een bericht.')
    .optional()
    .describe('Alleen berichten over dit dossier, zoals in subject.'),
};

/** Why a message did not arrive. */
export const Afleverreden = z.enum([
  'geen-verbinding',
  'geen-antwoord',
  'afgewezen',
  'adres-niet-toegestaan',
  'recht-vervallen',
]);
export type Afleverreden = z.infer<typeof Afleverreden>;

/** STORED DATA. A schema that shipped is never changed: a new shape is a new version with an upcaster and a fixture. */
export const abonnementGebeurtenissen = {
  AbonnementGenomen: z.strictObject({
    adres: Afleveradres,
    houder: Houder,
    ...KEUZE,
    /** Messages after this place; of an empty log, all. */
    vanaf: Plek.nullable(),
  }),
  AbonnementGepauzeerd: z.strictObject({ oorzaak: z.enum(['op-verzoek', 'onbereikbaar']) }),
  AbonnementHervat: z.strictObject({}),
  AbonnementBeeindigd: z.strictObject({ oorzaak: z.enum(['op-verzoek', 'door-ontvanger']) }),
  /** A message that did not arrive, after all attempts. */
  AfleveringMislukt: z.strictObject({
    bericht: z.uuid(),
    soort: z.string().max(200),
    /** The event that it was made of. */
    plaats: z.strictObject({
      regio: z.string().max(80),
      categorie: z.string().max(32),
      id: z.string().max(80),
      volgnummer: z.int().min(0),
    }),
    cursor: Plek,
    pogingen: z.int().min(0).max(100),
    reden: Afleverreden,
    /** What the receiver answered, when it did. */
    status: z.int().min(100).max(599).optional(),
  }),
  /** What did not arrive must be sent again: one message, or all. */
  HerzendingGevraagd: z.strictObject({ bericht: z.uuid().optional() }),
  /** What did not arrive before has arrived. */
  BerichtOpnieuwVerzonden: z.strictObject({ bericht: z.uuid() }),
  /** All up to this place was delivered, is listed as failed, or was not for the subscriber. */
  AfleveringBijgehouden: z.strictObject({ tot: Plek }),
};

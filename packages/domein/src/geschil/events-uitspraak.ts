import { z } from 'zod';
import { Dag } from '../gedeeld/datum.ts';
import { Document } from '../gedeeld/document.ts';
import { GEEN_NAMEN } from '../gedeeld/persoon.ts';
import {
  Aanduiding,
  Fase,
  Geschilpartij,
  Geschilsoort,
  LidId,
  Oordeeluitkomst,
  openTekst,
  Uitkomst,
  Uitspraaksoort,
} from './waarden.ts';

/** From the draft of a ruling to its compliance and its publication. STORED DATA. */

const stap = { datum: Dag };
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a ruling says of one point. `uitleg` is how the clause is to be read, for these parties. */
export const Puntoordeel = z.strictObject({
  punt: Aanduiding,
  uitkomst: Oordeeluitkomst,
  uitleg: openTekst(2000),
});
export type Puntoordeel = z.infer<typeof Puntoordeel>;

/**
 * One thing that lay before the commission. `afdruk` is the hash of what it was, who had seen it, and a salt: who may
 * not see the thing itself can still see that it is the same thing.
 */
export const Zegelpost = z.strictObject({
  soort: z.enum(['stuk', 'reconstructie', 'standpunt']),
  naam: z.string().max(200),
  gezienDoor: z.array(z.string().max(100)).max(40),
  zout: z.string().regex(/^[0-9a-f]{32}$/),
  afdruk: Hash,
});
export type Zegelpost = z.infer<typeof Zegelpost>;

/** The seal of a ruling: one digest over everything that lay before the commission and over the ruling itself. */
export const Zegel = z.strictObject({ digest: Hash, posten: z.array(Zegelpost).max(600) });
export type Zegel = z.infer<typeof Zegel>;

/** A draft lies in the chamber; its document is what is signed. */
export const ontwerpVoorgelegd = <D extends z.ZodType>(document: D) =>
  z.strictObject({
    ...stap,
    ontwerp: Aanduiding,
    soort: Uitspraaksoort,
    punten: z
      .array(Puntoordeel)
      .max(40)
      .describe('Een tussenuitspraak die alleen iets vraagt of regelt, beslist nog geen punt.'),
    /** Where the case goes on after an interim ruling. */
    vervolg: Fase.extract(['aanvulling', 'verweer', 'hoorzitting']).optional(),
    document,
  });

/** The fields of the public register of rulings (standards section 6), without any name. */
export const Publicatie = z.strictObject({
  referentiecode: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9-]{3,30}$/, 'Gebruik hoofdletters, cijfers en streepjes.'),
  commissie: openTekst(160),
  categorie: Geschilsoort,
  bepalingsoort: openTekst(120).describe(
    `Over welk soort bepaling het gaat, zoals woonplaatsbeginsel. ${GEEN_NAMEN}`,
  ),
  jaartal: z.int().min(1990).max(2200),
  soort: Uitspraaksoort,
  uitkomst: Uitkomst,
  samenvatting: openTekst(4000),
  behandeling: openTekst(8000),
  standpunten: openTekst(8000),
  beoordeling: openTekst(20_000),
});
export type Publicatie = z.infer<typeof Publicatie>;

export const uitspraakGebeurtenissen = {
  OntwerpVoorgelegd: ontwerpVoorgelegd(Document),
  StemUitgebracht: z.strictObject({
    ...stap,
    ontwerp: Aanduiding,
    lid: LidId,
    stem: z.enum(['voor', 'tegen', 'onthouding']),
  }),
  UitspraakOndertekend: z.strictObject({ ...stap, ontwerp: Aanduiding, lid: LidId }),
  /** The draft that was adopted and signed, as the parties get it, under its seal. */
  UitspraakGedaan: z.strictObject({
    ...ontwerpVoorgelegd(Document).shape,
    ondertekenaars: z.array(LidId).min(1).max(20),
    zegel: Zegel,
  }),
  UitspraakVernietigd: z.strictObject({
    ...stap,
    punten: z.array(Aanduiding).min(1).max(40),
    door: openTekst(160),
    kenmerk: openTekst(160).describe(
      `Het kenmerk van de beslissing van de rechter, zoals een ECLI. ${GEEN_NAMEN}`,
    ),
  }),
  /** What a party must do after the ruling, at the latest on a day. */
  MijlpaalGesteld: z.strictObject({
    ...stap,
    mijlpaal: Aanduiding,
    punt: Aanduiding,
    partij: Geschilpartij,
    wat: openTekst(1000),
    uiterlijk: Dag,
  }),
  NakomingGemeld: z.strictObject({
    ...stap,
    mijlpaal: Aanduiding,
    door: Geschilpartij,
    uitkomst: z.enum(['nagekomen', 'deels-nagekomen', 'niet-nagekomen']),
    verslag: openTekst(2000),
  }),
  NakomingVastgesteld: z.strictObject({
    ...stap,
    mijlpaal: Aanduiding,
    uitkomst: z.enum(['nagekomen', 'niet-nagekomen']),
    motivering: openTekst(1000),
  }),
  PublicatieVoorgesteld: z.strictObject({
    ...stap,
    uitspraak: Aanduiding.optional().describe('Het ontwerp dat uitspraak werd. Weggelaten: de laatste.'),
    publicatie: Publicatie,
  }),
  PublicatieGetoetst: z.strictObject({
    ...stap,
    referentiecode: Publicatie.shape.referentiecode,
    akkoord: z.boolean(),
    opmerking: openTekst(1000).optional(),
  }),
  UitspraakGepubliceerd: z.strictObject({ ...stap, publicatie: Publicatie }),
  PublicatieIngetrokken: z.strictObject({
    ...stap,
    referentiecode: Publicatie.shape.referentiecode,
    reden: openTekst(500),
  }),
};

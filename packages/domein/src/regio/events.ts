import { z } from 'zod';
import { Deeldatum } from '../gedeeld/datum.ts';
import { Domein, GemeenteCode } from '../gedeeld/namen.ts';
import { Begin, Einde } from '../gedeeld/periode.ts';
import { GEEN_NAMEN } from '../gedeeld/persoon.ts';

const Domeinen = z.array(Domein).min(1).max(10).describe('Waarvoor: bw, mo, jeugd …');

/** Roles as the sources spell them (domain.md (b); hard case 16: the names are unstable). */
export const RegioRol = z.enum([
  'centrumgemeente',
  'plaatsvervangend-centrumgemeente',
  'regiegemeente',
  'coordinatiegemeente',
  'budgethouder',
  'kassier',
  'accounthouder',
  'trekker',
]);
export type RegioRol = z.infer<typeof RegioRol>;

/** STORED DATA. A schema that shipped is never changed: a new shape is a new version with an upcaster and a fixture. */
export const regioGebeurtenissen = {
  RegioIngericht: z.strictObject({ naam: z.string().trim().min(1).max(120).describe(GEEN_NAMEN) }),
  GemeenteToegetreden: z.strictObject({
    gemeente: GemeenteCode,
    domeinen: Domeinen,
    van: Begin,
    einde: Einde.optional(),
  }),
  /** The exit takes effect at `einde`. That it was agreed or decided are facts of their own (hard case 15). */
  GemeenteUitgetreden: z.strictObject({
    gemeente: GemeenteCode,
    domeinen: Domeinen,
    einde: Einde,
    naarRegio: z.string().max(80).optional(),
    /** The decision of the municipality itself to leave, when a source tells of one. */
    besluit: z.strictObject({ orgaan: z.enum(['raad', 'college']), datum: Deeldatum.optional() }).optional(),
  }),
  /** An intention; it ends nothing. */
  UittredingVoorgenomen: z.strictObject({
    gemeente: GemeenteCode,
    domeinen: Domeinen,
    per: Deeldatum.optional(),
    afgesprokenOp: Deeldatum.optional(),
  }),
  /** A decision not to leave (hard case 14). */
  BlijvenBesloten: z.strictObject({
    gemeente: GemeenteCode,
    domeinen: Domeinen,
    datum: Deeldatum.optional(),
  }),
  RolToegekend: z.strictObject({
    gemeente: GemeenteCode,
    rol: RegioRol,
    domeinen: Domeinen,
    van: Begin,
    einde: Einde.optional(),
  }),
  RolBeeindigd: z.strictObject({ gemeente: GemeenteCode, rol: RegioRol, domeinen: Domeinen, einde: Einde }),
  /** One contact point with ordered deputies (NvO R6); `voorgesteld` is a plan, not an appointment. */
  AanspreekpuntAangewezen: z.strictObject({
    gemeente: GemeenteCode,
    vervangers: z.array(GemeenteCode).max(10),
    niveau: z.enum(['bestuurlijk', 'ambtelijk']),
    stadium: z.enum(['voorgesteld', 'aangewezen']),
    van: Begin.optional(),
    einde: Einde.optional(),
  }),
  /** What a source says of a membership on its own day; it says nothing about another day. */
  LidmaatschapGerapporteerd: z.strictObject({
    gemeente: GemeenteCode,
    domeinen: Domeinen,
    peildatum: Deeldatum,
    zekerheid: z.enum(['lid', 'afgeleid', 'domeinafhankelijk', 'genoemd']),
    opmerking: z.string().max(300).optional().describe(GEEN_NAMEN),
  }),
  RolGerapporteerd: z.strictObject({
    gemeente: GemeenteCode,
    rol: RegioRol,
    domeinen: Domeinen,
    peildatum: Deeldatum,
    opmerking: z.string().max(300).optional().describe(GEEN_NAMEN),
  }),
  /** The key of a person was destroyed: whatever was sealed under it cannot be read any more. */
  PersoonsgegevensVernietigd: z.strictObject({
    onderwerp: z.string().max(200),
    grondslag: z.string().min(3).max(300),
  }),
};

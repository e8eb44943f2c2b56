import { z } from 'zod';
import { Dag } from '../gedeeld/datum.ts';
import { GemeenteCode } from '../gedeeld/namen.ts';
import { GEEN_NAMEN } from '../gedeeld/persoon.ts';

/** STORED DATA. A schema that shipped is never changed: a new shape is a new version with an upcaster and a fixture. */
export const gemeenteGebeurtenissen = {
  /** A municipality as the TOOI register lists it. Without a begin it existed before that list starts. */
  GemeenteIngeschreven: z.strictObject({
    code: GemeenteCode,
    naam: z.string().min(1).max(120).describe(GEEN_NAMEN),
    provincie: z.string().max(20).optional(),
    begin: Dag.optional(),
  }),
  GemeenteOpgeheven: z.strictObject({ laatsteDag: Dag }),
  /** From `per` on all rights and duties are with the successors, without a deed (Wet arhi 44). */
  HerindelingVastgelegd: z.strictObject({ opvolgers: z.array(GemeenteCode).min(1).max(20), per: Dag }),
};

import { z } from 'zod';
import { Domein } from '../gedeeld/namen.ts';
import { Begin, Einde } from '../gedeeld/periode.ts';
import { Reglement } from './reglement.ts';
import { Functie, Geschilpartij, LidId, openTekst, Perspectief } from './waarden.ts';

/**
 * A tie between a member and a municipality or a region that may be a party: an office, an appointment, work. Without a
 * begin it always was, without an end it goes on.
 */
export const Band = z.strictObject({
  met: Geschilpartij,
  aard: z.enum(['bestuurder', 'in-dienst', 'adviseur', 'anders']),
  van: Begin.optional(),
  einde: Einde.optional(),
});
export type Band = z.infer<typeof Band>;

/** STORED DATA. A schema that shipped is never changed: a new shape is a new version with an upcaster and a fixture. */
export const commissieGebeurtenissen = {
  CommissieIngesteld: z.strictObject({
    naam: openTekst(160),
    soort: z.enum(['regionaal', 'toegang', 'nvo']),
    domeinen: z.array(Domein).min(1).max(10),
    /** A made commission, for demonstration. */
    voorbeeld: z.boolean().optional(),
  }),
  LidBenoemd: z.strictObject({
    lid: LidId,
    functie: Functie,
    perspectief: Perspectief.optional(),
    plaatsvervanger: z.boolean().optional(),
    banden: z.array(Band).max(40),
    van: Begin,
    einde: Einde.optional(),
  }),
  BandGemeld: z.strictObject({ lid: LidId, band: Band }),
  LidAfgetreden: z.strictObject({ lid: LidId, einde: Einde }),
  ReglementVastgesteld: z.strictObject({ reglement: Reglement }),
};

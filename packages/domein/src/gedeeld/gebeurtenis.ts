import { z } from 'zod';
import type { Instant } from './datum.ts';
import { Bron } from './namen.ts';
import { persoonlijk, Verzegeld } from './persoon.ts';
import { Bekend, bekendMoment } from './tijden.ts';

/**
 * What accompanies every act: since when it was known, where it rests on, and why. Who did it and in which role
 * come from the sign-in, never from the body.
 */
export const Begeleiding = z.object({
  bekend: Bekend.optional().describe('Sinds wanneer dit bekend was. Eerder dan nu alleen met een bron.'),
  bron: Bron.optional(),
  toelichting: persoonlijk(2000).optional().describe('Waarom u dit vastlegt. Wordt versleuteld bewaard.'),
});
export type Begeleiding = z.infer<typeof Begeleiding>;

export const Rol = z.enum([
  'coordinator',
  'behandelaar',
  'voorzitter',
  'lid',
  'secretaris',
  'auditor',
  'landelijk',
  'systeem',
]);
export type Rol = z.infer<typeof Rol>;

/**
 * In which trace an act came in (W3C Trace Context, version 00, section 3.2), for those who follow it through the
 * systems: the trace and the step that recorded it. There only when the one who asked named a trace.
 */
export const Spoor = z.string().regex(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[0-3]$/);

/** The caller's metadata of every stored event. */
export const Herkomst = z.strictObject({
  actor: z.string().min(1).max(200),
  rol: Rol,
  bekend: Bekend.optional(),
  bron: Bron.optional(),
  toelichting: Verzegeld.optional(),
  spoor: Spoor.optional(),
});
export type Herkomst = z.infer<typeof Herkomst>;

/** A recorded event as the domain sees it; a RecordedEvent of the store has this shape. */
export type Gebeurtenis<D = unknown> = {
  readonly id: string;
  readonly ref: { readonly regio: string; readonly categorie: string; readonly id: string };
  readonly revision: number;
  readonly type: string;
  readonly version: number;
  readonly data: D;
  readonly metadata: unknown;
  readonly geregistreerd: Instant;
};

/** The moment from which an event counts as known. */
export function bekendVan(gebeurtenis: Gebeurtenis): Instant {
  const herkomst = gebeurtenis.metadata as Partial<Herkomst> | null;
  return bekendMoment(gebeurtenis.geregistreerd, herkomst?.bekend);
}

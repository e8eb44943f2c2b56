import type { Tijden } from '@regiolog/domein/gedeeld/tijden';
import { z } from 'zod';

const Instant = z.string().meta({ format: 'date-time' });

/** The times an answer was given at, so that asking with them again gives it again. */
export const Momenten = z
  .object({
    geldigOp: z.string().meta({ format: 'date' }),
    bekendOp: Instant,
    beschikbaarOp: Instant,
  })
  .meta({ id: 'Momenten' });

/** Every answer: its times, whether the register existed then, what is missing, and the answer itself. */
export const metMomenten = <T extends z.ZodType, A extends z.ZodType>(tijden: T, antwoord: A) =>
  z.object({
    tijden,
    register: z.object({
      bestond: z.boolean(),
      sinds: Instant.nullable(),
      melding: z.string().nullable(),
    }),
    onvolledig: z
      .array(z.object({ regio: z.string(), dossier: z.string(), uitleg: z.string() }))
      .describe('Dossiers die het register niet kon lezen en die bij dit antwoord horen.'),
    antwoord: antwoord.nullable(),
  });

/** Whether the register was there at these times; `sinds` is its first event. */
export function registerOp({ beschikbaarOp }: Pick<Tijden, 'beschikbaarOp'>, sinds: string | null) {
  const bestond = sinds !== null && (beschikbaarOp === null || beschikbaarOp >= sinds);
  return { bestond, sinds, melding: bestond ? null : 'Op dit moment bestond het register nog niet.' };
}

/** A day that is not over yet counts up to now: its end could not be asked again, and more may come before it. */
export const totNu = ({ beschikbaarOp }: Pick<Tijden, 'beschikbaarOp'>, nu: Date): string | null =>
  beschikbaarOp !== null && beschikbaarOp > nu.toISOString() ? null : beschikbaarOp;

/** The times as they are told: what was left open is the head of the log, when its last event was recorded. */
export function momenten(tijden: Tijden, hoofd: string | null, nu: Date): z.infer<typeof Momenten> {
  const einde = hoofd ?? new Date(0).toISOString();
  return {
    geldigOp: tijden.geldigOp,
    bekendOp: tijden.bekendOp ?? einde,
    beschikbaarOp: totNu(tijden, nu) ?? einde,
  };
}

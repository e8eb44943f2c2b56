import type { Tijden } from '@regiolog/domein/gedeeld/tijden';
import { z } from 'zod';
import type { FeitenView } from './feiten-view.ts';

const Instant = z.string().meta({ format: 'date-time' });

/** The times an answer was given at, so that asking with them again gives it again. */
export const Tijdenecho = z
  .object({
    geldigOp: z.string().meta({ format: 'date' }),
    bekendOp: Instant,
    beschikbaarOp: Instant,
    positie: z
      .string()
      .nullable()
      .describe('De laatste plek in het logboek die in dit antwoord meetelt: die van beschikbaarOp.'),
  })
  .meta({ id: 'Tijden' });

/** Every answer: its times, whether the register existed then, what is missing, and the answer itself. */
export const metTijden = <A extends z.ZodType>(antwoord: A) =>
  z.object({
    tijden: Tijdenecho,
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

/** A day that is not over yet counts up to now: its end could not be asked again, and more may come before it. */
export function echo(tijden: Tijden, view: FeitenView, nu: Date): z.infer<typeof Tijdenecho> {
  const nogNiet = tijden.beschikbaarOp !== null && tijden.beschikbaarOp > nu.toISOString();
  const beschikbaarOp = nogNiet ? null : tijden.beschikbaarOp;
  const hoofd = view.stand().geregistreerd ?? new Date(0).toISOString();
  return {
    geldigOp: tijden.geldigOp,
    bekendOp: tijden.bekendOp ?? hoofd,
    beschikbaarOp: beschikbaarOp ?? hoofd,
    positie: view.positieOp(beschikbaarOp),
  };
}

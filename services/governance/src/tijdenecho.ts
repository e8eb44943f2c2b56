import type { Tijden } from '@regiolog/domein/gedeeld/tijden';
import type { FeitenView } from '@regiolog/feiten/view';
import { Momenten, metMomenten, momenten, totNu } from '@regiolog/service-kit/tijdenecho';
import { z } from 'zod';

/** The times an answer was given at, so that asking with them again gives it again. */
export const Tijdenecho = Momenten.extend({
  positie: z
    .string()
    .nullable()
    .describe('De laatste plek in het logboek die in dit antwoord meetelt: die van beschikbaarOp.'),
}).meta({ id: 'Tijden' });

/** Every answer: its times, whether the register existed then, what is missing, and the answer itself. */
export const metTijden = <A extends z.ZodType>(antwoord: A) => metMomenten(Tijdenecho, antwoord);

export function echo(tijden: Tijden, view: FeitenView, nu: Date): z.infer<typeof Tijdenecho> {
  return {
    ...momenten(tijden, view.stand().geregistreerd, nu),
    positie: view.positieOp(totNu(tijden, nu)),
  };
}

import { Rol } from '@regiolog/domein/gedeeld/gebeurtenis';
import { z } from 'zod';

/** What the page may know of the session: who somebody is and acts for, never a token. */
export const Sessie = z.discriminatedUnion('aangemeld', [
  z.object({ aangemeld: z.literal(false), demo: z.boolean() }),
  z.object({
    aangemeld: z.literal(true),
    demo: z.boolean(),
    /** How the provider calls this person; in a demonstration the role in words. */
    naam: z.string(),
    rollen: z.array(Rol),
    /** The region (slug) of a coordinator. */
    regio: z.string().optional(),
    /** The municipality (TOOI code) of a clerk. */
    gemeente: z.string().optional(),
    /** Goes along with every write. */
    csrf: z.string(),
  }),
]);
export type Sessie = z.infer<typeof Sessie>;

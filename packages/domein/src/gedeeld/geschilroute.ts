import { z } from 'zod';

/** Who settles a difference (domain.md (e)); `klachtregeling` lies outside the register. */
export const Geschilroute = z.enum([
  'clausule-dvo',
  'regionale-commissie',
  'landelijke-commissie-toegang',
  'nvo-commissie',
  'gedeputeerde-staten',
  'rechter',
  'bestuurlijk-overleg',
  'klachtregeling',
]);
export type Geschilroute = z.infer<typeof Geschilroute>;

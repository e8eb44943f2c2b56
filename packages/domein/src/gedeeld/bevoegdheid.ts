import { z } from 'zod';

/** Powers. A dot says "part of": `toegang` covers `toegang.beschikken`. */
export const Bevoegdheid = z.enum([
  'toegang',
  'toegang.onderzoeken',
  'toegang.beschikken',
  'toegang.toewijzen',
  'bezwaar',
  'inkoop',
  'inkoop.aanbesteden',
  'inkoop.contracteren',
  'inkoop.contractbeheer',
  'inkoop.beleid',
  'uitvoering',
  'financien',
  'financien.budgetbeheer',
  'financien.betalen',
  'subsidie',
  'samenwerking',
  'samenwerking.aangaan',
  'samenwerking.ondertekenen',
  'regelgeving',
  'goedkeuring',
  'bestuurlijke-boete',
]);
export type Bevoegdheid = z.infer<typeof Bevoegdheid>;

/** What is done with a power: to decide, also on an objection, to sign, to act under private law or in fact. */
export const Handelingsoort = z.enum([
  'besluit',
  'besluit-op-bezwaar',
  'ondertekening',
  'rechtshandeling',
  'feitelijk',
]);
export type Handelingsoort = z.infer<typeof Handelingsoort>;

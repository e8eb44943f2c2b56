import { z } from 'zod';
import { Bevoegdheid, Handelingsoort } from '../../gedeeld/bevoegdheid.ts';
import { Domein, type Drager, GemeenteCode, Orgaan } from '../../gedeeld/namen.ts';
import type { BevoegdheidVraag } from './dekking.ts';

/** The question of competence as plain fields, the way a query carries it. */

const Organisatie = z.string().trim().min(2).max(160);
const Ambt = z.string().trim().min(2).max(120);

/** Digits alone: "75.000" may be seventy-five thousand or seventy-five, and an answer must not hang on that. */
const Bedrag = z
  .string()
  .regex(/^\d{1,13}$/, 'Schrijf hele euro’s zonder punt of komma, zoals 75000.')
  .transform(Number)
  .pipe(z.number().max(1_000_000_000_000, 'Dit bedrag is te groot.'));

export const BevoegdheidVelden = z.object({
  doorGemeente: GemeenteCode.optional().describe('Wie handelde: van deze gemeente.'),
  doorOrganisatie: Organisatie.optional().describe('Of van deze organisatie.'),
  doorOrgaan: Orgaan.optional(),
  doorAmbt: Ambt.optional().describe('Of een ambt, zoals teammanager.'),
  namensGemeente: GemeenteCode.optional().describe('Namens wie: een orgaan van deze gemeente.'),
  namensOrganisatie: Organisatie.optional(),
  namensOrgaan: Orgaan.optional(),
  namensAmbt: Ambt.optional(),
  bevoegdheid: Bevoegdheid,
  handeling: Handelingsoort.optional().describe('Weggelaten: niet gezegd.'),
  bedrag: Bedrag.optional().describe('In hele euro’s, alleen cijfers.'),
  domein: Domein.optional(),
  product: z.string().trim().min(1).max(120).optional(),
  geval: z.string().trim().min(2).max(200).optional(),
});
export type BevoegdheidVelden = z.infer<typeof BevoegdheidVelden>;
/** The same while any of them may be left out. */
type Deels = { readonly [K in keyof BevoegdheidVelden]?: BevoegdheidVelden[K] | undefined };

const KANTEN = ['door', 'namens'] as const;
/** Also when another field is wrong: all faults are told at once. */
const altijd = { when: () => true };

/** Who is asked about is one party, and at most a body or an office of it. Judged only where `gevraagd` says so. */
export function metKanten<S extends z.ZodType<Deels>>(
  schema: S,
  gevraagd: (velden: Deels) => boolean = () => true,
): S {
  return KANTEN.reduce((s, kant) => {
    const [gemeente, organisatie] = [`${kant}Gemeente`, `${kant}Organisatie`] as const;
    const [orgaan, ambt] = [`${kant}Orgaan`, `${kant}Ambt`] as const;
    const er = (v: Deels, veld: keyof BevoegdheidVelden) => v[veld] !== undefined;
    return s
      .refine((v) => !gevraagd(v) || er(v, gemeente) || er(v, organisatie), {
        ...altijd,
        path: [gemeente],
        error: 'Noem een gemeente of een organisatie.',
      })
      .refine((v) => !(er(v, gemeente) && er(v, organisatie)), {
        ...altijd,
        path: [organisatie],
        error: 'Noem een gemeente of een organisatie, niet allebei.',
      })
      .refine((v) => !(er(v, orgaan) && er(v, ambt)), {
        ...altijd,
        path: [ambt],
        error: 'Noem een orgaan of een ambt, niet allebei.',
      });
  }, schema);
}

function drager(v: Deels, kant: (typeof KANTEN)[number]): Drager {
  const gemeente = v[`${kant}Gemeente`];
  const [orgaan, ambt] = [v[`${kant}Orgaan`], v[`${kant}Ambt`]];
  return {
    partij: gemeente === undefined ? { organisatie: v[`${kant}Organisatie`] ?? '' } : { gemeente },
    ...(orgaan ? { orgaan } : {}),
    ...(ambt ? { ambt } : {}),
  };
}

/** The question that checked fields ask. */
export function bevoegdheidVraagUit(v: BevoegdheidVelden): BevoegdheidVraag {
  const { bevoegdheid, handeling, bedrag, domein, product, geval } = v;
  const wie = { door: drager(v, 'door'), namens: drager(v, 'namens') };
  return { ...wie, bevoegdheid, handeling, bedrag, domein, product, geval };
}

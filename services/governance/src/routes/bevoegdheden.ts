import { Domein, type Drager, GemeenteCode, Orgaan } from '@regiolog/domein/gedeeld/namen';
import { Bevoegdheid, Handelingsoort } from '@regiolog/domein/mandaat/events';
import { BevoegdheidAntwoord, bevoegdheid } from '@regiolog/domein/vragen/mandaat/bevoegdheid';
import type { BevoegdheidVraag } from '@regiolog/domein/vragen/mandaat/dekking';
import { z } from 'zod';
import { metTijden } from '../tijdenecho.ts';
import { type GovernanceDeps, type Route, route, stelVraag, VraagTijden } from '../vraag.ts';
import { iedereRecht } from './regios.ts';

const Organisatie = z.string().trim().min(2).max(160);
const Ambt = z.string().trim().min(2).max(120);

/** Digits alone: "75.000" may be seventy-five thousand or seventy-five, and an answer must not hang on that. */
const Bedrag = z
  .string()
  .regex(/^\d{1,13}$/, 'Schrijf hele euro’s zonder punt of komma, zoals 75000.')
  .transform(Number)
  .pipe(z.number().max(1_000_000_000_000, 'Dit bedrag is te groot.'));

const Velden = VraagTijden.extend({
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
type Velden = z.infer<typeof Velden>;

const KANTEN = ['door', 'namens'] as const;
/** Also when another field is wrong: all faults are told at once. */
const altijd = { when: () => true };

/** Who is asked about is one party, and at most a body or an office of it. */
const Vraag = KANTEN.reduce((schema, kant) => {
  const [gemeente, organisatie] = [`${kant}Gemeente`, `${kant}Organisatie`] as const;
  const [orgaan, ambt] = [`${kant}Orgaan`, `${kant}Ambt`] as const;
  const er = (v: Velden, veld: keyof Velden) => v[veld] !== undefined;
  return schema
    .refine((v) => er(v, gemeente) || er(v, organisatie), {
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
}, Velden);

function drager(v: Velden, kant: (typeof KANTEN)[number]): Drager {
  const gemeente = v[`${kant}Gemeente`];
  const [orgaan, ambt] = [v[`${kant}Orgaan`], v[`${kant}Ambt`]];
  return {
    partij: gemeente === undefined ? { organisatie: v[`${kant}Organisatie`] ?? '' } : { gemeente },
    ...(orgaan ? { orgaan } : {}),
    ...(ambt ? { ambt } : {}),
  };
}

function vraagUit(v: Velden): BevoegdheidVraag {
  const { bevoegdheid: wat, handeling, bedrag, domein, product, geval } = v;
  const wie = { door: drager(v, 'door'), namens: drager(v, 'namens') };
  return { ...wie, bevoegdheid: wat, handeling, bedrag, domein, product, geval };
}

/** Was somebody competent? Over the mandates that the asker may see. */
export function bevoegdheidRoutes(deps: GovernanceDeps): Route[] {
  const actie = 'overeenkomst.lezen';
  return [
    route({
      methode: 'GET',
      pad: '/v1/bevoegdheden',
      naam: 'leesBevoegdheid',
      samenvatting: 'Was iemand op een dag bevoegd om iets te doen namens een orgaan, en waarom?',
      label: 'Mandaten',
      actie,
      vraag: Vraag,
      antwoorden: { 200: metTijden(BevoegdheidAntwoord) },
      verwerk: (v) =>
        stelVraag(deps, v, {
          recht: iedereRecht(),
          antwoord: (feiten, dag) => bevoegdheid(feiten, vraagUit(v.vraag), dag),
        }),
    }),
  ];
}

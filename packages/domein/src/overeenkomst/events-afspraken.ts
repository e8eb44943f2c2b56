import { z } from 'zod';
import { Deeldatum, isDag } from '../gedeeld/datum.ts';
import { Geschilroute } from '../gedeeld/geschilroute.ts';
import { Domein, GemeenteCode, Partij } from '../gedeeld/namen.ts';
import { Begin, Einde } from '../gedeeld/periode.ts';
import { GEEN_NAMEN } from '../gedeeld/persoon.ts';
import { Duur, Getal, Naamwoord, Stadium, Versie } from './waarden.ts';

/** What an agreement arranges: subjects, consultation, duties, contracts, disputes and money. STORED DATA. */

const omschrijving = z.string().trim().min(2).max(1000).describe(GEEN_NAMEN).optional();

/** The groups that the norm wants to hear (NvO R2), and whom the sources name beside them. */
export const Raadpleeggroep = z.enum([
  'professionals',
  'inwoners',
  'clientvertegenwoordiging',
  'ervaringsdeskundigen',
  'ketenpartners',
  'zorgaanbieders',
  'woningcorporaties',
  'adviesraad',
  'overig',
]);
export type Raadpleeggroep = z.infer<typeof Raadpleeggroep>;

/** What a text is about, as the norm asks for it: R3 zorgfuncties, R4 inkoop buiten de regio, R5 toegang, R6-R8, R10. */
export const Thema = z.enum([
  'zorgfuncties',
  'woonplaatsbeginsel',
  'inkoop-buiten-regio',
  'informatie-uitwisseling',
  'overleg-beste-plek',
  'toegang',
  'verantwoordelijkheden',
  'budget-en-risico',
  'financiele-solidariteit',
  'samenwerking-gemeenten',
  'samenwerking-partners',
  'overgang-middelen',
  'overgang-en-zekerheid-client',
  'overgang-informatie',
  'spreiding-voorzieningen',
  'sociale-inclusie',
  'contractbeheer',
  'innovatie',
]);
export type Thema = z.infer<typeof Thema>;

/** What a money rule does (domain.md (f)). */
export const Geldregelsoort = z.enum([
  'verdeelsleutel',
  'solidariteit',
  'verevening',
  'voorschot',
  'afrekening',
  'reserve',
  'risicodrager',
  'kostendekking',
  'ingroeipad',
  'bijdrage-in-natura',
]);
export type Geldregelsoort = z.infer<typeof Geldregelsoort>;

/** The formulas that the sources give; every other rule is words (domain.md (f) 1, 4, 5). */
export const Formule = z.enum(['naar-inwoners', 'naar-indicaties', 'kostendekking-amersfoort']);
export type Formule = z.infer<typeof Formule>;

/** What a formula needs. Amounts in euro, shares in percent, the rest in numbers. */
export const Grootheid = z.enum([
  'inwoners',
  'indicaties',
  'instroom',
  'kosten',
  'budget',
  'budget-centrumgemeente',
  'voorschot',
  'percentage-historisch',
  'percentage-objectief',
  'verdeelpercentage',
]);
export type Grootheid = z.infer<typeof Grootheid>;

/** A contract term: a base with options (3+2+2+2), every year anew, or without an end. */
export const Contracttermijn = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('vast'), basis: Duur, opties: z.array(Duur).max(20) }),
  z.strictObject({ soort: z.literal('jaarlijks') }),
  z.strictObject({ soort: z.literal('onbepaald') }),
]);
export type Contracttermijn = z.infer<typeof Contracttermijn>;

/** When a duty is due: on a day, every year before a day (`03-31`), or when something happens. */
export const Moment = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('op'), datum: Deeldatum }),
  z.strictObject({
    soort: z.literal('jaarlijks'),
    voor: z
      .string()
      .refine((dag) => isDag(`2000-${dag}`), 'Dit is geen dag van het jaar; schrijf bijvoorbeeld 03-31.')
      .optional()
      .describe('Zonder dag: ergens in het jaar.'),
    van: Begin.optional(),
    einde: Einde.optional(),
  }),
  z.strictObject({
    soort: z.literal('bij'),
    gebeurtenis: z.enum(['uittreding', 'einde', 'wijziging', 'opzegging']),
  }),
]);
export type Moment = z.infer<typeof Moment>;

export const Verplichtingsoort = z.enum([
  'evaluatie',
  'jaarlijks-besluit',
  'rapportage',
  'vaststelling',
  'uitwerking',
  'informatieplicht',
  'bijdrage',
  'desintegratiekosten',
]);
export type Verplichtingsoort = z.infer<typeof Verplichtingsoort>;

export const afspraakGebeurtenissen = {
  /** A group was heard, or it is planned to be. `wie` names the organisation, never a person. */
  RaadplegingGehouden: z.strictObject({
    groep: Raadpleeggroep,
    stadium: z.enum(['gehouden', 'gepland', 'achteraf-geinformeerd']),
    wie: z.string().trim().min(2).max(200).describe(GEEN_NAMEN).optional(),
    vorm: z.string().trim().min(2).max(120).describe(GEEN_NAMEN).optional(),
    versie: Versie.optional(),
    datum: Deeldatum.optional(),
    omschrijving,
  }),
  /** The text arranges a subject, announces it, or leaves it out on purpose. */
  OnderwerpGeregeld: z.strictObject({
    thema: Thema,
    stadium: Stadium,
    niveau: z.enum(['lokaal', 'regionaal', 'bovenregionaal']).optional(),
    functie: z.string().trim().min(2).max(120).describe(`De zorgfunctie. ${GEEN_NAMEN}`).optional(),
    partij: Partij.optional().describe('Alleen voor deze partij.'),
    variant: z.string().trim().min(2).max(120).describe(GEEN_NAMEN).optional(),
    bepaling: z.string().min(1).max(60).optional(),
    versie: Versie.optional(),
    van: Begin.optional(),
    einde: Einde.optional(),
    omschrijving,
  }),
  GeschilrouteGeregeld: z.strictObject({
    route: Geschilroute,
    stadium: Stadium,
    onderwerpen: z
      .array(Naamwoord)
      .max(20)
      .optional()
      .describe('Waarover; zonder onderwerpen: alle geschillen.'),
    bepaling: z.string().min(1).max(60).optional(),
    van: Begin.optional(),
    einde: Einde.optional(),
    omschrijving,
  }),
  ContractvoorwaardenVastgelegd: z.strictObject({
    product: z.string().trim().min(2).max(120).describe(GEEN_NAMEN).optional(),
    domeinen: z.array(Domein).min(1).max(10).optional(),
    variant: z.enum(['inspanningsgericht', 'outputgericht', 'taakgericht']).optional(),
    wijze: z
      .enum(['bestuurlijk-aanbesteed', 'aanbesteed', 'open-house', 'sas', 'subsidie', 'inkoop'])
      .optional(),
    van: Begin.optional(),
    termijn: Contracttermijn.optional(),
    zelfdeVoorwaarden: z.boolean().optional(),
    gezamenlijkBeheer: z.boolean().optional(),
    innovatie: z.boolean().optional(),
    contractbeheerder: GemeenteCode.optional(),
    omschrijving,
  }),
  /** A rule about money, in words; a formula only where the source gives one. No percentages are invented. */
  GeldregelVastgelegd: z.strictObject({
    regel: Naamwoord,
    soort: Geldregelsoort,
    stadium: Stadium,
    formule: Formule.optional(),
    drager: Partij.optional().describe('Wie het risico draagt of betaalt.'),
    domeinen: z.array(Domein).min(1).max(10).optional(),
    van: Begin.optional(),
    einde: Einde.optional(),
    omschrijving,
  }),
  /** A parameter or a measured figure, on the day that it is about (hard case 39). */
  GeldgegevenVastgelegd: z.strictObject({
    grootheid: Grootheid,
    waarde: Getal,
    partij: Partij.optional().describe('Zonder partij: van het geheel.'),
    peildatum: Deeldatum,
    regel: Naamwoord.optional(),
  }),
  VerplichtingVastgelegd: z.strictObject({
    verplichting: Naamwoord,
    soort: Verplichtingsoort,
    stadium: Stadium,
    wie: Partij.optional().describe('Zonder partij: alle partijen.'),
    moment: Moment.optional().describe('Zonder moment: de bron noemt er geen.'),
    omschrijving,
  }),
  VerplichtingNagekomen: z.strictObject({
    verplichting: Naamwoord,
    wie: Partij.optional(),
    datum: Deeldatum,
    omschrijving,
  }),
  /** A text that waits for somebody else: most often the state (hard case 32). */
  AfhankelijkheidGemeld: z.strictObject({
    van: Naamwoord,
    einde: Einde.optional().describe('Wanneer het wachten ophield.'),
    omschrijving,
  }),
};

import { z } from 'zod';
import { Deeldatum } from '../gedeeld/datum.ts';
import { OvereenkomstId } from '../gedeeld/namen.ts';
import { GEEN_NAMEN } from '../gedeeld/persoon.ts';

/** The twenty rows of the survey of 29-10-2020, in its order: nine of the norm, ten agreements on the work, planning. */
export const NVO_ITEMS = [
  'nvo.regiovisie-vastgesteld',
  'nvo.overleg-met-stakeholders',
  'nvo.betrokken-stakeholders',
  'nvo.continuiteit-zorgfuncties',
  'nvo.inkoop-buiten-regio',
  'nvo.lokale-toegang-verbonden',
  'nvo.niet-vrijblijvende-governance',
  'nvo.administratieve-lasten',
  'nvo.meerjarige-contractering',
  'uitvoering.sociale-inclusie',
  'uitvoering.governance',
  'uitvoering.samenwerking-gemeenten',
  'uitvoering.samenwerking-stakeholders',
  'uitvoering.spreiding-voorzieningen',
  'uitvoering.toegang',
  'uitvoering.verdeling-budget-en-risico',
  'uitvoering.financiele-solidariteit',
  'uitvoering.overgang-financiele-middelen',
  'uitvoering.overgang-informatieoverdracht',
  'planning.aanwezig',
] as const;
export const NvoItem = z.enum(NVO_ITEMS);
export type NvoItem = z.infer<typeof NvoItem>;

/** What stands in a cell. `leeg` is not `nee` (hard case 20), `tekst` is an answer in words, `meervoudig` several marks at once. */
export const NvoMerk = z.enum(['ja', 'in-ontwikkeling', 'nee', 'tekst', 'nvt', 'meervoudig', 'leeg']);
export type NvoMerk = z.infer<typeof NvoMerk>;

/** Why a cell is empty: lost with its page, a form that was not filled in, no choice made, or a row cut off. */
export const LeegOorzaak = z.enum([
  'extractieverlies-op-paginaniveau',
  'formulier-niet-ingevuld',
  'geen-keuze-gemaakt',
  'rij-afgebroken-aan-paginaeinde',
]);
export type LeegOorzaak = z.infer<typeof LeegOorzaak>;

/** What a mark may stand for by its text: not needed, on purpose not, or more contact points than the norm wants. */
export const NvoLezing = z.enum(['niet-nodig', 'bewust-niet', 'meer-dan-een-aanspreekpunt']);
export type NvoLezing = z.infer<typeof NvoLezing>;

/** The requirements of the norm (VNG, 10-6-2020; 002:709-747 and 002:627-638). */
export const NvoEis = z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10']);
export type NvoEis = z.infer<typeof NvoEis>;

/** STORED DATA. A schema that shipped is never changed: a new shape is a new version with an upcaster and a fixture. */
export const nvoGebeurtenissen = {
  /** What a region filled in, or what is left of it: a report. */
  NvoMerkGerapporteerd: z.strictObject({
    item: NvoItem,
    peildatum: Deeldatum,
    merk: NvoMerk,
    ruw: z.string().max(40).optional().describe('Het teken zoals het er staat.'),
    oorzaak: LeegOorzaak.optional().describe('Waarom de cel leeg is.'),
    /** What the prose suggests for an empty cell; never a mark. */
    tekstWijstOp: z.string().max(60).optional(),
    /** The answer in our own words, where the cell holds words. */
    samenvatting: z.string().max(600).optional().describe(GEEN_NAMEN),
  }),
  /** A reader saw that the text says something else than the mark, or than another source. */
  TegenstrijdigheidGemeld: z.strictObject({
    item: z
      .union([NvoItem, z.string().trim().min(2).max(120).describe(GEEN_NAMEN)])
      .describe('Een onderdeel, of waarover het gaat.'),
    peildatum: Deeldatum,
    merk: z.string().max(200).optional().describe(`Wat het merkteken of de ene bron zegt. ${GEEN_NAMEN}`),
    tekst: z.string().min(1).max(600).describe(`Wat de tekst of de andere bron zegt. ${GEEN_NAMEN}`),
    sterkte: z.enum(['hard', 'nuance']),
    /** What the mark then stands for; a no that means "not needed" is no failure (hard cases 17, 18, 19). */
    lezing: NvoLezing.optional().describe('Wat de tekst zegt, in één woord.'),
  }),
  /** A later state, as the coordinator of the region sees it. A claim beside what the register derives. */
  NvoStandVastgelegd: z.strictObject({
    eis: NvoEis,
    stand: z.enum(['ja', 'in-ontwikkeling', 'nee', 'nvt']),
    peildatum: Deeldatum,
    overeenkomst: OvereenkomstId.optional().describe('Waar het in staat.'),
    reden: z.string().trim().min(2).max(600).describe(GEEN_NAMEN).optional(),
  }),
  /** A region offers or asks for help (N12): a report. */
  OndersteuningGemeld: z.strictObject({
    richting: z.enum(['aanbod', 'vraag']),
    onderwerp: z.string().trim().min(2).max(200).describe(GEEN_NAMEN),
    peildatum: Deeldatum,
  }),
};

import { Bevoegdheid } from '@regiolog/domein/gedeeld/bevoegdheid';
import { Dag, Deeldatum } from '@regiolog/domein/gedeeld/datum';
import { Documenthash } from '@regiolog/domein/gedeeld/document';
import {
  Drager,
  GemeenteCode,
  Kenmerk,
  MandaatId,
  OvereenkomstId,
  Partij,
  RegioSlug,
} from '@regiolog/domein/gedeeld/namen';
import { Begin, Einde } from '@regiolog/domein/gedeeld/periode';
import { Termijnduur } from '@regiolog/domein/gedeeld/termijnduur';
import { Bekend, Moment } from '@regiolog/domein/gedeeld/tijden';
import { Aanduiding, CommissieId, GeschilId, Geschilpartij, LidId } from '@regiolog/domein/geschil/waarden';
import { Duur, Getal, Naamwoord } from '@regiolog/domein/overeenkomst/waarden';
import { z } from 'zod';

/** How a field is asked for: what a schema of the domain is on a form. */
export type Vorm =
  | { readonly soort: 'tekst'; readonly meest: number }
  | { readonly soort: 'keuze'; readonly opties: readonly string[] }
  | { readonly soort: 'meerkeuze'; readonly opties: readonly string[] }
  | { readonly soort: 'groep'; readonly velden: readonly Veld[] }
  | { readonly soort: 'lijst'; readonly van: Vorm }
  /** Of one kind or another; `op` names the field that says which. */
  | { readonly soort: 'soorten'; readonly op: string; readonly soorten: Readonly<Record<string, Vorm>> }
  /** A word of a list, or words of one's own. */
  | { readonly soort: 'keuze-of-tekst'; readonly opties: readonly string[]; readonly meest: number }
  | { readonly soort: (typeof EIGEN)[number] | 'ja-nee' | 'ja' | 'geheel' };

/** Values that have a field of their own on a form. */
const EIGEN = [
  'dag',
  'dag-van-het-jaar',
  'deeldatum',
  'begin',
  'einde',
  'duur',
  'termijnduur',
  'getal',
  'korte-naam',
  'gemeente',
  'regio',
  'partij',
  'geschilpartij',
  'drager',
  'overeenkomst',
  'mandaat',
  'geschil',
  'commissie',
  'lid',
  'document',
  'bevoegdheid',
] as const;

export type Veld = { readonly naam: string; readonly vorm: Vorm; readonly verplicht: boolean };

const KENT: readonly (readonly [z.ZodType, (typeof EIGEN)[number]])[] = [
  [Dag, 'dag'],
  [Moment, 'dag'],
  [Deeldatum, 'deeldatum'],
  [Bekend, 'deeldatum'],
  [Begin, 'begin'],
  [Einde, 'einde'],
  [Duur, 'duur'],
  [Termijnduur, 'termijnduur'],
  [Getal, 'getal'],
  [Naamwoord, 'korte-naam'],
  [Aanduiding, 'korte-naam'],
  [Kenmerk, 'korte-naam'],
  [GemeenteCode, 'gemeente'],
  [RegioSlug, 'regio'],
  [Partij, 'partij'],
  [Geschilpartij, 'geschilpartij'],
  [Drager, 'drager'],
  [MandaatId, 'mandaat'],
  [GeschilId, 'geschil'],
  [CommissieId, 'commissie'],
  [OvereenkomstId, 'overeenkomst'],
  [LidId, 'lid'],
  [Documenthash, 'document'],
  [Bevoegdheid, 'bevoegdheid'],
];

/** Known as it is, or else as what it was before somebody described it anew. */
function eigenVorm(schema: z.ZodType): Vorm | undefined {
  const kent =
    KENT.find(([gekend]) => gekend === schema) ?? KENT.find(([gekend]) => gekend.def === schema.def);
  return kent && { soort: kent[1] };
}

/** The schema inside what only says that it may be left out, and whether it may. */
function uitgepakt(schema: z.ZodType): { readonly binnen: z.ZodType; readonly verplicht: boolean } {
  // zod types what is inside as its core; everything in the domain is made with the classic one.
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return { binnen: uitgepakt(schema.unwrap() as z.ZodType).binnen, verplicht: false };
  if (schema instanceof z.ZodPipe) return { ...uitgepakt(schema.in as z.ZodType), verplicht: true };
  return { binnen: schema, verplicht: true };
}

function vormVanUnie(unie: z.ZodUnion): Vorm {
  const leden = unie.options as readonly z.ZodType[];
  if (unie instanceof z.ZodDiscriminatedUnion) {
    const op = unie.def.discriminator;
    const soorten = leden.map((lid): [string, Vorm] => {
      if (!(lid instanceof z.ZodObject)) throw new TypeError('a kind without fields');
      const { [op]: naam, ...rest } = lid.shape;
      if (!(naam instanceof z.ZodLiteral)) throw new TypeError(`no kind in ${op}`);
      return [String(naam.value), groepVan(rest)];
    });
    return { soort: 'soorten', op, soorten: Object.fromEntries(soorten) };
  }
  const keuze = leden.find((lid) => lid instanceof z.ZodEnum);
  const tekst = leden.find((lid) => lid instanceof z.ZodString);
  if (!keuze || !tekst) throw new TypeError('a form cannot ask for this union');
  return { soort: 'keuze-of-tekst', opties: keuze.options.map(String), meest: tekst.maxLength ?? 1000 };
}

/** What sources say of how far a text is, in the words that the register reckons with; another word may be said as well. */
const STATUSSEN = [
  'verkenning',
  'overwogen',
  'voornemen',
  'aangekondigd',
  'in-ontwikkeling',
  'concept',
  'opgesteld',
  'voorgelegd',
  'overeengekomen',
  'vastgesteld',
  'ondertekend',
  'van-kracht',
  'wordt-herzien',
  'verlenging-voorgenomen',
  'verlengd',
  'vervangen',
  'afgelopen',
];

/** Text to the domain, something that one knows to a person. */
const BIJ_NAAM: Readonly<Record<string, Vorm>> = {
  naarRegio: { soort: 'regio' },
  voor: { soort: 'dag-van-het-jaar' },
  status: { soort: 'keuze-of-tekst', opties: STATUSSEN, meest: 60 },
};

function groepVan(shape: Readonly<Record<string, unknown>>): Vorm & { readonly soort: 'groep' } {
  const velden = Object.entries(shape).map(([naam, schema]) => {
    const { binnen, verplicht } = uitgepakt(schema as z.ZodType);
    return { naam, vorm: BIJ_NAAM[naam] ?? vormVan(binnen), verplicht };
  });
  return { soort: 'groep', velden };
}

/** What is no longer than this is written on one line. */
const EEN_REGEL = 300;

/** The field for a schema. A schema that no form can ask for is a mistake of ours, and found by the test over all of them. */
function vormVan(schema: z.ZodType): Vorm {
  const { binnen } = uitgepakt(schema);
  const eigen = eigenVorm(binnen);
  if (eigen) return eigen;
  if (binnen instanceof z.ZodEnum) return { soort: 'keuze', opties: binnen.options.map(String) };
  if (binnen instanceof z.ZodBoolean) return { soort: 'ja-nee' };
  if (binnen instanceof z.ZodLiteral && binnen.value === true) return { soort: 'ja' };
  if (binnen instanceof z.ZodNumber) return { soort: 'geheel' };
  if (binnen instanceof z.ZodString) return { soort: 'tekst', meest: binnen.maxLength ?? EEN_REGEL };
  // An address or a time: one line, however long it may be.
  if (binnen instanceof z.ZodStringFormat) return { soort: 'tekst', meest: EEN_REGEL };
  if (binnen instanceof z.ZodObject) return groepVan(binnen.shape);
  if (binnen instanceof z.ZodUnion) return vormVanUnie(binnen);
  if (binnen instanceof z.ZodArray) {
    const van = vormVan(binnen.element as z.ZodType);
    if (van.soort === 'keuze') return { soort: 'meerkeuze', opties: van.opties };
    if (van.soort === 'bevoegdheid') return { soort: 'meerkeuze', opties: Bevoegdheid.options };
    return { soort: 'lijst', van };
  }
  throw new TypeError(`a form cannot ask for ${binnen.def.type}`);
}

/** The fields of an act. */
export const veldenVan = (invoer: z.ZodObject): readonly Veld[] => groepVan(invoer.shape).velden;

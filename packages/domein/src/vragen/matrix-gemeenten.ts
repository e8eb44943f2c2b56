import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { opNaamEn } from '../gedeeld/namen.ts';
import type { Feiten } from './feiten.ts';
import { zijnLedenBekend } from './lidmaatschap.ts';
import { dossier } from './overeenkomst/dossier.ts';
import { geldigheid } from './overeenkomst/geldigheid.ts';
import { betrokkenen } from './overeenkomst/partijen.ts';
import { standVan } from './overeenkomst/stand.ts';
import { type Filter, OvereenkomstKern, type Rijen, regioOvereenkomsten } from './overeenkomsten.ts';
import { beste, Oordeel } from './reden.ts';
import { regioStand } from './regio-stand.ts';

const Cel = z.object({
  gemeente: z.string(),
  partij: Oordeel.describe(
    'Is de gemeente op deze dag partij? niet-bekend: alleen gemeld, of de partijen zijn niet bekend.',
  ),
  gebonden: Oordeel,
  basis: z
    .enum(['vastgelegd', 'gemeld', 'handeling', 'rechtsopvolger'])
    .nullable()
    .describe('Waar dit op rust; leeg: over deze gemeente is hier niets vastgelegd of gemeld.'),
});
type Cel = z.infer<typeof Cel>;

/** One agreement with its municipalities, in the order of the rows. */
export const MatrixOvereenkomst = OvereenkomstKern.extend({ cellen: z.array(Cel) }).meta({
  id: 'MatrixOvereenkomst',
});
type MatrixOvereenkomst = z.infer<typeof MatrixOvereenkomst>;

const Rij = z.object({
  gemeente: z.string(),
  naam: z.string(),
  lid: Oordeel,
  gebonden: Oordeel.describe('Door ten minste één van de gevraagde overeenkomsten.'),
  overeenkomsten: z.number().describe('Hoeveel haar zeker binden.'),
});

/** The municipalities of a region against its agreements, beside the agreements themselves (N8). */
export const Gemeentenmatrix = z.object({
  gemeenten: z.array(Rij).describe('Leden op deze dag, en wie alleen als lid is gemeld.'),
  ledenBekend: z
    .boolean()
    .describe('Zijn de leden die bronnen noemen vastgelegd? Anders is de lijst niet volledig.'),
  tellingen: z.object({
    gebonden: z.number().describe('Gemeenten die zeker door een overeenkomst zijn gebonden.'),
    misschien: z.number().describe('Onzeker, of er ontbreekt een handeling.'),
    nietBekend: z.number().describe('Alleen gemeld, of de partijen zijn niet bekend.'),
    zonder: z.number().describe('Gemeenten die door geen enkele overeenkomst zijn gebonden.'),
  }),
});

/** How each member stands to one agreement: itself, or in the place of one that is no more (Wet arhi 44). */
function cellen(feiten: Feiten, id: string, gemeenten: readonly string[], dag: Dag): Cel[] {
  const d = dossier(feiten, id);
  const geldt = geldigheid(feiten, id, dag);
  const alle = betrokkenen(feiten, d, dag);
  // Where the parties are recorded, who is none of them is no party; else nobody can say.
  const geen = d.partijen.length > 0 ? 'nee' : 'niet-bekend';
  return gemeenten.map((gemeente) => {
    const wie = alle.find((b) => 'gemeente' in b.partij && b.partij.gemeente === gemeente);
    if (!wie) return { gemeente, partij: geen, gebonden: geen, basis: null };
    const { partijOp, gebonden } = standVan(feiten, d, wie, dag, geldt);
    return { gemeente, partij: partijOp, gebonden, basis: wie.basis };
  });
}

const TELT = {
  ja: 'gebonden',
  onzeker: 'misschien',
  'niet-aangetoond': 'misschien',
  'niet-bekend': 'nietBekend',
  nee: 'zonder',
} as const;

/** The municipality × agreement matrix of a region on a day, its agreements by name. */
export function gemeentenmatrix(
  feiten: Feiten,
  regio: string,
  filter: Filter,
  dag: Dag,
): z.infer<typeof Gemeentenmatrix> & { readonly overeenkomsten: Rijen<MatrixOvereenkomst> } {
  const stand = regioStand(feiten, regio, dag);
  const leden = [...stand.leden, ...stand.gemeld].sort(opNaamEn((l) => l.gemeente));
  const codes = leden.map((l) => l.gemeente);
  const rijen = regioOvereenkomsten(feiten, regio, filter, dag).map((k) => ({
    ...k,
    cellen: cellen(feiten, k.id, codes, dag),
  }));
  const gemeenten = leden.map(({ gemeente, naam, lid }, n) => {
    const oordelen = rijen.flatMap((r) => r.cellen[n]?.gebonden ?? []);
    return {
      gemeente,
      naam,
      lid,
      gebonden: beste(oordelen),
      overeenkomsten: oordelen.filter((o) => o === 'ja').length,
    };
  });
  const tellingen = { gebonden: 0, misschien: 0, nietBekend: 0, zonder: 0 };
  for (const { gebonden } of gemeenten) tellingen[TELT[gebonden]] += 1;
  return {
    gemeenten,
    ledenBekend: zijnLedenBekend(leden),
    tellingen,
    overeenkomsten: { totaal: rijen.length, deel: (van, tot) => rijen.slice(van, tot) },
  };
}

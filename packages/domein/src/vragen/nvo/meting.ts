import { z } from 'zod';
import { type Dag, eersteDag, laatsteDag } from '../../gedeeld/datum.ts';
import { Bron } from '../../gedeeld/namen.ts';
import { geldtOp } from '../../gedeeld/periode.ts';
import { LeegOorzaak, NVO_ITEMS, NvoItem, NvoLezing, NvoMerk } from '../../nvo/events.ts';
import type { Thema } from '../../overeenkomst/events-afspraken.ts';
import { type Feiten, feitenBij, type SoortVan } from '../feiten.ts';
import { type Grond, inAfspraken } from './grond.ts';

/** What regions filled in: reports, shown as they are printed, with what their text says beside them. */

/** One cell of the survey. */
export const NvoCel = z
  .object({
    item: NvoItem,
    merk: NvoMerk.nullable().describe('null: voor deze dag is niets gemeten.'),
    ruw: z.string().nullable().describe('Het teken zoals het er staat.'),
    oorzaak: LeegOorzaak.nullable().describe('Waarom de cel leeg is; null bij een lege cel: niet bekend.'),
    tekstWijstOp: z.string().nullable().describe('Wat de tekst doet vermoeden; nooit een merkteken.'),
    lezing: NvoLezing.nullable().describe('Wat het merkteken betekent volgens tekst of register.'),
    tegenstrijdigheden: z.number(),
  })
  .meta({ id: 'NvoCel' });
export type NvoCel = z.infer<typeof NvoCel>;

/** The same with its words and its source, for one region. */
export const NvoCelVol = NvoCel.extend({
  samenvatting: z.string().nullable(),
  peildatum: z.string().nullable(),
  gebeurtenis: z.string().nullable(),
  bron: Bron.nullable(),
}).meta({ id: 'NvoCelVol' });
export type NvoCelVol = z.infer<typeof NvoCelVol>;

/** The subject of an agreement that an item of the survey asks after. */
const THEMA: Partial<Record<NvoItem, Thema>> = {
  'nvo.continuiteit-zorgfuncties': 'zorgfuncties',
  'nvo.inkoop-buiten-regio': 'inkoop-buiten-regio',
  'nvo.lokale-toegang-verbonden': 'toegang',
  'uitvoering.sociale-inclusie': 'sociale-inclusie',
  'uitvoering.governance': 'verantwoordelijkheden',
  'uitvoering.samenwerking-gemeenten': 'samenwerking-gemeenten',
  'uitvoering.samenwerking-stakeholders': 'samenwerking-partners',
  'uitvoering.spreiding-voorzieningen': 'spreiding-voorzieningen',
  'uitvoering.toegang': 'toegang',
  'uitvoering.verdeling-budget-en-risico': 'budget-en-risico',
  'uitvoering.financiele-solidariteit': 'financiele-solidariteit',
  'uitvoering.overgang-financiele-middelen': 'overgang-middelen',
  'uitvoering.overgang-informatieoverdracht': 'overgang-informatie',
};

type Merk = SoortVan<'nvo-merk'>;

type Woord = {
  readonly inhoud: { readonly peildatum: string };
  readonly herleiding: { readonly volgorde: number };
};

/** By the day it speaks about, and then by the order in which they were first recorded: a correction is no newer word. */
function komtNa(a: Woord, b: Woord): boolean {
  const [links, rechts] = [laatsteDag(a.inhoud.peildatum), laatsteDag(b.inhoud.peildatum)];
  return links === rechts ? a.herleiding.volgorde > b.herleiding.volgorde : links > rechts;
}

function jongste<F extends Woord>(feiten: readonly F[]): F | undefined {
  return feiten.reduce<F | undefined>((a, b) => (a && komtNa(a, b) ? a : b), undefined);
}

const jongsten = <K, F extends Woord>(groepen: ReadonlyMap<K, readonly F[]>) =>
  new Map(
    [...groepen].flatMap(([sleutel, rij]): [K, F][] => {
      const laatste = jongste(rij);
      return laatste ? [[sleutel, laatste]] : [];
    }),
  );

/** Reports about a day that has not come yet say nothing about this one. */
export function totEnMet<F extends { inhoud: { peildatum: string } }>(feiten: readonly F[], dag: Dag): F[] {
  return feiten.filter((f) => eersteDag(f.inhoud.peildatum) <= dag);
}

/** The last mark of each item on the day, by item. */
export function merken(feiten: Feiten, regio: string, dag: Dag): ReadonlyMap<NvoItem, Merk> {
  const perItem = Map.groupBy(
    totEnMet(feitenBij(feiten, `nvo:${regio}`, 'nvo-merk'), dag),
    (m) => m.inhoud.item,
  );
  return jongsten(perItem);
}

/** The items of which all that the texts of the region say is that they are left out on purpose, for everybody. */
export function bewustNiet(grond: Grond): ReadonlySet<NvoItem> {
  const nu = inAfspraken(grond, 'onderwerp')
    .filter(({ feit }) => geldtOp(feit.inhoud, grond.dag) !== 'nee')
    .map(({ feit }) => feit.inhoud);
  const perThema = Map.groupBy(nu, (o) => o.thema);
  return new Set(
    NVO_ITEMS.filter((item) => {
      const welk = THEMA[item];
      const gezegd = (welk && perThema.get(welk)) ?? [];
      return gezegd.length > 0 && gezegd.every((o) => o.stadium === 'bewust-niet' && !o.functie && !o.partij);
    }),
  );
}

type Gelezen = { readonly item: string; readonly lezing: NvoLezing | null };

/** The twenty cells of a region, in the order of the survey. */
export function cellen(grond: Grond, tegenstrijdig: readonly Gelezen[]): NvoCelVol[] {
  const gemerkt = merken(grond.feiten, grond.regio, grond.dag);
  const bewust = bewustNiet(grond);
  return NVO_ITEMS.map((item) => {
    const merk = gemerkt.get(item);
    const over = tegenstrijdig.filter((t) => t.item === item);
    const gelezen = over.flatMap((t) => t.lezing ?? [])[0];
    return {
      item,
      merk: merk?.inhoud.merk ?? null,
      ruw: merk?.inhoud.ruw ?? null,
      oorzaak: merk?.inhoud.oorzaak ?? null,
      tekstWijstOp: merk?.inhoud.tekstWijstOp ?? null,
      lezing: gelezen ?? (bewust.has(item) ? 'bewust-niet' : null),
      tegenstrijdigheden: over.length,
      samenvatting: merk?.inhoud.samenvatting ?? null,
      peildatum: merk?.inhoud.peildatum ?? null,
      gebeurtenis: merk?.herleiding.gebeurtenis ?? null,
      bron: merk?.herleiding.bron ?? null,
    };
  });
}

/** The last claim of each requirement on the day. */
export function standen(feiten: Feiten, regio: string, dag: Dag) {
  const alle = totEnMet(feitenBij(feiten, `nvo:${regio}`, 'nvo-stand'), dag);
  return jongsten(Map.groupBy(alle, (s) => s.inhoud.eis));
}

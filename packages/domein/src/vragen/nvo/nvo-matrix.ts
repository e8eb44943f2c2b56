import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { LANDELIJK, opNaamEn, RegioSlug } from '../../gedeeld/namen.ts';
import { NVO_ITEMS, NvoEis, NvoItem, NvoLezing, NvoMerk } from '../../nvo/events.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { NvoUitkomst } from './eis.ts';
import { NvoCel } from './meting.ts';
import { NvoRegio, nvoRegio } from './nvo-regio.ts';

/** One requirement of a row: what it comes to, k of n, and what the coordinator claims beside it. */
const EisKort = z.object({
  eis: NvoEis,
  oordeel: NvoUitkomst,
  uitleg: z.string(),
  gedaan: z.number(),
  van: z.number(),
  organen: NvoRegio.shape.eisen.element.shape.organen,
  bevindingen: z.array(z.string()).describe('De codes; de uitleg staat bij de regio zelf.'),
  stand: z.string().nullable().describe('Wat de regio later zelf vastlegde.'),
});

export const NvoRij = z
  .object({
    regio: z.string(),
    naam: z.string(),
    cellen: z.array(NvoCel),
    eisen: z.array(EisKort),
    tegenstrijdigheden: z.number(),
    ondersteuning: z.object({ vraag: z.array(z.string()), aanbod: z.array(z.string()) }),
  })
  .meta({ id: 'NvoRij' });
export type NvoRij = z.infer<typeof NvoRij>;

const Telling = z.record(z.string(), z.number());

/** All regions that the asker may see, and how many there are of each answer. */
export const NvoMatrix = z
  .object({
    regios: z.number().describe('Hoeveel regio’s u mag zien; de tellingen gaan over deze.'),
    perItem: z.array(z.object({ item: NvoItem, merken: Telling, oorzaken: Telling, lezingen: Telling })),
    perEis: z.array(
      z.object({
        eis: NvoEis,
        zin: z.string(),
        voldoen: z.number(),
        oordelen: Telling,
        standen: Telling,
        organen: z.array(
          z.object({
            orgaan: z.string(),
            volgens: z.enum(['vastgelegd', 'gemeld']),
            regios: z.array(z.string()),
          }),
        ),
      }),
    ),
    rijen: z.array(NvoRij),
  })
  .meta({ id: 'NvoMatrix' });
export type NvoMatrix = z.infer<typeof NvoMatrix>;

/** What narrows the rows; within a row only the cells and requirements that fit are shown. */
export const NvoFilter = z.object({
  regio: RegioSlug.optional(),
  item: NvoItem.optional(),
  merk: NvoMerk.optional(),
  lezing: NvoLezing.optional(),
  eis: NvoEis.optional(),
  oordeel: NvoUitkomst.optional(),
});
export type NvoFilter = { readonly [K in keyof z.infer<typeof NvoFilter>]: z.infer<typeof NvoFilter>[K] };

function rij(r: NvoRegio): NvoRij {
  const hulp = (richting: 'vraag' | 'aanbod') =>
    r.ondersteuning.filter((o) => o.richting === richting).map((o) => o.onderwerp);
  return {
    regio: r.regio,
    naam: r.naam ?? r.regio,
    cellen: r.cellen.map(({ samenvatting: _s, peildatum: _p, gebeurtenis: _g, bron: _b, ...cel }) => cel),
    eisen: r.eisen.map(({ onderdelen: _o, redenen: _r, bevindingen, stand, ...eis }) => ({
      ...eis,
      bevindingen: [...new Set(bevindingen.map((b) => b.code))],
      stand: stand?.stand ?? null,
    })),
    tegenstrijdigheden: r.tegenstrijdigheden.length,
    ondersteuning: { vraag: hulp('vraag'), aanbod: hulp('aanbod') },
  };
}

/** How often each word comes up. */
function tel(woorden: Iterable<string>): Record<string, number> {
  const uit: Record<string, number> = {};
  for (const woord of woorden) uit[woord] = (uit[woord] ?? 0) + 1;
  return uit;
}

function perItem(rijen: readonly NvoRij[]): NvoMatrix['perItem'] {
  return NVO_ITEMS.map((item) => {
    const cellen = rijen.flatMap((r) => r.cellen.filter((c) => c.item === item));
    const leeg = cellen.filter((c) => c.merk === 'leeg');
    return {
      item,
      merken: tel(cellen.map((c) => c.merk ?? 'niet-gemeten')),
      oorzaken: tel(leeg.map((c) => c.oorzaak ?? 'niet-bekend')),
      lezingen: tel(cellen.flatMap((c) => c.lezing ?? [])),
    };
  });
}

function perEis(rijen: readonly NvoRij[]): NvoMatrix['perEis'] {
  return NvoEis.options.map((eis) => {
    const alle = rijen.flatMap((r) =>
      r.eisen.filter((e) => e.eis === eis).map((e) => ({ ...e, regio: r.regio })),
    );
    const voldoen = alle.filter((e) => e.oordeel === 'ja').length;
    const organen = Map.groupBy(
      alle.flatMap((e) => e.organen.map((o) => ({ ...o, regio: e.regio }))),
      (o) => `${o.volgens} ${o.orgaan}`,
    );
    return {
      eis,
      zin: `${voldoen} van ${rijen.length} regio’s ${voldoen === 1 ? 'voldoet' : 'voldoen'} aantoonbaar aan ${eis}.`,
      voldoen,
      oordelen: tel(alle.map((e) => e.oordeel)),
      standen: tel(alle.flatMap((e) => e.stand ?? [])),
      organen: [...organen.values()].flatMap(([eerste, ...rest]) =>
        eerste
          ? [
              {
                orgaan: eerste.orgaan,
                volgens: eerste.volgens,
                regios: [eerste, ...rest].map((o) => o.regio),
              },
            ]
          : [],
      ),
    };
  });
}

/** What is left of a row; nothing when a part that is asked for does not fit anywhere in it. */
function gefilterd(r: NvoRij, f: NvoFilter): NvoRij[] {
  if (f.regio && r.regio !== f.regio) return [];
  const cellen = r.cellen.filter(
    (c) =>
      (!f.item || c.item === f.item) &&
      (!f.merk || c.merk === f.merk) &&
      (!f.lezing || c.lezing === f.lezing),
  );
  const eisen = r.eisen.filter((e) => (!f.eis || e.eis === f.eis) && (!f.oordeel || e.oordeel === f.oordeel));
  return cellen.length > 0 && eisen.length > 0 ? [{ ...r, cellen, eisen }] : [];
}

/** N1, N2, N4, N7, N11, N12: where every region stands against the norm. Counts are of all regions that are seen. */
export function nvoMatrix(feiten: Feiten, filter: NvoFilter, dag: Dag): NvoMatrix {
  const slugs = new Set(feitenBij(feiten, 'regios', 'regio').map((f) => f.regio));
  const rijen = [...slugs]
    .filter((slug) => slug !== LANDELIJK)
    .map((slug) => rij(nvoRegio(feiten, slug, dag)))
    .sort(opNaamEn((r) => r.regio));
  return {
    regios: rijen.length,
    perItem: perItem(rijen),
    perEis: perEis(rijen),
    rijen: rijen.flatMap((r) => gefilterd(r, filter)),
  };
}

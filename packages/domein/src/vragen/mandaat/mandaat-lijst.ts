import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { type Drager, type MandaatId, partijSleutel } from '../../gedeeld/namen.ts';
import { Begin, Einde, eersteEinde } from '../../gedeeld/periode.ts';
import { regioVan } from '../../gedeeld/stromen.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { regiosVan } from '../lidmaatschap.ts';
import { opNaam, type Rijen } from '../overeenkomsten.ts';
import { Oordeel, Reden, reden } from '../reden.ts';
import { type MandaatDossier, mandaatDossier } from './dossier.ts';
import { mandaatStand } from './mandaat-stand.ts';
import { oordeelVan } from './mandaat-toets.ts';
import { dragerNaam } from './mandaat-woorden.ts';
import { getoondEinde } from './verlening-duur.ts';

/** One row of a list of mandates: who gave what to whom, until when, and whether it holds (C8). */
export const MandaatKern = z
  .object({
    id: z.string(),
    regio: z.string(),
    naam: z.string(),
    soort: z.string().nullable(),
    basis: z
      .enum(['vastgelegd', 'gemeld', 'ingeschreven'])
      .describe('Verleend, alleen door een bron genoemd, of alleen ingeschreven.'),
    gevers: z.array(z.string()),
    ontvangers: z.array(z.string()),
    bevoegdheden: z.array(z.string()),
    geldt: Oordeel,
    van: Begin.nullable(),
    einde: Einde.nullable().describe('Het eerste einde dat is vastgelegd of gemeld.'),
    redenen: z.array(Reden),
  })
  .meta({ id: 'MandaatKern' });
export type MandaatKern = z.infer<typeof MandaatKern>;

function uitMeldingen({ meldingen }: MandaatDossier) {
  return {
    soort: meldingen.findLast((m) => m.inhoud.soort)?.inhoud.soort ?? null,
    gevers: meldingen.flatMap((m) => m.inhoud.gevers),
    ontvangers: meldingen.flatMap((m) => m.inhoud.ontvangers),
    bevoegdheden: [...new Set(meldingen.flatMap((m) => m.inhoud.bevoegdheden))],
    van: meldingen.findLast((m) => m.inhoud.van)?.inhoud.van ?? null,
    einde: eersteEinde(meldingen.flatMap((m) => m.inhoud.einde ?? [])) ?? null,
  };
}

function mandaatKern(feiten: Feiten, id: MandaatId, dag: Dag): MandaatKern {
  const d = mandaatDossier(feiten, id);
  const v = d.verlening?.inhoud;
  const gemeld = uitMeldingen(d);
  const toetsen = mandaatStand(feiten, id, dag);
  const namen = (dragers: readonly Drager[]) => [...new Set(dragers.map((x) => dragerNaam(feiten, x)))];
  return {
    id,
    regio: regioVan(id),
    naam: d.kop?.inhoud.naam ?? id,
    soort: v?.soort ?? gemeld.soort,
    basis: v ? 'vastgelegd' : d.meldingen.length > 0 ? 'gemeld' : 'ingeschreven',
    gevers: namen(v ? [v.gever] : gemeld.gevers),
    ontvangers: namen(v ? [v.ontvanger] : gemeld.ontvangers),
    bevoegdheden: v ? [...v.bevoegdheden] : gemeld.bevoegdheden,
    geldt: oordeelVan(toetsen),
    van: v ? (v.van ?? null) : gemeld.van,
    einde: v ? getoondEinde(feiten, d) : gemeld.einde,
    redenen: toetsen.filter((t) => t.oordeel !== 'ja').map((t) => reden(t.code, t.uitleg, t.feiten)),
  };
}

/** What narrows a list of mandates; all that is given must fit. */
export type MandaatFilter = { readonly geldt?: Oordeel | undefined };

/** The mandates that a region keeps, by name; only the part that is asked for is worked out, unless a filter asks more. */
export function mandatenVanRegio(
  feiten: Feiten,
  regio: string,
  { geldt }: MandaatFilter,
  dag: Dag,
): Rijen<MandaatKern> {
  const koppen = feitenBij(feiten, `regio-mandaat:${regio}`, 'mandaat')
    .map((m) => ({ id: m.mandaat, naam: m.inhoud.naam }))
    .sort(opNaam);
  const uitgewerkt = (rij: typeof koppen) => rij.map(({ id }) => mandaatKern(feiten, id, dag));
  if (!geldt) return { totaal: koppen.length, deel: (van, tot) => uitgewerkt(koppen.slice(van, tot)) };
  const rijen = uitgewerkt(koppen).filter((k) => k.geldt === geldt);
  return { totaal: rijen.length, deel: (van, tot) => rijen.slice(van, tot) };
}

/** A mandate as it is for one municipality. */
export const GemeenteMandaat = MandaatKern.extend({
  richting: z.enum(['gegeven', 'ontvangen', 'beide']),
}).meta({ id: 'GemeenteMandaat' });
export type GemeenteMandaat = z.infer<typeof GemeenteMandaat>;
type Richting = GemeenteMandaat['richting'];

/** By what counts in the file: the grant, or else what sources say. */
function richtingVan(d: MandaatDossier, sleutel: string): Richting | undefined {
  const van = (dragers: readonly Drager[]) => dragers.some((x) => partijSleutel(x.partij) === sleutel);
  const v = d.verlening?.inhoud;
  const gemeld = uitMeldingen(d);
  const gegeven = van(v ? [v.gever] : gemeld.gevers);
  const ontvangen = van(v ? [v.ontvanger] : gemeld.ontvangers);
  if (gegeven && ontvangen) return 'beide';
  return gegeven ? 'gegeven' : ontvangen ? 'ontvangen' : undefined;
}

/** Which mandates a municipality gave and received, to and from whom, until when (C8). */
export function mandatenVanGemeente(
  feiten: Feiten,
  gemeente: string,
  { geldt, richting }: MandaatFilter & { readonly richting?: Richting | undefined },
  dag: Dag,
): GemeenteMandaat[] {
  const sleutel = partijSleutel({ gemeente });
  const ids = feiten
    .bij(sleutel)
    .flatMap((f) => (f.soort === 'verlening' || f.soort === 'mandaatmelding' ? [f.mandaat] : []));
  return [...new Set(ids)]
    .flatMap((id): GemeenteMandaat[] => {
      const hoe = richtingVan(mandaatDossier(feiten, id), sleutel);
      if (!hoe || (richting && hoe !== richting && hoe !== 'beide')) return [];
      return [{ ...mandaatKern(feiten, id, dag), richting: hoe }];
    })
    .filter((k) => !geldt || k.geldt === geldt)
    .sort(opNaam);
}

/** A mandate of which no source says who gave it: whether it is of this municipality cannot be said. */
export const MandaatZonderGever = z
  .object({ id: z.string(), naam: z.string(), ontvangers: z.array(z.string()), redenen: z.array(Reden) })
  .meta({ id: 'MandaatZonderGever' });
export type MandaatZonderGever = z.infer<typeof MandaatZonderGever>;

/** In the regions of a municipality: what it may have given, for all that is known (C8). */
export function mandatenZonderGever(feiten: Feiten, gemeente: string, dag: Dag): MandaatZonderGever[] {
  return regiosVan(feiten, gemeente, dag).flatMap((regio) => zonderGeverIn(feiten, regio, dag));
}

/** Mandates of one region of which no source says who gave them. */
export function zonderGeverIn(feiten: Feiten, regio: string, dag: Dag): MandaatZonderGever[] {
  return mandatenVanRegio(feiten, regio, {}, dag)
    .deel(0, Number.POSITIVE_INFINITY)
    .filter((k) => k.basis !== 'vastgelegd' && k.gevers.length === 0)
    .map(({ id, naam, ontvangers, redenen }) => ({ id, naam, ontvangers, redenen }));
}

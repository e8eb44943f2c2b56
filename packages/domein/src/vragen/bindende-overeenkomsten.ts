import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { type Partij, partijSleutel } from '../gedeeld/namen.ts';
import type { Feiten } from './feiten.ts';
import { rechtsvoorgangers } from './gemeenten.ts';
import { regiosVan } from './lidmaatschap.ts';
import { dossier } from './overeenkomst/dossier.ts';
import { geldigheid } from './overeenkomst/geldigheid.ts';
import { allePartijen, partijAntwoord } from './overeenkomst/partijen.ts';
import {
  type Filter,
  kern,
  type NietTeBeoordelen,
  nietTeBeoordelen,
  OvereenkomstKern,
  opNaam,
  past,
  regioOvereenkomsten,
} from './overeenkomsten.ts';
import { Oordeel } from './reden.ts';

/** An agreement as it is for one municipality. */
export const Bindend = OvereenkomstKern.extend({
  basis: z.enum(['vastgelegd', 'gemeld']),
  partijOp: Oordeel,
  gebonden: Oordeel,
  namens: z.string().nullable().describe('De rechtsvoorganger die partij was (Wet arhi 44).'),
}).meta({ id: 'BindendeOvereenkomst' });
export type Bindend = z.infer<typeof Bindend>;

/** Of which agreements a municipality is a party, by what is recorded or reported. */
export function overeenkomstenVan(feiten: Feiten, gemeente: string): string[] {
  return [
    ...new Set(
      feiten
        .bij(`gemeente:${gemeente}`)
        .flatMap((f) => (f.soort === 'partij' || f.soort === 'rapport' ? [f.overeenkomst] : [])),
    ),
  ];
}

function voorPartij(feiten: Feiten, id: string, gemeente: string, namens: string | null, dag: Dag): Bindend {
  const partij: Partij = { gemeente: namens ?? gemeente };
  const d = dossier(feiten, id);
  const basis =
    allePartijen(d).find((p) => partijSleutel(p.partij) === partijSleutel(partij))?.basis ?? 'gemeld';
  const wie = namens ? { partij: { gemeente }, basis: 'rechtsopvolger' as const, namens } : { partij, basis };
  const p = partijAntwoord(feiten, d, wie, dag, geldigheid(feiten, id, dag));
  const k = kern(feiten, id, dag);
  return {
    ...k,
    basis,
    partijOp: p.partijOp,
    gebonden: p.gebonden,
    namens,
    redenen: [...p.redenen, ...k.redenen],
  };
}

/**
 * What binds a municipality on a day, and what is only reported (C1, C7, C13). A municipality that took over the
 * rights and duties of another is bound in its place.
 */
export function bindendeOvereenkomsten(
  feiten: Feiten,
  gemeente: string,
  filter: Filter,
  dag: Dag,
): Bindend[] {
  const voorgangers = rechtsvoorgangers(feiten, gemeente, dag);
  const eigen = overeenkomstenVan(feiten, gemeente).map((id) => voorPartij(feiten, id, gemeente, null, dag));
  const geerfd = voorgangers.flatMap((v) =>
    overeenkomstenVan(feiten, v).map((id) => voorPartij(feiten, id, gemeente, v, dag)),
  );
  return [...eigen, ...geerfd].filter((b) => past(b, filter, dag)).sort(opNaam);
}

/** In the regions of a municipality: what may bind it too, for all that is known (C7, C13). */
export function misschienBindend(
  feiten: Feiten,
  gemeente: string,
  filter: Filter,
  dag: Dag,
): NietTeBeoordelen[] {
  const rijen = regiosVan(feiten, gemeente, dag)
    .flatMap((regio) => regioOvereenkomsten(feiten, regio, filter, dag))
    .flatMap((k) => nietTeBeoordelen(feiten, k) ?? []);
  return [...new Map(rijen.map((rij) => [rij.id, rij])).values()];
}

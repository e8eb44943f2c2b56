import type { Dag } from '../../gedeeld/datum.ts';
import { type Partij, partijSleutel } from '../../gedeeld/namen.ts';
import type { Feiten } from '../feiten.ts';
import { isVerdwenen, opvolgersNu, rechtsvoorgangers } from '../gemeenten.ts';
import { beste, type Oordeel } from '../reden.ts';
import { allePartijen, partijOp } from './deelname.ts';
import type { Dossier } from './dossier.ts';

/** Recorded as the one that came in the place of a party. */
export function isVastgelegdeOpvolger(d: Dossier, partij: Partij): boolean {
  const sleutel = partijSleutel(partij);
  return d.partijen.some(
    ({ inhoud }) => inhoud.wijze === 'rechtsopvolger' && partijSleutel(inhoud.partij) === sleutel,
  );
}

/**
 * Does `opvolger` come in the place of `voorganger` in this agreement (Wet arhi 44)? With more than one successor it is
 * uncertain who does, until it is recorded.
 */
export function komtInPlaatsVan(
  feiten: Feiten,
  d: Dossier,
  voorganger: string,
  opvolger: string,
  dag: Dag,
): 'ja' | 'nee' | 'onzeker' {
  const opvolgers = opvolgersNu(feiten, voorganger, dag);
  if (!opvolgers.includes(opvolger)) return 'nee';
  const vast = opvolgers.filter((gemeente) => isVastgelegdeOpvolger(d, { gemeente }));
  if (vast.length > 0) return vast.includes(opvolger) ? 'ja' : 'nee';
  return opvolgers.length > 1 ? 'onzeker' : 'ja';
}

/** Municipalities that came in the place of a party without being recorded as one. */
export function rechtsopvolgers(
  feiten: Feiten,
  d: Dossier,
  dag: Dag,
): { partij: { gemeente: string }; basis: 'rechtsopvolger' }[] {
  const vast = new Set(d.partijen.map((p) => partijSleutel(p.inhoud.partij)));
  const gevonden = allePartijen(d).flatMap(({ partij }) => {
    if (!('gemeente' in partij) || !isVerdwenen(feiten, partij.gemeente, dag)) return [];
    return opvolgersNu(feiten, partij.gemeente, dag).filter(
      (g) =>
        !vast.has(partijSleutel({ gemeente: g })) &&
        komtInPlaatsVan(feiten, d, partij.gemeente, g, dag) !== 'nee',
    );
  });
  return [...new Set(gevonden)].map((gemeente) => ({ partij: { gemeente }, basis: 'rechtsopvolger' }));
}

/** What `voorganger` would have been, for who came in its place; doubtful while nobody said who did. */
export function geerfd(
  feiten: Feiten,
  d: Dossier,
  { voorganger, opvolger }: { voorganger: string; opvolger: string },
  dag: Dag,
  was: Oordeel,
): Oordeel {
  const plaats = komtInPlaatsVan(feiten, d, voorganger, opvolger, dag);
  if (plaats === 'nee') return 'nee';
  const partij = { gemeente: opvolger };
  const eigen = d.partijen.some((p) => partijSleutel(p.inhoud.partij) === partijSleutel(partij));
  // Who came in its place may leave as well.
  const weg = partijOp(d, partij, dag).oordeel === 'nee' && (!eigen || isVastgelegdeOpvolger(d, partij));
  if (weg) return 'nee';
  if (plaats === 'onzeker' && was === 'ja') return 'onzeker';
  return was;
}

/** Is a municipality a party on `dag`, itself or in the place of others? */
export function partijNu(feiten: Feiten, d: Dossier, gemeente: string, dag: Dag): Oordeel {
  if (isVerdwenen(feiten, gemeente, dag)) return 'nee';
  const zelf = partijOp(d, { gemeente }, dag).oordeel;
  const namens = rechtsvoorgangers(feiten, gemeente, dag).map((voorganger) =>
    geerfd(
      feiten,
      d,
      { voorganger, opvolger: gemeente },
      dag,
      partijOp(d, { gemeente: voorganger }, dag).oordeel,
    ),
  );
  // Who came in the place of several is what the best of them was.
  return beste([zelf, ...namens]);
}

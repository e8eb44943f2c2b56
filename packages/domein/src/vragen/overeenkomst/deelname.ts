import { type Dag, plusDagen } from '../../gedeeld/datum.ts';
import { type Partij, partijSleutel } from '../../gedeeld/namen.ts';
import {
  beginVenster,
  type Einde,
  eersteEinde,
  eindesBij,
  eindeVenster,
  geldtTotEerste,
  isBegonnen,
  isNietVoorbij,
} from '../../gedeeld/periode.ts';
import { en, of } from '../../gedeeld/zekerheid.ts';
import type { RegisterFeit } from '../feiten.ts';
import type { Oordeel } from '../reden.ts';
import type { Dossier } from './dossier.ts';

/** Every party that is recorded or reported, each once. */
export function allePartijen(d: Dossier): { partij: Partij; basis: 'vastgelegd' | 'gemeld' }[] {
  const uit = new Map<string, { partij: Partij; basis: 'vastgelegd' | 'gemeld' }>();
  for (const p of d.partijen)
    uit.set(partijSleutel(p.inhoud.partij), { partij: p.inhoud.partij, basis: 'vastgelegd' });
  for (const partij of d.rapporten.flatMap((r) => r.inhoud.partijen)) {
    const sleutel = partijSleutel(partij);
    if (!uit.has(sleutel)) uit.set(sleutel, { partij, basis: 'gemeld' });
  }
  return [...uit.values()];
}

/**
 * Was it a party on `dag`, by what is recorded? Of a party that is only reported it is `niet-bekend`, and `nee` once
 * its leaving is certainly past.
 */
export function partijOp(
  d: Dossier,
  partij: Partij,
  dag: Dag,
): { oordeel: Oordeel; einde: Einde | null; feiten: RegisterFeit[] } {
  const sleutel = partijSleutel(partij);
  const van = <F extends { inhoud: { partij?: Partij | undefined } }>(feiten: F[]) =>
    feiten.filter((f) => f.inhoud.partij && partijSleutel(f.inhoud.partij) === sleutel);
  const begin = van(d.partijen);
  const eindes = van(d.partijeindes);
  const opzeggingen = van(d.opzeggingen);
  const uitgangen = eindes.map((e) => e.inhoud.einde);
  if (begin.length === 0) {
    const gemeld = d.rapporten.filter((r) => r.inhoud.partijen.some((p) => partijSleutel(p) === sleutel));
    const weg = uitgangen.some((e) => isNietVoorbij(eindeVenster(e), dag) === 'nee');
    return {
      oordeel: weg ? 'nee' : 'niet-bekend',
      einde: eersteEinde(uitgangen) ?? null,
      feiten: [...gemeld, ...eindes],
    };
  }
  const begins = begin.map((b) => b.inhoud.van);
  const perioden = begins
    .map((b) => {
      const zijn = eindesBij(b, uitgangen, begins);
      return {
        begin: beginVenster(b).laatst,
        einde: eersteEinde(zijn),
        geldt: geldtTotEerste(b, zijn, dag, begins),
      };
    })
    .sort((a, b) => (a.begin < b.begin ? -1 : 1));
  // A notice whose day has come makes the party uncertain until its leaving is recorded.
  const open = opzeggingen.flatMap(({ inhoud: { per } }) => {
    const venster = per && beginVenster({ datum: per });
    const gevolgd = uitgangen.some((e) => venster && plusDagen(eindeVenster(e).laatst, 1) >= venster.vroegst);
    return venster && !gevolgd ? [isBegonnen(venster, dag)] : [];
  });
  const oordeel = en(of(...perioden.map((p) => p.geldt)), of('nee', ...open) === 'nee' ? 'ja' : 'onzeker');
  return { oordeel, einde: perioden.at(-1)?.einde ?? null, feiten: [...begin, ...eindes, ...opzeggingen] };
}

/** Did it certainly leave before `dag`, without coming back? Who never began yet has not left. */
export function isVertrokken(d: Dossier, partij: Partij, dag: Dag): boolean {
  const sleutel = partijSleutel(partij);
  const weg = d.partijeindes.some(
    (e) => partijSleutel(e.inhoud.partij) === sleutel && eindeVenster(e.inhoud.einde).laatst < dag,
  );
  return weg && partijOp(d, partij, dag).oordeel === 'nee';
}

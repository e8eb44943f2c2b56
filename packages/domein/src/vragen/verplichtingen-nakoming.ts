import { type Dag, eersteDag, laatsteDag } from '../gedeeld/datum.ts';
import { type Partij, partijSleutel } from '../gedeeld/namen.ts';
import { datumVenster, type Venster } from '../gedeeld/periode.ts';
import { en, niet, of, type Zekerheid } from '../gedeeld/zekerheid.ts';
import type { Feiten, SoortVan } from './feiten.ts';
import { isVerdwenen, opvolgersNu, rechtsvoorgangers } from './gemeenten.ts';
import type { Dossier } from './overeenkomst/dossier.ts';
import { komtInPlaatsVan, partijNu } from './overeenkomst/opvolging.ts';
import { betrokkenen, partijOp } from './overeenkomst/partijen.ts';

/** Who must meet a duty, and whether they did: themselves, or who came in their place (Wet arhi 44). */

type Nakoming = SoortVan<'nakoming'>;

/** A time that a duty is due, before it is looked at whether it was met. */
export type Keer = {
  /** The last day to meet it; a partial date leaves room. Nothing: no day is recorded. */
  readonly venster: Venster | null;
  /** Is it certain that it is due this time? */
  readonly zeker: boolean;
  /** The calendar year within which it is met, `2022`. */
  readonly jaar?: string;
  /** Of a duty when something happens: the other times that it happened. */
  readonly anders?: readonly Venster[];
};

/** One time that a duty is due, as it stands on a day. */
export type Termijn = Pick<Keer, 'venster' | 'zeker'> & {
  /**
   * `open`: not met, and the day is not past. `verstreken`: the day is past, and that it was met is not recorded.
   * `onzeker`: whether it was met hangs on a date or on who had to.
   */
  readonly stand: 'nagekomen' | 'open' | 'verstreken' | 'onzeker';
  /** Nothing while it is not met, and for a duty when something happens: no source says how soon after. */
  readonly opTijd: Zekerheid | null;
  /** Who still has to; empty when that is everybody, or not known. */
  readonly nogNiet: readonly Partij[];
  readonly feiten: readonly Nakoming[];
};

const volgde = (later: Venster, eerder: Venster): Zekerheid => {
  if (later.vroegst >= eerder.laatst) return 'ja';
  return later.laatst < eerder.vroegst ? 'nee' : 'onzeker';
};

/**
 * Did one act of meeting count for this time? By the year within its own calendar year; when something happens for the
 * last time that it happened before. An act before them all may have met the first one in advance.
 */
function hoortBij({ inhoud: { datum } }: Nakoming, { jaar, venster, anders }: Keer): Zekerheid {
  if (jaar !== undefined) return datum.startsWith(jaar) ? 'ja' : 'nee';
  if (!anders || !venster) return 'ja';
  const gedaan = datumVenster(datum);
  const isLater = (ander: Venster) => niet(volgde(venster, ander));
  const erna = volgde(gedaan, venster);
  if (erna === 'nee') return anders.some((v) => niet(volgde(v, venster)) === 'ja') ? 'nee' : 'onzeker';
  return en(erna, ...anders.map((v) => niet(en(isLater(v), volgde(gedaan, v)))));
}

const gedaanOp = ({ inhoud: { datum } }: Nakoming, dag: Dag): Zekerheid => {
  if (laatsteDag(datum) <= dag) return 'ja';
  return eersteDag(datum) <= dag ? 'onzeker' : 'nee';
};

/** Who must: the one that is named, else every recorded party on that day, or who came in its place. */
function plichtigen(feiten: Feiten, d: Dossier, wie: Partij | undefined, dag: Dag): Partij[] {
  if (wie) return [wie];
  return betrokkenen(feiten, d, dag)
    .filter(({ partij, basis }) => {
      if (basis === 'handeling') return false;
      const oordeel =
        'gemeente' in partij ? partijNu(feiten, d, partij.gemeente, dag) : partijOp(d, partij, dag).oordeel;
      return oordeel === 'ja' || oordeel === 'onzeker';
    })
    .map(({ partij }) => partij);
}

/** Who answers for a party on `dag`: itself, or those who came, or may have come, in its place. */
function nuVoor(feiten: Feiten, d: Dossier, partij: Partij, dag: Dag): Partij[] {
  if (!('gemeente' in partij) || !isVerdwenen(feiten, partij.gemeente, dag)) return [partij];
  const opvolgers = opvolgersNu(feiten, partij.gemeente, dag).filter(
    (g) => komtInPlaatsVan(feiten, d, partij.gemeente, g, dag) !== 'nee',
  );
  return opvolgers.length > 0 ? opvolgers.map((gemeente) => ({ gemeente })) : [partij];
}

/** The parties in whose place this one came; none for who was a party in its own right. */
function voorgangers(feiten: Feiten, d: Dossier, partij: Partij, dag: Dag): Partij[] {
  if (!('gemeente' in partij)) return [];
  const als = (gemeente: string) =>
    d.partijen.filter((p) => partijSleutel(p.inhoud.partij) === partijSleutel({ gemeente }));
  if (als(partij.gemeente).some((p) => p.inhoud.wijze !== 'rechtsopvolger')) return [];
  return rechtsvoorgangers(feiten, partij.gemeente, dag)
    .filter((g) => als(g).length > 0 && komtInPlaatsVan(feiten, d, g, partij.gemeente, dag) !== 'nee')
    .map((gemeente) => ({ gemeente }));
}

/** Does what one party did count for another? Only when it came in its place. */
function namens(feiten: Feiten, d: Dossier, door: Partij | undefined, voor: Partij, dag: Dag): Zekerheid {
  if (!door || partijSleutel(door) === partijSleutel(voor)) return 'ja';
  if (!('gemeente' in door) || !('gemeente' in voor)) return 'nee';
  return komtInPlaatsVan(feiten, d, voor.gemeente, door.gemeente, dag);
}

/** How far it is on `dag` with one time that a duty is due, given every act that was to meet it. */
export function beoordeel(
  feiten: Feiten,
  d: Dossier,
  { inhoud: { wie: genoemd, stadium } }: SoortVan<'verplichting'>,
  keer: Keer,
  nakomingen: readonly Nakoming[],
  dag: Dag,
): Termijn {
  const uiterlijk = keer.venster?.laatst;
  const voorbij = uiterlijk !== undefined && uiterlijk < dag;
  const wie = plichtigen(feiten, d, genoemd, voorbij ? uiterlijk : dag);
  const daden = nakomingen
    .map((n) => ({ n, telt: hoortBij(n, keer) }))
    .filter(({ n, telt }) => telt !== 'nee' && gedaanOp(n, dag) !== 'nee');
  const zelf = (partij: Partij, peil: Dag) =>
    of(
      'nee',
      ...daden.map(({ n, telt }) =>
        en(telt, gedaanOp(n, peil), namens(feiten, d, n.inhoud.wie, partij, dag)),
      ),
    );
  const door = (partij: Partij, peil: Dag) => {
    const eerder = voorgangers(feiten, d, partij, dag).map((v) => zelf(v, peil));
    return of(zelf(partij, peil), eerder.length > 0 ? en(...eerder) : 'nee');
  };
  // Without anyone by name, one party that did it does not show that all did.
  const zonderNaam = (peil: Dag) =>
    of('nee', ...daden.map(({ n, telt }) => en(telt, gedaanOp(n, peil), n.inhoud.wie ? 'onzeker' : 'ja')));
  const gedaanDoorAllen = (peil: Dag) =>
    wie.length > 0 ? en(...wie.map((partij) => door(partij, peil))) : zonderNaam(peil);
  const gedaan = gedaanDoorAllen(dag);
  const nogNiet = wie.filter((p) => door(p, dag) !== 'ja').flatMap((p) => nuVoor(feiten, d, p, dag));
  return {
    venster: keer.venster,
    zeker: keer.zeker && stadium === 'geregeld',
    stand: gedaan === 'ja' ? 'nagekomen' : gedaan === 'onzeker' ? 'onzeker' : voorbij ? 'verstreken' : 'open',
    opTijd: gedaan === 'ja' && !keer.anders ? gedaanDoorAllen(uiterlijk ?? dag) : null,
    nogNiet: gedaan === 'ja' ? [] : [...new Map(nogNiet.map((p) => [partijSleutel(p), p])).values()],
    feiten: daden.map(({ n }) => n),
  };
}

import type { gemeenteGebeurtenissen } from '@regiolog/domein/gemeente/events';
import type { overeenkomstGebeurtenissen } from '@regiolog/domein/overeenkomst/events';
import type { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import { type Dagen, dagenVan, dagOp, EERSTE } from './kalender.ts';
import { eersteDagen, laatsteDagen, probeer, type Zeker } from './werelden.ts';
import { bekendSinds, type Daad } from './zichtbaar.ts';

/** What counts, seen on a day: where every question of the oracle starts. */

export type Data<S, T extends keyof S> = S[T] extends { _zod: { output: infer D } } ? D : never;
export type Overeenkomst = typeof overeenkomstGebeurtenissen;
export type Regio = typeof regioGebeurtenissen;
export type Gemeente = typeof gemeenteGebeurtenissen;
export type Partij = Data<Overeenkomst, 'PartijToegetreden'>['partij'];
export type Begin = Data<Overeenkomst, 'PartijToegetreden'>['van'];
export type Einde = Data<Overeenkomst, 'PartijUitgetreden'>['einde'];
export type Regel = Data<Overeenkomst, 'InwerkingtredingGeregeld'>['regel'];

export type Oordeel = Zeker | 'niet-aangetoond' | 'niet-bekend';

export const begint = (van: Begin | undefined) => eersteDagen(van, dagenVan);
export const eindigt = (einde: Einde | undefined) => laatsteDagen(einde, dagenVan);
export const alle = (delen: readonly Zeker[]): Zeker =>
  delen.includes('nee') ? 'nee' : delen.includes('onzeker') ? 'onzeker' : 'ja';
export const een = (delen: readonly Zeker[]): Zeker =>
  delen.includes('ja') ? 'ja' : delen.includes('onzeker') ? 'onzeker' : 'nee';

/** Parts of a domain: bw-mo is both. */
export const delenVan = (domeinen: readonly string[]) => [
  ...new Set(domeinen.flatMap((d) => (d === 'bw-mo' ? ['bw', 'mo'] : [d]))),
];

export const sleutelVan = (partij: Partij) =>
  'gemeente' in partij ? partij.gemeente : `naam ${partij.organisatie.toLowerCase()}`;

/** Which of the ends that stand apart are about a period with this begin. */
export function eindesVoor(van: Begin, eindes: readonly Einde[], andere: readonly Begin[]): Einde[] {
  const begin = begint(van);
  return eindes.filter((einde) => {
    const uiterlijk = eindigt(einde).tot;
    if (uiterlijk >= begin.tot) return true;
    if (uiterlijk < begin.van) return false;
    // In the very month or year of the begin: it ends this period, unless it can end one that was there before.
    return andere.every((ander) => begint(ander).tot > uiterlijk);
  });
}

/**
 * From a begin until the first of its ends. On a day before the begin an end is that of an earlier period, when there
 * certainly was one.
 */
export function duurtOp(
  van: Begin,
  eindes: readonly Einde[],
  dag: number,
  andere: readonly Begin[] = [],
): Zeker {
  const wasErEerder = andere.some((ander) => begint(ander).tot < begint(van).van);
  return probeer(
    [begint(van), ...eindes.map(eindigt)],
    ([eerste = 0, ...laatste]) =>
      eerste <= dag && laatste.every((l) => l >= dag || (wasErEerder && l < eerste)),
    dag,
  );
}

/** The acts that count, and the day in the world of law. */
export type Kennis = { readonly daden: readonly Daad[]; readonly dag: number };

export const kennisVan = (daden: readonly Daad[], dag: string): Kennis => ({ daden, dag: dagenVan(dag).van });

export const omgekeerd = (deel: Zeker): Zeker => (deel === 'ja' ? 'nee' : deel === 'nee' ? 'ja' : 'onzeker');

const indexen = new WeakMap<readonly Daad[], Map<string, Daad[]>>();

/** The acts of one kind in one file, found without looking at all of them every time. */
function gevonden({ daden }: Kennis, sleutel: string): readonly Daad[] {
  const index =
    indexen.get(daden) ?? Map.groupBy(daden, (d) => `${d.categorie} ${d.regio}.${d.dossier} ${d.type}`);
  indexen.set(daden, index);
  return index.get(sleutel) ?? [];
}

export function inDossier<S, T extends keyof S & string>(
  k: Kennis,
  categorie: string,
  regio: string,
  dossier: string,
  type: T,
): Data<S, T>[] {
  return gevonden(k, `${categorie} ${regio}.${dossier} ${type}`).map((d) => d.data as Data<S, T>);
}

export function inRegio<T extends keyof Regio & string>(k: Kennis, regio: string, type: T): Data<Regio, T>[] {
  return inDossier<Regio, T>(k, 'regio', regio, regio, type);
}

/** The acts of one kind in one file, `categorie regio.dossier type`, with what they say. */
export function inActen<S, T extends keyof S & string>(
  k: Kennis,
  sleutel: string,
): (Daad & { zegt: Data<S, T> })[] {
  return gevonden(k, sleutel).map((d) => ({ ...d, zegt: d.data as Data<S, T> }));
}

/** The acts of one kind in the file of an agreement. */
export const bij = <T extends keyof Overeenkomst & string>(k: Kennis, id: string, type: T) =>
  inActen<Overeenkomst, T>(k, `overeenkomst ${id} ${type}`);

/** The last of them by the place at which it was first recorded. */
export function laatsteBij<T extends keyof Overeenkomst & string>(
  k: Kennis,
  id: string,
  type: T,
): Data<Overeenkomst, T> | undefined {
  return bij(k, id, type).sort((a, b) => b.eerste - a.eerste)[0]?.zegt;
}

/** The agreements of which anything is known, and their home. */
export const overeenkomstenVan = (k: Kennis): string[] => [
  ...new Set(k.daden.filter((d) => d.categorie === 'overeenkomst').map((d) => `${d.regio}.${d.dossier}`)),
];
export const thuisVan = (id: string): string => id.split('.')[0] ?? '';

type Periode = { readonly van?: Begin | undefined; readonly einde?: Einde | undefined };

/** Does it hold on the day, from its begin up to its end? */
export function binnen({ dag }: Kennis, { van, einde }: Periode): Zeker {
  const isZo = ([eerste = 0, laatste = 0]: readonly number[]) => eerste <= dag && dag <= laatste;
  return probeer([begint(van), eindigt(einde)], isZo, dag);
}

/** The days on which something may have been done: without a date before it was known. */
export const gedaanOp = (datum: string | undefined, { gebeurtenis }: Pick<Daad, 'gebeurtenis'>): Dagen =>
  datum === undefined ? { van: EERSTE, tot: dagOp(bekendSinds(gebeurtenis)) } : dagenVan(datum);

/** Has the day come? */
export const isGekomen = (dagen: Dagen, dag: number): Zeker => probeer([dagen], ([op = 0]) => op <= dag, dag);

import type { nvoGebeurtenissen } from '@regiolog/domein/nvo/events';
import { dagenVan } from './kalender.ts';
import { type Data, inActen, type Kennis } from './orakel-kennis.ts';

/** What is said of a region and the norm: the last word on each thing, up to the day. */

type Nvo = typeof nvoGebeurtenissen;
/** Every act of the norm says of which day it speaks. */
const peil = ({ zegt }: { zegt: unknown }) => dagenVan((zegt as { peildatum: string }).peildatum);

/** What speaks of a day that can have come, the latest last; of the same day what was recorded later. */
function opVolgorde<D>(k: Kennis, acten: readonly { zegt: D; eerste: number }[]): D[] {
  return acten
    .filter((a) => peil(a).van <= k.dag)
    .toSorted((a, b) => peil(a).tot - peil(b).tot || a.eerste - b.eerste)
    .map((d) => d.zegt);
}

const over = <T extends keyof Nvo & string>(k: Kennis, regio: string, type: T): Data<Nvo, T>[] =>
  opVolgorde(k, inActen<Nvo, T>(k, `nvo ${regio}.${regio} ${type}`));

const laatstePer = <V>(rij: readonly (readonly [string, V])[]): Map<string, V> => new Map(rij);

/** The mark of each item, with why it is empty. */
export const merkenVan = (k: Kennis, regio: string) =>
  laatstePer(over(k, regio, 'NvoMerkGerapporteerd').map((m) => [m.item, m] as const));

/** What the region says of each requirement. */
export const standenVan = (k: Kennis, regio: string) =>
  laatstePer(over(k, regio, 'NvoStandVastgelegd').map((s) => [s.eis, s.stand] as const));

export const tegenstrijdighedenVan = (k: Kennis, regio: string): string[] =>
  over(k, regio, 'TegenstrijdigheidGemeld')
    .map((t) => `${t.item} ${t.sterkte} ${t.peildatum} ${t.lezing ?? ''}`)
    .sort();

export const ondersteuningVan = (k: Kennis, regio: string): string[] =>
  over(k, regio, 'OndersteuningGemeld')
    .map((o) => `${o.richting} ${o.onderwerp}`)
    .sort();

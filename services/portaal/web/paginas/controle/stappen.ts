import { type Auditregel, isOpen } from './dossier.ts';

/** Along what a region is replayed: when the register got to hold it, or when it was known in the world. */
export const ASSEN = ['vastgelegd', 'bekend'] as const;
export type As = (typeof ASSEN)[number];
/** Of each, where an event tells it, and the parameters of an address that ask it. */
export const VAN_AS = {
  vastgelegd: { veld: 'geregistreerdOp', op: 'beschikbaarOp', van: 'vanBeschikbaarOp' },
  bekend: { veld: 'bekendOp', op: 'bekendOp', van: 'vanBekendOp' },
} as const;

/** A moment at which something was recorded or became known in a region, with all of it. */
export type Stap = {
  /** The instant of the last event of the step: the register up to and including it. */
  readonly moment: string;
  readonly regels: readonly Auditregel[];
};

/** How long a piece of an instant is that names its second, minute, hour or day (`2026-11-22T16:34`). */
const FIJNHEDEN = [Number.POSITIVE_INFINITY, 19, 16, 13, 10] as const;
/** More steps than these nobody walks through one by one. */
export const MEESTE_STAPPEN = 60;

/**
 * The steps by which a region was recorded, oldest first: each instant by itself, or what was recorded within the same
 * second, minute, hour or day when there would be too many.
 */
export function stappenVan(regels: readonly Auditregel[], as: As = 'vastgelegd'): Stap[] {
  // Of what is closed it is not told since when it was known: it counts from when it was recorded.
  const moment = (regel: Auditregel): string =>
    as === 'bekend' && isOpen(regel) ? regel.bekendOp : regel.geregistreerdOp;
  const oudsteEerst = regels.toSorted((a, b) => moment(a).localeCompare(moment(b)));
  const gegroepeerd = FIJNHEDEN.map((lengte) =>
    Map.groupBy(oudsteEerst, (regel) => moment(regel).slice(0, lengte)),
  );
  const groepen = gegroepeerd.find(({ size }) => size <= MEESTE_STAPPEN) ?? gegroepeerd.at(-1) ?? new Map();
  return [...groepen.values()].flatMap((groep: readonly Auditregel[]) => {
    const laatste = groep.at(-1);
    return laatste ? [{ moment: moment(laatste), regels: groep }] : [];
  });
}

/** The step that shows a moment: the last one that is not after it; without a moment the last of all. */
export function stapBij(stappen: readonly Stap[], moment: string | undefined): number {
  if (!moment) return stappen.length - 1;
  const na = stappen.findIndex((stap) => stap.moment > moment);
  return Math.max(0, (na === -1 ? stappen.length : na) - 1);
}

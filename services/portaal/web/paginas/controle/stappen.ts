import type { Auditregel } from './dossier.ts';

/** A moment at which something was recorded in a region, with all of it. */
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
export function stappenVan(regels: readonly Auditregel[]): Stap[] {
  const oudsteEerst = regels.toSorted((a, b) => a.geregistreerdOp.localeCompare(b.geregistreerdOp));
  const gegroepeerd = FIJNHEDEN.map((lengte) =>
    Map.groupBy(oudsteEerst, ({ geregistreerdOp }) => geregistreerdOp.slice(0, lengte)),
  );
  const groepen = gegroepeerd.find(({ size }) => size <= MEESTE_STAPPEN) ?? gegroepeerd.at(-1) ?? new Map();
  return [...groepen.values()].map((groep: readonly Auditregel[]) => ({
    moment: groep.at(-1)?.geregistreerdOp ?? '',
    regels: groep,
  }));
}

/** The step that shows a moment: the last one that is not after it; without a moment the last of all. */
export function stapBij(stappen: readonly Stap[], moment: string | undefined): number {
  if (!moment) return stappen.length - 1;
  const na = stappen.findIndex((stap) => stap.moment > moment);
  return Math.max(0, (na === -1 ? stappen.length : na) - 1);
}

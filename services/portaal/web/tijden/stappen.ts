import { dagVan, eersteDag, isDeeldatum } from '@regiolog/domein/gedeeld/datum';

/** Along which days one steps: when something began or ceased to hold, or when it became known. */
export type As = 'geldig' | 'bekend';

/** One day on which something happened. */
export type Stap = {
  readonly dag: string;
  /** The events of that day, in the order of their recording. */
  readonly voorvallen: readonly Voorval[];
  readonly nu: boolean;
};

/** What a step needs to know of an event. */
export type Voorval = {
  readonly soort: string;
  readonly bekendOp: string;
  readonly inhoud: unknown;
};

/** Fields that date a source or a telling, not the world of law. */
const NIET_RECHT = new Set(['peildatum', 'bron', 'bronnen', 'bekendOp']);

/** Every day that the content of an event speaks of; a part of a year by its first day. */
export function dagenIn(inhoud: unknown): string[] {
  if (typeof inhoud === 'string')
    return /^\d{4}-\d{2}(-\d{2})?$/.test(inhoud) && isDeeldatum(inhoud) ? [eersteDag(inhoud)] : [];
  if (typeof inhoud !== 'object' || inhoud === null) return [];
  return Object.entries(inhoud).flatMap(([veld, deel]) => {
    if (NIET_RECHT.has(veld)) return [];
    // A year alone is a date only where a date is asked for: elsewhere it is a number.
    if (veld === 'datum' && typeof deel === 'string' && isDeeldatum(deel)) return [eersteDag(deel)];
    return dagenIn(deel);
  });
}

/**
 * The moments of a history, one per day in order. Today is a step of its own, so that one can step back to it. Along
 * what is known no step lies after today: what is to come is not known yet.
 */
export function stappenVan(voorvallen: readonly Voorval[], as: As, vandaag: string): readonly Stap[] {
  const perDag = new Map<string, Voorval[]>([[vandaag, []]]);
  for (const voorval of voorvallen) {
    const dagen = as === 'bekend' ? [dagVan(voorval.bekendOp)] : new Set(dagenIn(voorval.inhoud));
    for (const dag of dagen) {
      if (as === 'bekend' && dag > vandaag) continue;
      perDag.set(dag, [...(perDag.get(dag) ?? []), voorval]);
    }
  }
  return [...perDag]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dag, opDieDag]) => ({ dag, voorvallen: opDieDag, nu: dag === vandaag }));
}

/** Where a day stands among the steps: its own, else the last one before it, else the first. */
export function plaatsVan(stappen: readonly Stap[], dag: string): number {
  const na = stappen.findIndex((stap) => stap.dag > dag);
  return Math.max(0, na === -1 ? stappen.length - 1 : na - 1);
}

/** What happened on a day, counted by kind, what happened most first. */
export function telSoorten(
  voorvallen: readonly Pick<Voorval, 'soort'>[],
): readonly (readonly [soort: string, aantal: number])[] {
  const telling = new Map<string, number>();
  for (const { soort } of voorvallen) telling.set(soort, (telling.get(soort) ?? 0) + 1);
  return [...telling].sort(([, a], [, b]) => b - a);
}

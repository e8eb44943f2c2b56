import type { Lag } from '@regiolog/event-store/projector';

/** Whether a service can be asked, with what that depends on beside it. */
export type Gereedheid = { readonly gereed: boolean; readonly [sleutel: string]: unknown };

export type Voorwaarden = {
  /** The views that answers come from, by name. */
  readonly projecties: Readonly<Record<string, () => Promise<Lag>>>;
  /** What else must be true. Its name is shown. */
  readonly eisen?: Readonly<Record<string, () => boolean>>;
  /** True once the process was told to stop: from then on nothing new should come. */
  readonly stopt?: () => boolean;
};

/** A view that runs after writes is behind for a moment, every moment. Only what lasts makes it unfit to answer. */
const HOOGSTENS_ACHTER_MS = 10_000;

/**
 * Makes the judgement that `/health/ready` shows: all conditions hold, and every view has everything or has been behind
 * for less than ten seconds; one of a log that does not answer is behind since it last had everything.
 */
export function gereedheid(voorwaarden: Voorwaarden): () => Promise<Gereedheid> {
  const { projecties, eisen = {}, stopt = () => false } = voorwaarden;
  return async () => {
    const standen = await Promise.all(
      Object.entries(projecties).map(async ([naam, lag]) => [naam, await standVan(lag)] as const),
    );
    const vervuld = Object.entries(eisen).map(([naam, eis]) => [naam, eis()] as const);
    const loopt = !stopt();
    const gereed =
      loopt && vervuld.every(([, waar]) => waar) && standen.every(([, { bruikbaar }]) => bruikbaar);
    return {
      gereed,
      ...(loopt ? {} : { stopt: true }),
      ...Object.fromEntries(vervuld),
      bijgewerkt: standen.every(([, { bijgewerkt }]) => bijgewerkt),
      projecties: Object.fromEntries(standen.map(([naam, { bruikbaar: _, ...stand }]) => [naam, stand])),
    };
  };
}

type Stand = {
  readonly bruikbaar: boolean;
  readonly bijgewerkt: boolean;
  /** In whole seconds; `null` when the view never was at the end, or when the log does not say. */
  readonly achterstandSeconden: number | null;
};

async function standVan(lag: () => Promise<Lag>): Promise<Stand> {
  try {
    const { upToDate, behindMs } = await lag();
    return {
      bruikbaar: behindMs !== null && behindMs < HOOGSTENS_ACHTER_MS,
      bijgewerkt: upToDate,
      achterstandSeconden: behindMs === null ? null : Math.round(behindMs / 1000),
    };
  } catch {
    return { bruikbaar: false, bijgewerkt: false, achterstandSeconden: null };
  }
}

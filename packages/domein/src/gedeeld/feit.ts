import { bekendVan, type Gebeurtenis, type Herkomst } from './gebeurtenis.ts';
import type { Bron } from './namen.ts';

/** Where a fact comes from: the event, its two moments, and the source it rests on. */
export type Herleiding = {
  readonly gebeurtenis: string;
  readonly regio: string;
  readonly revision: number;
  /** The revision of what was recorded first: a correction keeps the place of what it corrects. */
  readonly volgorde: number;
  readonly geregistreerd: string;
  readonly bekend: string;
  readonly bron?: Bron;
};

/** What a fact says, apart from where it comes from. `sleutels` are the things it is about, to find it by. */
export type FeitInhoud = { readonly soort: string; readonly sleutels: readonly string[] };

/**
 * A fact stands alone. Facts of one `groep` come from one event or from its corrections; of a group only the facts
 * of the last visible event count (design, section 2: "may replace earlier facts by id").
 */
export type Feit<I extends FeitInhoud = FeitInhoud> = I & {
  readonly id: string;
  readonly groep: string;
  readonly herleiding: Herleiding;
};

/** Makes facts of what one event says. `eerste` is the event that was recorded first when this one corrects it. */
export function maakFeiten<I extends FeitInhoud>(
  gebeurtenis: Gebeurtenis,
  eerste: { readonly groep: string; readonly volgorde: number },
  inhouden: readonly I[],
): Feit<I>[] {
  const { bron } = (gebeurtenis.metadata ?? {}) as Partial<Herkomst>;
  const herleiding: Herleiding = {
    gebeurtenis: gebeurtenis.id,
    regio: gebeurtenis.ref.regio,
    revision: gebeurtenis.revision,
    volgorde: eerste.volgorde,
    geregistreerd: gebeurtenis.geregistreerd,
    bekend: bekendVan(gebeurtenis),
    ...(bron ? { bron } : {}),
  };
  const { groep } = eerste;
  return inhouden.map((inhoud, n) => ({ ...inhoud, id: `${groep}/${n}`, groep, herleiding }));
}

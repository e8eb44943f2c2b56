import { isZichtbaar, type Tijden } from '@regiolog/domein/gedeeld/tijden';
import type { Feiten, RegisterFeit } from '@regiolog/domein/vragen/feiten';
import type { ViewFile } from '@regiolog/event-store/view-file';

/** Facts of the view by key: read once, kept in memory, and looked at through the times of a question. */

type Rij = {
  readonly positie: number;
  readonly n: number;
  readonly groep: string;
  readonly geregistreerd: string;
  readonly bekend: string;
  readonly inhoud: string;
};

const LEES = `
SELECT f.positie, f.n, g.groep, g.geregistreerd, g.bekend, f.inhoud
FROM feit f JOIN gebeurtenis g ON g.positie = f.positie
WHERE f.sleutel = ? ORDER BY f.positie, f.n`;
const LATER = `
SELECT geregistreerd, bekend FROM gebeurtenis WHERE groep = ? AND positie > ? ORDER BY positie`;

/** The two moments of an event. */
type Momenten = { readonly geregistreerd: string; readonly bekend: string };
/** A fact with its moments, and those of the events that may take its place. */
type Onthouden = {
  readonly feit: RegisterFeit;
  readonly eigen: Momenten;
  readonly later: readonly Momenten[];
};

/** So many facts are kept in memory at most; what is asked most is back soon after. */
const ONTHOUD_MEEST = 50_000;

/**
 * Facts by key, kept in memory as long as nothing new is recorded under the key. Facts never change; only a
 * correction changes which of them count, and then everything is read anew.
 */
export function geheugen(view: ViewFile) {
  const perSleutel = new Map<string, readonly Onthouden[]>();
  let aantal = 0;
  const wis = (): void => {
    perSleutel.clear();
    aantal = 0;
  };
  const lees = (sleutel: string): readonly Onthouden[] =>
    view.read(() =>
      view
        .statement<Rij>(LEES)
        .all(sleutel)
        .map(({ groep, positie, geregistreerd, bekend, inhoud }) => ({
          feit: JSON.parse(inhoud) as RegisterFeit,
          eigen: { geregistreerd, bekend },
          later: view.statement<Momenten>(LATER).all(groep, positie),
        })),
    );
  return {
    wis,
    vergeet: (sleutels: Iterable<string>): void => {
      for (const sleutel of sleutels) {
        aantal -= perSleutel.get(sleutel)?.length ?? 0;
        perSleutel.delete(sleutel);
      }
    },
    bij: (sleutel: string): readonly Onthouden[] => {
      const bekend = perSleutel.get(sleutel);
      if (bekend) return bekend;
      const gelezen = lees(sleutel);
      if (aantal + gelezen.length > ONTHOUD_MEEST) wis();
      perSleutel.set(sleutel, gelezen);
      aantal += gelezen.length;
      return gelezen;
    },
  };
}

/** Facts for one answer, each key looked at once; a fact counts unless a later visible event took its place. */
export function lezer(
  rijen: Pick<ReturnType<typeof geheugen>, 'bij'>,
  tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>,
): Feiten {
  const gelezen = new Map<string, readonly RegisterFeit[]>();
  const telt = ({ eigen, later }: Onthouden): boolean =>
    isZichtbaar(eigen, tijden) && !later.some((l) => isZichtbaar(l, tijden));
  return {
    bij: (sleutel) => {
      const eerder = gelezen.get(sleutel);
      if (eerder) return eerder;
      const feiten = rijen
        .bij(sleutel)
        .filter(telt)
        .map((r) => r.feit);
      gelezen.set(sleutel, feiten);
      return feiten;
    },
  };
}

import { isZichtbaar, type Tijden } from '@regiolog/domein/gedeeld/tijden';
import type { Feiten, RegisterFeit } from '@regiolog/domein/vragen/feiten';
import { lettersVan, woordsleutel } from '@regiolog/domein/vragen/zoeken/zoeken-woorden';
import type { ViewFile } from '@regiolog/event-store/view-file';
import { VraagTeZwaar } from './te-zwaar.ts';

/** Facts of the view by key: read once, kept in memory, and looked at through the times of a question. */

const LEES = `
SELECT f.nr, f.inhoud FROM vindplaats v JOIN feit f ON f.nr = v.feit
WHERE v.sleutel = ? ORDER BY v.feit LIMIT ?`;
const LATER = `
SELECT geregistreerd, bekend FROM herstel WHERE groep = ? AND revisie > ? ORDER BY revisie`;
const STAMMEN = 'SELECT DISTINCT stam FROM woord WHERE vorm >= ? AND vorm < ?';
/** After every letter that a word can go on with. */
const LAATSTE_LETTER = '\u{10FFFF}';

/** The two moments of an event. */
type Momenten = { readonly geregistreerd: string; readonly bekend: string };
/** A fact with its place in the log, and the moments of the events that may take its place. */
type Onthouden = { readonly nr: number; readonly feit: RegisterFeit; readonly later: readonly Momenten[] };

/** So many facts are kept in memory; what was asked longest ago goes first. */
const ONTHOUD_MEEST = 50_000;
/** So many facts may be found under one key: more are not read while somebody waits. */
const LEES_MEEST = 100_000;

/**
 * Facts by key, kept in memory as long as nothing new is recorded under the key. Facts never change; a correction
 * changes whether what it corrects counts, so that every key under which that is found is read anew.
 */
export function geheugen(view: ViewFile) {
  const perSleutel = new Map<string, readonly Onthouden[]>();
  let aantal = 0;
  const vergeet = (sleutel: string): void => {
    aantal -= perSleutel.get(sleutel)?.length ?? 0;
    perSleutel.delete(sleutel);
  };
  const onthoud = (sleutel: string, rijen: readonly Onthouden[]): void => {
    perSleutel.set(sleutel, rijen);
    aantal += rijen.length;
    for (const [oudste] of perSleutel) {
      if (aantal <= ONTHOUD_MEEST) return;
      vergeet(oudste);
    }
  };
  const lees = (sleutel: string): readonly Onthouden[] =>
    view.read(() => {
      const rijen = view.statement<{ nr: number; inhoud: string }>(LEES).all(sleutel, LEES_MEEST + 1);
      if (rijen.length > LEES_MEEST) throw new VraagTeZwaar();
      const later = view.statement<Momenten>(LATER);
      return rijen.map(({ nr, inhoud }) => {
        const feit = JSON.parse(inhoud) as RegisterFeit;
        return { nr, feit, later: later.all(feit.groep, feit.herleiding.revision) };
      });
    });
  const onder = (sleutel: string): readonly Onthouden[] => {
    const rijen = perSleutel.get(sleutel) ?? lees(sleutel);
    vergeet(sleutel);
    onthoud(sleutel, rijen);
    return rijen;
  };
  /** The facts with any form of any word that begins so. */
  const metBegin = (letters: string): readonly Onthouden[] => {
    const stammen = view.read(() =>
      view.statement<{ stam: string }>(STAMMEN).all(letters, letters + LAATSTE_LETTER),
    );
    const rijen = new Map<number, Onthouden>();
    for (const { stam } of stammen) {
      for (const rij of onder(woordsleutel(stam))) rijen.set(rij.nr, rij);
      if (rijen.size > LEES_MEEST) throw new VraagTeZwaar();
    }
    return [...rijen.values()].sort((a, b) => a.nr - b.nr);
  };
  return {
    wis: (): void => {
      perSleutel.clear();
      aantal = 0;
    },
    vergeet: (sleutels: Iterable<string>): void => {
      for (const sleutel of sleutels) vergeet(sleutel);
    },
    vergeetGroep: (groep: string): void => {
      for (const [sleutel, rijen] of perSleutel) {
        if (rijen.some(({ feit }) => feit.groep === groep)) vergeet(sleutel);
      }
    },
    bij: (sleutel: string): readonly Onthouden[] => {
      const letters = lettersVan(sleutel);
      return letters === undefined ? onder(sleutel) : metBegin(letters);
    },
  };
}

/** Facts for one answer, each key looked at once; a fact counts unless a later visible event took its place. */
export function lezer(
  rijen: Pick<ReturnType<typeof geheugen>, 'bij'>,
  tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>,
): Feiten {
  const gelezen = new Map<string, readonly RegisterFeit[]>();
  const telt = ({ feit, later }: Onthouden): boolean =>
    isZichtbaar(feit.herleiding, tijden) && !later.some((l) => isZichtbaar(l, tijden));
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

import { isZichtbaar, type Tijden } from '@regiolog/domein/gedeeld/tijden';
import type { Feiten, RegisterFeit } from '@regiolog/domein/vragen/feiten';
import { lettersVan, woordsleutel } from '@regiolog/domein/vragen/zoeken/zoeken-woorden';
import type { ViewFile } from '@regiolog/event-store/view-file';
import { recent } from './recent.ts';
import { VraagTeZwaar } from './te-zwaar.ts';

/** Facts of the view by key: read once, kept in memory, and looked at through the times of a question. */

const NUMMERS = 'SELECT feit FROM vindplaats WHERE sleutel = ? ORDER BY feit LIMIT ?';
const FEIT = 'SELECT inhoud FROM feit WHERE nr = ?';
const HERSTELLEN = 'SELECT groep, revisie, geregistreerd, bekend FROM herstel';
const STAMMEN = 'SELECT DISTINCT stam FROM woord WHERE vorm >= ? AND vorm < ?';
/** After every letter that a word can go on with. */
const LAATSTE_LETTER = '\u{10FFFF}';

/** A correction: its place in the stream, and its two moments. */
type Herstel = { readonly revisie: number; readonly geregistreerd: string; readonly bekend: string };

/** So many facts are kept in memory, some two kilobytes each, and so many numbers of facts under keys. */
const ONTHOUD_FEITEN = 60_000;
const ONTHOUD_NUMMERS = 500_000;
/** So many facts may be found under one key: more are not read while somebody waits. */
const LEES_MEEST = 100_000;

/**
 * Facts never change, and are kept once, under however many keys they are found. Which facts are under a key is
 * forgotten when something new is recorded there; what was corrected, when something is.
 */
export function geheugen(view: ViewFile) {
  const feiten = recent<number, RegisterFeit>(ONTHOUD_FEITEN);
  const perSleutel = recent<string, readonly number[]>(ONTHOUD_NUMMERS, (nrs) => 1 + nrs.length);
  let herstellen: ReadonlyMap<string, readonly Herstel[]> | undefined;

  const leesNummers = (sleutel: string): readonly number[] => {
    const rijen = view.statement<{ feit: number }>(NUMMERS).all(sleutel, LEES_MEEST + 1);
    if (rijen.length > LEES_MEEST) throw new VraagTeZwaar();
    return rijen.map(({ feit }) => feit);
  };
  const nummers = (sleutel: string): readonly number[] => {
    const bekend = perSleutel.get(sleutel);
    if (bekend) return bekend;
    const gelezen = leesNummers(sleutel);
    perSleutel.set(sleutel, gelezen);
    return gelezen;
  };
  /** The facts with any form of any word that begins so. */
  const metBegin = (letters: string): readonly number[] => {
    const stammen = view.statement<{ stam: string }>(STAMMEN).all(letters, letters + LAATSTE_LETTER);
    const nrs = new Set<number>();
    for (const { stam } of stammen) {
      for (const nr of nummers(woordsleutel(stam))) nrs.add(nr);
      if (nrs.size > LEES_MEEST) throw new VraagTeZwaar();
    }
    return [...nrs].sort((a, b) => a - b);
  };
  const lees = (nr: number): RegisterFeit => {
    const feit = JSON.parse(view.statement<{ inhoud: string }>(FEIT).get(nr)?.inhoud ?? '') as RegisterFeit;
    feiten.set(nr, feit);
    return feit;
  };
  const leesHerstellen = (): ReadonlyMap<string, readonly Herstel[]> =>
    Map.groupBy(view.statement<Herstel & { groep: string }>(HERSTELLEN).all(), ({ groep }) => groep);
  return {
    wis: (): void => {
      feiten.clear();
      perSleutel.clear();
      herstellen = undefined;
    },
    vergeet: (sleutels: Iterable<string>): void => {
      for (const sleutel of sleutels) perSleutel.delete(sleutel);
    },
    vergeetHerstellen: (): void => {
      herstellen = undefined;
    },
    /** What may have taken the place of a fact. */
    later: ({ groep, herleiding }: RegisterFeit): readonly Herstel[] => {
      herstellen ??= view.read(leesHerstellen);
      return herstellen.get(groep)?.filter(({ revisie }) => revisie > herleiding.revision) ?? [];
    },
    bij: (sleutel: string): readonly RegisterFeit[] =>
      view.read(() => {
        const letters = lettersVan(sleutel);
        const nrs = letters === undefined ? nummers(sleutel) : metBegin(letters);
        return nrs.map((nr) => feiten.get(nr) ?? lees(nr));
      }),
  };
}

/** Facts for one answer, each key looked at once; a fact counts unless a later visible event took its place. */
export function lezer(
  onthouden: Pick<ReturnType<typeof geheugen>, 'bij' | 'later'>,
  tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>,
): Feiten {
  const gelezen = new Map<string, readonly RegisterFeit[]>();
  const telt = (feit: RegisterFeit): boolean =>
    isZichtbaar(feit.herleiding, tijden) && !onthouden.later(feit).some((l) => isZichtbaar(l, tijden));
  return {
    bij: (sleutel) => {
      const eerder = gelezen.get(sleutel);
      if (eerder) return eerder;
      const feiten = onthouden.bij(sleutel).filter(telt);
      gelezen.set(sleutel, feiten);
      return feiten;
    },
  };
}

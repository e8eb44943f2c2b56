import { type Dagen, dagenVan } from './kalender.ts';
import { standVan } from './orakel-gebonden.ts';
import { geldtDeel } from './orakel-geldt.ts';
import {
  begint,
  bij,
  type Data,
  eindigt,
  type Kennis,
  type Oordeel,
  type Overeenkomst,
  sleutelVan,
} from './orakel-kennis.ts';
import { genoemdenBij } from './orakel-partijen.ts';
import { probeer, type Zeker } from './werelden.ts';

/** Money: which rules are in force, and what they give, in whole millionths of a euro. */

type Regel = Data<Overeenkomst, 'GeldregelVastgelegd'>;
type Gegeven = Data<Overeenkomst, 'GeldgegevenVastgelegd'>;

/** Six decimals at most, so nothing is lost. */
export const miljoensten = (getal: string): bigint => BigInt(Math.round(Number(getal) * 1_000_000));

/**
 * In force within its days, until a rule of the same name has begun that certainly begins later: every day on which any
 * of them may begin or end is tried.
 */
function inKracht(k: Kennis, regel: Regel, alle: readonly Regel[]): Zeker {
  const later = alle.filter(
    (r) => r.regel === regel.regel && r.van && begint(r.van).van > begint(regel.van).tot,
  );
  const isZo = ([eerst = 0, laatst = 0, ...anderen]: readonly number[]) =>
    eerst <= k.dag && k.dag <= laatst && anderen.every((begin) => begin > k.dag);
  return probeer([begint(regel.van), eindigt(regel.einde), ...later.map((r) => begint(r.van))], isZo, k.dag);
}

/** The rules that may be in force by their days, and whether they hold. */
export function regelsInKracht(k: Kennis, id: string): { regel: Regel; geldt: Oordeel }[] {
  const alle = bij(k, id, 'GeldregelVastgelegd').map(({ zegt }) => zegt);
  return alle
    .map((regel) => ({ regel, geldt: inKracht(k, regel, alle) }))
    .filter(({ geldt }) => geldt !== 'nee')
    .map(({ regel, geldt }) => ({ regel, geldt: geldtDeel(k, id, regel.stadium, geldt) }));
}

/** Who shares: whoever is certainly a party; nothing while of anyone it is not certain, or nobody is named. */
function kring(k: Kennis, id: string): string[] | undefined {
  const wie = Object.entries(genoemdenBij(k, id))
    .filter(([naam, basis]) => basis !== 'handeling' && !naam.startsWith('naam '))
    .map(([naam]) => ({ naam, partij: standVan(k, id, naam).partij }));
  if (wie.length === 0 || wie.some(({ partij }) => partij !== 'ja' && partij !== 'nee')) return undefined;
  return wie.flatMap(({ naam, partij }) => (partij === 'ja' ? [naam] : [])).sort();
}

const gegevens = (k: Kennis, id: string, regel: Regel): Gegeven[] =>
  bij(k, id, 'GeldgegevenVastgelegd')
    .map(({ zegt }) => zegt)
    .filter((g) => g.regel === undefined || g.regel === regel.regel);

/** The one value of those on the last day; sources that differ, or a number below nothing, give none. */
function laatste(over: readonly Gegeven[]): bigint | undefined {
  const opDag = (a: Dagen, b: Dagen) => a.van - b.van || b.tot - a.tot;
  const peil = over.map((g) => g.peildatum).toSorted((a, b) => opDag(dagenVan(a), dagenVan(b)));
  return eenWaarde(over.filter((g) => g.peildatum === peil.at(-1)));
}
function eenWaarde(over: readonly Gegeven[]): bigint | undefined {
  const waarden = new Set(over.map((g) => miljoensten(g.waarde)));
  const [eerste] = waarden;
  return waarden.size === 1 && eerste !== undefined && eerste >= 0n ? eerste : undefined;
}

/** A figure of one year, of the whole or of one municipality. */
function jaarcijfer(k: Kennis, id: string, regel: Regel, wat: string, jaar: string, wie?: string) {
  const over = gegevens(k, id, regel).filter(
    (g) =>
      g.grootheid === wat &&
      g.peildatum.slice(0, 4) === jaar &&
      (g.partij ? sleutelVan(g.partij) : undefined) === wie,
  );
  return laatste(over);
}

/** What is shared and by which weights; nothing when anything is missing. */
export type Uitkomst =
  | { readonly totaal: bigint | null; readonly gewichten: ReadonlyMap<string, bigint> }
  | undefined;

/** Weights that all are known and are not all nothing. */
function gewogen(namen: readonly string[], waarde: (wie: string) => bigint | undefined) {
  const paren = namen.map((wie) => [wie, waarde(wie)] as const);
  const heel = paren.flatMap(([wie, w]): [string, bigint][] => (w === undefined ? [] : [[wie, w]]));
  const som = heel.reduce((a, [, w]) => a + w, 0n);
  return heel.length === paren.length && som > 0n ? new Map(heel) : undefined;
}

/** By inhabitants or indications: all of one day, the last on which any of those who share has a figure. */
export function naarSleutel(k: Kennis, id: string, regel: Regel, sleutel: string, jaar: string): Uitkomst[] {
  const wie = kring(k, id);
  const bruikbaar = gegevens(k, id, regel).filter(
    (g) =>
      g.grootheid === sleutel &&
      g.partij &&
      wie?.includes(sleutelVan(g.partij)) &&
      dagenVan(g.peildatum).tot <= k.dag,
  );
  const opDag = (a: string, b: string) =>
    dagenVan(a).van - dagenVan(b).van || dagenVan(b).tot - dagenVan(a).tot;
  const peildatum = bruikbaar
    .map((g) => g.peildatum)
    .toSorted(opDag)
    .at(-1);
  const gewichten =
    wie &&
    gewogen(wie, (naam) =>
      eenWaarde(
        bruikbaar.filter((g) => g.peildatum === peildatum && g.partij && sleutelVan(g.partij) === naam),
      ),
    );
  const bedragen = ['budget', 'kosten'].map((wat) => jaarcijfer(k, id, regel, wat, jaar));
  const aandelen = gewichten && { totaal: null, gewichten };
  return [
    aandelen,
    ...bedragen.map((totaal) => (gewichten && totaal !== undefined ? { totaal, gewichten } : undefined)),
  ];
}

export type Kostendekking = {
  readonly eerst: bigint | undefined;
  readonly rest: bigint | undefined;
  readonly delen: Uitkomst;
  readonly voorschotten: ReadonlyMap<string, bigint> | undefined;
};

/** The order of cover: min(K, C) first, max(0, K - C) from the pot; the reading by inflow, less what was paid before. */
export function kostendekking(k: Kennis, id: string, regel: Regel, jaar: string): Kostendekking {
  const kosten = jaarcijfer(k, id, regel, 'kosten', jaar);
  const budget = jaarcijfer(k, id, regel, 'budget-centrumgemeente', jaar);
  const beide = kosten !== undefined && budget !== undefined;
  const eerst = beide ? (kosten < budget ? kosten : budget) : undefined;
  const rest = beide ? (kosten > budget ? kosten - budget : 0n) : undefined;
  const wie = kring(k, id);
  const per = (wat: string) => (naam: string) => jaarcijfer(k, id, regel, wat, jaar, naam);
  const gewichten = wie && gewogen(wie, per('instroom'));
  const betaald = wie?.map((naam) => [naam, per('voorschot')(naam)] as const) ?? [];
  const compleet = betaald.flatMap(([naam, b]): [string, bigint][] => (b === undefined ? [] : [[naam, b]]));
  return {
    eerst,
    rest,
    delen: gewichten && rest !== undefined ? { totaal: rest, gewichten } : undefined,
    voorschotten: wie && compleet.length === wie.length ? new Map(compleet) : undefined,
  };
}

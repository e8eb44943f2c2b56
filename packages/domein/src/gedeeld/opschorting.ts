import { type Dag, plusDagen } from './datum.ts';

/** Days on which a term stands still: which of them count, and how many they are. */

/** The term stands still on the days from `van` until `tot`, the day on which it runs again; open while it does not. */
export type Opschorting = { readonly van: Dag; readonly tot?: Dag | undefined };

/** A suspension that has ended. */
export type Stilstand = { readonly van: Dag; readonly tot: Dag };

/** The number of days from `van` until `tot`, without `tot` itself. */
export function aantalDagen({ van, tot }: Stilstand): number {
  return (Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / 86_400_000;
}

/** On how many days a term stood still. */
export const dagenStil = (stil: readonly Stilstand[]) => stil.reduce((som, s) => som + aantalDagen(s), 0);

const eerstDan = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Two suspensions that touch as one; a suspension that is open swallows what comes after its begin. */
function samen(a: Opschorting, b: Opschorting): Opschorting {
  if (a.tot === undefined || b.tot === undefined) return { van: a.van };
  return { van: a.van, tot: a.tot > b.tot ? a.tot : b.tot };
}

/** Suspensions as days that count at most once: in order, apart from each other, none before the day after `begin`. */
export function samengevoegd(begin: Dag, opschortingen: readonly Opschorting[]): Opschorting[] {
  const eerste = plusDagen(begin, 1);
  const binnen = opschortingen
    .map(({ van, tot }) => ({ van: van < eerste ? eerste : van, tot }))
    .filter(({ van, tot }) => tot === undefined || van < tot)
    .sort((a, b) => eerstDan(a.van, b.van));
  const uit: Opschorting[] = [];
  for (const deze of binnen) {
    const vorige = uit.at(-1);
    const raakt = vorige && (vorige.tot === undefined || deze.van <= vorige.tot);
    if (raakt) uit[uit.length - 1] = samen(vorige, deze);
    else uit.push(deze);
  }
  return uit;
}

/** A suspension cut after each of `dagen` that lies in it, so that every part lies before or after them. */
export function geknipt({ van, tot }: Opschorting, dagen: readonly Dag[]): Opschorting[] {
  const sneden = dagen
    .map((dag) => plusDagen(dag, 1))
    .filter((s) => van < s && (tot === undefined || s < tot));
  const randen = [van, ...[...new Set(sneden)].sort(eerstDan)];
  return randen.map((rand, n) => ({ van: rand, tot: randen[n + 1] ?? tot }));
}

/**
 * The calendar of the oracle: days are whole numbers, counted from 1 January of the year 0. It shares nothing with the
 * calendar of the product, so that a mistake in either is seen.
 */

export type Dagnummer = number;

/** The days among which the true one lies, both included. */
export type Dagen = { readonly van: Dagnummer; readonly tot: Dagnummer };

const isSchrikkel = (jaar: number) => (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;
const LENGTES = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function lengteVan(jaar: number, maand: number): number {
  return maand === 2 && isSchrikkel(jaar) ? 29 : (LENGTES[maand - 1] ?? 0);
}

/** The number of days before 1 January of a year. */
function voorJaar(jaar: number): number {
  const vorige = jaar - 1;
  return (
    jaar * 365 +
    (jaar > 0 ? Math.floor(vorige / 4) - Math.floor(vorige / 100) + Math.floor(vorige / 400) + 1 : 0)
  );
}

export function nummer(jaar: number, maand: number, dag: number): Dagnummer {
  let som = voorJaar(jaar) + dag - 1;
  for (let m = 1; m < maand; m += 1) som += lengteVan(jaar, m);
  return som;
}

export const EERSTE = nummer(1, 1, 1);
/** No end: every day that can be asked about lies on or before it. */
export const NOOIT = nummer(9999, 12, 31);

/** The days that a partial date can mean. */
export function dagenVan(datum: string): Dagen {
  const [jaar = 0, maand, dag] = datum.split('-').map(Number);
  if (maand === undefined) return { van: nummer(jaar, 1, 1), tot: nummer(jaar, 12, 31) };
  if (dag === undefined)
    return { van: nummer(jaar, maand, 1), tot: nummer(jaar, maand, lengteVan(jaar, maand)) };
  const precies = nummer(jaar, maand, dag);
  return { van: precies, tot: precies };
}

type Datum = { readonly jaar: number; readonly maand: number; readonly dag: number };

function datumVan(gezocht: Dagnummer): Datum {
  let jaar = Math.floor(gezocht / 366);
  while (voorJaar(jaar + 1) <= gezocht) jaar += 1;
  let rest = gezocht - voorJaar(jaar);
  let maand = 1;
  while (rest >= lengteVan(jaar, maand)) {
    rest -= lengteVan(jaar, maand);
    maand += 1;
  }
  return { jaar, maand, dag: rest + 1 };
}

const cijfers = (getal: number, lengte: number) => String(getal).padStart(lengte, '0');

export function alsTekst(dagnummer: Dagnummer): string {
  const { jaar, maand, dag } = datumVan(dagnummer);
  return `${cijfers(jaar, 4)}-${cijfers(maand, 2)}-${cijfers(dag, 2)}`;
}

/** Whole months later; a day that the month lacks becomes its last. */
export function maandenLater(begin: Dagnummer, maanden: number): Dagnummer {
  let { jaar, maand, dag } = datumVan(begin);
  for (let n = 0; n < maanden; n += 1) {
    maand += 1;
    if (maand > 12) {
      maand = 1;
      jaar += 1;
    }
  }
  if (jaar > 9999) return NOOIT;
  dag = Math.min(dag, lengteVan(jaar, maand));
  return nummer(jaar, maand, dag);
}

const MS_PER_DAG = 86_400_000;
const NUL = nummer(1970, 1, 1);

/** The last Sunday of a month at 01:00 UTC, when all clocks of the Union change. */
function wisseling(jaar: number, maand: number): number {
  const laatste = nummer(jaar, maand, lengteVan(jaar, maand));
  // 1 January 1970 was a Thursday.
  const weekdag = (((laatste - NUL + 4) % 7) + 7) % 7;
  return (laatste - weekdag - NUL) * MS_PER_DAG + 3_600_000;
}

/** How far clocks in the Netherlands are ahead, since the rule of 1996. */
function voorsprong(ms: number): number {
  const { jaar } = datumVan(Math.floor(ms / MS_PER_DAG) + NUL);
  return ms >= wisseling(jaar, 3) && ms < wisseling(jaar, 10) ? 7_200_000 : 3_600_000;
}

/** The day in the Netherlands at a moment. */
export function dagOp(ms: number): Dagnummer {
  return Math.floor((ms + voorsprong(ms)) / MS_PER_DAG) + NUL;
}

/** The last millisecond of a day in the Netherlands. Clocks never change at midnight. */
export function eindeVan(dag: Dagnummer): number {
  const middernacht = (dag + 1 - NUL) * MS_PER_DAG;
  return middernacht - voorsprong(middernacht - 7_200_000) - 1;
}

/** A day means its end, a partial date the end of its period, an instant itself. */
export function moment(tekst: string): number {
  return tekst.includes('T') ? Date.parse(tekst) : eindeVan(dagenVan(tekst).tot);
}

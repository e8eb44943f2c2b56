import { z } from 'zod';

/**
 * Days, partial dates and three-valued comparison (design: "Comparisons with partial dates answer ja, nee of onzeker").
 * A day is a calendar day in Europe/Amsterdam, written YYYY-MM-DD, so that strings compare as days do.
 */

export const TIJDZONE = 'Europe/Amsterdam';

/** A whole day, `2022-01-01`. */
export type Dag = string;
/** An instant in UTC with milliseconds, `2021-12-31T22:59:59.999Z`. */
export type Instant = string;

const DAG = /^\d{4}-\d{2}-\d{2}$/;
const DEEL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
export const VROEGSTE: Dag = '0001-01-01';
export const LAATSTE: Dag = '9999-12-31';

function bestaat(jaar: number, maand: number, dag: number): boolean {
  const d = new Date(Date.UTC(2000, maand - 1, dag));
  d.setUTCFullYear(jaar, maand - 1, dag);
  return jaar >= 1 && d.getUTCMonth() === maand - 1 && d.getUTCDate() === dag;
}

export function isDag(waarde: string): boolean {
  return DAG.test(waarde) && isDeeldatum(waarde);
}

/** A year, a month or a day that exists on the calendar. */
export function isDeeldatum(waarde: string): boolean {
  const delen = DEEL.exec(waarde);
  if (!delen) return false;
  return bestaat(Number(delen[1]), Number(delen[2] ?? '1'), Number(delen[3] ?? '1'));
}

export const Dag = z
  .string()
  .refine(isDag, 'Dit is geen bestaande dag; schrijf bijvoorbeeld 2022-01-01.')
  .meta({ format: 'date', description: 'Een dag in Nederland, jjjj-mm-dd.' });

/** A date as precise as the source is: `2019`, `2019-12` or `2019-12-03`. */
export const Deeldatum = z
  .string()
  .refine(isDeeldatum, 'Dit is geen datum; schrijf bijvoorbeeld 2019, 2019-12 of 2019-12-03.')
  .meta({ description: 'Een jaar, een maand of een dag: zo precies als de bron is.' });
export type Deeldatum = string;

function tweeCijfers(getal: number): string {
  return String(getal).padStart(2, '0');
}

/** The first day of the period that a partial date names. */
export function eersteDag(datum: Deeldatum): Dag {
  return datum.length === 4 ? `${datum}-01-01` : datum.length === 7 ? `${datum}-01` : datum;
}

/** The last day of the period that a partial date names. */
export function laatsteDag(datum: Deeldatum): Dag {
  if (datum.length === 4) return `${datum}-12-31`;
  if (datum.length === 10) return datum;
  const dagen = [31, 30, 29, 28];
  const [jaar, maand] = datum.split('-').map(Number) as [number, number];
  const dag = dagen.find((d) => bestaat(jaar, maand, d)) ?? 28;
  return `${datum}-${tweeCijfers(dag)}`;
}

/** `dag` moved by a number of days, within the calendar that the register knows. */
export function plusDagen(dag: Dag, aantal: number): Dag {
  if ((dag === VROEGSTE && aantal < 0) || (dag === LAATSTE && aantal > 0)) return dag;
  const d = new Date(`${dag}T00:00:00Z`);
  d.setUTCDate(d.getUTCDate() + aantal);
  const uit = d.toISOString().slice(0, 10);
  return uit.startsWith('+') || uit > LAATSTE ? LAATSTE : uit < VROEGSTE ? VROEGSTE : uit;
}

/** `dag` moved by whole months; a day that the month lacks becomes its last day (31 January + 1 = 28 February). */
export function plusMaanden(dag: Dag, aantal: number): Dag {
  const [jaar, maand, d] = dag.split('-').map(Number) as [number, number, number];
  const nieuw = jaar * 12 + (maand - 1) + aantal;
  const jjjj = Math.floor(nieuw / 12);
  if (jjjj > 9999) return LAATSTE;
  if (jjjj < 1) return VROEGSTE;
  const maanddeel = `${String(jjjj).padStart(4, '0')}-${tweeCijfers((nieuw % 12) + 1)}`;
  const laatste = laatsteDag(maanddeel);
  const gewenst = `${maanddeel}-${tweeCijfers(d)}`;
  return gewenst < laatste ? gewenst : laatste;
}

const klok = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIJDZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The clock on the wall in the Netherlands, `2021-12-31 23:59:59`; a year before 1000 in four digits as well. */
function wandklok(instant: Date): string {
  return klok.format(instant).padStart('2021-12-31 23:59:59'.length, '0');
}

/** The calendar day in the Netherlands at an instant. */
export function dagVan(instant: Instant | Date): Dag {
  return wandklok(typeof instant === 'string' ? new Date(instant) : instant).slice(0, 10);
}

/** The instant at which a day begins in the Netherlands. */
function beginVanDag(dag: Dag): number {
  const wand = Date.parse(`${dag}T00:00:00Z`);
  let gok = wand;
  // The offset depends on the instant and the instant on the offset: two steps settle it around a clock change.
  for (let stap = 0; stap < 2; stap++) {
    gok += wand - Date.parse(`${wandklok(new Date(gok)).replace(' ', 'T')}Z`);
  }
  return gok;
}

/** The last millisecond of a day in the Netherlands: a day as `bekendOp` or `beschikbaarOp` means this. */
export function eindeVanDag(dag: Dag): Instant {
  if (dag >= LAATSTE) return '9999-12-31T22:59:59.999Z';
  return new Date(beginVanDag(plusDagen(dag, 1)) - 1).toISOString();
}

/** The end of the period that a partial date names: from then on a claim of `bekend` counts. */
export function eindeVan(datum: Deeldatum): Instant {
  return eindeVanDag(laatsteDag(datum));
}

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** A date in words: `2022-01-01` is "1 januari 2022", `2020-06` is "juni 2020". */
export function inWoorden(datum: Deeldatum): string {
  const [jaar, maand, dag] = datum.split('-');
  const naam = MAANDEN[Number(maand) - 1];
  return [dag && String(Number(dag)), naam, jaar].filter(Boolean).join(' ');
}

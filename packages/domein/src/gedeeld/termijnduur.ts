import { z } from 'zod';
import { type Dag, inWoorden, plusDagen, plusMaanden } from './datum.ts';

/**
 * How long a term is, and where it leads on the calendar. The day from which is counted does not count itself. A week
 * later is the same day of the week; a month later the same number, or the last day of a month that lacks it (as in
 * the European convention on the calculation of time-limits, Basel 1972, articles 3 and 4).
 */

/** Days, weeks or months: `P10D`, `P6W`, `P3M`. Hours and years are left out; neither would fall under the law. */
export const Termijnduur = z
  .string()
  .regex(/^P[1-9]\d{0,2}[DWM]$/, 'Schrijf een termijn als P10D, P6W of P3M.');
export type Termijnduur = z.infer<typeof Termijnduur>;

/** The number and the unit of a duration. */
export function duurdelen(duur: Termijnduur): { readonly aantal: number; readonly eenheid: 'D' | 'W' | 'M' } {
  return { aantal: Number(duur.slice(1, -1)), eenheid: duur.slice(-1) as 'D' | 'W' | 'M' };
}

/** `dag` moved by a duration, forward or (`richting` -1) backward. */
export function plusDuur(dag: Dag, duur: Termijnduur, richting: 1 | -1 = 1): Dag {
  const { aantal, eenheid } = duurdelen(duur);
  if (eenheid === 'M') return plusMaanden(dag, richting * aantal);
  return plusDagen(dag, richting * aantal * (eenheid === 'W' ? 7 : 1));
}

const EENHEDEN = { D: ['dag', 'dagen'], W: ['week', 'weken'], M: ['maand', 'maanden'] } as const;

/** "1 dag", "3 dagen". */
export const telwoord = (aantal: number, [een, meer]: readonly [string, string]) =>
  `${aantal} ${aantal === 1 ? een : meer}`;

/** `P6W` as "6 weken". */
export function termijnduurInWoorden(duur: Termijnduur): string {
  const { aantal, eenheid } = duurdelen(duur);
  return telwoord(aantal, EENHEDEN[eenheid]);
}

/**
 * The day that lies a duration before `dag`: the "10 days before the hearing" of Awb 7:4. Such a day never shifts
 * (Algemene termijnenwet, article 1, second paragraph). Whether it is itself still in time depends on the words of the
 * rule ("tot" or "tot en met"), and is for the caller.
 */
export function terugTermijn(
  dag: Dag,
  duur: Termijnduur,
): { readonly dag: Dag; readonly uitleg: readonly string[] } {
  const eerder = plusDuur(dag, duur, -1);
  const tel = `${termijnduurInWoorden(duur)} voor ${inWoorden(dag)} is ${inWoorden(eerder)}.`;
  const wet = 'Een termijn die terugtelt, schuift niet (Algemene termijnenwet, artikel 1, tweede lid).';
  return { dag: eerder, uitleg: [tel, wet] };
}

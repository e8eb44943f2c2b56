import { z } from 'zod';
import {
  type Dag,
  Deeldatum,
  eersteDag,
  inWoorden,
  LAATSTE,
  laatsteDag,
  plusDagen,
  VROEGSTE,
} from './datum.ts';
import { perObject } from './per-object.ts';
import { GEEN_NAMEN } from './persoon.ts';
import { en, type Zekerheid } from './zekerheid.ts';

/**
 * When something holds. Begin and end keep what the source says: a partial date stays partial, "tot" excludes the
 * day and "t/m" includes it (domain.md, hard case 6), an end may hang on a condition (hard case 26).
 */

/** `uiterlijk` means: it had begun by then; how much earlier is not known. */
export const Begin = z.strictObject({ datum: Deeldatum, uiterlijk: z.literal(true).optional() });
export type Begin = z.infer<typeof Begin>;

/**
 * `tot` excludes the whole period that `datum` names ("tot 2025": the last day is 31 December 2024), `tot-en-met`
 * includes it, `onduidelijk` means somewhere in it. With a `voorwaarde` the end is not certain to come.
 */
export const Einde = z.strictObject({
  soort: z.enum(['tot', 'tot-en-met', 'onduidelijk']),
  datum: Deeldatum,
  voorwaarde: z.string().min(1).max(500).optional().describe(GEEN_NAMEN),
});
export type Einde = z.infer<typeof Einde>;

export type Periode = { readonly van?: Begin | undefined; readonly einde?: Einde | undefined };

/** The days among which the true day lies, both inclusive. */
export type Venster = { readonly vroegst: Dag; readonly laatst: Dag };
/** The same, as an answer says it. */
export const Venster = z.object({ vroegst: z.string(), laatst: z.string() }).meta({ id: 'Venster' });

/** The days that a date names. */
export const datumVenster = (datum: Deeldatum): Venster => ({
  vroegst: eersteDag(datum),
  laatst: laatsteDag(datum),
});

/** The days on which it may have begun. Without a begin it always was. */
export function beginVenster(van: Begin | undefined): Venster {
  if (!van) return { vroegst: VROEGSTE, laatst: VROEGSTE };
  const venster = datumVenster(van.datum);
  return van.uiterlijk ? { ...venster, vroegst: VROEGSTE } : venster;
}

const vensterVan = perObject((einde: Einde): Venster => {
  const erna = plusDagen(eersteDag(einde.datum), -1);
  const laatste = laatsteDag(einde.datum);
  const vroegst = einde.soort === 'tot-en-met' ? laatste : erna;
  const laatst = einde.voorwaarde ? LAATSTE : einde.soort === 'tot' ? erna : laatste;
  return { vroegst, laatst };
});
const OPEN: Venster = { vroegst: LAATSTE, laatst: LAATSTE };

/** The days that may be the last on which it holds. Without an end it goes on. */
export function eindeVenster(einde: Einde | undefined): Venster {
  return einde ? vensterVan(einde) : OPEN;
}

/** Had it begun on `dag`? */
export function isBegonnen(venster: Venster, dag: Dag): Zekerheid {
  if (dag < venster.vroegst) return 'nee';
  return dag >= venster.laatst ? 'ja' : 'onzeker';
}

/** Was `dag` not yet past the end? */
export function isNietVoorbij(venster: Venster, dag: Dag): Zekerheid {
  if (dag <= venster.vroegst) return 'ja';
  return dag > venster.laatst ? 'nee' : 'onzeker';
}

/** Does it hold on `dag`? */
export function geldtOp(periode: Periode, dag: Dag): Zekerheid {
  return en(isBegonnen(beginVenster(periode.van), dag), isNietVoorbij(eindeVenster(periode.einde), dag));
}

/**
 * The ends, recorded apart, that belong to a begin: those that do not lie before it. An end within the month or year
 * that a begin names belongs to it too, unless there is another begin that certainly came before that end.
 */
export function eindesBij(van: Begin, eindes: readonly Einde[], begins: readonly Begin[]): Einde[] {
  const { vroegst, laatst } = beginVenster(van);
  return eindes.filter((einde) => {
    const dag = eindeVenster(einde).laatst;
    if (dag >= laatst) return true;
    return dag >= vroegst && !begins.some((b) => beginVenster(b).laatst <= dag);
  });
}

/**
 * Does it hold on `dag` when the first of several ends that comes is the end? An end of which nobody knows whether it
 * came before this begin may as well have ended what was there earlier, and then this goes on.
 */
export function geldtTotEerste(
  van: Begin,
  eindes: readonly Einde[],
  dag: Dag,
  begins: readonly Begin[] = [],
): Zekerheid {
  const begin = beginVenster(van);
  const wasErEerder = begins.some((b) => beginVenster(b).laatst < begin.vroegst);
  const nietVoorbij = (einde: Einde): Zekerheid => {
    const venster = eindeVenster(einde);
    if (!wasErEerder || venster.vroegst >= begin.laatst) return isNietVoorbij(venster, dag);
    return dag <= venster.vroegst || dag <= begin.vroegst ? 'ja' : 'onzeker';
  };
  return en(isBegonnen(begin, dag), ...eindes.map(nietVoorbij));
}

/** Of several ends the one that certainly comes first; to show. */
export function eersteEinde(eindes: readonly Einde[]): Einde | undefined {
  return [...eindes].sort((a, b) => (eindeVenster(a).laatst < eindeVenster(b).laatst ? -1 : 1))[0];
}

/** True when the end certainly lies before the begin: such a period can never hold. */
export function eindigtVoorBegin({ van, einde }: Periode): boolean {
  if (!van || !einde) return false;
  return eindeVenster(einde).laatst < beginVenster(van).vroegst;
}

/** "tot 1 januari 2022", "t/m december 2026, tenzij …". */
export function eindeInWoorden(einde: Einde): string {
  const woord = { tot: 'tot', 'tot-en-met': 't/m', onduidelijk: 'tot ergens in' }[einde.soort];
  const kern = `${woord} ${inWoorden(einde.datum)}`;
  return einde.voorwaarde ? `${kern}, onder voorwaarde: ${einde.voorwaarde}` : kern;
}

export function beginInWoorden(begin: Begin): string {
  return `${begin.uiterlijk ? 'uiterlijk ' : 'vanaf '}${inWoorden(begin.datum)}`;
}

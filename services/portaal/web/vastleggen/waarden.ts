import { ONLEESBAAR } from '@regiolog/domein/gedeeld/tekst';

/** What somebody filled in: the body of an act in the making, in which anything can still be missing. */
export type Waarde =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Waarde[]
  | { readonly [naam: string]: Waarde };
export type Groep = { readonly [naam: string]: Waarde };
/** The place of a field in a form: `['partij', 'gemeente']`, `['regel', 'van', 0, 'datum']`. */
export type Pad = readonly (string | number)[];

/** A place as the API writes it in `fouten`: `regel.van.0.datum`. */
export const padsleutel = (pad: Pad): string => pad.join('.');
/** The place that such a word names. */
export const alsPad = (sleutel: string): Pad =>
  sleutel.split('.').map((deel) => (/^\d+$/.test(deel) ? Number(deel) : deel));
/** The id of the element of a field. */
export const veldId = (pad: Pad | string): string =>
  `veld-${(typeof pad === 'string' ? pad : padsleutel(pad)).replaceAll('.', '-')}`;

/** A value as a group of fields; anything else has none. */
export const alsGroep = (waarde: Waarde): Groep =>
  typeof waarde === 'object' && waarde !== null && !isLijst(waarde) ? waarde : {};
/** A value as a list; anything else is an empty one. */
export const alsLijst = (waarde: Waarde): readonly Waarde[] => (isLijst(waarde) ? waarde : []);
/** A value as text, to put into a text box. */
export const alsTekst = (waarde: Waarde): string =>
  typeof waarde === 'string' ? waarde : typeof waarde === 'number' ? String(waarde) : '';

function isLijst(waarde: Waarde): waarde is readonly Waarde[] {
  return Array.isArray(waarde);
}

/** What stands at a place. */
export function waardeOp(waarde: Waarde, pad: Pad): Waarde {
  const [eerste, ...rest] = pad;
  if (eerste === undefined) return waarde;
  return waardeOp(typeof eerste === 'number' ? alsLijst(waarde)[eerste] : alsGroep(waarde)[eerste], rest);
}

const ALLES_ONLEESBAAR = new RegExp(ONLEESBAAR, 'gu');

/**
 * What was filled in without what nobody sees and no text may hold: it comes along with what is copied out of another
 * program, where a vertical tab is the end of a line.
 */
export function leesbaar(waarde: Waarde): Waarde {
  if (typeof waarde === 'string') return waarde.replaceAll('\v', '\n').replaceAll(ALLES_ONLEESBAAR, '');
  if (isLijst(waarde)) return waarde.map(leesbaar);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([naam, een]) => [naam, leesbaar(een)]));
}

/** Whether two of them say the same, part by part in the same order. */
export const zelfde = (a: Waarde, b: Waarde): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The same with something else at one place. */
export function metWaarde(waarde: Waarde, pad: Pad, nieuw: Waarde): Waarde {
  const [eerste, ...rest] = pad;
  if (eerste === undefined) return nieuw;
  if (typeof eerste !== 'number') {
    const groep = alsGroep(waarde);
    return { ...groep, [eerste]: metWaarde(groep[eerste], rest, nieuw) };
  }
  const lijst = [...alsLijst(waarde)];
  lijst[eerste] = metWaarde(lijst[eerste], rest, nieuw);
  return lijst;
}

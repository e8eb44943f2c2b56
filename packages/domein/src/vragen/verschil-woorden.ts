import { inWoorden, isDeeldatum } from '../gedeeld/datum.ts';
import { Begin, beginInWoorden, Einde, eindeInWoorden } from '../gedeeld/periode.ts';
import { Oordeel } from './reden.ts';

/** How a difference between two answers reads: names for its parts, and values in words. */

/** What one item of a list is called. */
const ENKELVOUD: Readonly<Record<string, string>> = {
  partijen: 'partij',
  besluiten: 'besluit',
  gepland: 'gepland besluit',
  ondertekeningen: 'handtekening',
  tekstversies: 'tekstversie',
  relaties: 'relatie',
  bepalingen: 'bepaling',
  meldingen: 'melding',
  tegenspraken: 'tegenspraak',
  kanten: 'uitspraak',
  geschillen: 'geschil',
  punten: 'punt',
  uitspraken: 'uitspraak over punt',
  bevindingen: 'bevinding',
  verlengingen: 'verlenging',
  voornemens: 'voornemen',
  leden: 'gemeente',
  domeinen: 'domein',
  rollen: 'rol',
  aanspreekpunten: 'aanspreekpunt',
  vervangers: 'vervanger',
  overeenkomsten: 'overeenkomst',
  regios: 'regio',
};

const VELD: Readonly<Record<string, string>> = {
  partijOp: 'partij op deze dag',
  opgevolgdDoor: 'opgevolgd door',
  laatsteDag: 'laatste dag',
  eersteDag: 'eerste dag',
  opTijd: 'op tijd verlengd',
  aantalPartijen: 'aantal partijen',
  soortOvereenkomst: 'soort overeenkomst',
};

/** The name of a field: `aantalPartijen` is "aantal partijen". */
export function veldInWoorden(veld: string): string {
  return VELD[veld] ?? veld.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The name of an item in a list: "partij Zwolle". */
export function itemInWoorden(lijst: string, naam: string): string {
  return `${ENKELVOUD[lijst] ?? veldInWoorden(lijst)} ${naam}`;
}

const isObject = (waarde: unknown): waarde is Record<string, unknown> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** A begin, an end, a party or plain values: shown and compared as a whole. */
export function isBlad(waarde: unknown): boolean {
  if (Array.isArray(waarde)) return waarde.every((deel) => !isObject(deel));
  if (!isObject(waarde)) return true;
  return Begin.safeParse(waarde).success || Einde.safeParse(waarde).success || isPartij(waarde);
}

const isPartij = (o: Record<string, unknown>) =>
  Object.keys(o).length === 1 && ('gemeente' in o || 'organisatie' in o);

function woord(waarde: string): string {
  if (Oordeel.safeParse(waarde).success) return waarde.replaceAll('-', ' ');
  return waarde.length >= 7 && isDeeldatum(waarde) ? inWoorden(waarde) : waarde;
}

/** What only the machine needs, and sentences that say in words what other fields say: an item is not described by it. */
const TECHNISCH = [
  'redenen',
  'gebeurtenis',
  'gebeurtenissen',
  'bron',
  'bronnen',
  'document',
  'vraag',
  'uitleg',
];
/** Fields that differ without anything in the world of law being different. */
export const telt = (veld: string): boolean => !TECHNISCH.includes(veld);

/** A value as a reader sees it; nothing when there is none. */
export function inZin(waarde: unknown): string | null {
  if (waarde === null || waarde === undefined) return null;
  if (typeof waarde === 'string') return woord(waarde);
  if (Array.isArray(waarde)) return waarde.flatMap((deel) => inZin(deel) ?? []).join(', ') || null;
  if (!isObject(waarde)) return typeof waarde === 'boolean' ? (waarde ? 'ja' : 'nee') : String(waarde);
  const einde = Einde.safeParse(waarde);
  if (einde.success) return eindeInWoorden(einde.data);
  const begin = Begin.safeParse(waarde);
  if (begin.success) return beginInWoorden(begin.data);
  if (isPartij(waarde)) return String(Object.values(waarde)[0]);
  if (typeof waarde['uitleg'] === 'string') return waarde['uitleg'];
  // Of a whole item what it says itself; what it holds in lists is told apart or not at all.
  const heet = 'naam' in waarde ? ['naam', 'partij', 'gemeente'] : ['naam'];
  const delen = Object.entries(waarde).flatMap(([veld, deel]) => {
    const zin = telt(veld) && !heet.includes(veld) && isBlad(deel) ? inZin(deel) : null;
    return zin === null ? [] : [`${veldInWoorden(veld)}: ${zin}`];
  });
  return delen.join('; ') || 'vastgelegd';
}

import { CODEWOORDEN } from '../gedeeld/codewoorden.ts';
import { inWoorden, isDeeldatum } from '../gedeeld/datum.ts';
import { Begin, beginInWoorden, Einde, eindeInWoorden } from '../gedeeld/periode.ts';

/** How a difference between two answers reads: names for its parts, and values in words. */

/** What one item of a list is called. */
const ENKELVOUD: Readonly<Record<string, string>> = {
  partijen: 'partij',
  besluiten: 'besluit',
  gepland: 'gepland besluit',
  ondertekeningen: 'handtekening',
  tekstversies: 'tekstversie',
  relaties: 'relatie met',
  bepalingen: 'bepaling',
  meldingen: 'melding van een bron',
  tegenspraken: 'tegenspraak over',
  kanten: 'een bron zegt',
  geschillen: 'geschil',
  punten: 'punt',
  uitspraken: 'uitspraak over punt',
  bevindingen: 'aandachtspunt',
  verlengingen: 'verlenging',
  voornemens: 'voornemen',
  leden: 'gemeente',
  domeinen: 'domein',
  rollen: 'rol van',
  aanspreekpunten: 'aanspreekpunt',
  vervangers: 'vervanger',
  overeenkomsten: 'overeenkomst',
  regios: 'regio',
  afhankelijkheden: 'afhankelijkheid',
  contractvoorwaarden: 'contractvoorwaarde',
  geldgegevens: 'geldgegeven',
  geldregels: 'geldregel',
  geschilroutes: 'geschilroute',
  nakomingen: 'nakoming',
  onderwerpen: 'onderwerp',
  raadplegingen: 'raadpleging',
  verplichtingen: 'verplichting',
  uitoefeningen: 'gebruik van het mandaat',
  instemmingen: 'instemming',
  vervangingen: 'vervanging',
  aanwijzingen: 'aanwijzing',
  intrekkingen: 'intrekking',
  einden: 'einde',
  geraakteMandaten: 'geraakt ondermandaat',
  geraakteHandelingen: 'geraakte handeling',
  toetsen: 'toets',
  taken: 'taak',
  termijnen: 'termijn',
  stukken: 'stuk',
  ontwerpen: 'ontwerp',
  mijlpalen: 'mijlpaal',
  samenstelling: 'lid',
  commissieleden: 'lid',
  standpunten: 'standpunt over',
  overleg: 'overleg',
  reconstructies: 'reconstructie',
  publicaties: 'publicatie',
  wrakingen: 'wraking',
  cellen: 'onderdeel van de norm',
  eisen: 'eis',
  ondersteuning: 'hulp',
  tegenstrijdigheden: 'tegenspraak over',
  reglementen: 'reglement',
  banden: 'band',
  besloten: 'wat besloten is',
};

const VELD: Readonly<Record<string, string>> = {
  partijOp: 'partij op deze dag',
  opgevolgdDoor: 'opgevolgd door',
  laatsteDag: 'laatste dag',
  eersteDag: 'eerste dag',
  opTijd: 'op tijd verlengd',
  aantalPartijen: 'aantal partijen',
  soortOvereenkomst: 'soort overeenkomst',
  basis: 'hoe we dit weten',
  geldt: 'geldt',
  reactieOp: 'reactie op',
  gehoord: 'partijen gehoord',
  dagenResterend: 'dagen over',
};

/** The name of a field: `aantalPartijen` is "aantal partijen". */
export function veldInWoorden(veld: string): string {
  return VELD[veld] ?? veld.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What is in these lists says in a sentence what it is; its code tells nobody anything. */
const ALLEEN_ZIN: ReadonlySet<string> = new Set(['bevindingen', 'toetsen', 'taken']);

/** What is in these lists has no name of its own: it is told apart by codes and days alone. */
const ZONDER_NAAM: ReadonlySet<string> = new Set([
  'besluiten',
  'gepland',
  'ondertekeningen',
  'meldingen',
  'voornemens',
]);

/** The name of an item in a list: "partij Zwolle", "besluit (gemeenteraad, vastgesteld)". */
export function itemInWoorden(lijst: string, delen: readonly string[]): string {
  const soort = ENKELVOUD[lijst] ?? veldInWoorden(lijst);
  const [eerste, ...rest] = delen;
  if (eerste === undefined || ALLEEN_ZIN.has(lijst)) return soort;
  if (ZONDER_NAAM.has(lijst)) return `${soort} (${delen.join(', ')})`;
  return rest.length === 0 ? `${soort} ${eerste}` : `${soort} ${eerste} (${rest.join(', ')})`;
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
  Object.keys(o).length === 1 && ('gemeente' in o || 'organisatie' in o || 'regio' in o);

/** A code as people say it: small letters with hyphens and nothing else. Names and sentences stay what they are. */
const CODE = /^[a-z]+(?:-[a-z]+)+$/;

function woord(waarde: string): string {
  const bekend = CODEWOORDEN[waarde];
  if (bekend !== undefined) return bekend;
  if (CODE.test(waarde)) return waarde.replaceAll('-', ' ');
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
  'zegel',
];
/** Fields that differ without anything in the world of law being different. */
export const telt = (veld: string): boolean => !TECHNISCH.includes(veld);

/** A value as a reader sees it; nothing when there is none. `zonder` are fields that were told already. */
export function inZin(waarde: unknown, zonder: readonly string[] = []): string | null {
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
  if (typeof waarde['oordeel'] === 'string') return woord(waarde['oordeel']);
  return veldenInZin(waarde, zonder) || 'vastgelegd';
}

/** A region goes by its name in addresses, a member by a pseudonym: no codes of several words. */
export const EIGENNAAM: ReadonlySet<string> = new Set(['regio', 'lid']);

/** Of a whole item what it says itself; what it holds in lists is told apart or not at all. */
export function veldenInZin(item: Readonly<Record<string, unknown>>, zonder: readonly string[]): string {
  const heet = 'naam' in item ? ['naam', 'partij', 'gemeente', 'overeenkomst', 'mandaat'] : ['naam'];
  return Object.entries(item)
    .flatMap(([veld, deel]) => {
      const verteld = heet.includes(veld) || zonder.includes(veld) || !telt(veld) || deel === false;
      const naam = EIGENNAAM.has(veld) && typeof deel === 'string' ? deel : undefined;
      const zin = verteld || !isBlad(deel) ? null : (naam ?? inZin(deel));
      return zin === null ? [] : [`${veldInWoorden(veld)}: ${zin}`];
    })
    .join('; ');
}

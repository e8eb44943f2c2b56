import type { Begin, Einde } from '@regiolog/domein/gedeeld/periode';
import { dagInWoorden } from '../../../bouwstenen/dag.tsx';
import { woord } from '../../woorden.ts';

/** What a sentence needs beside the event itself: the names of what it points at. */
export type Namen = {
  readonly gemeente: (code: string) => string;
  /** With what it is: "regio IJssel-Vecht"; of one without a name "een andere regio". */
  readonly regio: (slug: string) => string;
  readonly overeenkomst: (id: string) => string;
  readonly mandaat: (id: string) => string;
};

/** What the schemas of events have in common, as far as a type needs it. */
type Schema = { readonly _zod: { readonly output: unknown } };
/** A sentence for every kind of event of one part of the register: a kind without one is a fault of the compiler. */
export type Zinnen<S extends Readonly<Record<string, Schema>>> = {
  readonly [T in keyof S]: (inhoud: S[T]['_zod']['output'], namen: Namen) => string;
};

type Partij = { readonly gemeente: string } | { readonly organisatie: string } | { readonly regio: string };
type Drager = {
  readonly partij: Partij;
  readonly orgaan?: string | undefined;
  readonly ambt?: string | undefined;
};

const ORGANEN: Readonly<Record<string, string>> = {
  raad: 'de gemeenteraad',
  college: 'het college',
  burgemeester: 'de burgemeester',
  'algemeen-bestuur': 'het algemeen bestuur',
  overleg: 'een overleg',
  onbekend: 'een orgaan dat niet bekend is',
};

/** A body as a sentence names it: "de gemeenteraad". */
export const orgaan = (code: string): string => ORGANEN[code] ?? code;

/** A party by its name. */
export function partij(wie: Partij, namen: Namen): string {
  if ('gemeente' in wie) return namen.gemeente(wie.gemeente);
  return 'regio' in wie ? namen.regio(wie.regio) : wie.organisatie;
}

/** "het college van Zwolle", "teammanager van Ede", "Stichting Opvang". */
export function drager(wie: Drager, namen: Namen): string {
  const naam = partij(wie.partij, namen);
  if (wie.orgaan) return `${orgaan(wie.orgaan)} van ${naam}`;
  return wie.ambt ? `${wie.ambt} van ${naam}` : naam;
}

/** A list as one says it: "Kampen, Ommen en Zwolle". */
export function som(delen: readonly string[]): string {
  const laatste = delen.at(-1) ?? '';
  return delen.length < 2 ? laatste : `${delen.slice(0, -1).join(', ')} en ${laatste}`;
}

/** "op 3 maart 2025", "in juni 2020", "in 2017"; nothing without a date. */
export function op(datum: string | undefined): string {
  if (!datum) return '';
  return ` ${datum.length === 10 ? 'op' : 'in'} ${dagInWoorden(datum)}`;
}

/** "vanaf 1 januari 2022"; nothing without a begin. */
export const vanaf = (van: Begin | undefined): string =>
  van ? `${van.uiterlijk ? ' uiterlijk' : ''} vanaf ${dagInWoorden(van.datum)}` : '';

/** "tot 1 januari 2025", "tot en met 2026"; nothing without an end. */
export function tot(einde: Einde | undefined): string {
  if (!einde) return '';
  const woord = { tot: 'tot', 'tot-en-met': 'tot en met', onduidelijk: 'tot ergens in' }[einde.soort];
  const kern = ` ${woord} ${dagInWoorden(einde.datum)}`;
  return einde.voorwaarde ? `${kern} (onder voorwaarde: ${einde.voorwaarde})` : kern;
}

/** "2 jaar", "6 maanden", "1 jaar en 6 maanden". */
export function duur(code: string): string {
  const [, jaren, maanden] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(code) ?? [];
  const delen = [
    jaren ? `${Number(jaren)} jaar` : '',
    maanden ? `${Number(maanden)} ${Number(maanden) === 1 ? 'maand' : 'maanden'}` : '',
  ].filter(Boolean);
  return delen.length > 0 ? som(delen) : code;
}

/** What else was said, as a sentence of its own; nothing when nothing was. */
export const erbij = (tekst: string | undefined): string =>
  tekst ? `. ${hoofdletter(tekst).replace(/\.$/, '')}` : '';

/** A number as one reads it: "46.906". */
export const getal = (tekst: string): string =>
  Number(tekst).toLocaleString('nl-NL', { maximumFractionDigits: 6 });

/** " (versie 2.0)"; nothing without a version. */
export const versie = (naam: string | undefined): string => (naam ? ` (versie ${naam})` : '');

/** A name that somebody gave to a thing, with spaces: "vaststelling door raden". */
export const naamwoord = (naam: string): string => naam.replaceAll('-', ' ');

/** With a capital. */
export const hoofdletter = (tekst: string): string => `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`;

/** A sentence: with a capital, and a point at its end. */
export const zin = (tekst: string): string => {
  const heel = tekst.trim().replace(/\s+/g, ' ');
  return `${hoofdletter(heel)}${/[.?!]$/.test(heel) ? '' : '.'}`;
};

/** What a text is about. As a subject "toegang" is just that, where as a power it is to arrange it. */
export const thema = (code: string): string => (code === 'toegang' ? code : woord(code));

import { hoofdletter } from '@regiolog/domein/vragen/reden';
import type { Schema } from '../api/client.ts';
import type { Namen } from '../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../teksten/teksten.ts';
import { woord } from '../teksten/woorden.ts';

const t = teksten.verschil;

type Regel = Pick<Schema<'Verschilregel'>, 'pad' | 'wat' | 'voor' | 'na'>;

/** Parts of an answer that bind nobody: what a source tells, what the register remarks, and what led to it. */
const GEEN_RECHT = new Set([
  'meldingen',
  'gemeld',
  'bevindingen',
  'tegenspraken',
  'relaties',
  'tekstversies',
  'besluiten',
  'ondertekeningen',
  'gepland',
  'basis',
  'aantalPartijen',
  'naam',
  'subsoort',
  'geschillen',
  'nietTeBeoordelen',
]);

/** The fields of a path, without the names of what stands in its lists: `leden.domeinen.lid`. */
const velden = (pad: string): readonly string[] => pad.replaceAll(/\[[^\]]*\]/g, '').split('.');
const veldVan = (pad: string): string => velden(pad.replace(/\.oordeel$/, '')).at(-1) ?? '';

/** Does this difference touch who is bound, who is a member, who may act, what must be done or who pays? */
export const isRecht = ({ pad }: Pick<Regel, 'pad'>): boolean =>
  velden(pad).every((deel) => !GEEN_RECHT.has(deel));

/** A code without spaces reads as words; anything else stays as it is. */
const losWoord = (deel: string): string => (/^[a-z]+(-[a-z]+)*$/.test(deel) ? woord(deel) : deel);

/** The names that a difference may need; what has a name in the answer itself is not asked for. */
type Verschilnamen = Pick<Namen, 'gemeente' | 'regio'>;
const CODE = /\bgm\d{4}\b/g;

/** Does one of these differences name a municipality by its code alone? Then the names must be there to show it. */
export const noemtGemeente = (regels: readonly Regel[]): boolean =>
  regels.some(({ wat, voor, na }) => `${wat} ${voor} ${na}`.search(CODE) >= 0);

const lijst = (tekst: string, { gemeente }: Verschilnamen): string =>
  tekst
    .replaceAll(CODE, (code) => gemeente(code))
    .split(', ')
    .map(losWoord)
    .join(', ');

/** Fields of an item that only point at another file, which its name says already, or count what the list shows. */
const WIJST = new Set([
  'id',
  'regio',
  'overeenkomst',
  'mandaat',
  'onder',
  'vervangt',
  'instrument',
  'gemeente',
  'richting',
  'basis',
  'aantal partijen',
]);
const PAAR = /^([a-z][a-zë ]*): (.*)$/s;
type Plek = Pick<Regel, 'pad' | 'wat'>;

/** The pairs of field and value that tell of a whole item; what has a semicolon in it belongs to what it stands in. */
function paren(waarde: string): readonly (readonly [veld: string, inhoud: string])[] {
  const delen: string[] = [];
  for (const deel of waarde.split('; ')) {
    if (PAAR.test(deel) || delen.length === 0) delen.push(deel);
    else delen.push(`${delen.pop()}; ${deel}`);
  }
  return delen.flatMap((deel) => {
    const [, veld, inhoud] = PAAR.exec(deel) ?? [];
    return veld === undefined || inhoud === undefined ? [] : [[veld, inhoud] as const];
  });
}

/** How a relation is called from here: "Uitgewerkt in". */
function relatie(delen: ReadonlyMap<string, string>): string | undefined {
  const kant = delen.get('richting') === 'van' ? 'van' : 'naar';
  return teksten.overeenkomst.relaties[kant][delen.get('soort')?.replaceAll(' ', '-') ?? ''];
}

/**
 * What one side of a difference says, in lines a coordinator would say: codes as words, judgements by what they judge,
 * and of a whole item only what its name does not say. No line remains of an item that says nothing but where it is.
 */
export function waardeInWoorden({ pad, wat }: Plek, waarde: string, namen: Verschilnamen): readonly string[] {
  const oordeel = t.oordeel[veldVan(pad)]?.[waarde];
  if (oordeel) return [oordeel];
  const delen = paren(waarde);
  if (delen.length === 0) return [lijst(waarde, namen)];
  const samenhang = /(?:^|\.)relaties\[[^\]]*\]$/.test(pad) ? relatie(new Map(delen)) : undefined;
  const regels = delen.flatMap(([veld, inhoud]) => {
    if (WIJST.has(veld) || wat.includes(inhoud) || (samenhang && veld === 'soort')) return [];
    const tekst = lijst(inhoud, namen);
    return t.oordeel[veld]?.[inhoud] ?? t.deel[veld]?.(tekst) ?? `${veld}: ${tekst}`;
  });
  return samenhang ? [samenhang, ...regels] : regels;
}

/** One side of a difference, and where there is nothing to say that it is there or not. */
export function zijdeInWoorden(
  plek: Plek,
  waarde: string | null,
  namen: Verschilnamen,
): readonly [string, ...string[]] {
  const soort = plek.pad.endsWith(']') ? (velden(plek.pad).at(-1) ?? '') : '';
  if (waarde === null) return [plek.pad === '' ? t.geheelNiet : (t.geen[soort] ?? t.nietVastgelegd)];
  const [eerste = t.wel[soort] ?? t.vastgelegd, ...rest] = waardeInWoorden(plek, waarde, namen);
  return [eerste, ...rest];
}

function deelInWoorden(deel: string, namen: Verschilnamen): string {
  const regio = /^regio ([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(deel)?.[1];
  if (regio) return `regio ${namen.regio(regio)}`;
  if (deel.startsWith('bevinding ')) return 'bevinding';
  if (deel.endsWith(' zonder naam')) return deel.slice(0, -' zonder naam'.length);
  // Of an item whose only name is the one that the register gave it, its kind is all there is to say.
  const soort = /^(.+) [a-z0-9-]+\.[a-z0-9]+-[a-z0-9-]+$/.exec(deel)?.[1];
  if (soort) return soort;
  const domein = /^domein (.+)$/.exec(deel)?.[1];
  return domein ? t.voorDomein(woord(domein)) : lijst(deel, namen);
}

/** What differs, for a reader: "Gemeente Veenendaal, voor beschermd wonen". A judgement says itself what it is about. */
export function watInWoorden({ pad, wat }: Plek, namen: Verschilnamen): string {
  const delen = wat.split(' › ').map((deel) => deelInWoorden(deel, namen));
  const laatste = delen.pop() ?? '';
  if (t.oordeel[veldVan(pad)]) return hoofdletter(delen.join(', ') || t.ofHetGeldt);
  return hoofdletter(delen.length === 0 ? laatste : `${delen.join(', ')}: ${laatste}`);
}

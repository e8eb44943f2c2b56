import { hoofdletter } from '@regiolog/domein/vragen/reden';
import type { Schema } from '../api/client.ts';
import type { Namen } from '../teksten/nl/zinnen/hulp.ts';
import { woord } from '../teksten/woorden.ts';

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

/** Does this difference touch who is bound, who is a member, who may act, what must be done or who pays? */
export const isRecht = ({ pad }: Pick<Regel, 'pad'>): boolean =>
  pad
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .every((deel) => !GEEN_RECHT.has(deel));

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
  'gemeente',
  'richting',
  'basis',
  'aantal partijen',
]);
const PAAR = /^([a-z][a-zë ]*): (.*)$/s;

/**
 * One side of a difference for a reader, in lines: codes as words, and of a whole item only what it says. No line
 * remains of an item that says nothing but where it is; then that it stands there is all there is to say.
 */
export function waardeInWoorden(waarde: string, namen: Verschilnamen): readonly string[] {
  const delen = waarde.split('; ');
  if (!delen.every((deel) => PAAR.test(deel))) return [lijst(waarde, namen)];
  return delen.flatMap((deel) => {
    const [, veld = '', inhoud = ''] = PAAR.exec(deel) ?? [];
    return WIJST.has(veld) ? [] : [`${veld}: ${lijst(inhoud, namen)}`];
  });
}

/** What differs, for a reader: "Gemeente Veenendaal, domein beschermd wonen: lid". A region by its name. */
export function watInWoorden({ wat }: Pick<Regel, 'wat'>, namen: Verschilnamen): string {
  const delen = wat.split(' › ').map((deel) => {
    const regio = /^regio ([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(deel)?.[1];
    if (regio) return `regio ${namen.regio(regio)}`;
    if (deel.startsWith('bevinding ')) return 'bevinding';
    if (deel.endsWith(' zonder naam')) return deel.slice(0, -' zonder naam'.length);
    const domein = /^domein ([a-z-]+)$/.exec(deel)?.[1];
    return domein ? `domein ${woord(domein)}` : lijst(deel, namen);
  });
  const laatste = delen.pop() ?? '';
  return hoofdletter(delen.length === 0 ? laatste : `${delen.join(', ')}: ${laatste}`);
}

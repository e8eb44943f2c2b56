import type { GeschilGebeurtenis } from './fasen.ts';
import type { Stuk } from './state.ts';
import { geschilpartijSleutel } from './waarden.ts';

/**
 * Who sees which part of a file. A party sees all that is in the file but what is rightly kept for the commission;
 * what happens in the chamber only the members who sit see: others see that there was something, and when.
 */

/** How somebody stands to a case. Parties are told by key; a coordinator may stand for several. */
export type Kijker =
  | { readonly soort: 'commissie' }
  | { readonly soort: 'partij'; readonly partijen: readonly string[] }
  | { readonly soort: 'toezicht' };

export type Deel = 'geheel' | 'bestaan';

/** What only the chamber sees. Of a ruling the draft, the votes and the signatures stay there for ever. */
export const RAADKAMER: ReadonlySet<GeschilGebeurtenis['type']> = new Set([
  'BeraadslagingGehouden',
  'OntwerpVoorgelegd',
  'StemUitgebracht',
  'UitspraakOndertekend',
  'PublicatieVoorgesteld',
  'PublicatieGetoetst',
]);

/** Does this person see the document itself? A part kept for the commission is seen by who filed it, and by oversight. */
export function zietStuk(kijker: Kijker, stuk: Pick<Stuk, 'kanaal' | 'vertrouwelijk' | 'door'>): boolean {
  if (kijker.soort === 'commissie') return true;
  if (stuk.kanaal === 'raadkamer') return false;
  if (!stuk.vertrouwelijk || kijker.soort === 'toezicht') return true;
  // Who stands for both sides stands for neither: then nothing that one side keeps from the other is shown.
  return kijker.partijen.length === 1 && kijker.partijen[0] === stuk.door;
}

/** How much of an act somebody sees. */
export function zietHandeling(kijker: Kijker, { type, data }: GeschilGebeurtenis): Deel {
  if (kijker.soort === 'commissie') return 'geheel';
  if (RAADKAMER.has(type)) return 'bestaan';
  if (type === 'StukIngediend') {
    const { kanaal, vertrouwelijk, door } = data;
    const stuk = {
      kanaal,
      ...(vertrouwelijk ? { vertrouwelijk } : {}),
      ...(door ? { door: geschilpartijSleutel(door) } : {}),
    };
    return zietStuk(kijker, stuk) ? 'geheel' : 'bestaan';
  }
  // What is kept of the person behind the case is for those who deal with it, not for oversight.
  if (type === 'ClientVastgelegd' && kijker.soort === 'toezicht') return 'bestaan';
  return 'geheel';
}

import { plusMaanden } from '@regiolog/domein/gedeeld/datum';
import { beginVenster, eindeVenster } from '@regiolog/domein/gedeeld/periode';
import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Commissielid } from '@regiolog/domein/geschil/commissie';
import type { Band } from '@regiolog/domein/geschil/commissie-events';
import { type Geschilpartij, geschilpartijSleutel } from '@regiolog/domein/geschil/waarden';
import type { Vragen } from './vragen.ts';

/**
 * Conflict of interest: nobody sits in a case of one to whom this person is tied, or was until shortly before (Awb 2:4
 * as a model). That is a tie to a party, or to anybody in a region that a party is or is in: who comes from the region
 * of a party is not independent of it.
 */

/** For how long after its end a tie still counts, in months before the case. A design choice: no source gives a number. */
const NAWERKING_MAANDEN = 24;

/** What must be asked of the register. */
type Gevraagd = Pick<Vragen, 'opvolgers' | 'regios'>;

/** From when the ties count, and up to which day. */
type Zaakdagen = { readonly gemeld: string; readonly dag: string };

/** Does a tie count? When its days are uncertain it does: who may be partial does not sit. */
function telt({ van, einde }: Band, { gemeld, dag }: Zaakdagen): boolean {
  const sinds = plusMaanden(gemeld, -NAWERKING_MAANDEN);
  return beginVenster(van).vroegst <= dag && eindeVenster(einde).laatst >= sinds;
}

/** All whom a party or a tie stands for on a day: itself, who came in its place, and the regions they are in. */
async function kring(vragen: Gevraagd, partij: Geschilpartij, dag: string): Promise<string[]> {
  if ('regio' in partij) return [geschilpartijSleutel(partij)];
  const gemeenten = [partij.gemeente, ...(await vragen.opvolgers(partij.gemeente, dag))];
  const regios = await Promise.all(gemeenten.map((g) => vragen.regios(g, dag)));
  return [
    ...gemeenten.map((gemeente) => geschilpartijSleutel({ gemeente })),
    ...regios.flat().map((regio) => geschilpartijSleutel({ regio })),
  ];
}

/** The ties of this member that count, with one of these parties (K12: is the commission free of conflicts?). */
export async function bandenMet(
  vragen: Gevraagd,
  lid: Pick<Commissielid, 'banden'>,
  partijen: readonly Geschilpartij[],
  dagen: Zaakdagen,
): Promise<Band[]> {
  if (lid.banden.length === 0) return [];
  const uit: Band[] = [];
  const kringen = await Promise.all(partijen.map((partij) => kring(vragen, partij, dagen.dag)));
  const geraakt = new Set(kringen.flat());
  for (const band of lid.banden.filter((b) => telt(b, dagen)))
    if ((await kring(vragen, band.met, dagen.dag)).some((sleutel) => geraakt.has(sleutel))) uit.push(band);
  return uit;
}

/** The refusal, with the place in the body of each member who is tied. */
export const belang = (velden: readonly string[]): Weigering =>
  weiger(
    'belang-bij-zaak',
    'Wie een band heeft of kort geleden had met een partij, zit niet in deze zaak.',
    velden.map((veld) => ({
      veld,
      melding: 'Dit lid heeft een band met een partij of met een regio daarvan.',
    })),
  );

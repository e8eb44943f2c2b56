import type { Handelingsoort } from '../../gedeeld/bevoegdheid.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import type { Mandaatsoort } from '../../mandaat/events.ts';
import type { Verlening } from './dossier.ts';
import { orgaanVan } from './mandaat-woorden.ts';

/**
 * What each kind of grant lets its receiver do. Who decides by mandate signs that decision (Awb 10:1); an
 * ondertekeningsmandaat gives the signing alone (10:11); private law acts ask a volmacht, other acts a machtiging (10:12);
 * delegation hands over a power to decide (10:13) or to act otherwise (10:21).
 */
export const GEEFT: Readonly<Record<Mandaatsoort, readonly Handelingsoort[]>> = {
  mandaat: ['besluit', 'besluit-op-bezwaar', 'ondertekening'],
  ondertekeningsmandaat: ['ondertekening'],
  volmacht: ['rechtshandeling', 'ondertekening'],
  machtiging: ['feitelijk'],
  delegatie: ['besluit', 'besluit-op-bezwaar', 'ondertekening', 'rechtshandeling', 'feitelijk'],
};

/** Which article says so. */
export const ARTIKEL: Readonly<Record<Mandaatsoort, string>> = {
  mandaat: 'Awb 10:1',
  ondertekeningsmandaat: 'Awb 10:11',
  volmacht: 'Awb 10:12',
  machtiging: 'Awb 10:12',
  delegatie: 'Awb 10:13',
};

export const isDelegatie = ({ inhoud }: Verlening): boolean => inhoud.soort === 'delegatie';

/**
 * Does the receiver not work under the responsibility of the giver? When it is not said: who is of another party does not,
 * nor does another body of the same party, for one body is not under the other.
 */
export function isExtern({ inhoud: { gever, ontvanger, onderVerantwoordelijkheid } }: Verlening): boolean {
  if (onderVerantwoordelijkheid !== undefined) return !onderVerantwoordelijkheid;
  return (
    partijSleutel(gever.partij) !== partijSleutel(ontvanger.partij) || orgaanVan(ontvanger) !== undefined
  );
}

/**
 * The rules of mandate (Awb 10:1-10:11) are about mandaat; about volmacht and machtiging only when the receiver works
 * under the responsibility of the giver (10:12); about delegation never.
 */
export function volgtMandaatregels(v: Verlening): boolean {
  const { soort } = v.inhoud;
  if (soort === 'volmacht' || soort === 'machtiging') return !isExtern(v);
  return soort !== 'delegatie';
}

/** Is the receiver a subordinate of the giver? An office of the same party is; another body of it is not. */
export const isOndergeschikt = (v: Verlening): boolean =>
  v.inhoud.onderVerantwoordelijkheid ?? (!isExtern(v) && v.inhoud.ontvanger.ambt !== undefined);

import { type Begin, beginInWoorden, type Einde, eindeInWoorden } from '@regiolog/domein/gedeeld/periode';

/** From when until when, as far as it is known: "vanaf 2018, t/m 31 december 2022", "vanaf uiterlijk 2017". */
export function periodeInWoorden(van: Begin | null, einde: Einde | null): string {
  return [
    van && (van.uiterlijk ? `vanaf ${beginInWoorden(van)}` : beginInWoorden(van)),
    einde && eindeInWoorden(einde),
  ]
    .filter(Boolean)
    .join(', ');
}

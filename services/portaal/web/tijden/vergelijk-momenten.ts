import { plusMaanden } from '@regiolog/domein/gedeeld/datum';
import type { Tijdvraag } from './tijden.ts';
import type { Vanaf } from './vergelijk-adres.ts';
import { vandaag } from './zin.ts';

/** Both moments of a comparison, as its address carries them. */
export type Momenten = { readonly eerste: Tijdvraag; readonly tweede: Tijdvraag };

const VAN = { geldigOp: 'vanGeldigOp', bekendOp: 'vanBekendOp', beschikbaarOp: 'vanBeschikbaarOp' } as const;

/** A year before a day. */
export const jaarVoor = (dag: string): string => plusMaanden(dag, -12);

/**
 * The two moments of an address. When it does not say which the first is, that is a year before the second: a moment
 * compared with itself says nothing.
 */
export function momentenUit(zoek: URLSearchParams): Momenten {
  const lees = (naam: string): string | undefined => zoek.get(naam) || undefined;
  const tweede = Object.fromEntries(
    Object.keys(VAN).flatMap((naam) => (lees(naam) ? [[naam, lees(naam)]] : [])),
  ) as Tijdvraag;
  const van = Object.fromEntries(
    Object.entries(VAN).flatMap(([naam, inAdres]) => (lees(inAdres) ? [[naam, lees(inAdres)]] : [])),
  ) as Tijdvraag;
  const eerste = Object.keys(van).length > 0 ? van : { geldigOp: jaarVoor(tweede.geldigOp ?? vandaag()) };
  // What the first moment leaves out is that of the second: so does the register read it.
  return { eerste: { ...tweede, ...eerste }, tweede };
}

/** The first moment as the register wants it asked. */
export const vanafVraag = ({ geldigOp, bekendOp, beschikbaarOp }: Tijdvraag): Vanaf => ({
  ...(geldigOp && { vanGeldigOp: geldigOp }),
  ...(bekendOp && { vanBekendOp: bekendOp }),
  ...(beschikbaarOp && { vanBeschikbaarOp: beschikbaarOp }),
});

/**
 * The address parameters of a comparison. What the first moment leaves open is said of it where the second does not
 * leave it open: it would be read as the second's.
 */
export function vergelijkZoek({ eerste, tweede }: Momenten): string {
  const nu = vandaag();
  const open = {
    geldigOp: nu,
    ...(tweede.bekendOp && { bekendOp: nu }),
    ...(tweede.beschikbaarOp && { beschikbaarOp: nu }),
  };
  return new URLSearchParams({ ...vanafVraag({ ...open, ...eerste }), ...tweede }).toString();
}

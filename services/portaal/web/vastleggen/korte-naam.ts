/** The most letters of a name within a file. */
const MEEST = 40;

/** Words as the register writes a name within a file: small letters and figures, with dashes between. */
export const kort = (tekst: string, meest = MEEST): string =>
  tekst
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, meest)
    .replaceAll(/^-+|-+$/g, '');

/**
 * The name under which the file keeps something, made of what it is called: "Verweerschrift van Zwolle" becomes
 * `verweerschrift-van-zwolle`, with a number when that name is taken.
 */
export function korteNaam(titel: string, bezet: readonly string[]): string {
  const basis = kort(titel, MEEST - 6) || 'stuk';
  let naam = basis;
  for (let nummer = 2; bezet.includes(naam); nummer += 1) naam = `${basis}-${nummer}`;
  return naam;
}

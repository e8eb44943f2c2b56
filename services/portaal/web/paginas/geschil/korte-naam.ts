/**
 * The name under which the file keeps something, made of what it is called: "Verweerschrift van Zwolle" becomes
 * `verweerschrift-van-zwolle`, with a number when that name is taken. The register asks for at most 40 letters.
 */
export function korteNaam(titel: string, bezet: readonly string[]): string {
  const letters = titel.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const basis =
    letters
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 34)
      .replaceAll(/^-+|-+$/g, '') || 'stuk';
  let naam = basis;
  for (let nummer = 2; bezet.includes(naam); nummer += 1) naam = `${basis}-${nummer}`;
  return naam;
}

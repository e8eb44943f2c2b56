/** A piece of a text from a place in it; `gezocht`: it is what somebody looked for. */
type Stukje = { readonly van: number; readonly tekst: string; readonly gezocht: boolean };

const DIACRIET = /\p{Diacritic}/gu;
/** The same letters without accents and capitals, as many of them: a place in the one is a place in the other. */
export const plat = (tekst: string): string =>
  [...tekst]
    .map((teken) =>
      teken.normalize('NFD').replace(DIACRIET, '').toLowerCase().padEnd(teken.length).slice(0, teken.length),
    )
    .join('');

const LETTER = /[\p{L}\p{N}]/u;

/** Where words stand in a text, from the start of a word to its end: the register finds inflected words too. */
function plekken(tekst: string, woorden: readonly string[]): [van: number, tot: number][] {
  const effen = plat(tekst);
  return woorden.flatMap((woord) => {
    const zoek = plat(woord.trim());
    const gevonden: [number, number][] = [];
    if (zoek === '') return gevonden;
    for (let van = effen.indexOf(zoek); van !== -1; van = effen.indexOf(zoek, van + 1)) {
      if (van > 0 && LETTER.test(effen[van - 1] ?? '')) continue;
      let tot = van + zoek.length;
      while (tot < effen.length && LETTER.test(effen[tot] ?? '')) tot += 1;
      gevonden.push([van, tot]);
    }
    return gevonden;
  });
}

/** A text in pieces: what was looked for, and what stands between. */
export function merk(tekst: string, woorden: readonly string[]): readonly Stukje[] {
  const stukjes: Stukje[] = [];
  let waar = 0;
  for (const [van, tot] of plekken(tekst, woorden).sort(([a], [b]) => a - b)) {
    if (van < waar) continue;
    if (van > waar) stukjes.push({ van: waar, tekst: tekst.slice(waar, van), gezocht: false });
    stukjes.push({ van, tekst: tekst.slice(van, tot), gezocht: true });
    waar = tot;
  }
  if (waar < tekst.length) stukjes.push({ van: waar, tekst: tekst.slice(waar), gezocht: false });
  return stukjes;
}

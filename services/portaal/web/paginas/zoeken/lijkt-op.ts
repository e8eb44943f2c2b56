import { plat } from './merk.ts';

/** How many letters must change, come or go to make one word of another. */
function afstand(a: string, b: string): number {
  let rij = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const vorige = rij;
    rij = [i + 1];
    for (const [j, ander] of [...b].entries()) {
      const [schuin = 0, boven = 0, links = 0] = [vorige[j], vorige[j + 1], rij[j]];
      rij.push(Math.min(schuin + (letter === ander ? 0 : 1), boven + 1, links + 1));
    }
  }
  return rij.at(-1) ?? 0;
}

/** So many letters may differ: one in a short name, two in a longer one. */
const SPELING = { kort: 1, lang: 2, langVanaf: 6, kortste: 4 } as const;

/** The names that somebody may have meant, the likeliest first; none for what is too short to tell. */
export function lijktOp<T extends { readonly naam: string }>(
  getypt: string,
  namen: readonly T[],
): readonly T[] {
  const woord = plat(getypt.trim());
  if (woord.length < SPELING.kortste) return [];
  const meest = woord.length < SPELING.langVanaf ? SPELING.kort : SPELING.lang;
  return namen
    .filter(({ naam }) => Math.abs(naam.length - woord.length) <= meest)
    .map((rij) => ({ rij, ver: afstand(woord, plat(rij.naam)) }))
    .filter(({ ver }) => ver <= meest)
    .sort((a, b) => a.ver - b.ver || a.rij.naam.localeCompare(b.rij.naam, 'nl'))
    .map(({ rij }) => rij);
}

import { stemmer } from '@orama/stemmers/dutch';

const DUBBEL = /([b-df-hj-np-tv-xz])\1$/;

/**
 * Snowball's stem, and three things it leaves apart: a consonant that is doubled only before an ending (geschillen,
 * geschil), z and v that are s and f at the end (adviezen, advies), and the plural of words in -ie (visies, visie).
 */
function bereken(woord: string): string {
  const kort = stemmer(woord).replace(DUBBEL, '$1').replace(/z$/, 's').replace(/v$/, 'f');
  return kort.replace(/ies$/, 'ie');
}

/** So many words are remembered with their stem: texts say the same ones time and again. */
const ONTHOUD_MEEST = 50_000;
const bekend = new Map<string, string>();

/** The stem of a folded Dutch word. Change it only together with the version of the view, which keeps stems. */
export function stam(woord: string): string {
  const eerder = bekend.get(woord);
  if (eerder !== undefined) return eerder;
  if (bekend.size >= ONTHOUD_MEEST) bekend.clear();
  const gevonden = bereken(woord);
  bekend.set(woord, gevonden);
  return gevonden;
}

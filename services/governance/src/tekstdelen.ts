import { diffLines, diffWordsWithSpace } from 'diff';
import { z } from 'zod';

/** A part of the comparison of two texts: lines that stayed, came or went. */
export const Tekstdeel = z.object({
  soort: z.enum(['gelijk', 'erbij', 'eraf']),
  regels: z.number(),
  tekst: z.string(),
  verplaatst: z.boolean().describe('Dezelfde regels staan in de andere versie op een andere plaats.'),
  stukken: z
    .array(z.object({ anders: z.boolean(), tekst: z.string() }))
    .describe('Dezelfde tekst in stukken, als binnen de regels maar een deel anders is; anders leeg.'),
});
type Tekstdeel = z.infer<typeof Tekstdeel>;
type Kaal = Pick<Tekstdeel, 'soort' | 'tekst'>;

/** Fewer letters than these stand in two places by chance. */
const MINSTE_VERPLAATST = 20;
/** With less than this share of the text the same, pointing at words tells a reader nothing. */
const MINSTE_GELIJK = 0.5;

const regelsVan = (tekst: string): readonly string[] => tekst.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const letters = (regels: readonly string[]): number => regels.join('').replaceAll(/\s/g, '').length;

/** Every line of the parts of a kind, without the white space around it. */
const regelsIn = (delen: readonly Kaal[], soort: Tekstdeel['soort']): ReadonlySet<string> =>
  new Set(
    delen.flatMap((deel) => (deel.soort === soort ? regelsVan(deel.tekst).map((regel) => regel.trim()) : [])),
  );

type Stapel = { readonly verplaatst: boolean; readonly regels: readonly string[] };

/** The lines of a part in runs: those that stand elsewhere in the other text, and those that do not. */
function reeksen(tekst: string, elders: ReadonlySet<string>): readonly Stapel[] {
  const uit: { verplaatst: boolean; regels: string[] }[] = [];
  for (const regel of regelsVan(tekst)) {
    const laatste = uit.at(-1);
    const verplaatst = regel.trim() === '' ? (laatste?.verplaatst ?? false) : elders.has(regel.trim());
    if (laatste?.verplaatst === verplaatst) laatste.regels.push(regel);
    else uit.push({ verplaatst, regels: [regel] });
  }
  const zeker = ({ verplaatst, regels }: Stapel) => !verplaatst || letters(regels) >= MINSTE_VERPLAATST;
  return uit.every(zeker) ? uit : [{ verplaatst: false, regels: regelsVan(tekst) }];
}

const deelVan = (soort: Tekstdeel['soort'], { verplaatst, regels }: Stapel): Tekstdeel => ({
  soort,
  regels: regels.length,
  tekst: regels.join(''),
  verplaatst,
  stukken: [],
});

/** Which words differ between what went and what came in its place. */
function metWoorden(oud: Tekstdeel, nieuw: Tekstdeel, timeout: number): readonly [Tekstdeel, Tekstdeel] {
  const woorden = diffWordsWithSpace(oud.tekst, nieuw.tekst, { timeout }) ?? [];
  const gelijk = letters(woorden.flatMap((w) => (w.added || w.removed ? [] : w.value)));
  if (gelijk < MINSTE_GELIJK * Math.max(letters([oud.tekst]), letters([nieuw.tekst]))) return [oud, nieuw];
  const kant = (deel: Tekstdeel, weg: 'added' | 'removed'): Tekstdeel => ({
    ...deel,
    stukken: woorden.flatMap((w) => (w[weg] ? [] : [{ anders: w.added || w.removed, tekst: w.value }])),
  });
  return [kant(oud, 'added'), kant(nieuw, 'removed')];
}

/**
 * Two texts compared: line by line, within a changed line word by word, and what only moved is called that. Nothing
 * when that would take more than `timeout` milliseconds.
 */
export function tekstdelen(oud: string, nieuw: string, timeout: number): readonly Tekstdeel[] | null {
  const einde = Date.now() + timeout;
  const gevonden = diffLines(oud, nieuw, { timeout, stripTrailingCr: true });
  if (!gevonden) return null;
  const kaal = gevonden.map(
    ({ added, removed, value }): Kaal => ({
      soort: added ? 'erbij' : removed ? 'eraf' : 'gelijk',
      tekst: value,
    }),
  );
  const elders = { erbij: regelsIn(kaal, 'eraf'), eraf: regelsIn(kaal, 'erbij'), gelijk: new Set<string>() };
  const delen = kaal.flatMap(({ soort, tekst }) =>
    reeksen(tekst, elders[soort]).map((reeks) => deelVan(soort, reeks)),
  );
  for (const [plek, deel] of delen.entries()) {
    const volgende = delen[plek + 1];
    const paar = deel.soort === 'eraf' && volgende?.soort === 'erbij';
    if (!paar || deel.verplaatst || volgende.verplaatst) continue;
    const [weg, erbij] = metWoorden(deel, volgende, Math.max(1, einde - Date.now()));
    delen.splice(plek, 2, weg, erbij);
  }
  return delen;
}

import { isMinstens, RANG } from '../reden.ts';
import type { Plaats, Schakel } from './keten-schakels.ts';
import type { Zoek } from './keten-zoek.ts';

/** Ways through the graph of grants. A way is as strong as its weakest link. */

/** The links that go on from a place. */
type Verder = (z: Zoek, plaats: Plaats) => readonly Schakel[];

const naam = ({ rust }: Plaats): string => rust?.mandaat ?? '';

/** Each place is looked at once for one search, whatever the number of ways that lead through it. */
export function onthouden(z: Zoek, verder: Verder): (plaats: Plaats) => readonly Schakel[] {
  const bekend = new Map<string, readonly Schakel[]>();
  return (plaats) => {
    const eerder = bekend.get(naam(plaats)) ?? verder(z, plaats);
    bekend.set(naam(plaats), eerder);
    return eerder;
  };
}
type Schakels = ReturnType<typeof onthouden>;

/**
 * The strongest way to an end, and of those a shortest: for each judgement, from the best down, breadth first over links
 * that are at least that good. The first that arrives is it; a way that goes in a circle is never shorter. The work grows
 * with the number of links, never with the number of ways.
 */
export function besteWeg(schakels: Schakels, begin: Plaats): readonly Schakel[] | undefined {
  for (const drempel of RANG) {
    const gezien = new Set([naam(begin)]);
    const rij: { plaats: Plaats; weg: readonly Schakel[] }[] = [{ plaats: begin, weg: [] }];
    for (const { plaats, weg } of rij) {
      for (const schakel of schakels(plaats)) {
        if (!isMinstens(schakel.oordeel, drempel)) continue;
        const { volgende } = schakel;
        if (!volgende) return [...weg, schakel];
        if (gezien.has(naam(volgende))) continue;
        gezien.add(naam(volgende));
        rij.push({ plaats: volgende, weg: [...weg, schakel] });
      }
    }
  }
  return undefined;
}

/** What is shown of all the ways there are: at most so many, and so much work to find them. */
export const MEESTE_WEGEN = 20;
const MEESTE_STAPPEN = 2000;

export type Weg = { readonly schakels: readonly Schakel[]; readonly bereikt: boolean };

/** The ways without a circle, depth first: those that arrive, and those that stop where nothing more is recorded. */
export function alleWegen(schakels: Schakels, begin: Plaats): { wegen: Weg[]; volledig: boolean } {
  const wegen: Weg[] = [];
  let stappen = 0;
  const ruimte = () => wegen.length < MEESTE_WEGEN && stappen < MEESTE_STAPPEN;
  let volledig = true;
  const loop = (plaats: Plaats, weg: readonly Schakel[], gezien: readonly string[]): void => {
    const open = schakels(plaats).filter((s) => !s.volgende || !gezien.includes(naam(s.volgende)));
    if (open.length === 0 && weg.length > 0) wegen.push({ schakels: weg, bereikt: false });
    for (const schakel of open) {
      if (!ruimte()) {
        volledig = false;
        return;
      }
      stappen += 1;
      const verder = [...weg, schakel];
      if (schakel.volgende) loop(schakel.volgende, verder, [...gezien, naam(schakel.volgende)]);
      else wegen.push({ schakels: verder, bereikt: true });
    }
  };
  loop(begin, [], [naam(begin)]);
  return { wegen, volledig };
}

import { type Dagen, EERSTE, NOOIT } from './kalender.ts';

/**
 * A partial date stands for many days, and so for many worlds. What holds in all of them is so, what holds in none is
 * not so, and the rest is uncertain. Nothing cleverer than trying them.
 */
export type Zeker = 'ja' | 'nee' | 'onzeker';

/**
 * Of days in a row that all lie on the same side of everything that matters, three stand for all: enough for two
 * unknown days to lie among them in either order. The test beside this file tries all days too.
 */
function proeven(dagen: Dagen, grenzen: readonly number[]): number[] {
  const uit = new Set([dagen.van, dagen.tot]);
  for (const grens of grenzen) {
    for (const dag of [grens - 1, grens, grens + 1]) {
      if (dag >= dagen.van && dag <= dagen.tot) uit.add(dag);
    }
  }
  return [...uit];
}

export function alleDagen({ van, tot }: Dagen): number[] {
  return Array.from({ length: tot - van + 1 }, (_, n) => van + n);
}

/** Tries every combination of days for `onbekend`, and asks of each whether it is so. */
export function probeer(
  onbekend: readonly Dagen[],
  isZo: (dagen: readonly number[]) => boolean,
  dag: number,
  keuzes: (dagen: Dagen, grenzen: readonly number[]) => number[] = proeven,
): Zeker {
  const grenzen = [dag, ...onbekend.flatMap((o) => [o.van, o.tot])];
  const opties = onbekend.map((o) => keuzes(o, grenzen));
  const gezien = new Set<boolean>();
  const kies = (gekozen: readonly number[]): void => {
    if (gezien.size === 2) return;
    const volgende = opties[gekozen.length];
    if (!volgende) gezien.add(isZo(gekozen));
    else for (const optie of volgende) kies([...gekozen, optie]);
  };
  kies([]);
  if (gezien.size === 2) return 'onzeker';
  return gezien.has(true) ? 'ja' : 'nee';
}

type Begin = { readonly datum: string; readonly uiterlijk?: true | undefined };
type Einde = {
  readonly soort: 'tot' | 'tot-en-met' | 'onduidelijk';
  readonly datum: string;
  readonly voorwaarde?: string | undefined;
};

/** The days that may be the first. */
export function eersteDagen(van: Begin | undefined, dagenVan: (datum: string) => Dagen): Dagen {
  if (!van) return { van: EERSTE, tot: EERSTE };
  const { van: eerst, tot } = dagenVan(van.datum);
  return { van: van.uiterlijk ? EERSTE : eerst, tot };
}

/** The days that may be the last: under a condition it may also go on for ever. */
export function laatsteDagen(einde: Einde | undefined, dagenVan: (datum: string) => Dagen): Dagen {
  if (!einde) return { van: NOOIT, tot: NOOIT };
  const { van, tot } = dagenVan(einde.datum);
  const ervoor = Math.max(van - 1, EERSTE);
  const uit = {
    tot: { van: ervoor, tot: ervoor },
    'tot-en-met': { van: tot, tot },
    onduidelijk: { van: ervoor, tot },
  }[einde.soort];
  return einde.voorwaarde === undefined ? uit : { ...uit, tot: NOOIT };
}

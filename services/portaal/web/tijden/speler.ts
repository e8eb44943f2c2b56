import { useEffect, useState } from 'react';
import { useScherm } from '../bouwstenen/scherm.ts';

/** How long each step is shown, in milliseconds. */
export const TEMPI = { langzaam: 4000, gewoon: 2000, snel: 1000 } as const;
export type Tempo = keyof typeof TEMPI;

/** Does this device ask for less movement? */
export const useRustig = (): boolean => useScherm('(prefers-reduced-motion: reduce)');

/** Walks through steps by itself until the last one; started at the last, it begins again. */
export function useSpeler(plek: number, laatste: number, ga: (plek: number) => void) {
  const [speelt, zetSpeelt] = useState(false);
  const [tempo, zetTempo] = useState<Tempo>('gewoon');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ga` is another function at every render, and the same act.
  useEffect(() => {
    if (!speelt) return;
    if (plek >= laatste) {
      zetSpeelt(false);
      return;
    }
    const wachter = setTimeout(() => ga(plek + 1), TEMPI[tempo]);
    return () => clearTimeout(wachter);
  }, [speelt, plek, laatste, tempo]);
  const wissel = (): void => {
    if (!speelt && plek >= laatste) ga(0);
    zetSpeelt(!speelt);
  };
  return { speelt, wissel, stop: () => zetSpeelt(false), tempo, zetTempo };
}

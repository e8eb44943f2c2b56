import { useEffect, useState, useSyncExternalStore } from 'react';

/** How long each step is shown, in milliseconds. */
export const TEMPI = { langzaam: 4000, gewoon: 2000, snel: 1000 } as const;
export type Tempo = keyof typeof TEMPI;

const RUSTIG = '(prefers-reduced-motion: reduce)';

/** Does this device ask for less movement? */
export const useRustig = (): boolean =>
  useSyncExternalStore(
    (luister) => {
      const vraag = matchMedia(RUSTIG);
      vraag.addEventListener('change', luister);
      return () => vraag.removeEventListener('change', luister);
    },
    () => matchMedia(RUSTIG).matches,
  );

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

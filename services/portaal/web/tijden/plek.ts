import { useEffect, useRef, useState } from 'react';

/** How long somebody must rest on a step before the page follows, in milliseconds: dragging asks nothing on the way. */
const RUST_MS = 150;

/**
 * The step somebody is at. It moves at once, and the page follows shortly after (`volg`): a second press of an arrow key
 * must not wait for the first page. When the page goes elsewhere by itself (`plek`), the step goes with it.
 */
export function usePlek(
  plek: number,
  volg: (plek: number) => void,
): readonly [number, (naar: number) => void] {
  const [hier, zetHier] = useState(plek);
  const wachter = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Underway to another step: this is the page of one that was passed.
    if (wachter.current === undefined) zetHier(plek);
  }, [plek]);
  useEffect(() => () => clearTimeout(wachter.current), []);
  const ga = (naar: number): void => {
    zetHier(naar);
    clearTimeout(wachter.current);
    wachter.current = setTimeout(() => {
      wachter.current = undefined;
      volg(naar);
    }, RUST_MS);
  };
  return [hier, ga];
}

import type { ReactNode } from 'react';
import './schuifvak.css';

/** Holds what is wider than the screen: it scrolls by itself, with the keyboard too, and the page does not. */
export function Schuifvak({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, who has no mouse cannot scroll (axe: scrollable-region-focusable).
    <section className="schuifvak" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

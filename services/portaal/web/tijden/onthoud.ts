import { useState } from 'react';

const lees = (sleutel: string): boolean => {
  try {
    return localStorage.getItem(sleutel) === 'ja';
  } catch {
    return false;
  }
};

/** Open or folded, as this browser left it. Nothing of it leaves the browser; without storage it is folded. */
export function useOnthouden(naam: string): readonly [boolean, (open: boolean) => void] {
  const sleutel = `regiolog.${naam}`;
  const [open, zetOpen] = useState(() => lees(sleutel));
  return [
    open,
    (nieuw) => {
      zetOpen(nieuw);
      try {
        localStorage.setItem(sleutel, nieuw ? 'ja' : 'nee');
      } catch {
        // A browser that keeps nothing: it is only not remembered.
      }
    },
  ];
}

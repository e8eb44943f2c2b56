import { useEffect, useSyncExternalStore } from 'react';
import type { Dossier } from '../api/dossier.ts';

/** What the page that is shown says of itself to the time bar around it. */
type Paginatijd = {
  /** The files whose history the bar steps through. */
  readonly dossiers: readonly Dossier[];
  /** The page shows the same at every moment. */
  readonly tijdloos: boolean;
};

const NIETS: Paginatijd = { dossiers: [], tijdloos: false };
let nu: Paginatijd = NIETS;
const luisteraars = new Set<() => void>();

function zet(volgende: Paginatijd): void {
  nu = volgende;
  for (const luisteraar of luisteraars) luisteraar();
}

const luister = (luisteraar: () => void): (() => void) => {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
};

/** What the shown page said of itself; for the time bar. */
export const usePaginatijd = (): Paginatijd => useSyncExternalStore(luister, () => nu);

/** Tells the time bar whose history this page shows: its slider steps over the moments of these files. */
export function useMomentenVan(dossiers: readonly Dossier[]): void {
  const sleutel = JSON.stringify(dossiers);
  useEffect(() => {
    const eigen: Paginatijd = { dossiers: JSON.parse(sleutel) as Dossier[], tijdloos: false };
    zet(eigen);
    return () => {
      if (nu === eigen) zet(NIETS);
    };
  }, [sleutel]);
}

/** Tells the time bar that this page shows the same at every moment, so that it does not pretend otherwise. */
export function useZonderTijden(): void {
  useEffect(() => {
    const eigen: Paginatijd = { dossiers: [], tijdloos: true };
    zet(eigen);
    return () => {
      if (nu === eigen) zet(NIETS);
    };
  }, []);
}

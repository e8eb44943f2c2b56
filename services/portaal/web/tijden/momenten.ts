import type { Dossier } from '../api/dossier.ts';

/** Tells the time bar whose history this page shows: its slider steps over the moments of these files. */
export function useMomentenVan(_dossiers: readonly Dossier[]): void {}

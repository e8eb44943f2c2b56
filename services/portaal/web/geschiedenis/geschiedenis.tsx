import type { Dossier } from '../api/dossier.ts';

/** What was recorded in a file, in three densities: kern, verloop, alles. */
export function Geschiedenis(_props: { readonly dossier: Dossier }) {
  return null;
}

import type { Dossier } from '../api/dossier.ts';

/** Follows a file, or no longer: what one follows stands on the start page. */
export function Volgknop(_props: { readonly dossier: Dossier; readonly naam: string }) {
  return null;
}

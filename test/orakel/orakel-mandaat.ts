import type { mandaatGebeurtenissen } from '@regiolog/domein/mandaat/events';
import { type Data, inDossier, type Kennis, sleutelVan } from './orakel-kennis.ts';

/** Mandates, as far as rights and lists go; who is competent has brute force of its own beside the graphs. */

export type Mandaat = typeof mandaatGebeurtenissen;

export function inMandaat<T extends keyof Mandaat & string>(
  k: Kennis,
  id: string,
  type: T,
): Data<Mandaat, T>[] {
  const [regio = '', dossier = ''] = id.split('.');
  return inDossier<Mandaat, T>(k, 'mandaat', regio, dossier, type);
}

/** Everyone who gives or receives in a mandate, recorded or only reported. */
export function betrokkenenBijMandaat(k: Kennis, id: string): string[] {
  const dragers = [
    ...inMandaat(k, id, 'MandaatVerleend').flatMap((v) => [v.gever, v.ontvanger]),
    ...inMandaat(k, id, 'MandaatGerapporteerd').flatMap((m) => [...m.gevers, ...m.ontvangers]),
  ];
  return [...new Set(dragers.map((d) => sleutelVan(d.partij)))];
}

export function bestaatMandaat(k: Kennis, id: string): boolean {
  return inMandaat(k, id, 'MandaatIngeschreven').length > 0;
}

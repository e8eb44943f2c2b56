import type { paths } from '../../api/schema.gen.d.ts';

/** By what the events of the register can be narrowed. */
export const FILTERNAMEN = [
  'regio',
  'categorie',
  'dossier',
  'soort',
  'van',
  'totEnMet',
  'door',
  'gecorrigeerd',
] as const;

type Vraag = NonNullable<paths['/gebeurtenissen']['get']['parameters']['query']>;

/** The filter of an address, without its place in the list. */
export function filterUit(zoek: URLSearchParams): URLSearchParams {
  const filter = new URLSearchParams();
  for (const naam of FILTERNAMEN) {
    const waarde = zoek.get(naam);
    if (waarde) filter.set(naam, waarde);
  }
  return filter;
}

/** What an address asks for. The register refuses what is no filter, and says so. */
export function vraagUit(zoek: URLSearchParams): Vraag {
  const na = zoek.get('na');
  return {
    ...Object.fromEntries(filterUit(zoek)),
    ...(zoek.get('volgorde') === 'oudste' && { volgorde: 'oudste' as const }),
    ...(na && { na: Number(na) }),
  };
}

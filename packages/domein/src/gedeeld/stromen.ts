import { LANDELIJK, type MandaatId, type OvereenkomstId } from './namen.ts';

/** Where the events of each kind of file are: its home tenant, its category and its id there. */
type Stroom = { readonly regio: string; readonly categorie: string; readonly id: string };

export const gemeenteStroom = (code: string): Stroom => ({
  regio: LANDELIJK,
  categorie: 'gemeente',
  id: code,
});

export const regioStroom = (slug: string): Stroom => ({ regio: slug, categorie: 'regio', id: slug });

/** The home region of an agreement, a mandate, a dispute or a commission stands in its id (decision 0004). */
export const regioVan = (id: OvereenkomstId | MandaatId): string => id.slice(0, id.indexOf('.'));

export const overeenkomstStroom = (id: OvereenkomstId): Stroom => ({
  regio: regioVan(id),
  categorie: 'overeenkomst',
  id: id.slice(id.indexOf('.') + 1),
});

export const mandaatStroom = (id: MandaatId): Stroom => ({
  regio: regioVan(id),
  categorie: 'mandaat',
  id: id.slice(id.indexOf('.') + 1),
});

/** A dispute lives in the tenant of the commission that handles it. */
export const geschilStroom = (id: string): Stroom => ({
  regio: regioVan(id),
  categorie: 'geschil',
  id: id.slice(id.indexOf('.') + 1),
});

export const commissieStroom = (id: string): Stroom => ({
  regio: regioVan(id),
  categorie: 'commissie',
  id: id.slice(id.indexOf('.') + 1),
});

/** A subscription lives with the region of its coordinator; of a municipality or a system it is national. */
export const abonnementStroom = (id: string): Stroom => ({
  regio: regioVan(id),
  categorie: 'abonnement',
  id: id.slice(id.indexOf('.') + 1),
});

/** The state of the norm is kept per region, by the region itself. */
export const nvoStroom = (slug: string): Stroom => ({ regio: slug, categorie: 'nvo', id: slug });

/** What came of one message: kept by the region whose coordinator can do something about it. */
export const berichtStroom = (id: string): Stroom => ({
  regio: regioVan(id),
  categorie: 'postvak',
  id: id.slice(id.indexOf('.') + 1),
});

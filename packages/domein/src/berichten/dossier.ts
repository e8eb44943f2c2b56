import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';

/** A file as the world names it: in the API by its path, elsewhere by a URN. Neither holds the name of a person. */
export type Dossier = { readonly naam: string; readonly pad: string; readonly urn: string };

/** The collection of each kind of file in the API, and whether its name begins with its region (decision 0004). */
const COLLECTIES: Readonly<Record<string, { readonly pad: string; readonly metRegio: boolean }>> = {
  gemeente: { pad: 'gemeenten', metRegio: false },
  regio: { pad: 'regios', metRegio: false },
  overeenkomst: { pad: 'overeenkomsten', metRegio: true },
  mandaat: { pad: 'mandaten', metRegio: true },
  nvo: { pad: 'nvo', metRegio: false },
  geschil: { pad: 'geschillen', metRegio: true },
  commissie: { pad: 'commissies', metRegio: true },
  postvak: { pad: 'inkomend', metRegio: true },
};

export const urn = (soort: string, naam: string): string => `urn:regiolog:${soort}:${naam}`;

/** The file of a stream. Throws for a kind of file that has no place in the API: that is a bug, not a fault of a user. */
export function dossierVan({ regio, categorie, id }: Gebeurtenis['ref']): Dossier {
  const collectie = COLLECTIES[categorie];
  if (!collectie) throw new TypeError(`no collection for ${categorie}`);
  const naam = collectie.metRegio ? `${regio}.${id}` : id;
  return { naam, pad: `/v1/${collectie.pad}/${naam}`, urn: urn(categorie, naam) };
}

import type { Dossier } from './dossier.ts';

const API: Readonly<Record<Dossier['soort'], string>> = {
  overeenkomst: '/overeenkomsten',
  mandaat: '/mandaten',
  regio: '/regios',
  gemeente: '/gemeenten',
  nvo: '/nvo',
  geschil: '/geschillen',
  commissie: '/commissies',
};

/** Where the API keeps a file: `/nvo/amersfoort`. */
export const apiPad = ({ soort, id }: Dossier): string => `${API[soort]}/${encodeURIComponent(id)}`;

/** The form for an act in a file, as a page of the portal. Fields can be filled in beforehand by its query. */
export const formulierPad = ({ soort, id }: Dossier, collectie: string): string =>
  `${API[soort]}/${id}/vastleggen/${collectie}`;

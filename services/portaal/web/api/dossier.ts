/** What a page is about: the kinds of files that the register keeps, and the id that the API knows each by. */
export type Dossier = {
  readonly soort: 'overeenkomst' | 'mandaat' | 'regio' | 'gemeente' | 'nvo' | 'geschil' | 'commissie';
  readonly id: string;
};

const PAD: Readonly<Record<Dossier['soort'], string>> = {
  overeenkomst: '/overeenkomsten',
  mandaat: '/mandaten',
  regio: '/regios',
  gemeente: '/gemeenten',
  nvo: '/regios',
  geschil: '/geschillen',
  commissie: '/commissies',
};

/** The page of a file. That of the norm is a page of its region. */
export const dossierPad = ({ soort, id }: Dossier): string =>
  `${PAD[soort]}/${id}${soort === 'nvo' ? '/norm' : ''}`;

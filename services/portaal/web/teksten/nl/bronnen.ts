/** The titles of the public documents that the register was filled from, by the file they came in (see their list in infra/referentie). */
const TITELS: Readonly<Record<string, string>> = {
  '003_5d838909f9810eb3.txt': 'Regionale stand van het land (29 oktober 2020)',
  '002_2a480801526f1c5f.txt': 'Regiovisie IJssel-Vecht, herijking (2021)',
  '001_d2476bc10e995bbe.txt': 'Regiovisie Samen in de wijk, regio Amersfoort (2021)',
  '000_52cd65a6c3e22352.txt': 'Advies over de regiovisie Samen in de wijk (2021)',
  '004_0ca8ceca62040016.txt': 'Raadsvoorstel van Soest over jeugdhulp (2 september 2021)',
};

/** The number that a site for reading gave a document says nothing about it; that of an official journal does. */
const LEESPLEK = /^(docplayer|lawinsider|5dok) \w+, /;

/** A document as people know it: by its title, where the register has only the name of a file, or names it by number too. */
export const bronTitel = (document: string): string => TITELS[document] ?? document.replace(LEESPLEK, '');

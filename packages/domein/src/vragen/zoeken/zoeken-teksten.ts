import {
  gemeenteHandelingen,
  mandaatHandelingen,
  nvoHandelingen,
  overeenkomstHandelingen,
  regioHandelingen,
} from '../../handelingen.ts';
import type { RegisterFeit } from '../feiten.ts';

/** Where in a file a word stands, from what weighs most to what weighs least. `betrokkene`: who it is about. */
export const VELDEN = ['naam', 'onderwerp', 'betrokkene', 'omschrijving'] as const;
export type Veld = (typeof VELDEN)[number];

/** A text of a fact that can be searched. */
export type Tekst = { readonly veld: Veld; readonly tekst: string };

/**
 * What can be searched, by the name of the field. What is not named here is not searched: dates, amounts, codes, hashes,
 * what is sealed, and choices that say nothing about a file as a whole (that a body is a council).
 */
const VELD: Readonly<Record<string, Veld>> = {
  naam: 'naam',
  ...Object.fromEntries(
    [
      ...['soort', 'subsoort', 'domeinen', 'domein', 'rechtsvorm', 'grondslag', 'onderwerp', 'onderwerpen'],
      ...['thema', 'functie', 'variant', 'groep', 'route', 'regel', 'verplichting', 'product', 'producten'],
      ...['bevoegdheden', 'bevoegdheid', 'item', 'eis', 'rol'],
    ].map((naam) => [naam, 'onderwerp'] as const),
  ),
  ...Object.fromEntries(['organisatie', 'ambt', 'organen'].map((naam) => [naam, 'betrokkene'] as const)),
  ...Object.fromEntries(
    [
      ...['bepaling', 'samenvatting', 'omschrijving', 'opmerking', 'partijenOmschrijving', 'voorwaarden'],
      ...['geval', 'aanwijzing', 'oorzaak', 'kenmerk', 'tekst', 'reden', 'wie', 'vorm', 'bij', 'van'],
      'uitleg',
    ].map((naam) => [naam, 'omschrijving'] as const),
  ),
};

/** Parts of an act that hold such fields themselves. */
const DELEN: ReadonlySet<string> = new Set([
  ...['partij', 'partijen', 'drager', 'wie', 'gever', 'gevers', 'ontvanger', 'ontvangers', 'vervanger'],
  ...['door', 'namens', 'grenzen', 'punten'],
]);

/** Abbreviations that are choices, written out as people look for them too. */
const VOLUIT: Readonly<Record<string, string>> = {
  dvo: 'dvo (dienstverleningsovereenkomst)',
  bw: 'bw (beschermd wonen)',
  mo: 'mo (maatschappelijke opvang)',
  'bw-mo': 'bw-mo (beschermd wonen en maatschappelijke opvang)',
  wmo: 'wmo (maatschappelijke ondersteuning)',
  oggz: 'oggz (openbare geestelijke gezondheidszorg)',
};
const KEUZES: ReadonlySet<string> = new Set(['soort', 'domeinen', 'domein']);

function verzamel(deel: object, gevonden: Tekst[]): void {
  for (const [naam, waarde] of Object.entries(deel)) {
    for (const w of Array.isArray(waarde) ? waarde : [waarde]) {
      const veld = VELD[naam];
      if (typeof w === 'string') {
        if (veld) gevonden.push({ veld, tekst: KEUZES.has(naam) ? (VOLUIT[w] ?? w) : w });
      } else if (typeof w === 'object' && w !== null && DELEN.has(naam)) verzamel(w, gevonden);
    }
  }
}

/** What can be searched of a fact. Who is named by a code is found by name through what is known of that code. */
export function tekstenVan(feit: RegisterFeit): Tekst[] {
  const gevonden: Tekst[] = [];
  if ('inhoud' in feit) verzamel(feit.inhoud, gevonden);
  else {
    // The kind of a fact is our word, not one of the file.
    const { soort: _soort, ...eigen } = feit;
    verzamel(eigen, gevonden);
  }
  return gevonden;
}

const MELDINGEN: ReadonlySet<string> = new Set(
  [gemeenteHandelingen, regioHandelingen, overeenkomstHandelingen, mandaatHandelingen, nvoHandelingen]
    .flat()
    .filter(({ van }) => van === 'rapport')
    .map(({ feit }) => feit),
);

/** Is this what a source reports, rather than an act that is recorded? */
export const isMelding = ({ soort }: RegisterFeit): boolean => MELDINGEN.has(soort);

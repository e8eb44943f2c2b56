import type { Fout } from '../gedeeld/weigering.ts';
import { tekens } from '../gedeeld/woorden.ts';
import type { Publicatie } from './events-uitspraak.ts';
import { persoonssporen, type Spoorsoort } from './persoonssporen.ts';
import { Clientreferentie } from './waarden.ts';

/**
 * Is a ruling anonymous enough to be published? A net under the review by the chair, not in its place: it finds what
 * has a form (numbers, addresses, a name after a title or initials) and the names that it is told. It does not find
 * the bare name of a person ("Jan Jansen zei", "Jansen, J.", in capitals alone), a word made of a name ("Zwolse"), a
 * misspelt name, a year of birth, a street, an institution, a foreign bank account, or what only several details
 * together give away. On the other hand it refuses some things that are harmless: then other words are soon found.
 */

/** What makes somebody recognisable. What was found is never repeated: a refusal is read and logged elsewhere. */
export type Spoor = { readonly soort: Spoorsoort; readonly melding: string };

const MELDING: Readonly<Record<Spoorsoort, string>> = {
  partij: 'Hier staat de naam of de code van een partij. Schrijf bijvoorbeeld “gemeente A”.',
  pseudoniem: 'Hier staat een verwijzing naar een cliënt. Schrijf “de cliënt”.',
  bsn: 'Hier staat een getal dat een BSN kan zijn.',
  'e-mailadres': 'Hier staat een e-mailadres.',
  telefoonnummer: 'Hier staat een getal dat een telefoonnummer kan zijn.',
  iban: 'Hier staat een rekeningnummer.',
  postcode: 'Hier staat een postcode.',
  geboortedatum: 'Hier staat een geboortedatum.',
  persoonsnaam:
    'Hier lijkt de naam van een persoon te staan. Schrijf bijvoorbeeld “de cliënt” of “de heer X”.',
};

/** Names of municipalities and regions that are words of their own too: only with a capital are they a name. */
const OOK_WOORD: ReadonlySet<string> = new Set(
  'assen beek bergen best brummen buren delft doorn duiven echt goor haren heel helden hoorn houten huizen kampen laren leek leiden losser monster putten sluis tegelen waterland weert wierden'.split(
    ' ',
  ),
);

/** Codes of municipalities (TOOI): every one of them, of a party or not, names one. */
const GEMEENTECODE = /(?<![\p{L}\p{N}])gm\d{4}(?!\d)/iu;

/** What is said before or behind a name is no part of it: "gemeente Zwolle", "Bergen (L)". */
const kaal = (naam: string): string =>
  naam.replace(/\([^)]*\)/g, ' ').replace(/^\s*(?:gemeente|regio)\s+/i, '');

/** Is this name in the text? Without case or accents, as words that follow each other, with or without a possessive s. */
function noemt(tekst: string, woorden: ReturnType<typeof tekens>, naam: string): boolean {
  const vormen = tekens(kaal(naam)).map(({ vorm }) => vorm);
  const [eerste] = vormen;
  if (eerste === undefined || vormen.join('').length < 2) return false;
  const gelijk = (vorm: string, n: number) =>
    vorm === vormen[n] || (n === vormen.length - 1 && vorm === `${vormen[n]}s`);
  return woorden.some(({ van }, begin) => {
    if (!vormen.every((_, n) => gelijk(woorden[begin + n]?.vorm ?? '', n))) return false;
    return vormen.length > 1 || !OOK_WOORD.has(eerste) || /\p{Lu}/u.test(tekst.charAt(van));
  });
}

/** One form for what looks the same: other spaces, full-width digits, and signs that do not show. */
const effen = (tekst: string): string =>
  tekst
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ');

/** Decisions of courts are public, and their numbers look like anything. */
const ECLI = /ECLI:[A-Z]{2}:[A-Z0-9]+:\d{4}:[A-Z0-9.]+/gi;

/**
 * What makes somebody recognisable in a text. `namen` are the names that are to stay out of it: of the parties and of
 * their regions, as people write them and as codes, and the reference to the person behind the case.
 */
export function herkenbaar(tekst: string, namen: readonly string[]): Spoor[] {
  const gelezen = effen(tekst).replace(ECLI, '');
  const woorden = tekens(gelezen);
  const genoemd = namen.filter((naam) => noemt(gelezen, woorden, effen(naam)));
  const soorten = new Set<Spoorsoort>([
    ...(GEMEENTECODE.test(gelezen) ? (['partij'] as const) : []),
    ...genoemd.map((naam) => (Clientreferentie.safeParse(naam).success ? 'pseudoniem' : 'partij')),
    ...persoonssporen(gelezen),
  ]);
  return [...soorten].map((soort) => ({ soort, melding: MELDING[soort] }));
}

/** The fields of a publication in which somebody writes; the others are choices and a year. */
export const TEKSTVELDEN = [
  'referentiecode',
  'commissie',
  'bepalingsoort',
  'samenvatting',
  'behandeling',
  'standpunten',
  'beoordeling',
] as const satisfies readonly (keyof Publicatie)[];

/** Every fault for a refusal `niet-anoniem`: in which field what kind of thing stands. None: it may be proposed. */
export const publicatiefouten = (publicatie: Publicatie, namen: readonly string[]): Fout[] =>
  TEKSTVELDEN.flatMap((veld) =>
    herkenbaar(publicatie[veld], namen).map(({ melding }) => ({ veld, melding })),
  );

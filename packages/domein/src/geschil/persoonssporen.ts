/**
 * The traces by which a person is recognised in a Dutch text: numbers and addresses by their form, names by what stands
 * before them. A name that stands bare in a sentence ("Jan Jansen zei") has no form of its own and is not found: for
 * that the chair reviews what is published.
 */

/** What may not stand in a text that is published. */
export type Spoorsoort =
  | 'partij'
  | 'pseudoniem'
  | 'bsn'
  | 'e-mailadres'
  | 'telefoonnummer'
  | 'iban'
  | 'postcode'
  | 'geboortedatum'
  | 'persoonsnaam';

/** A letter or a digit before or after it makes something a part of another word. */
const GEEN_DEEL = '(?<![\\p{L}\\p{N}])';
const GEEN_VERVOLG = '(?![\\p{L}\\p{N}])';
const los = (patroon: string): RegExp => new RegExp(`${GEEN_DEEL}(?:${patroon})${GEEN_VERVOLG}`, 'gu');

const BSN = los('\\d{9}|\\d{4}[. ]\\d{2}[. ]\\d{3}|\\d{3} \\d{3} \\d{3}');
/** The eleven test of a burgerservicenummer: 9, 8 .. 2 times its digits, less the last, is a multiple of 11. */
export function isBsn(cijfers: string): boolean {
  const getal = cijfers.replace(/\D/g, '');
  if (getal.length !== 9 || /^0+$/.test(getal)) return false;
  const som = [...getal].reduce(
    (n, cijfer, plaats) => n + Number(cijfer) * (plaats === 8 ? -1 : 9 - plaats),
    0,
  );
  return som % 11 === 0;
}

/** Just around the sign: the rest of an address adds nothing, and a long word costs nothing. */
const EMAIL = /[\p{L}\p{N}_%+-]@[\p{L}\p{N}-]+\.\p{L}/gu;

/** Ten digits from a nought, or an international number; a date, an amount and a bank account have other forms. */
const TELEFOON = new RegExp(
  `${GEEN_DEEL}(?<!\\d[.,:/-]|[A-Z]{4} )(?!\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}(?!\\d))` +
    `(?:0[1-9](?:[ )-]{0,2}\\d){8}|(?:\\+|00)[1-9](?:[ ()-]{0,3}\\d){9,12})(?!\\d)`,
  'gu',
);
const IBAN = los('[Nn][Ll]\\d{2} ?[A-Za-z]{4}(?: ?\\d){10}');

/** Four digits and two letters, as they are printed; SA, SD and SS are never given out. */
const POSTCODE = los(
  '(?<!\\d[A-Za-z]?:)(?<!art(?:ikel(?:en)?|\\.) )[1-9]\\d{3} ?(?!S[ADS])[A-Z]{2}|(?<!:)[1-9]\\d{3}(?!s[ads])[a-z]{2}',
);
/** After a year these two letters are a word of the field, and no part of an address. */
const VAKLETTERS = /^(?:19|20)\d\d (?:BW|MO|GR|GS|EU|RV|WO|ZW)$/;

const MAAND =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)';
const DAG = `\\d{1,2}(?:e|ste|de)?(?: ${MAAND}\\b|[-./ ]\\d{1,2}[-./ ])`;
const WEEKDAG = '(?: (?:maan|dins|woens|donder|vrij|zater|zon)dag)?';
/** A day is a day of birth by the word beside it. A year alone is not found: "geboren in 1980". */
const GEBOORTE = new RegExp(
  `${GEEN_DEEL}(?:(?:geboren|geb\\.?)(?: te \\p{L}+)?(?: op|:)?${WEEKDAG} ?${DAG}` +
    `|geboortedatum\\W{0,3}(?:is |op )?${DAG}|${DAG}[^\\s.;?!]{0,12}(?: [^\\s.;?!]+){0,4} geboren)`,
  'giu',
);

const PSEUDONIEM = los('[Cc]-(?=[A-Za-z]*\\d)[A-Za-z0-9]{4,32}');

const AANHEF =
  '(?:[Mm]evrouw|[Mm]ej(?:uffrouw|\\.)|[Mm]evr\\.?|[Mm]w\\.?|[Mm]eneer|[Hh]eer|[Hh]eren|[Hh]r\\.|[Dd]hr\\.?|[Dd]rs?\\.|[Mm]r\\.|[Ii]r\\.|[Ii]ng\\.|[Pp]rof\\.|[Bb]urgemeester|[Ww]ethouder)';
const TUSSEN =
  "(?:(?:van|von|de|den|der|het|ter|ten|te|in|op|uit|aan|bij|la|le|el|al|ben|bin|di|da|[’']t) ){0,3}";
const NAAM = "\\p{Lu}[\\p{L}][\\p{L}’'-]*";
const INITIALEN = '(?:(?:\\p{Lu}|Th|Chr?|Ph|Sj|Tj|IJ)\\. ?)';
/** "mevrouw De Vries", "wethouder van den Berg". */
const NA_AANHEF = new RegExp(`${GEEN_DEEL}${AANHEF} (${TUSSEN})(${NAAM})`, 'gu');
/** "J. Jansen", "P.J. van den Berg"; what stands before it may show that the letter is no initial. */
const NA_INITIALEN = new RegExp(`(?<![\\p{L}\\p{N}.])(${INITIALEN}{1,5})(${TUSSEN})(${NAAM})`, 'gu');

/** Words that begin a sentence or a part of a ruling, so that "partij A. De commissie" is no name. */
const OPENERS: ReadonlySet<string> = new Set(
  [
    'Aan Al Aldus Alle Alleen Als Begin Bij Blijkens Bovendien Daar Daarbij Daardoor Daarmee Daarna Daarom Daarop',
    'Daarover Daartegen Dan Dat De Desondanks Destijds Deze Die Dit Door Dus Echter Een Eind Er Eerst Elk Elke En',
    'Evenmin Evenwel Gedurende Geen Gelet Gezien Haar Had Heeft Het Hierbij Hierdoor Hiermee Hierna Hierop Hierover',
    'Hiertegen Hiervan Hij Hoewel Hun Ieder Iedere Immers In Indien Inmiddels Is Kort Krachtens Maar Mede Medio Met Na',
    'Nadat Naar Niet Nu Of Om Omdat Omtrent Ondanks Onder Ook Op Over Per Sinds Sindsdien Te Tegen Tegenover Ten Ter',
    'Terwijl Tevens Tijdens Toch Toen Tot Totdat Tussen Uit Uiteindelijk Van Vanaf Verder Vervolgens Volgens Voor Voordat',
    'Voorts Wanneer Want Was Wat Weliswaar Wel Werd Wie Wordt Ze Zij Zijn Zo Zodra Zonder Zowel Zulke',
    'Aanbieder Aanbieders Achtergrond Advies Artikel Awb Behandeling Beide Beoordeling Beslissing Bevoegdheid Cliënt',
    'Cliënten College Commissie Conclusie Feiten Financiën Gemeente Gemeenten Inleiding Inwoner Inwoners Jeugd Jeugdhulp',
    'Jeugdwet Kosten Maatschappelijke Nadere Onderwijs Ontvankelijkheid Overwegingen Partij Partijen Procedure',
    'Procesverloop Punt Regio Samenvatting Sociaal Standpunt Standpunten Uitspraak Verloop Verweerder Verweerders',
    'Verzoeker Verzoekers Voorgeschiedenis Welzijn Wgr Wmo Wonen Zorg',
  ].flatMap((regel) => regel.split(' ')),
);
/** With a capital these begin a surname too, after a title: "mevrouw De Vries". */
const TUSSENVOEGSEL = /^(?:De|Den|Der|Van|Von|Ten|Ter|Te|Het|In|Op|Uit|Aan|El|Al)$/;
/** Before a letter that names a thing or a party whose name was left out. */
const VOOR_EEN_LETTER =
  /(?:^|[^\p{L}])(?:onder|lid|leden|sub|punt|onderdeel|bijlage|letter|categorie|variant|optie|gemeente|gemeenten|regio|partij|partijen|aanbieder|instelling)\s$/iu;
const RECHTSVORM = /^(?:BV|NV|CV|VOF|GR|EU)$/;

const naAanhef = ([, , naam = '']: RegExpMatchArray): boolean =>
  !OPENERS.has(naam) || TUSSENVOEGSEL.test(naam);

function naInitialen({
  1: letters = '',
  2: tussen = '',
  3: naam = '',
  index = 0,
  input = '',
}: RegExpMatchArray) {
  if (RECHTSVORM.test(letters.replace(/[. ]/g, ''))) return false;
  if (VOOR_EEN_LETTER.test(input.slice(Math.max(0, index - 20), index))) return false;
  return tussen !== '' || !OPENERS.has(naam);
}

type Zoeker = {
  readonly soort: Spoorsoort;
  readonly patroon: RegExp;
  readonly klopt?: (m: RegExpMatchArray) => boolean;
};
const ZOEKERS: readonly Zoeker[] = [
  { soort: 'pseudoniem', patroon: PSEUDONIEM },
  { soort: 'bsn', patroon: BSN, klopt: ([gevonden]) => isBsn(gevonden) },
  { soort: 'e-mailadres', patroon: EMAIL },
  { soort: 'telefoonnummer', patroon: TELEFOON },
  { soort: 'iban', patroon: IBAN },
  { soort: 'postcode', patroon: POSTCODE, klopt: ([gevonden]) => !VAKLETTERS.test(gevonden) },
  { soort: 'geboortedatum', patroon: GEBOORTE },
  { soort: 'persoonsnaam', patroon: NA_AANHEF, klopt: naAanhef },
  { soort: 'persoonsnaam', patroon: NA_INITIALEN, klopt: naInitialen },
];

/** The kinds of traces in a text, each once. */
export function persoonssporen(tekst: string): Spoorsoort[] {
  const gevonden = ZOEKERS.filter(({ patroon, klopt = () => true }) =>
    [...tekst.matchAll(patroon)].some(klopt),
  );
  return [...new Set(gevonden.map(({ soort }) => soort))];
}

import { z } from 'zod';
import { type Dag, inWoorden } from '../../gedeeld/datum.ts';
import { Geschilpartij, Geschilsoort } from '../../geschil/waarden.ts';
import type { Feiten } from '../feiten.ts';
import { gemeenteNaam } from '../gemeenten.ts';
import { Bevinding, hoofdletter, isMinstens, Oordeel, Reden, reden } from '../reden.ts';
import { regioNaam } from '../regios.ts';
import { bevindingenOverRoute } from './geschilroute-bevindingen.ts';
import { GedeeldeRegio } from './geschilroute-plaats.ts';
import { gewicht, stappen } from './geschilroute-stappen.ts';
import { FORUM, Forum, TABEL } from './geschilroute-tabel.ts';
import { RoutestapAntwoord, zaakVan } from './geschilroute-zaak.ts';
import type { GeschilrouteVraag } from './port.ts';

/** Which forum is competent for a dispute on a day, with every step that was looked at (K3). */
export const GeschilrouteAntwoord = z
  .object({
    soort: Geschilsoort,
    overeenkomst: z.string().nullable(),
    bepaling: z.string().nullable(),
    partijen: z.array(z.object({ partij: Geschilpartij, naam: z.string() })),
    forum: Forum,
    oordeel: Oordeel.describe(
      'Is dit forum bevoegd? niet-aangetoond: alleen aangekondigd. niet-bekend: alleen gemeld, of niets vastgelegd.',
    ),
    uitleg: z.string(),
    dezelfdeRegio: Oordeel.describe('Horen alle partijen bij één regio?'),
    regios: z.array(GedeeldeRegio).describe('De regio’s waar alle partijen bij horen of kunnen horen.'),
    stappen: z.array(RoutestapAntwoord).describe('Alle wegen, in de volgorde waarin zij zijn bekeken.'),
    verwijzing: z.string().nullable().describe('Waarheen, als dit ergens anders hoort dan gevraagd.'),
    bevindingen: z.array(Bevinding),
    redenen: z.array(Reden),
  })
  .meta({ id: 'GeschilrouteAntwoord' });
export type GeschilrouteAntwoord = z.infer<typeof GeschilrouteAntwoord>;

/** The answer in one sentence. */
function inEenZin(forum: Forum, oordeel: Oordeel, dag: Dag): string {
  const [wie, op] = [FORUM[forum], `op ${inWoorden(dag)}`];
  switch (oordeel) {
    case 'ja':
      return `${hoofdletter(wie)} is ${op} bevoegd.`;
    case 'onzeker':
      return `${hoofdletter(wie)} is ${op} misschien bevoegd.`;
    case 'niet-aangetoond':
      return `Dat ${wie} ${op} bevoegd is, is niet aangetoond.`;
    case 'niet-bekend':
      return `Of ${wie} ${op} bevoegd is, is niet bekend.`;
    case 'nee':
      return `${hoofdletter(wie)} is ${op} niet bevoegd.`;
  }
}

/** A law that applies goes first; else the way of which most can be said, and of equals the first. */
export function kies(alle: readonly RoutestapAntwoord[]): RoutestapAntwoord | undefined {
  const open = alle.filter((s) => s.oordeel !== 'nee');
  const wettelijk = open.find(
    (s) => isMinstens(s.oordeel, 'onzeker') && TABEL.some((rij) => rij.stap === s.stap && rij.dwingend),
  );
  return wettelijk ?? open.toSorted((a, b) => gewicht(a) - gewicht(b))[0];
}

/** What a party should hear when it asks another forum, or when the dispute is a complaint. */
function verwijzing(forum: Forum, oordeel: Oordeel, gevraagd: Forum | undefined): string | null {
  if (forum === 'klachtregeling')
    return 'Dit is een klacht van een inwoner of cliënt. Zij hoort bij de klachtregeling van de gemeente of de aanbieder, buiten dit register.';
  if (gevraagd === undefined || gevraagd === forum) return null;
  const niet = `${hoofdletter(FORUM[gevraagd])} gaat hier niet over, voor zover vastgelegd.`;
  if (forum === 'geen') return `${niet} Een ander forum is ook niet aangewezen.`;
  return isMinstens(oordeel, 'onzeker')
    ? `${niet} Leg dit voor aan ${FORUM[forum]}.`
    : `${niet} ${hoofdletter(FORUM[forum])} komt het meest in aanmerking, maar dat die bevoegd is staat niet vast.`;
}

const GEEN =
  'Voor dit geschil is nog geen forum aangewezen, voor zover vastgelegd. Partijen kunnen er samen één kiezen.';

/** Which forum is competent for this dispute on `dag`? */
export function geschilroute(feiten: Feiten, vraag: GeschilrouteVraag, dag: Dag): GeschilrouteAntwoord {
  const zaak = zaakVan(feiten, vraag, dag);
  const alle = stappen(zaak);
  const gekozen = kies(alle);
  const forum: Forum = gekozen?.forum ?? 'geen';
  const oordeel: Oordeel = gekozen?.oordeel ?? 'niet-bekend';
  const uitleg = gekozen ? `${inEenZin(forum, oordeel, dag)} ${gekozen.uitleg}` : GEEN;
  return {
    soort: vraag.soort,
    overeenkomst: vraag.overeenkomst ?? null,
    bepaling: vraag.bepaling ?? null,
    partijen: [
      ...zaak.genoemd.map((g) => ({ partij: { gemeente: g }, naam: gemeenteNaam(feiten, g) })),
      ...zaak.regios.map((r) => ({ partij: { regio: r }, naam: regioNaam(feiten, r) })),
    ],
    forum,
    oordeel,
    uitleg,
    dezelfdeRegio: zaak.plaats.oordeel,
    regios: [...zaak.plaats.regios],
    stappen: alle.map((s) => ({ ...s, gekozen: s === gekozen })),
    verwijzing: verwijzing(forum, oordeel, vraag.gevraagd),
    bevindingen: bevindingenOverRoute(zaak, alle, gekozen),
    redenen: [...(gekozen?.redenen ?? [reden('geen-forum', GEEN)])],
  };
}

import { Readable } from 'node:stream';
import { eindeVanDag } from '@regiolog/domein/gedeeld/datum';
import { instantVan } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { partijenNu, type Zaak } from '@regiolog/domein/geschil/state';
import { partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import type { JsonObject } from '@regiolog/event-store/event-store';
import { canonicalText } from '@regiolog/event-store/hash-chain';
import type { GeschillenDeps } from './app.ts';
import type { Lopend } from './lopend.ts';
import { stukmap } from './stukmap.ts';
import type { Reconstructievraag } from './vragen.ts';

/**
 * The reconstruction that a file begins with: what held on the day of the facts, as one could know it then and as it is
 * known now. It is kept as a document of the commission, so that what lay before it can never become something else.
 */

/** What the secretary may ask beside what the case says by itself. */
type Erbij = Pick<Reconstructievraag, 'handeling' | 'jaar'>;

const vraagOver = (zaak: Zaak, erbij: Erbij) => ({
  ...erbij,
  partijen: partijenNu(zaak).map(({ partij }) => partijVanSleutel(partij)),
  punten: zaak.punten.map(({ overeenkomst, bepaling }) => ({ overeenkomst, bepaling })),
  soort: zaak.soort,
});

const TOEN_IN_DE_TOEKOMST = weiger('tijdstip-in-de-toekomst', 'Toen kan niet later zijn dan nu.', [
  { veld: 'bekendToen', melding: 'Kies vandaag of een eerder moment.' },
]);

/** Asks the register twice, keeps both answers as one document, and says under which times they were given. */
async function vraagEnBewaar(
  { vragen, documenten, nu }: GeschillenDeps,
  { betrokken: { zaak }, ref }: Lopend,
  gekozen: string | undefined,
  erbij: Erbij,
): Promise<Record<string, unknown> | Weigering> {
  const geldigOp = zaak.feitendatum;
  const beschikbaarOp = nu().toISOString();
  if (gekozen !== undefined && gekozen > beschikbaarOp) return TOEN_IN_DE_TOEKOMST;
  // By default the end of the day of the facts; of a day that is not over yet, now.
  const eindeVanFeiten = eindeVanDag(geldigOp);
  const bekendToen = gekozen ?? (eindeVanFeiten < beschikbaarOp ? eindeVanFeiten : beschikbaarOp);
  const vraag = vraagOver(zaak, erbij);
  const momenten = {
    toen: { geldigOp, bekendOp: bekendToen, beschikbaarOp },
    nu: { geldigOp, bekendOp: beschikbaarOp, beschikbaarOp },
  };
  const toen = await vragen.reconstructie({ ...vraag, ...momenten.toen });
  const huidig = await vragen.reconstructie({ ...vraag, ...momenten.nu });
  // Through JSON: what was left out of an answer is no part of it.
  const inhoud = canonicalText(JSON.parse(JSON.stringify({ vraag, toen, nu: huidig })) as JsonObject);
  const document = await documenten.bewaar(stukmap(ref, undefined), Readable.from([Buffer.from(inhoud)]), {
    opgegeven: 'text/plain',
  });
  return isWeigering(document) ? document : { ...momenten, document };
}

/** The act as it is stored. A repeat gives what was answered the first time: the register has moved on since. */
export async function reconstrueer(
  deps: GeschillenDeps,
  zaak: Lopend,
  { datum, bekendToen, ...erbij }: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown> | Weigering> {
  const gekozen = typeof bekendToen === 'string' ? instantVan(bekendToen) : undefined;
  if (zaak.eerder?.type === 'ReconstructieVastgelegd') {
    const { toen, ...eerder } = zaak.eerder.data as Readonly<Record<string, JsonObject>>;
    const { handeling: _handeling, jaar: _jaar, ...zelf } = eerder;
    return { ...zelf, ...erbij, toen: { ...toen, ...(gekozen ? { bekendOp: gekozen } : {}) }, datum };
  }
  const antwoord = await vraagEnBewaar(deps, zaak, gekozen, erbij as Erbij);
  return isWeigering(antwoord) ? antwoord : { ...antwoord, ...erbij, datum };
}

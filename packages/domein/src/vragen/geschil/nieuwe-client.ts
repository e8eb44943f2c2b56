import { z } from 'zod';
import { type Dag, type Deeldatum, inWoorden, plusDagen } from '../../gedeeld/datum.ts';
import { datumVenster, geldtOp } from '../../gedeeld/periode.ts';
import { en, niet, type Zekerheid } from '../../gedeeld/zekerheid.ts';
import type { Feiten, SoortVan } from '../feiten.ts';
import { dossier, eigenFeiten } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { geldtInTekst, Oordeel, Reden, reden, STADIUM } from '../reden.ts';
import { stadiumIn } from '../tellingen/tellingen-stadium.ts';

/**
 * Is somebody a new client on the reporting date (K4)? By the rule as an agreement has it: so many days counted back from
 * that date without an application and without use in the region of the report (002:297-299).
 */

/** What the caller knows of the person, in dates alone; `geen` says that there was none. */
export type Clientdata = {
  readonly meldingsdatum: Dag;
  readonly laatsteAanvraag?: 'geen' | Deeldatum | undefined;
  readonly laatsteGebruik?: 'geen' | Deeldatum | undefined;
};

const Zeker = z.enum(['ja', 'nee', 'onzeker']);
export const NieuweClient = z
  .object({
    overeenkomst: z.string(),
    naam: z.string(),
    dagen: z.number().describe('Hoeveel dagen de regel terugtelt.'),
    meldingsdatum: z.string(),
    eersteDag: z.string().describe('De eerste dag die meetelt: de meldingsdatum min het aantal dagen.'),
    aanvraag: Zeker.describe('Was er een aanvraag in deze dagen?'),
    gebruik: Zeker.describe('Was er gebruik in deze dagen?'),
    nieuw: Zeker.describe('Volgens deze regel een nieuwe cliënt?'),
    geldt: Oordeel.describe('Geldt de regel zelf op de meldingsdatum?'),
    uitleg: z.string(),
    redenen: z.array(Reden),
  })
  .meta({ id: 'NieuweClient' });
export type NieuweClient = z.infer<typeof NieuweClient>;

type Regel = { readonly feit: SoortVan<'onderwerp'>; readonly dagen: number };

/** The rules that agreements lay down, by the variant of a subject: `nieuwe-client-365-dagen`. */
function regels(feiten: Feiten, ids: readonly string[]): Regel[] {
  return ids.flatMap((id) =>
    eigenFeiten(feiten, id, 'onderwerp').flatMap((feit) => {
      const [, dagen] = /^nieuwe-client-([1-9]\d{0,3})-dagen$/.exec(feit.inhoud.variant ?? '') ?? [];
      return dagen === undefined ? [] : [{ feit, dagen: Number(dagen) }];
    }),
  );
}

/** Did the last one fall from `van` up to `tot`? What is said to lie later tells nothing of those days. */
function viel(laatste: 'geen' | Deeldatum | undefined, van: Dag, tot: Dag): Zekerheid {
  if (laatste === 'geen') return 'nee';
  if (laatste === undefined) return 'onzeker';
  const { vroegst, laatst } = datumVenster(laatste);
  if (laatst < van) return 'nee';
  return vroegst >= van && laatst <= tot ? 'ja' : 'onzeker';
}

const NIEUW: Readonly<Record<Zekerheid, string>> = {
  ja: 'Volgens deze regel is dit een nieuwe cliënt',
  nee: 'Volgens deze regel is dit geen nieuwe cliënt',
  onzeker: 'Of dit volgens deze regel een nieuwe cliënt is, is niet te zeggen',
};

function volgens(feiten: Feiten, { feit, dagen }: Regel, client: Clientdata): NieuweClient {
  const { overeenkomst: id, inhoud } = feit;
  const { meldingsdatum, laatsteAanvraag, laatsteGebruik } = client;
  // Calendar days, so a leap day counts as one; that the day furthest back still counts is our reading.
  const eersteDag = plusDagen(meldingsdatum, -dagen);
  // The report itself is an application: only one before that day counts. Use may go on to the very day.
  const aanvraag = viel(laatsteAanvraag, eersteDag, plusDagen(meldingsdatum, -1));
  const gebruik = viel(laatsteGebruik, eersteDag, meldingsdatum);
  const nieuw = en(niet(aanvraag), niet(gebruik));
  const stadium = stadiumIn(feiten, id, inhoud.stadium);
  const tekst = geldigheid(feiten, id, meldingsdatum);
  const geldt = geldtInTekst(stadium, geldtOp(inhoud, meldingsdatum), tekst.oordeel);
  const uitleg = `${NIEUW[nieuw]}: ${dagen} dagen terug vanaf ${inWoorden(meldingsdatum)}, dus vanaf ${inWoorden(eersteDag)}.`;
  return {
    overeenkomst: id,
    naam: dossier(feiten, id).kop?.inhoud.naam ?? id,
    dagen,
    meldingsdatum,
    eersteDag,
    aanvraag,
    gebruik,
    nieuw,
    geldt,
    uitleg,
    redenen: [
      reden('nieuwe-client', uitleg, [feit]),
      reden('regel-in-tekst', STADIUM[stadium], [feit]),
      ...tekst.redenen,
    ],
  };
}

/** By every rule in these agreements; none when no rule is recorded, and then it is not known. */
export function nieuweClient(feiten: Feiten, ids: readonly string[], client: Clientdata): NieuweClient[] {
  return regels(feiten, ids).map((regel) => volgens(feiten, regel, client));
}

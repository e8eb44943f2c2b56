import type { OvereenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import type { Documenten } from '@regiolog/service-kit/documenten';
import { z } from 'zod';
import { Tekstdeel, tekstdelen } from './tekstdelen.ts';

/** What changed between two versions of a text (C9). */
export const Verschil = z
  .object({
    van: z.string(),
    naar: z.string(),
    vergelijkbaar: z.enum(['ja', 'nee']),
    uitleg: z.string(),
    gelijk: z.boolean().nullable(),
    delen: z.array(Tekstdeel),
  })
  .meta({ id: 'Tekstverschil' });

type Versies = OvereenkomstAntwoord['tekstversies'];

/** A text this long is compared by hash only: a comparison may not hold up other readers. */
const MAX_TEKENS = 1_000_000;
/** The longest that a comparison may take, in milliseconds. */
const MAX_MS = 1000;

async function tekstVan(documenten: Documenten, regio: string, versie: Versies[number] | undefined) {
  const document = versie?.document;
  if (!document?.mediatype.startsWith('text/') || document.omvang > MAX_TEKENS) return undefined;
  const gelezen = await documenten.lees(regio, document.hash);
  if (!gelezen) return undefined;
  const delen: Buffer[] = [];
  for await (const deel of gelezen.stroom) delen.push(deel as Buffer);
  return Buffer.concat(delen).toString('utf8');
}

export async function verschil(
  documenten: Documenten,
  regio: string,
  versies: Versies,
  van: string,
  naar: string,
): Promise<z.infer<typeof Verschil>> {
  const [oud, nieuw] = [van, naar].map((v) => versies.find((t) => t.versie === v));
  const gelijk = oud?.document && nieuw?.document ? oud.document.hash === nieuw.document.hash : null;
  const leeg = { van, naar, vergelijkbaar: 'nee' as const, gelijk, delen: [] };
  if (!oud?.document || !nieuw?.document) {
    return { ...leeg, uitleg: 'Niet bekend: van een van beide versies is het document niet bewaard.' };
  }
  const [a, b] = await Promise.all([tekstVan(documenten, regio, oud), tekstVan(documenten, regio, nieuw)]);
  if (a === undefined || b === undefined) {
    return {
      ...leeg,
      uitleg:
        'Alleen platte tekst is regel voor regel te vergelijken; de documenten zelf zijn wel op te halen.',
    };
  }
  const delen = tekstdelen(a, b, MAX_MS);
  if (!delen) return { ...leeg, uitleg: 'De teksten verschillen te veel om snel te vergelijken.' };
  return {
    ...leeg,
    vergelijkbaar: 'ja',
    uitleg: gelijk ? 'De teksten zijn gelijk.' : 'Regels die erbij kwamen en regels die verdwenen.',
    delen: [...delen],
  };
}

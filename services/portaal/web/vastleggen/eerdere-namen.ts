import { client, type Schema } from '../api/client.ts';
import type { Dossier } from '../api/dossier.ts';
import { apiPad } from '../api/vastlegpad.ts';
import { Woord } from '../teksten/woorden.ts';
import type { Keuzes } from './formulier-context.ts';

/** Acts that go on with what was recorded before in the same file: where that is listed, and the field that names it. */
const EERDER: Readonly<Record<string, readonly [collectie: string, veld: string]>> = {
  nakomingen: ['verplichtingen', 'verplichting'],
  geldgegevens: ['geldregels', 'regel'],
  afhankelijkheden: ['afhankelijkheden', 'van'],
};

/** What was recorded before, by its short name and in the words that were used for it. */
export async function eerder(dossier: Dossier, collectie: string): Promise<Keuzes['namen']> {
  const gezocht = dossier.soort === 'overeenkomst' ? EERDER[collectie] : undefined;
  if (!gezocht) return {};
  const [lijst, veld] = gezocht;
  // Which list is data here; all of them hold facts.
  const { data } = (await client.GET(
    `${apiPad(dossier)}/${lijst}` as never,
    { params: { query: { aantal: 100 } } } as never,
  )) as { data?: { resultaten: readonly Schema<'Feit'>[] } };
  const namen = (data?.resultaten ?? []).map(({ inhoud }) => {
    const waarde = String(inhoud[veld]);
    const zelf = Woord(waarde).replaceAll('-', ' ');
    const { omschrijving = zelf, soort } = inhoud;
    return { waarde, naam: soort ? `${Woord(String(soort))}: ${omschrijving}` : String(omschrijving) };
  });
  return { [veld]: [...new Map(namen.map((optie) => [optie.waarde, optie])).values()] };
}

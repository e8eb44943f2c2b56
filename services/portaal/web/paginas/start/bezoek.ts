import type { Schema } from '../../api/client.ts';
import type { Dossier } from '../../api/dossier.ts';

export type Bericht = Extract<Schema<'Berichtenbladzijde'>, { berichten: unknown }>['berichten'][number];

const SOORTEN: readonly string[] = [
  'overeenkomst',
  'mandaat',
  'regio',
  'gemeente',
  'nvo',
  'geschil',
  'commissie',
  'uitspraak',
];

/** What a message is about. A published ruling is no file, but a page of its own. */
export type Onderwerp = Dossier | { readonly soort: 'uitspraak'; readonly id: string };

/** The file that a message names (`urn:regiolog:overeenkomst:amersfoort.dvo`); nothing for what has no page. */
export function onderwerpVan({ subject }: Pick<Bericht, 'subject'>): Onderwerp | undefined {
  const [, , soort = '', ...id] = subject?.split(':') ?? [];
  return SOORTEN.includes(soort) ? ({ soort, id: id.join(':') } as Onderwerp) : undefined;
}

/** The kind of event that a message tells of: `nl.….besluit-genomen` is "BesluitGenomen". */
export const gebeurtenisVan = (type: string): string =>
  (type.split('.').at(-1) ?? '')
    .split('-')
    .map((deel) => deel.charAt(0).toUpperCase() + deel.slice(1))
    .join('');

/** What changed in one file. */
export type Verandering = {
  readonly sleutel: string;
  readonly onderwerp: Onderwerp;
  readonly berichten: readonly Bericht[];
};

/** The messages by the file they are about, the file that changed last first; in a file what came last first. */
export function perDossier(berichten: readonly Bericht[]): readonly Verandering[] {
  const groepen = new Map<string, Verandering & { berichten: Bericht[] }>();
  for (const bericht of berichten.toReversed()) {
    const onderwerp = onderwerpVan(bericht);
    if (!onderwerp) continue;
    const sleutel = `${onderwerp.soort}:${onderwerp.id}`;
    const groep = groepen.get(sleutel) ?? { sleutel, onderwerp, berichten: [] };
    groep.berichten.push(bericht);
    groepen.set(sleutel, groep);
  }
  return [...groepen.values()];
}

/** What an event says, out of the message about it; nothing for a message that only points at where it can be read. */
export const inhoudVan = ({ data }: Bericht): unknown =>
  typeof data === 'object' && data !== null && 'inhoud' in data ? data.inhoud : undefined;

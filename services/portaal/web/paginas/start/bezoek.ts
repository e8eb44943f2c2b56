import type { Dossier } from '../../api/dossier.ts';

/** What the portal looks at in a message of the feed. */
export type Bericht = {
  readonly id: string;
  readonly type: string;
  readonly time?: string;
  readonly subject?: string;
  readonly data?: unknown;
};

const SOORTEN: readonly string[] = [
  'overeenkomst',
  'mandaat',
  'regio',
  'gemeente',
  'nvo',
  'geschil',
  'commissie',
  'uitspraak',
  'postvak',
];

/** What a message is about. A published ruling and the postbox of a region are no files, but pages of their own. */
export type Onderwerp = Dossier | { readonly soort: 'uitspraak' | 'postvak'; readonly id: string };

/** The file that a message names (`urn:regiolog:overeenkomst:amersfoort.dvo`); nothing for what has no page. */
export function onderwerpVan({ subject }: Pick<Bericht, 'subject'>): Onderwerp | undefined {
  const [, , soort = '', ...id] = subject?.split(':') ?? [];
  if (!SOORTEN.includes(soort)) return undefined;
  // The messages of one region wait in one postbox, whatever their own numbers.
  const waar = soort === 'postvak' ? id.join(':').split('.')[0] : id.join(':');
  return { soort, id: waar } as Onderwerp;
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

import type { Dossier } from '../../api/dossier.ts';
import { zinOfSoort } from '../../geschiedenis/zin.ts';

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

/** What the published language calls otherwise than the register itself, which says it within one kind of file. */
const ANDERS: Readonly<Record<string, string>> = {
  'regiolid-toegetreden': 'GemeenteToegetreden',
  'regiolid-uitgetreden': 'GemeenteUitgetreden',
  'regiolid-uittreding-voorgenomen': 'UittredingVoorgenomen',
  'regiolid-blijven-besloten': 'BlijvenBesloten',
  'regiolid-gerapporteerd': 'LidmaatschapGerapporteerd',
  'regiorol-toegekend': 'RolToegekend',
  'regiorol-beeindigd': 'RolBeeindigd',
  'regiorol-gerapporteerd': 'RolGerapporteerd',
  'nvo-tegenstrijdigheid-gemeld': 'TegenstrijdigheidGemeld',
  'geschiluitspraak-gedaan': 'UitspraakGedaan',
  'geschiluitspraak-vernietigd': 'UitspraakVernietigd',
  'uitspraakpublicatie-ingetrokken': 'PublicatieIngetrokken',
  'geschillencommissie-ingesteld': 'CommissieIngesteld',
};

/** The kind of event that a message tells of: `nl.….besluit-genomen` is "BesluitGenomen". */
export function gebeurtenisVan(type: string): string {
  const naam = type.split('.').at(-1) ?? '';
  const delen = naam.split('-').map((deel) => deel.charAt(0).toUpperCase() + deel.slice(1));
  return ANDERS[naam] ?? delen.join('');
}

/** What a message says, in one sentence. */
export function berichtzin({ type, data }: Bericht, namen: Parameters<typeof zinOfSoort>[2]): string {
  const inhoud = typeof data === 'object' && data !== null && 'inhoud' in data ? data.inhoud : undefined;
  return zinOfSoort(gebeurtenisVan(type), inhoud, namen);
}

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

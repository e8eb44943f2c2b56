import { Dag, eindeVanDag, plusDagen } from '@regiolog/domein/gedeeld/datum';
import { RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { AGGREGATEN } from '@regiolog/domein/vragen/feiten';
import { z } from 'zod';

/** The kinds of file there are. */
export const Categorie = z.enum(Object.keys(AGGREGATEN) as [keyof typeof AGGREGATEN]);
export const Dossiernaam = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/)
  .describe('De naam van het dossier binnen de regio, zoals in het antwoord.');

/** Which events of the whole register are asked. */
export const Gebeurtenisfilter = z.object({
  regio: RegioSlug.optional().describe('De regio die het dossier houdt; landelijk voor wat van iedereen is.'),
  categorie: Categorie.optional().describe('Wat voor dossier.'),
  dossier: Dossiernaam.optional(),
  soort: z
    .string()
    .regex(/^[A-Za-z]{1,100}$/)
    .optional()
    .describe('Wat er gebeurde, zoals BesluitGenomen; een herstel heet GebeurtenisGerectificeerd.'),
  van: Dag.optional().describe('Vastgelegd op of na deze dag.'),
  totEnMet: Dag.optional().describe('Vastgelegd op of voor deze dag.'),
  door: z.string().min(1).max(200).optional().describe('Wie het vastlegde: het pseudoniem.'),
  gecorrigeerd: z.enum(['ja', 'nee']).optional().describe('Is dit later hersteld?'),
});
export type Gebeurtenisfilter = z.infer<typeof Gebeurtenisfilter>;

/**
 * Filters that say something of what an event holds. Of a closed event nobody may learn that by filtering: it passes
 * none of these.
 */
export const vraagtNaarInhoud = ({ soort, door, gecorrigeerd }: Gebeurtenisfilter): boolean =>
  soort !== undefined || door !== undefined || gecorrigeerd !== undefined;

/** Events are recorded in the order of their numbers, so that days bound the numbers. */
const EERSTE =
  'nr >= coalesce((SELECT nr FROM plaats WHERE geregistreerd > ? ORDER BY geregistreerd, nr LIMIT 1), 9e15)';
const LAATSTE =
  'nr <= coalesce((SELECT nr FROM plaats WHERE geregistreerd <= ? ORDER BY geregistreerd DESC, nr DESC LIMIT 1), 0)';

/** A filter as a condition on the index, with its values. */
export function voorwaarden(filter: Gebeurtenisfilter): {
  readonly sql: string;
  readonly waarden: readonly string[];
} {
  const { regio, categorie, dossier, soort, van, totEnMet, door, gecorrigeerd } = filter;
  const delen: (readonly [sql: string, waarde: string | undefined])[] = [
    ['regio = ?', regio],
    ['categorie = ?', categorie],
    ['dossier = ?', dossier],
    ['soort = ?', soort],
    ['door = ?', door],
    [EERSTE, van && eindeVanDag(plusDagen(van, -1))],
    [LAATSTE, totEnMet && eindeVanDag(totEnMet)],
  ];
  const gevraagd = delen.flatMap(([sql, waarde]) => (waarde === undefined ? [] : [{ sql, waarde }]));
  const hersteld = gecorrigeerd ? [`hersteld = ${gecorrigeerd === 'ja' ? 1 : 0}`] : [];
  return {
    sql: ['1 = 1', ...hersteld, ...gevraagd.map(({ sql }) => sql)].join(' AND '),
    waarden: gevraagd.map(({ waarde }) => waarde),
  };
}

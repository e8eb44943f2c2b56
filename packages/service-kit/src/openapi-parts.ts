import { WEIGERINGEN, type WeigeringCode } from '@regiolog/domein/gedeeld/weigering';
import { z } from 'zod';
import type { Schema } from './openapi-schema.ts';

/** The parts of the document that are the same for every service. */
export const PROBLEEM = z
  .object({
    type: z.string().describe('Kenmerk van het soort weigering (URN).'),
    title: z.string().describe('Korte titel van de weigering.'),
    status: z.int().describe('HTTP-status.'),
    detail: z.string().describe('Wat er niet klopt, in gewone taal.'),
    instance: z.string().describe('Het pad dat is gevraagd.'),
    code: z.enum(Object.keys(WEIGERINGEN) as [WeigeringCode]).describe('Vaste code voor programma’s.'),
    fouten: z
      .array(
        z.object({
          veld: z.string().describe('Plaats van de fout, bijvoorbeeld besluit.datum.'),
          melding: z.string().describe('Wat u kunt verbeteren.'),
        }),
      )
      .optional()
      .describe('Alle fouten in wat is gestuurd.'),
    volgnummer: z
      .int()
      .optional()
      .describe(
        'Bij versie-verouderd: het laatste volgnummer van het dossier. Wat er sinds uw stand bij kwam, staat in de geschiedenis (naVolgnummer).',
      ),
  })
  .meta({ id: 'Probleem', description: 'Een weigering of storing (RFC 9457).' });

const kop = (description: string, schema: Schema = { type: 'string' }): Schema => ({ description, schema });
export const KOPPEN: Record<string, Schema> = {
  'API-Version': kop('Versie van deze API.'),
  ETag: kop('De stand van het dossier, te gebruiken in If-Match.'),
  'Regiolog-Positie': kop(
    'Plaats in het register van wat is vastgelegd, te gebruiken in Regiolog-Na-Positie.',
  ),
  Location: kop('Adres van wat is vastgelegd.', { type: 'string', format: 'uri-reference' }),
  'WWW-Authenticate': kop('Hoe u zich aanmeldt.'),
  'Retry-After': kop('Probeer het na zoveel seconden opnieuw.', { type: 'integer' }),
};
export const kopVerwijzing = (namen: readonly string[]): Schema =>
  Object.fromEntries(namen.map((n) => [n, { $ref: `#/components/headers/${n}` }]));

export const PARAMETERS: Record<string, Schema> = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      'De ETag van het laatste antwoord: de wijziging geldt alleen als het dossier nog in die stand is.',
    schema: { type: 'string', pattern: '^"\\d{1,10}"$' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Eigen kenmerk van dit verzoek. Hetzelfde verzoek met hetzelfde kenmerk wordt één keer uitgevoerd.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{8,100}$' },
  },
  NaPositie: {
    name: 'Regiolog-Na-Positie',
    in: 'header',
    description: 'De Regiolog-Positie van een eerder antwoord: het antwoord rekent ten minste tot daar.',
    schema: { type: 'string', maxLength: 200 },
  },
};

const STATUS_ZIN: Readonly<Record<number, string>> = {
  400: 'De invoer klopt niet; alle fouten staan in het antwoord.',
  401: 'U bent niet (geldig) aangemeld.',
  403: 'Dit mag u niet.',
  404: 'Dit bestaat niet, of u mag het niet zien.',
  405: 'Deze handeling bestaat hier niet.',
  406: 'Deze antwoordvorm kennen we niet.',
  409: 'Dit is in strijd met wat al is vastgelegd.',
  412: 'U werkt op een oude stand.',
  413: 'Dit is te groot.',
  415: 'Deze vorm nemen we niet aan.',
  428: 'Een Idempotency-Key ontbreekt.',
  500: 'Er ging iets mis bij ons.',
  503: 'Het register is nog niet zover.',
};

/** One refusal, as every operation refers to it. */
export function probleemAntwoord(status: number): Schema {
  const extra = status === 401 ? ['WWW-Authenticate'] : status === 503 ? ['Retry-After'] : [];
  return {
    description: STATUS_ZIN[status] ?? 'Geweigerd.',
    headers: kopVerwijzing(['API-Version', ...extra]),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
  };
}

import { z } from 'zod';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import { berichtVan, type PubliekBericht } from './bericht.ts';

/** The envelope: CloudEvents 1.0 as the NL GOV profile 1.1 narrows it (standards: Logius, Context Attributes). */

/** Names of context attributes: these are all that every transport carries unharmed. */
const NAAM = /^[a-z0-9]{1,20}$/;
/** Type names: reverse domain order, lower case, at most one version (profile, `type`). */
export const TYPENAAM = /^nl\.[a-z0-9-]+(\.v\d+)?(\.[a-z0-9-]+)+$/;
/** Who sends: the organisation by its OIN, and its system. Never where the data are. */
const BRON = /^urn:nld:(oin:\d{20}:systeem:[A-Za-z0-9-]+|kvknr:\d{8}([.:][A-Za-z0-9.:-]+)?)$/;

/** Text of a context attribute: no control characters, for it may stand in a header. */
const tekst = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((waarde) => !/\p{Cc}/u.test(waarde), 'Gebruik geen stuurtekens.');
const uri = tekst(500).regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'Geef een volledig adres.');

const Eigenschappen = z.object({
  specversion: z.literal('1.0').describe('De versie van CloudEvents.'),
  id: tekst(200).describe(
    'Het nummer van het bericht, uniek per bron. Een herhaald bericht houdt zijn nummer.',
  ),
  source: z
    .string()
    .max(200)
    .regex(BRON, 'Geef de bron als urn:nld:oin:<20 cijfers>:systeem:<naam>.')
    .describe('Welk systeem van welke organisatie het bericht stuurt.'),
  type: z
    .string()
    .max(200)
    .regex(TYPENAAM, 'Een type begint met nl. en heeft kleine letters, cijfers en streepjes.')
    .describe('Wat er gebeurde. De betekenis staat in het register van berichttypen.'),
  time: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Wanneer het is vastgelegd. Wanneer het geldt, staat in de inhoud.'),
  subject: tekst(300).optional().describe('Het dossier waarover het gaat, als URN.'),
  datacontenttype: tekst(100).optional().describe('De vorm van de inhoud: application/json.'),
  dataschema: uri.optional().describe('Waar het schema van de inhoud staat.'),
  dataref: uri
    .optional()
    .describe('Waar de inhoud staat, als het bericht die niet zelf heeft: vertrouwelijk of te groot.'),
  partitionkey: tekst(200).optional().describe('Berichten met deze sleutel houden hun volgorde.'),
  dataclassification: tekst(50).optional().describe('Voor wie het is: internal of confidential.'),
  data: z.unknown().optional().describe('De inhoud, volgens het schema.'),
});

/** Which of the attributes have a name that not every transport carries. */
const scheveNamen = (event: object): string[] => Object.keys(event).filter((naam) => !NAAM.test(naam));

/** An event in the profile: ours, or one that comes in. Extensions may be text, a whole number or a yes or no. */
export const CloudEvent = Eigenschappen.catchall(z.union([tekst(1000), z.int32(), z.boolean()])).superRefine(
  (event, ctx) => {
    for (const naam of scheveNamen(event))
      ctx.addIssue({
        code: 'custom',
        path: [naam],
        message: 'De naam van een eigenschap heeft ten hoogste 20 kleine letters en cijfers.',
      });
  },
);
export type CloudEvent = z.infer<typeof Eigenschappen> & { readonly [uitbreiding: string]: unknown };

/** Who sends, and the address before a path of ours, without a slash at its end. */
export type Afzender = { readonly bron: string; readonly basis: string };

/** The message in its envelope. Its id is that of the event, so what is sent twice can be seen to be one. */
export function inEnvelop(
  bericht: PubliekBericht,
  gebeurtenis: Pick<Gebeurtenis, 'id' | 'geregistreerd'>,
  { bron, basis }: Afzender,
): CloudEvent {
  return {
    specversion: '1.0',
    id: gebeurtenis.id,
    source: bron,
    type: bericht.type,
    time: gebeurtenis.geregistreerd,
    subject: bericht.onderwerp,
    partitionkey: bericht.sleutel,
    dataclassification: bericht.vertrouwelijk ? 'confidential' : 'internal',
    ...(bericht.dataref ? { dataref: `${basis}${bericht.dataref}` } : {}),
    ...(bericht.data
      ? {
          datacontenttype: 'application/json',
          dataschema: `${basis}${bericht.dataschema}`,
          data: bericht.data,
        }
      : {}),
  };
}

/** The event that the world gets of one recorded event; undefined when it is not published. */
export function cloudEventVan(gebeurtenis: Gebeurtenis, afzender: Afzender): CloudEvent | undefined {
  const bericht = berichtVan(gebeurtenis);
  return bericht && inEnvelop(bericht, gebeurtenis, afzender);
}

import { z } from 'zod';
import { Dag, Deeldatum } from '../../gedeeld/datum.ts';
import { Geschilroute } from '../../gedeeld/geschilroute.ts';
import { Domein, GemeenteCode, LANDELIJK, OvereenkomstId, RegioSlug } from '../../gedeeld/namen.ts';
import { Geschilsoort, MEESTE_PARTIJEN } from '../../geschil/waarden.ts';
import { BevoegdheidVelden, metKanten } from '../mandaat/bevoegdheid-vraag.ts';

/**
 * What the dispute service asks of the register: nothing but the input of its two questions. Every field is text or a
 * list of texts, so that the same input goes to the function in process and into a query over HTTP.
 */

/** Also when another field is wrong: all faults are told at once. */
const altijd = { when: () => true };

const Partijen = {
  gemeente: z
    .array(GemeenteCode)
    .max(MEESTE_PARTIJEN)
    .optional()
    .describe('De gemeenten die het geschil hebben; herhaal de naam per gemeente.'),
  regio: z
    .array(RegioSlug.refine((slug) => slug !== LANDELIJK, 'Kies een regio.'))
    .max(MEESTE_PARTIJEN)
    .optional()
    .describe('De regio’s die zelf partij zijn in het geschil.'),
};
type Partijvelden = {
  readonly gemeente?: readonly string[] | undefined;
  readonly regio?: readonly string[] | undefined;
};
const heeftPartij = ({ gemeente = [], regio = [] }: Partijvelden): boolean =>
  gemeente.length + regio.length > 0;

const Waarover = {
  overeenkomst: OvereenkomstId.optional().describe('De overeenkomst waarover het geschil gaat.'),
  bepaling: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .describe('De bepaling in die overeenkomst, zoals zij is vastgelegd.'),
  domein: Domein.optional().describe('Zonder domein: dat van de overeenkomst, of alle.'),
  schuldvordering: z
    .enum(['ja', 'nee'])
    .optional()
    .describe(
      'Gaat het om een burgerlijk recht of een schuldvordering (Grondwet 112)? Weggelaten: niet gezegd.',
    ),
  gevraagd: Geschilroute.optional().describe('Het forum waar het geschil ligt of naartoe zou gaan.'),
};
type Waarover = { readonly bepaling?: string | undefined; readonly overeenkomst?: string | undefined };

const PARTIJ = { ...altijd, path: ['gemeente'], error: 'Noem ten minste één gemeente of regio.' };
const BEPALING = { ...altijd, path: ['overeenkomst'], error: 'Noem ook de overeenkomst van de bepaling.' };
const metOvereenkomst = (v: Waarover): boolean => v.bepaling === undefined || v.overeenkomst !== undefined;

/** Which forum is competent: by kind of dispute, parties, and where it is about. */
export const GeschilrouteVraag = z
  .object({ ...Partijen, ...Waarover, soort: Geschilsoort })
  .refine(heeftPartij, PARTIJ)
  .refine(metOvereenkomst, BEPALING);
export type GeschilrouteVraag = z.infer<typeof GeschilrouteVraag>;

const Eerder = z.union([z.literal('geen'), Deeldatum]);

/** What lay between the parties on a day: the same, the act complained of, and what is known of the person by dates. */
export const ReconstructieVraag = metKanten(
  z.object({
    ...Partijen,
    ...BevoegdheidVelden.partial().shape,
    ...Waarover,
    soort: Geschilsoort.optional(),
    jaar: z
      .string()
      .regex(/^\d{4}$/, 'Schrijf een jaar als 2022.')
      .optional()
      .describe('Van welk jaar de bedragen zijn; zonder waarde het jaar van geldigOp.'),
    meldingsdatum: Dag.optional().describe('De dag waarop de cliënt zich meldde.'),
    laatsteAanvraag: Eerder.optional().describe('De laatste eerdere aanvraag, of "geen".'),
    laatsteGebruik: Eerder.optional().describe(
      'De laatste dag van eerder gebruik in de regio van de melding, of "geen".',
    ),
  }),
  (v) => v.bevoegdheid !== undefined,
)
  .refine(heeftPartij, PARTIJ)
  .refine(metOvereenkomst, BEPALING);
export type ReconstructieVraag = z.infer<typeof ReconstructieVraag>;

import { KEUZE } from '@regiolog/domein/abonnement/events';
import { CloudEvent } from '@regiolog/domein/berichten/cloudevent';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Cursor } from '@regiolog/event-store/event-store';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { type FeedDeps, leesFeed } from '../feed.ts';

/** The longest that a request may wait, in seconds: shorter than what stands between us and the caller allows. */
const LANGST_WACHTEN = 25;
const BATCH = 'application/cloudevents-batch+json';

const Vraag = z.object({
  na: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Waar u gebleven was: volgende van het vorige antwoord. Weggelaten: vanaf het begin.'),
  limiet: z.coerce.number().int().min(1).max(500).default(100).describe('Hoeveel berichten ten hoogste.'),
  wacht: z.coerce
    .number()
    .int()
    .min(0)
    .max(LANGST_WACHTEN)
    .default(0)
    .describe('Hoeveel seconden u wilt wachten als er nog geen bericht is.'),
  soort: KEUZE.soorten.unwrap().element.optional().describe('Alleen berichten van dit type.'),
  regio: KEUZE.regio,
  dossier: KEUZE.dossier,
});

const Bladzijde = z
  .object({
    berichten: z.array(CloudEvent),
    volgende: z.string().describe('Vraag hierna met na=volgende. De plek blijft geldig, ook na jaren.'),
    einde: z.boolean().describe('Waar: meer is er nu niet. Niet waar: vraag meteen verder.'),
  })
  .meta({ id: 'Berichtenbladzijde' });

/** The feed: what happens in the register, in order, for systems that follow it without Kafka. */
export function berichtRoutes(deps: FeedDeps): Route[] {
  return [
    route({
      methode: 'GET',
      pad: '/v1/berichten',
      naam: 'leesBerichten',
      samenvatting: 'Geeft de berichten na een plek, in volgorde, voor zover u ze mag zien.',
      beschrijving:
        'Elk bericht is een CloudEvent volgens het NL GOV-profiel. Wat u niet mag zien, ontbreekt zonder spoor. Wie als ' +
        `${BATCH} vraagt, krijgt alleen de lijst; volgende staat dan in de header Regiolog-Positie.`,
      label: 'Berichten',
      actie: 'regio.lezen',
      vraag: Vraag,
      antwoordtypes: ['application/json', BATCH],
      antwoorden: { 200: z.union([Bladzijde, z.array(CloudEvent)]) },
      verwerk: async ({ vraag, toegang, signaal, antwoordtype }) => {
        // Reading one's own region needs no more than the role, which the edge has judged; what is in it is judged below.
        toegang.ziet('regio.lezen', { regio: vraag.regio ?? 'landelijk' });
        const { na, soort, ...rest } = vraag;
        const blad = await leesFeed(
          deps,
          { ...rest, na: (na ?? null) as Cursor | null, soort: soort === undefined ? undefined : [soort] },
          toegang,
          signaal,
        );
        if (isWeigering(blad)) return blad;
        const batch = antwoordtype === BATCH;
        return {
          status: 200,
          inhoud: batch ? blad.berichten : blad,
          type: antwoordtype,
          positie: blad.volgende,
        };
      },
    }),
  ];
}

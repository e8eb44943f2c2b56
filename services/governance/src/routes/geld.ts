import { OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { Geldregelsoort } from '@regiolog/domein/overeenkomst/events-afspraken';
import { GeldAntwoord, geld, RegioGeldregels, regioGeldregels } from '@regiolog/domein/vragen/geld/geld';
import { GeldregelAntwoord } from '@regiolog/domein/vragen/geld/geld-regels';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaat, rechtUit } from './overeenkomsten.ts';
import { bestaatRegio, regioRecht } from './regios.ts';

const Jaar = z.object({
  jaar: z
    .string()
    .regex(/^\d{4}$/, 'Schrijf een jaar als 2022.')
    .optional()
    .describe('Van welk jaar de bedragen zijn; zonder waarde het jaar van geldigOp.'),
});
const RegelsBladzijde = bladzijde(GeldregelAntwoord)
  .extend(RegioGeldregels.pick({ tegenspraken: true }).shape)
  .meta({ id: 'Geldregels' });

/** Questions about money: rules by date, and what they give where a source gives a formula. */
export function geldRoutes(deps: GovernanceDeps): Route[] {
  return [
    vraagRoute(deps, {
      pad: '/v1/overeenkomsten/{id}/geld',
      naam: 'leesGeld',
      samenvatting: 'De regels over geld op een dag, wat zij voor een jaar geven, en wat daarvoor ontbreekt.',
      label: 'Overeenkomsten',
      actie: 'overeenkomst.lezen',
      parameters: z.object({ id: OvereenkomstId }),
      vraag: Jaar,
      antwoord: GeldAntwoord,
      recht: rechtUit(deps),
      bestaat,
      stel: (f, dag, { id }, { jaar }) => geld(f, id, jaar, dag),
    }),
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}/geldregels',
      naam: 'lijstGeldregels',
      samenvatting:
        'De regels over geld in alle overeenkomsten van een regio: wie deelt, en wie draagt het risico.',
      label: 'Regio’s',
      actie: 'regio.lezen',
      parameters: z.object({ slug: RegioSlug }),
      vraag: Jaar.extend(Bladeren.shape).extend({ soort: Geldregelsoort.optional() }),
      antwoord: RegelsBladzijde,
      recht: regioRecht,
      bestaat: bestaatRegio,
      stel: (f, dag, { slug }, v) => {
        const { regels, tegenspraken } = regioGeldregels(f, slug, v, dag);
        return { ...blader(regels, v), tegenspraken };
      },
    }),
  ];
}

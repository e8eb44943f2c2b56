import { Dag } from '@regiolog/domein/gedeeld/datum';
import { OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { Besluitvorming, besluitvorming } from '@regiolog/domein/vragen/besluitvorming';
import { besluitenOpen, OpenBesluit } from '@regiolog/domein/vragen/besluitvorming-open';
import { Raadpleging, raadpleging } from '@regiolog/domein/vragen/raadpleging';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaat, rechtUit } from './overeenkomsten.ts';
import { bestaatRegio, regioRecht } from './regios.ts';

const Id = z.object({ id: OvereenkomstId });
const Periode = z.object({
  van: Dag.optional().describe('Wat er vanaf deze dag gepland was, gevolgd of niet.'),
  tot: Dag.optional().describe('Tot en met deze dag.'),
});

/** Who decided, who must still, and who was heard before. */
export function besluitvormingRoutes(deps: GovernanceDeps): Route[] {
  const label = 'Overeenkomsten';
  const actie = 'overeenkomst.lezen';
  const recht = rechtUit(deps);
  return [
    vraagRoute(deps, {
      pad: '/v1/overeenkomsten/{id}/besluitvorming',
      naam: 'leesBesluitvorming',
      samenvatting: 'Welk orgaan van welke partij besloot, over welke tekst, en wie nog moet besluiten.',
      label,
      actie,
      parameters: Id,
      antwoord: Besluitvorming,
      recht,
      bestaat,
      stel: (f, dag, { id }) => besluitvorming(f, id, dag),
    }),
    vraagRoute(deps, {
      pad: '/v1/overeenkomsten/{id}/raadpleging',
      naam: 'leesRaadpleging',
      samenvatting: 'Welke groepen zijn gehoord, wanneer, en of dat vóór de vaststelling was.',
      label,
      actie,
      parameters: Id,
      antwoord: Raadpleging,
      recht,
      bestaat,
      stel: (f, dag, { id }) => raadpleging(f, id, dag),
    }),
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}/besluiten-open',
      naam: 'lijstOpenBesluiten',
      samenvatting:
        'De besluiten die nog open staan, met de laatste dag; of wat er in een periode gepland was.',
      label: 'Regio’s',
      actie: 'regio.lezen',
      parameters: z.object({ slug: RegioSlug }),
      vraag: Periode.extend(Bladeren.shape),
      antwoord: bladzijde(OpenBesluit),
      recht: regioRecht,
      bestaat: bestaatRegio,
      stel: (f, dag, { slug }, v) => blader(besluitenOpen(f, slug, v, dag), v),
    }),
  ];
}

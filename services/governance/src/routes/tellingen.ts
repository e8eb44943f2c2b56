import { Dag } from '@regiolog/domein/gedeeld/datum';
import { Domein, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { Afhankelijkheid, afhankelijkheden } from '@regiolog/domein/vragen/afhankelijkheden';
import { EindesPerMaand, Eindregel, eindes } from '@regiolog/domein/vragen/eindes';
import { Leemten, landelijkeLeemten, leemten, RegioLeemten } from '@regiolog/domein/vragen/leemten/leemten';
import {
  Lidmaatschapswijziging,
  lidmaatschapswijzigingen,
} from '@regiolog/domein/vragen/lidmaatschapswijzigingen';
import { Tellingen, tellingen } from '@regiolog/domein/vragen/tellingen/tellingen';
import { TellingPer } from '@regiolog/domein/vragen/tellingen/tellingen-bronnen';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaatRegio, iedereRecht, regioRecht } from './regios.ts';

/** Questions over all regions that one may see: counts, gaps, changes of membership, and what texts wait for. */
export function tellingRoutes(deps: GovernanceDeps): Route[] {
  const landelijk = {
    label: 'Regio’s',
    actie: 'regio.lezen',
    recht: iedereRecht,
  } as const;
  return [
    vraagRoute(deps, {
      ...landelijk,
      pad: '/v1/tellingen',
      naam: 'leesTellingen',
      samenvatting: 'Hoeveel regio’s en overeenkomsten iets regelen, en welke, over alles wat u mag zien.',
      vraag: z.object({
        per: TellingPer,
        waarde: z
          .string()
          .min(1)
          .max(80)
          .optional()
          .describe('Alleen deze waarde, met ten hoogste 1000 in plaats van 50 kenmerken.'),
      }),
      antwoord: Tellingen,
      stel: (f, dag, _, { per, waarde }) => tellingen(f, per, waarde, dag),
    }),
    vraagRoute(deps, {
      ...landelijk,
      pad: '/v1/leemten',
      naam: 'lijstLeemten',
      samenvatting: 'Per regio: wie op een dag niet zeker gedekt is, en wat eindigt zonder opvolger.',
      vraag: Bladeren.extend({
        tot: Dag.optional().describe(
          'Tot wanneer naar eindes is gezocht; zonder waarde een jaar na geldigOp.',
        ),
      }),
      antwoord: bladzijde(RegioLeemten),
      stel: (f, dag, _, v) => blader(landelijkeLeemten(f, v.tot, dag), v),
    }),
    vraagRoute(deps, {
      ...landelijk,
      pad: '/v1/eindes',
      naam: 'lijstEindes',
      samenvatting:
        'Welke overeenkomsten in een periode eindigen, per maand, en of er een opvolger aansluit.',
      vraag: Bladeren.extend({
        van: Dag,
        tot: Dag,
        opvolger: z
          .enum(['ja', 'nee'])
          .optional()
          .describe('nee: alleen waar geen opvolger zeker aansluit. De maanden tellen alles.'),
      }),
      antwoord: bladzijde(Eindregel).extend(EindesPerMaand.shape).meta({ id: 'Eindes' }),
      stel: (f, dag, _, v) => {
        const { perMaand, ...rijen } = eindes(f, v, dag);
        return { ...blader(rijen, v), perMaand };
      },
    }),
    vraagRoute(deps, {
      ...landelijk,
      pad: '/v1/lidmaatschapswijzigingen',
      naam: 'lijstLidmaatschapswijzigingen',
      samenvatting: 'Welke gemeenten in een periode lid werden, uittraden of opgingen in een andere.',
      vraag: Bladeren.extend({ van: Dag, tot: Dag }),
      antwoord: bladzijde(Lidmaatschapswijziging),
      stel: (f, _dag, _, v) => blader(lidmaatschapswijzigingen(f, v.van, v.tot), v),
    }),
    vraagRoute(deps, {
      ...landelijk,
      pad: '/v1/afhankelijkheden',
      naam: 'lijstAfhankelijkheden',
      samenvatting: 'Waarop teksten wachten, en welke regio’s op hetzelfde wachten.',
      vraag: Bladeren.extend({ regio: RegioSlug.optional() }),
      antwoord: bladzijde(Afhankelijkheid),
      stel: (f, dag, _, v) => blader(afhankelijkheden(f, dag, v.regio), v),
    }),
    regioLeemtenRoute(deps),
  ];
}

function regioLeemtenRoute(deps: GovernanceDeps): Route {
  return vraagRoute(deps, {
    pad: '/v1/regios/{slug}/leemten',
    naam: 'leesRegioLeemten',
    samenvatting: 'Vanaf welke dag een lid voor een domein aan geen overeenkomst is gebonden.',
    label: 'Regio’s',
    actie: 'regio.lezen',
    parameters: z.object({ slug: RegioSlug }),
    vraag: z.object({
      domein: Domein.optional(),
      vanaf: Dag.optional().describe('De eerste dag; zonder waarde geldigOp.'),
    }),
    antwoord: Leemten,
    recht: regioRecht,
    bestaat: bestaatRegio,
    stel: (f, dag, { slug }, v) => leemten(f, slug, v, dag),
  });
}

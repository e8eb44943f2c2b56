import { RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { Herkomstgebrek, Herkomstregel, herkomst } from '@regiolog/domein/vragen/herkomst';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { iedereRecht } from './regios.ts';

const actie = 'regio.lezen';

/** Where what is recorded comes from. */
export function herkomstRoutes(deps: GovernanceDeps): Route[] {
  return [
    vraagRoute(deps, {
      pad: '/v1/herkomst',
      naam: 'lijstHerkomst',
      samenvatting: 'Wat er zonder bron is vastgelegd, en wat uit een onleesbare scan komt.',
      label: 'Geschiedenis',
      actie,
      vraag: Bladeren.extend({ regio: RegioSlug.optional(), gebrek: Herkomstgebrek.optional() }),
      antwoord: bladzijde(Herkomstregel)
        .extend({ vastgelegd: z.number().describe('Zoveel vastleggingen zijn bekeken.') })
        .meta({ id: 'Herkomst' }),
      recht: iedereRecht,
      stel: (f, _dag, _, v) => {
        const { vastgelegd, regels } = herkomst(f, v);
        return { vastgelegd, ...blader(regels, v) };
      },
    }),
  ];
}

import { Zoektreffer, zoeken } from '@regiolog/domein/vragen/zoeken/zoeken';
import { leesZoekvraag, Zoekvraag } from '@regiolog/domein/vragen/zoeken/zoeken-vraag';
import { stam } from '@regiolog/feiten/stam';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { iedereRecht } from './regios.ts';

const Zoekresultaat = bladzijde(Zoektreffer).extend({
  genegeerd: z.array(z.string()).describe('Woorden waarop niet is gezocht: ze staan in elke tekst.'),
});

/** Full-text search, over what counts at the asked times and what the asker may see. */
export function zoekRoutes(deps: GovernanceDeps): Route[] {
  const actie = 'regio.lezen';
  return [
    vraagRoute(deps, {
      pad: '/v1/zoek',
      naam: 'zoek',
      samenvatting: 'Dossiers waarin alle woorden staan, van meest naar minst treffend.',
      label: 'Zoeken',
      actie,
      vraag: Zoekvraag.extend(Bladeren.shape),
      antwoord: Zoekresultaat,
      recht: iedereRecht,
      stel: (f, _, __, v) => ({
        ...blader(zoeken(f, v, stam), v),
        genegeerd: leesZoekvraag(v.q).genegeerd,
      }),
    }),
  ];
}

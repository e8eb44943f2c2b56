import { RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { NvoFilter, NvoMatrix, nvoMatrix } from '@regiolog/domein/vragen/nvo/nvo-matrix';
import { NvoRegio, nvoRegio } from '@regiolog/domein/vragen/nvo/nvo-regio';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaatRegio, iedereRecht, regioRecht } from './regios.ts';

const label = 'Norm voor Opdrachtgeverschap';
const actie = 'regio.lezen';

/** Where regions stand against the Norm voor Opdrachtgeverschap: what they reported beside what the register derives. */
export function nvoRoutes(deps: GovernanceDeps): Route[] {
  return [
    vraagRoute(deps, {
      pad: '/v1/nvo',
      naam: 'leesNvoMatrix',
      samenvatting: 'Alle regio’s die u mag zien naast de norm: gemeld, afgeleid en geteld.',
      label,
      actie,
      vraag: NvoFilter,
      antwoord: NvoMatrix,
      recht: iedereRecht,
      stel: (f, dag, _, filter) => nvoMatrix(f, filter, dag),
    }),
    vraagRoute(deps, {
      pad: '/v1/nvo/{slug}',
      naam: 'leesNvoRegio',
      samenvatting:
        'Eén regio naast de norm: R1 tot en met R10 met redenen, en waar bronnen elkaar tegenspreken.',
      label,
      actie,
      parameters: z.object({ slug: RegioSlug }),
      antwoord: NvoRegio,
      recht: regioRecht,
      bestaat: bestaatRegio,
      stel: (f, dag, { slug }) => nvoRegio(f, slug, dag),
    }),
  ];
}

import { OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { UitspraakOver } from '@regiolog/domein/vragen/geschil/geschil-uitspraak';
import { Regiogeschil, regiogeschillen } from '@regiolog/domein/vragen/geschil/regiogeschillen';
import { uitsprakenOver } from '@regiolog/domein/vragen/geschil/uitspraken-over';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaat, rechtUit } from './overeenkomsten.ts';
import { bestaatRegio, regioRecht } from './regios.ts';

/** Disputes and rulings as the register shows them: to the parties, the auditor, and nobody else. */
export function geschilRoutes(deps: GovernanceDeps): Route[] {
  const label = 'Geschillen';
  return [
    vraagRoute(deps, {
      pad: '/v1/overeenkomsten/{id}/uitspraken',
      naam: 'lijstUitsprakenOverOvereenkomst',
      samenvatting:
        'Uitspraken over deze overeenkomst, of over één bepaling; alleen uit geschillen die u mag zien.',
      label,
      actie: 'overeenkomst.lezen',
      parameters: z.object({ id: OvereenkomstId }),
      vraag: Bladeren.extend({
        bepaling: z
          .string()
          .trim()
          .min(1)
          .max(60)
          .optional()
          .describe('Alleen uitspraken over deze bepaling, zoals zij is vastgelegd.'),
      }),
      antwoord: bladzijde(UitspraakOver),
      recht: rechtUit(deps),
      bestaat,
      stel: (f, dag, { id }, v) => blader(uitsprakenOver(f, id, dag, v.bepaling), v),
    }),
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}/geschillen',
      naam: 'lijstRegioGeschillen',
      samenvatting:
        'Geschillen van deze regio of haar gemeenten die u mag zien, waar zij ook worden behandeld.',
      label,
      actie: 'regio.lezen',
      parameters: z.object({ slug: RegioSlug }),
      vraag: Bladeren,
      antwoord: bladzijde(Regiogeschil),
      recht: regioRecht,
      bestaat: bestaatRegio,
      stel: (f, dag, { slug }, v) => blader(regiogeschillen(f, slug, dag), v),
    }),
  ];
}

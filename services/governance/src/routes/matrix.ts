import { OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import {
  Gemeentenmatrix,
  gemeentenmatrix,
  MatrixOvereenkomst,
} from '@regiolog/domein/vragen/matrix-gemeenten';
import { Handelingenmatrix, handelingenmatrix } from '@regiolog/domein/vragen/matrix-handelingen';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaat, rechtUit } from './overeenkomsten.ts';
import { bestaatRegio, OvereenkomstFilter, regioRecht } from './regios.ts';

const Regiomatrix = Gemeentenmatrix.extend(bladzijde(MatrixOvereenkomst).shape).meta({ id: 'Regiomatrix' });

/** Who did what, and who is bound by what, side by side. */
export function matrixRoutes(deps: GovernanceDeps): Route[] {
  return [
    vraagRoute(deps, {
      pad: '/v1/overeenkomsten/{id}/matrix',
      naam: 'leesHandelingenmatrix',
      samenvatting: 'Per partij wat zij deed: besluiten per orgaan, ondertekening, toetreding en opzegging.',
      label: 'Overeenkomsten',
      actie: 'overeenkomst.lezen',
      parameters: z.object({ id: OvereenkomstId }),
      antwoord: Handelingenmatrix,
      recht: rechtUit(deps),
      bestaat,
      stel: (f, dag, { id }) => handelingenmatrix(f, id, dag),
    }),
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}/matrix',
      naam: 'leesRegiomatrix',
      samenvatting:
        'De gemeenten van een regio tegen haar overeenkomsten: wie is partij, en wie is gebonden.',
      label: 'Regio’s',
      actie: 'regio.lezen',
      parameters: z.object({ slug: RegioSlug }),
      vraag: OvereenkomstFilter.extend(Bladeren.shape),
      antwoord: Regiomatrix,
      recht: regioRecht,
      bestaat: bestaatRegio,
      stel: (f, dag, { slug }, v) => {
        const { overeenkomsten, ...rest } = gemeentenmatrix(f, slug, v, dag);
        return { ...rest, ...blader(overeenkomsten, v) };
      },
    }),
  ];
}

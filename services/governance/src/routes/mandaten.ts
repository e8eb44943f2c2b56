import { GemeenteCode, MandaatId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { mandaatStroom, regioVan } from '@regiolog/domein/gedeeld/stromen';
import { type Feiten, feitenBij } from '@regiolog/domein/vragen/feiten';
import { MandaatAntwoord, mandaatAntwoord } from '@regiolog/domein/vragen/mandaat/mandaat-antwoord';
import { MandaatGevolgen, mandaatGevolgen } from '@regiolog/domein/vragen/mandaat/mandaat-gevolgen';
import {
  GemeenteMandaat,
  MandaatKern,
  MandaatZonderGever,
  mandatenVanGemeente,
  mandatenVanRegio,
  mandatenZonderGever,
} from '@regiolog/domein/vragen/mandaat/mandaat-lijst';
import { Oordeel } from '@regiolog/domein/vragen/reden';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaatGemeente } from './gemeenten.ts';
import { bestaatRegio, iedereRecht, regioRecht } from './regios.ts';

/** Is there such a mandate, by everything that is known now? */
export const bestaatMandaat = (feiten: Feiten, { id }: { id: string }) =>
  feitenBij(feiten, `mandaat:${id}`, 'mandaat').some((m) => m.mandaat === id);

/** The right to read a mandate: whose it is, and who gives or receives. */
export const mandaatRecht =
  ({ betrekkingen }: GovernanceDeps) =>
  ({ id }: { id: string }) =>
    ({
      actie: 'overeenkomst.lezen',
      object: (dag: string) => ({ regio: regioVan(id), partijen: betrekkingen.mandaatpartijen(id, dag) }),
    }) as const;

const label = 'Mandaten';
const Id = z.object({ id: MandaatId });
const MandaatFilter = z.object({ geldt: Oordeel.optional() });

/** The lists: what a region keeps, and what a municipality gave and received. */
function lijsten(deps: GovernanceDeps): Route[] {
  return [
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}/mandaten',
      naam: 'lijstRegioMandaten',
      samenvatting: 'De mandaten in een regio: van wie aan wie, tot wanneer, en of zij gelden.',
      label,
      actie: 'regio.lezen',
      parameters: z.object({ slug: RegioSlug }),
      vraag: MandaatFilter.extend(Bladeren.shape),
      antwoord: bladzijde(MandaatKern),
      recht: regioRecht,
      bestaat: bestaatRegio,
      stel: (f, dag, { slug }, v) => blader(mandatenVanRegio(f, slug, v, dag), v),
    }),
    vraagRoute(deps, {
      pad: '/v1/gemeenten/{code}/mandaten',
      naam: 'lijstGemeenteMandaten',
      samenvatting: 'Welke mandaten een gemeente gaf en kreeg, aan en van wie, en tot wanneer.',
      label,
      actie: 'overeenkomst.lezen',
      parameters: z.object({ code: GemeenteCode }),
      vraag: MandaatFilter.extend({
        richting: z.enum(['gegeven', 'ontvangen']).optional(),
      }).extend(Bladeren.shape),
      antwoord: bladzijde(GemeenteMandaat).extend({
        zonderGever: z
          .array(MandaatZonderGever)
          .describe('Mandaten in de regio’s van deze gemeente waarvan geen bron zegt wie ze gaf.'),
      }),
      recht: iedereRecht,
      bestaat: bestaatGemeente,
      stel: (f, dag, { code }, v) => ({
        ...blader(mandatenVanGemeente(f, code, v, dag), v),
        zonderGever: mandatenZonderGever(f, code, dag),
      }),
    }),
  ];
}

/** Questions about mandates. */
export function mandaatRoutes(deps: GovernanceDeps): Route[] {
  const recht = mandaatRecht(deps);
  const een = { label, actie: 'overeenkomst.lezen', parameters: Id, recht, bestaat: bestaatMandaat } as const;
  return [
    ...lijsten(deps),
    vraagRoute(deps, {
      ...een,
      pad: '/v1/mandaten/{id}',
      naam: 'leesMandaat',
      samenvatting: 'Alles over één mandaat op een dag: geldt het, wie stemde in, en wat gebeurde ermee.',
      antwoord: MandaatAntwoord,
      dossier: ({ id }) => mandaatStroom(id),
      stel: (f, dag, { id }) => mandaatAntwoord(f, id, dag),
    }),
    vraagRoute(deps, {
      ...een,
      pad: '/v1/mandaten/{id}/gevolgen',
      naam: 'leesMandaatGevolgen',
      samenvatting: 'Wat het einde van een mandaat raakt: ondermandaten, besluiten en handtekeningen.',
      antwoord: MandaatGevolgen,
      stel: (f, dag, { id }) => mandaatGevolgen(f, id, dag),
    }),
  ];
}

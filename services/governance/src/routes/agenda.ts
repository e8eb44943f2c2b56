import { Dag } from '@regiolog/domein/gedeeld/datum';
import { GemeenteCode, OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { Duur } from '@regiolog/domein/overeenkomst/waarden';
import {
  type Agenda,
  gemeenteAgenda,
  overeenkomstAgenda,
  regioAgenda,
} from '@regiolog/domein/vragen/agenda/agenda';
import { AgendaRij, AgendaStand } from '@regiolog/domein/vragen/agenda/agenda-rij';
import { ContractenStand, contractenStand } from '@regiolog/domein/vragen/contracten';
import { OnderwerpenStand, onderwerpenStand } from '@regiolog/domein/vragen/onderwerpen';
import { VerplichtingenStand, verplichtingenStand } from '@regiolog/domein/vragen/verplichtingen';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaatGemeente } from './gemeenten.ts';
import { bestaat, rechtUit } from './overeenkomsten.ts';
import { bestaatRegio, iedereRecht, regioRecht } from './regios.ts';

const Horizon = Bladeren.extend({
  binnen: Duur.optional().describe('Tot zo lang na geldigOp; zonder waarde P6M, ten hoogste P25Y.'),
  tot: Dag.optional().describe('Tot en met deze dag; gaat voor op binnen.'),
  stand: AgendaStand.optional().describe(
    'komend (zonder waarde), verstreken: open taken waarvan de dag voorbij is, of zonder-dag.',
  ),
});
const AgendaBladzijde = bladzijde(AgendaRij)
  .extend({
    van: z.string(),
    tot: z.string().describe('De laatste dag van de periode; ten hoogste 25 jaar na geldigOp.'),
  })
  .meta({ id: 'Agenda' });

const pagina = ({ van, tot, rijen }: Agenda, v: z.output<typeof Horizon>) => ({
  van,
  tot,
  ...blader(rijen, v),
});

/** What comes within a time. */
export function agendaRoutes(deps: GovernanceDeps): Route[] {
  return [
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}/agenda',
      naam: 'leesRegioAgenda',
      samenvatting:
        'Wat er in een regio eindigt, vervalt of beslist moet worden, op de laatste dag om te handelen.',
      label: 'Regio’s',
      actie: 'regio.lezen',
      parameters: z.object({ slug: RegioSlug }),
      vraag: Horizon,
      antwoord: AgendaBladzijde,
      recht: regioRecht,
      bestaat: bestaatRegio,
      stel: (f, dag, { slug }, v) => pagina(regioAgenda(f, slug, v, dag), v),
    }),
    vraagRoute(deps, {
      pad: '/v1/gemeenten/{code}/agenda',
      naam: 'leesGemeenteAgenda',
      samenvatting: 'Wat er voor een gemeente eindigt, vervalt of beslist moet worden.',
      label: 'Gemeenten',
      actie: 'overeenkomst.lezen',
      parameters: z.object({ code: GemeenteCode }),
      vraag: Horizon,
      antwoord: AgendaBladzijde,
      recht: iedereRecht,
      bestaat: bestaatGemeente,
      stel: (f, dag, { code }, v) => pagina(gemeenteAgenda(f, code, v, dag), v),
    }),
    ...perOvereenkomst(deps),
  ];
}

/** What comes for one agreement, and what it asks of its parties. */
function perOvereenkomst(deps: GovernanceDeps): Route[] {
  const basis = {
    label: 'Overeenkomsten',
    actie: 'overeenkomst.lezen',
    parameters: z.object({ id: OvereenkomstId }),
    recht: rechtUit(deps),
    bestaat,
  } as const;
  return [
    vraagRoute(deps, {
      ...basis,
      pad: '/v1/overeenkomsten/{id}/agenda',
      naam: 'leesOvereenkomstAgenda',
      samenvatting: 'Wat er bij één overeenkomst eindigt, vervalt of beslist moet worden.',
      vraag: Horizon,
      antwoord: AgendaBladzijde,
      stel: (f, dag, { id }, v) => pagina(overeenkomstAgenda(f, id, v, dag), v),
    }),
    vraagRoute(deps, {
      ...basis,
      pad: '/v1/overeenkomsten/{id}/verplichtingenstand',
      naam: 'leesVerplichtingenstand',
      samenvatting: 'Welke verplichtingen open staan, zijn nagekomen of waarvan de dag voorbij is.',
      antwoord: VerplichtingenStand,
      stel: (f, dag, { id }) => verplichtingenStand(f, id, dag),
    }),
    vraagRoute(deps, {
      ...basis,
      pad: '/v1/overeenkomsten/{id}/contracten',
      naam: 'leesContracten',
      samenvatting: 'Hoe lang contracten met aanbieders lopen: basis, opties en het uiterste einde.',
      antwoord: ContractenStand,
      stel: (f, dag, { id }) => contractenStand(f, id, dag),
    }),
    vraagRoute(deps, {
      ...basis,
      pad: '/v1/overeenkomsten/{id}/onderwerpenstand',
      naam: 'leesOnderwerpenstand',
      samenvatting: 'Wat lokaal en wat regionaal is geregeld, en welke vorm elke gemeente koos.',
      antwoord: OnderwerpenStand,
      stel: (f, dag, { id }) => onderwerpenStand(f, id, dag),
    }),
  ];
}

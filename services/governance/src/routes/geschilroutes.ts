import { GeschilrouteAntwoord, geschilroute } from '@regiolog/domein/vragen/geschil/geschilroute';
import { GeschilrouteVraag, ReconstructieVraag } from '@regiolog/domein/vragen/geschil/port';
import { Reconstructie, reconstructie } from '@regiolog/domein/vragen/geschil/reconstructie';
import { metTijden } from '../tijdenecho.ts';
import { type GovernanceDeps, type Route, route, stelVraag, VraagTijden } from '../vraag.ts';
import { iedereRecht } from './regios.ts';

/** What the register can say for a dispute: where it belongs, and what lay between its parties. */
export function geschilrouteRoutes(deps: GovernanceDeps): Route[] {
  const label = 'Geschillen';
  const actie = 'overeenkomst.lezen';
  return [
    route({
      methode: 'GET',
      pad: '/v1/geschilroutes',
      naam: 'leesGeschilroute',
      samenvatting: 'Welk forum op een dag bevoegd is voor een geschil, en langs welke stappen dat volgt.',
      label,
      actie,
      vraag: GeschilrouteVraag.safeExtend(VraagTijden.shape),
      antwoorden: { 200: metTijden(GeschilrouteAntwoord) },
      verwerk: (v) =>
        stelVraag(deps, v, {
          recht: iedereRecht(),
          antwoord: (feiten, dag) => geschilroute(feiten, v.vraag, dag),
        }),
    }),
    route({
      methode: 'GET',
      pad: '/v1/reconstructies',
      naam: 'leesReconstructie',
      samenvatting:
        'Wat er op een dag tussen de partijen van een geschil lag: regio, afspraken, besluiten, bepaling, bevoegdheid en geld.',
      label,
      actie,
      vraag: ReconstructieVraag.safeExtend(VraagTijden.shape),
      antwoorden: { 200: metTijden(Reconstructie) },
      verwerk: (v) =>
        stelVraag(deps, v, {
          recht: iedereRecht(),
          antwoord: (feiten, dag) => reconstructie(feiten, v.vraag, dag),
        }),
    }),
  ];
}

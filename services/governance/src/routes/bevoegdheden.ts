import { BevoegdheidAntwoord, bevoegdheid } from '@regiolog/domein/vragen/mandaat/bevoegdheid';
import {
  BevoegdheidVelden,
  bevoegdheidVraagUit,
  metKanten,
} from '@regiolog/domein/vragen/mandaat/bevoegdheid-vraag';
import { metTijden } from '../tijdenecho.ts';
import { type GovernanceDeps, type Route, route, stelVraag, VraagTijden } from '../vraag.ts';
import { iedereRecht } from './regios.ts';

const Vraag = metKanten(VraagTijden.extend(BevoegdheidVelden.shape));

/** Was somebody competent? Over the mandates that the asker may see. */
export function bevoegdheidRoutes(deps: GovernanceDeps): Route[] {
  const actie = 'overeenkomst.lezen';
  return [
    route({
      methode: 'GET',
      pad: '/v1/bevoegdheden',
      naam: 'leesBevoegdheid',
      samenvatting: 'Was iemand op een dag bevoegd om iets te doen namens een orgaan, en waarom?',
      label: 'Mandaten',
      actie,
      vraag: Vraag,
      antwoorden: { 200: metTijden(BevoegdheidAntwoord) },
      verwerk: (v) =>
        stelVraag(deps, v, {
          recht: iedereRecht(),
          antwoord: (feiten, dag) => bevoegdheid(feiten, bevoegdheidVraagUit(v.vraag), dag),
        }),
    }),
  ];
}

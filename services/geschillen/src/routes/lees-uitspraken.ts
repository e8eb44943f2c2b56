import { VraagTijden } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { Publicatie } from '@regiolog/domein/geschil/events-uitspraak';
import {
  Uitspraakstatistiek,
  Uitspraakvraag,
  uitspraakstatistiek,
  zoekUitspraken,
} from '@regiolog/domein/geschil/uitspraakregister';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import type { GeschillenDeps } from '../app.ts';
import { Uitspraakrij, uitsprakenOp } from '../gepubliceerd.ts';
import { type Moment, metTijden, momentVan, opTijden } from '../lezen.ts';

/**
 * The public register of rulings: for everybody, without a sign-in. It holds what was published and nothing that leads
 * to the case: not its name, not its file, not that a file could not be read.
 */

const label = 'Uitspraken';
const actie = 'openbaar';
const Tijdvraag = VraagTijden.omit({ geldigOp: true });

/** The rulings that fit, each with whether it is made up. The search itself knows only what is published. */
function gezocht({ stand, tijden }: Moment, vraag: Uitspraakvraag): Uitspraakrij[] {
  const alle = new Map(uitsprakenOp(stand, tijden).map((u) => [u.id, u]));
  return zoekUitspraken([...alle.values()], vraag).flatMap(({ id }) => alle.get(id) ?? []);
}

const Statistiek = z
  .object({
    ...Uitspraakstatistiek.shape,
    voorbeelden: z.number().describe('Zoveel daarvan zijn gemaakt, om te laten zien hoe het werkt.'),
  })
  .meta({ id: 'Uitspraakstatistieken' });

export function leesUitspraakRoutes(deps: GeschillenDeps): Route[] {
  return [
    route({
      methode: 'GET',
      pad: '/v1/uitspraken',
      naam: 'lijstUitspraken',
      samenvatting: 'Het openbare register van uitspraken, doorzoekbaar.',
      label,
      actie,
      vraag: Tijdvraag.extend(Uitspraakvraag.shape).extend(Bladeren.shape),
      antwoorden: { 200: opTijden(bladzijde(Uitspraakrij)) },
      verwerk: async (v) => {
        const moment = await momentVan(deps, v.vraag);
        if (isWeigering(moment)) return moment;
        const blad = blader(gezocht(moment, v.vraag), v.vraag);
        return { status: 200, inhoud: await metTijden(deps, moment, [], blad) };
      },
    }),
    route({
      methode: 'GET',
      pad: '/v1/uitspraken/{referentiecode}',
      naam: 'leesGepubliceerdeUitspraak',
      samenvatting: 'Eén gepubliceerde uitspraak.',
      label,
      actie,
      parameters: z.object({ referentiecode: Publicatie.shape.referentiecode }),
      vraag: Tijdvraag,
      antwoorden: { 200: opTijden(Uitspraakrij) },
      verwerk: async (v) => {
        const moment = await momentVan(deps, v.vraag);
        if (isWeigering(moment)) return moment;
        const code = v.parameters.referentiecode;
        const uitspraak = uitsprakenOp(moment.stand, moment.tijden).find(
          ({ publicatie }) => publicatie.referentiecode === code,
        );
        if (!uitspraak) return NIET_GEVONDEN;
        return { status: 200, inhoud: await metTijden(deps, moment, [], uitspraak) };
      },
    }),
    route({
      methode: 'GET',
      pad: '/v1/uitspraakstatistieken',
      naam: 'leesUitspraakstatistieken',
      samenvatting: 'Hoeveel uitspraken er zijn gepubliceerd, waarover en met welke uitkomst.',
      label,
      actie,
      vraag: Tijdvraag.extend(Uitspraakvraag.shape),
      antwoorden: { 200: opTijden(Statistiek) },
      verwerk: async (v) => {
        const moment = await momentVan(deps, v.vraag);
        if (isWeigering(moment)) return moment;
        const rijen = gezocht(moment, v.vraag);
        const voorbeelden = rijen.filter(({ voorbeeld }) => voorbeeld).length;
        return {
          status: 200,
          inhoud: await metTijden(deps, moment, [], { ...uitspraakstatistiek(rijen), voorbeelden }),
        };
      },
    }),
  ];
}

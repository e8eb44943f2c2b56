import { Document } from '@regiolog/domein/gedeeld/document';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { GeschilId } from '@regiolog/domein/geschil/waarden';
import { type Route, route } from '@regiolog/service-kit/route';
import { AANGELEVERD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import type { GeschillenDeps } from '../app.ts';
import { openZaak } from '../lopend.ts';
import { stukmap } from '../stukmap.ts';
import { eisAanlevering } from '../wie-handelt.ts';

/** A document of a case is delivered by one side, and only that side can then file it. */
export function documentRoute(deps: GeschillenDeps): Route {
  return route({
    methode: 'PUT',
    pad: '/v1/geschillen/{id}/documenten/{hash}',
    naam: 'leverStukAan',
    samenvatting: 'Levert een document voor dit geschil aan; het adres is de SHA-256 van de inhoud.',
    label: 'Geschillen',
    actie: 'geschil.indienen',
    parameters: z.object({ id: GeschilId, hash: Document.shape.hash }),
    inhoud: 'stroom',
    antwoorden: AANGELEVERD,
    verwerk: async (v) => {
      // A delivery is judged now, whatever key comes with it: repeating one changes nothing.
      const zaak = await openZaak(deps, v.parameters.id, { ...v, idempotencyKey: undefined });
      if (isWeigering(zaak)) return zaak;
      const wie = eisAanlevering(zaak.betrokken, v);
      if (isWeigering(wie)) return wie;
      const bewaard = await deps.documenten.bewaar(stukmap(zaak.ref, wie.partij), v.stroom, {
        opgegeven: v.mediatype,
        verwacht: v.parameters.hash,
      });
      return isWeigering(bewaard) ? bewaard : { status: 200, inhoud: bewaard };
    },
  });
}

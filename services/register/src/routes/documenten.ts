import { Document as Bewaard } from '@regiolog/domein/gedeeld/document';
import { RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import { type Route, route } from '@regiolog/service-kit/route';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { AANGELEVERD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';

/** A document is named by the hash of its content, so delivering it twice is delivering it once. */
export function documentRoute(deps: SchrijfDeps): Route {
  return route({
    methode: 'PUT',
    pad: '/v1/regios/{slug}/documenten/{hash}',
    naam: 'leverDocumentAan',
    samenvatting: 'Levert een document aan; het adres is de SHA-256 van de inhoud.',
    label: 'Documenten',
    actie: 'document.toevoegen',
    parameters: z.object({
      slug: RegioSlug,
      hash: Bewaard.shape.hash,
    }),
    inhoud: 'stroom',
    antwoorden: AANGELEVERD,
    verwerk: async (v) => {
      const { slug, hash } = v.parameters;
      const geweigerd = v.toegang.eis('document.toevoegen', { regio: slug, ...eigen(v.identiteit) });
      if (geweigerd) return geweigerd;
      const bewaard = await deps.documenten.bewaar(slug, v.stroom, {
        opgegeven: v.mediatype,
        verwacht: hash,
      });
      return isWeigering(bewaard) ? bewaard : { status: 200, inhoud: bewaard };
    },
  });
}

/** A clerk delivers for the own municipality. */
function eigen({ gemeente: code }: Identiteit) {
  return code === undefined ? {} : { gemeente: code };
}

import { RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { GEEN_NAMEN } from '@regiolog/domein/gedeeld/persoon';
import { regioStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { regio } from '@regiolog/domein/regio/regio';
import { type SchrijfDeps, voerUit, wie } from '@regiolog/service-kit/opdracht';
import { vernietigVastgelegd } from '@regiolog/service-kit/persoonsgegevens';
import { type Route, route } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';

/** Forgetting a person: the act is recorded, then the key is destroyed; a repeat destroys again. */
export function vergeetRoute(deps: SchrijfDeps): Route {
  return route({
    methode: 'POST',
    pad: '/v1/regios/{slug}/vergeten-personen',
    naam: 'vergeetPersoon',
    samenvatting:
      'Vernietigt de sleutel van een persoon: alles wat daarmee is versleuteld, is voorgoed onleesbaar.',
    label: 'Personen',
    actie: 'persoon.vergeten',
    parameters: z.object({ slug: RegioSlug }),
    inhoud: z.strictObject({
      referentie: z
        .string()
        .regex(
          /^[a-z0-9-]{4,64}$/,
          'Gebruik de verwijzing waarmee de persoon is vastgelegd, of het nummer van de gebeurtenis.',
        )
        .describe(
          'De verwijzing waarmee de persoon is vastgelegd. Voor een toelichting, of een naam zonder verwijzing: het nummer van de gebeurtenis.',
        ),
      grondslag: z
        .string()
        .trim()
        .min(3)
        .max(300)
        .describe(`Op grond waarvan, zoals AVG art. 17. ${GEEN_NAMEN}`),
    }),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const { slug } = v.parameters;
      const geweigerd = v.toegang.eis('persoon.vergeten', { regio: slug });
      if (geweigerd) return geweigerd;
      const onderwerp = `${slug}/${v.inhoud.referentie}`;
      const uitkomst = await voerUit(deps, regio, {
        ...wie(v),
        ref: regioStroom(slug),
        opdracht: {
          soort: 'leg-vast',
          type: 'PersoonsgegevensVernietigd',
          data: { onderwerp, grondslag: v.inhoud.grondslag },
        },
        begeleiding: {},
      });
      if (isWeigering(uitkomst)) return uitkomst;
      const vernietigd = await vernietigVastgelegd(deps.kluis, onderwerp, uitkomst);
      return antwoordOp(vernietigd, slug, `/v1/regios/${slug}`);
    },
  });
}

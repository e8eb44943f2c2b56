import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { Kenmerk, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { commissie } from '@regiolog/domein/geschil/commissie';
import { commissieGebeurtenissen } from '@regiolog/domein/geschil/commissie-events';
import { commissieHandelingen } from '@regiolog/domein/geschil/handelingen';
import { CommissieId } from '@regiolog/domein/geschil/waarden';
import { ontleed, voerUit, wie } from '@regiolog/service-kit/opdracht';
import { type Route, route } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import type { GeschillenDeps } from '../app.ts';
import { openCommissie } from '../lopend.ts';
import { commissieObject } from '../recht.ts';

/** Commissions: who may sit in them, what ties they have, and by which reglement they work. */
export function commissieRoutes(deps: GeschillenDeps): Route[] {
  return [instelRoute(deps), ...commissieHandelingen.map((h) => handelingRoute(deps, h))];
}

const label = 'Commissies';
const actie = 'commissie.beheren';

function instelRoute(deps: GeschillenDeps): Route {
  return route({
    methode: 'POST',
    pad: '/v1/regios/{slug}/commissies',
    naam: 'stelCommissieIn',
    samenvatting: 'Stelt een geschillencommissie in; een landelijke alleen landelijk beheer.',
    label,
    actie,
    parameters: z.object({ slug: RegioSlug }),
    inhoud: commissieGebeurtenissen.CommissieIngesteld.extend({
      kenmerk: Kenmerk.describe('Korte naam in het adres.'),
      ...Begeleiding.shape,
    }).strict(),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const { slug } = v.parameters;
      const geweigerd = v.toegang.eis(actie, { regio: slug });
      if (geweigerd) return geweigerd;
      const { begeleiding, data } = ontleed(v.inhoud);
      const { kenmerk, ...ingesteld } = data;
      const id = String(kenmerk);
      const uitkomst = await voerUit(deps, commissie, {
        ...wie(v),
        ref: { regio: slug, categorie: commissie.categorie, id },
        opdracht: { soort: 'leg-vast', type: 'CommissieIngesteld', data: ingesteld },
        begeleiding,
      });
      return antwoordOp(uitkomst, `${slug}.${id}`, `/v1/commissies/${slug}.${id}`);
    },
  });
}

function handelingRoute(deps: GeschillenDeps, handeling: (typeof commissieHandelingen)[number]): Route {
  const { collectie, gebeurtenis, samenvatting } = handeling;
  const invoer: z.ZodObject = commissieGebeurtenissen[gebeurtenis];
  return route({
    methode: 'POST',
    pad: `/v1/commissies/{id}/${collectie}`,
    naam: `legVast${gebeurtenis}`,
    samenvatting,
    label,
    actie,
    parameters: z.object({ id: CommissieId }),
    inhoud: invoer.extend(Begeleiding.shape).strict(),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const { id } = v.parameters;
      const geopend = await openCommissie(deps, id, v);
      if (isWeigering(geopend)) return geopend;
      const { dossier, ref } = geopend;
      const geweigerd = v.toegang.eis(actie, commissieObject(dossier, dagVan(deps.nu())));
      if (geweigerd) return geweigerd;
      const { begeleiding, data } = ontleed(v.inhoud as Record<string, unknown>);
      const uitkomst = await voerUit(deps, commissie, {
        ...wie(v),
        ref,
        opdracht: { soort: 'leg-vast', type: gebeurtenis, data },
        begeleiding,
      });
      return antwoordOp(uitkomst, id, `/v1/commissies/${id}`);
    },
  });
}

import type { Aggregaat, Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { Kenmerk, LANDELIJK, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { gemeenteStroom, regioStroom } from '@regiolog/domein/gedeeld/stromen';
import { gemeenteGebeurtenissen } from '@regiolog/domein/gemeente/events';
import { gemeente } from '@regiolog/domein/gemeente/gemeente';
import { mandaatGebeurtenissen } from '@regiolog/domein/mandaat/events';
import { mandaat } from '@regiolog/domein/mandaat/mandaat';
import { overeenkomstGebeurtenissen } from '@regiolog/domein/overeenkomst/events';
import { overeenkomst } from '@regiolog/domein/overeenkomst/overeenkomst';
import { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import { regio } from '@regiolog/domein/regio/regio';
import { uuid5 } from '@regiolog/event-store/handle-command';
import { ontleed, type SchrijfDeps, voerUit, wie } from '@regiolog/service-kit/opdracht';
import { type Route, route } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';

const Slug = z.object({ slug: RegioSlug });

/** Makes new files: an agreement, a mandate, a region, a municipality. */
export function aanlegRoutes(deps: SchrijfDeps): Route[] {
  return [
    inschrijfRoute(deps, {
      aggregaat: overeenkomst,
      collectie: 'overeenkomsten',
      naam: 'schrijfOvereenkomstIn',
      samenvatting: 'Schrijft een overeenkomst in bij deze regio.',
      label: 'Overeenkomsten',
      gebeurtenis: 'OvereenkomstIngeschreven',
      inhoud: overeenkomstGebeurtenissen.OvereenkomstIngeschreven,
    }),
    inschrijfRoute(deps, {
      aggregaat: mandaat,
      collectie: 'mandaten',
      naam: 'schrijfMandaatIn',
      samenvatting: 'Opent een dossier voor een mandaat bij deze regio.',
      label: 'Mandaten',
      gebeurtenis: 'MandaatIngeschreven',
      inhoud: mandaatGebeurtenissen.MandaatIngeschreven,
    }),
    regioRoute(deps),
    gemeenteRoute(deps),
  ];
}

/** A file with parties that a region keeps: its id is chosen by the region, or made from the request. */
function inschrijfRoute<S extends Schemas, T, F extends FeitInhoud>(
  deps: SchrijfDeps,
  soort: {
    readonly aggregaat: Aggregaat<S, T, F>;
    readonly collectie: string;
    readonly naam: string;
    readonly samenvatting: string;
    readonly label: string;
    readonly gebeurtenis: keyof S & string;
    readonly inhoud: z.ZodObject;
  },
): Route {
  const { aggregaat, collectie, gebeurtenis } = soort;
  return route({
    methode: 'POST',
    pad: `/v1/regios/{slug}/${collectie}`,
    naam: soort.naam,
    samenvatting: soort.samenvatting,
    label: soort.label,
    actie: 'overeenkomst.beheren',
    parameters: Slug,
    inhoud: soort.inhoud
      .extend({
        kenmerk: Kenmerk.optional().describe(
          'Korte naam in het adres. Zonder kenmerk kiest het register er een.',
        ),
        ...Begeleiding.shape,
      })
      .strict(),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const { slug } = v.parameters;
      const geweigerd = v.toegang.eis('overeenkomst.beheren', { regio: slug, partijen: [] });
      if (geweigerd) return geweigerd;
      const { begeleiding, data: alles } = ontleed(v.inhoud as Record<string, unknown>);
      const { kenmerk, ...data } = alles;
      const { onderwerp } = v.identiteit;
      const id =
        typeof kenmerk === 'string'
          ? kenmerk
          : uuid5(JSON.stringify([slug, onderwerp, v.idempotencyKey, aggregaat.categorie]));
      const uitkomst = await voerUit(deps, aggregaat, {
        ...wie(v),
        ref: { regio: slug, categorie: aggregaat.categorie, id },
        opdracht: { soort: 'leg-vast', type: gebeurtenis, data },
        begeleiding,
      });
      return antwoordOp(uitkomst, `${slug}.${id}`, `/v1/${collectie}/${slug}.${id}`);
    },
  });
}

function regioRoute(deps: SchrijfDeps): Route {
  return route({
    methode: 'POST',
    pad: '/v1/regios',
    naam: 'richtRegioIn',
    samenvatting: 'Richt een regio in.',
    label: 'Regio’s',
    actie: 'regio.beheren',
    inhoud: regioGebeurtenissen.RegioIngericht.extend({ slug: RegioSlug, ...Begeleiding.shape }).strict(),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const { slug, bekend, bron, toelichting, ...data } = v.inhoud;
      const geweigerd = v.toegang.eis('regio.beheren', { regio: slug });
      if (geweigerd) return geweigerd;
      const uitkomst = await voerUit(deps, regio, {
        ...wie(v),
        ref: regioStroom(slug),
        opdracht: { soort: 'leg-vast', type: 'RegioIngericht', data },
        begeleiding: { bekend, bron, toelichting },
      });
      return antwoordOp(uitkomst, slug, `/v1/regios/${slug}`);
    },
  });
}

function gemeenteRoute(deps: SchrijfDeps): Route {
  return route({
    methode: 'POST',
    pad: '/v1/gemeenten',
    naam: 'schrijfGemeenteIn',
    samenvatting: 'Schrijft een gemeente in (alleen landelijk beheer).',
    label: 'Gemeenten',
    actie: 'gemeente.beheren',
    inhoud: gemeenteGebeurtenissen.GemeenteIngeschreven.extend(Begeleiding.shape).strict(),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const geweigerd = v.toegang.eis('gemeente.beheren', { regio: LANDELIJK });
      if (geweigerd) return geweigerd;
      const { bekend, bron, toelichting, ...data } = v.inhoud;
      const uitkomst = await voerUit(deps, gemeente, {
        ...wie(v),
        ref: gemeenteStroom(data.code),
        opdracht: { soort: 'leg-vast', type: 'GemeenteIngeschreven', data },
        begeleiding: { bekend, bron, toelichting },
      });
      return antwoordOp(uitkomst, data.code, `/v1/gemeenten/${data.code}`);
    },
  });
}

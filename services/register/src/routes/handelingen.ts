import type { Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { GemeenteCode, MandaatId, OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import {
  gemeenteStroom,
  mandaatStroom,
  nvoStroom,
  overeenkomstStroom,
  regioStroom,
} from '@regiolog/domein/gedeeld/stromen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { gemeente } from '@regiolog/domein/gemeente/gemeente';
import {
  gemeenteHandelingen,
  type Handeling,
  inschrijvingen,
  mandaatHandelingen,
  nvoHandelingen,
  overeenkomstHandelingen,
  regioHandelingen,
} from '@regiolog/domein/handelingen';
import { mandaat } from '@regiolog/domein/mandaat/mandaat';
import { nvo } from '@regiolog/domein/nvo/nvo';
import { overeenkomst } from '@regiolog/domein/overeenkomst/overeenkomst';
import { regio } from '@regiolog/domein/regio/regio';
import { ontleed, type SchrijfDeps, voerUit, wie } from '@regiolog/service-kit/opdracht';
import type { Actie } from '@regiolog/service-kit/policy';
import { type Route, route } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import { metDocument, wiensHandeling } from '../lichaam.ts';
import { mandaatGemeenten, partijGemeenten } from '../rechten.ts';
import { type Dossiersoort, herstelRoute } from './rectificaties.ts';

const ACTIE: Record<Exclude<Handeling['van'], 'beheer'>, Actie> = {
  besluit: 'besluit.vastleggen',
  ondertekening: 'ondertekening.vastleggen',
  rapport: 'rapport.vastleggen',
};

function handelingRoute<S extends Schemas, T, F extends FeitInhoud>(
  deps: SchrijfDeps,
  soort: Dossiersoort<S, T, F>,
  handeling: Handeling,
): Route {
  const actie = handeling.van === 'beheer' ? soort.beheer : ACTIE[handeling.van];
  return route({
    methode: 'POST',
    pad: `${soort.pad}/${handeling.collectie}`,
    naam: `legVast${handeling.gebeurtenis}`,
    samenvatting: handeling.samenvatting,
    label: soort.label,
    actie,
    parameters: z.object({ [soort.sleutelnaam]: soort.sleutel }),
    inhoud: handeling.invoer.extend(Begeleiding.shape).strict(),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const sleutel = String(v.parameters[soort.sleutelnaam]);
      const ref = soort.ref(sleutel);
      const { begeleiding, data } = ontleed(v.inhoud as Record<string, unknown>);
      const gemeente = wiensHandeling(data);
      const object = await soort.object(ref);
      const geweigerd = v.toegang.eis(actie, gemeente ? { ...object, gemeente } : object);
      if (geweigerd) return geweigerd;
      const volledig = await metDocument(deps, v.toegang, ref, data);
      if (isWeigering(volledig)) return volledig;
      const uitkomst = await voerUit(deps, soort.aggregaat, {
        ...wie(v),
        ref,
        begeleiding,
        opdracht: { soort: 'leg-vast', type: handeling.gebeurtenis, data: volledig },
      });
      return antwoordOp(uitkomst, sleutel, soort.pad.replace(/\{\w+\}/, sleutel));
    },
  });
}

function routesVoor<S extends Schemas, T, F extends FeitInhoud>(
  deps: SchrijfDeps,
  soort: Dossiersoort<S, T, F>,
): Route[] {
  return [...soort.handelingen.map((h) => handelingRoute(deps, soort, h)), herstelRoute(deps, soort)];
}

/** One route per act: what can be recorded is data (domein/handelingen.ts). */
export function handelingRoutes(deps: SchrijfDeps): Route[] {
  return [
    ...routesVoor(deps, {
      aggregaat: gemeente,
      pad: '/v1/gemeenten/{code}',
      label: 'Gemeenten',
      sleutelnaam: 'code',
      sleutel: GemeenteCode,
      ref: gemeenteStroom,
      object: async (ref) => ({ regio: ref.regio }),
      beheer: 'gemeente.beheren',
      handelingen: gemeenteHandelingen,
      inschrijving: inschrijvingen.gemeente,
    }),
    ...routesVoor(deps, {
      aggregaat: regio,
      pad: '/v1/regios/{slug}',
      label: 'Regio’s',
      sleutelnaam: 'slug',
      sleutel: RegioSlug,
      ref: regioStroom,
      object: async (ref) => ({ regio: ref.regio }),
      beheer: 'regio.beheren',
      handelingen: regioHandelingen,
      inschrijving: inschrijvingen.regio,
    }),
    ...routesVoor(deps, {
      aggregaat: overeenkomst,
      pad: '/v1/overeenkomsten/{id}',
      label: 'Overeenkomsten',
      sleutelnaam: 'id',
      sleutel: OvereenkomstId,
      ref: overeenkomstStroom,
      object: async (ref) => ({ regio: ref.regio, partijen: await partijGemeenten(deps.store, ref) }),
      beheer: 'overeenkomst.beheren',
      handelingen: overeenkomstHandelingen,
      inschrijving: inschrijvingen.overeenkomst,
    }),
    ...routesVoor(deps, {
      aggregaat: mandaat,
      pad: '/v1/mandaten/{id}',
      label: 'Mandaten',
      sleutelnaam: 'id',
      sleutel: MandaatId,
      ref: mandaatStroom,
      object: async (ref) => ({ regio: ref.regio, partijen: await mandaatGemeenten(deps.store, ref) }),
      beheer: 'overeenkomst.beheren',
      handelingen: mandaatHandelingen,
      inschrijving: inschrijvingen.mandaat,
    }),
    ...routesVoor(deps, {
      aggregaat: nvo,
      pad: '/v1/nvo/{slug}',
      label: 'Norm voor Opdrachtgeverschap',
      sleutelnaam: 'slug',
      sleutel: RegioSlug,
      ref: nvoStroom,
      object: async (ref) => ({ regio: ref.regio }),
      beheer: 'regio.beheren',
      handelingen: nvoHandelingen,
    }),
  ];
}

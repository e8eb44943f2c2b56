import type { Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { GemeenteCode, MandaatId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { gemeenteStroom, mandaatStroom, nvoStroom, regioStroom } from '@regiolog/domein/gedeeld/stromen';
import { gemeente } from '@regiolog/domein/gemeente/gemeente';
import {
  gemeenteHandelingen,
  type Handeling,
  inschrijvingen,
  mandaatHandelingen,
  nvoHandelingen,
  regioHandelingen,
} from '@regiolog/domein/handelingen';
import { mandaat } from '@regiolog/domein/mandaat/mandaat';
import { nvo } from '@regiolog/domein/nvo/nvo';
import { regio } from '@regiolog/domein/regio/regio';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import { type Route, route } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import { mandaatGemeenten } from '../rechten.ts';
import { actieVan, overeenkomstDossiers, verricht } from '../verricht.ts';
import { type Dossiersoort, herstelRoute } from './rectificaties.ts';

function handelingRoute<S extends Schemas, T, F extends FeitInhoud>(
  deps: SchrijfDeps,
  soort: Dossiersoort<S, T, F>,
  handeling: Handeling,
): Route {
  return route({
    methode: 'POST',
    pad: `${soort.pad}/${handeling.collectie}`,
    naam: `legVast${handeling.gebeurtenis}`,
    samenvatting: handeling.samenvatting,
    label: soort.label,
    actie: actieVan(handeling, soort.beheer),
    parameters: z.object({ [soort.sleutelnaam]: soort.sleutel }),
    inhoud: handeling.invoer.extend(Begeleiding.shape).strict(),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const sleutel = String(v.parameters[soort.sleutelnaam]);
      const inhoud = v.inhoud as Record<string, unknown>;
      const uitkomst = await verricht(deps, soort, handeling, { ...v, sleutel, inhoud });
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
    ...routesVoor(deps, overeenkomstDossiers(deps)),
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

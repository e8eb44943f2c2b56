import { OvereenkomstId } from '@regiolog/domein/gedeeld/namen';
import { overeenkomstStroom, regioVan } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { type Feiten, feitenBij } from '@regiolog/domein/vragen/feiten';
import { OntbrekendePartijen, ontbrekendePartijen } from '@regiolog/domein/vragen/ontbrekende-partijen';
import { OvereenkomstAntwoord, overeenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import type { Documenten } from '@regiolog/service-kit/documenten';
import { NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import { DOCUMENT_TYPES } from '@regiolog/service-kit/request';
import { z } from 'zod';
import { metTijden } from '../tijdenecho.ts';
import { Verschil, verschil } from '../verschil.ts';
import { type GovernanceDeps, type Route, route, stelVraag, VraagTijden, vraagRoute } from '../vraag.ts';

const Id = z.object({ id: OvereenkomstId });
const Versie = z.string().trim().min(1).max(40);
const label = 'Overeenkomsten';
const actie = 'overeenkomst.lezen';

/** Is there such an agreement, by everything that is known now? */
export const bestaat = (feiten: Feiten, { id }: { id: string }) =>
  feitenBij(feiten, `overeenkomst:${id}`, 'overeenkomst').some((o) => o.overeenkomst === id);
/** The right to read an agreement: whose it is, and who is a party on the day asked. */
export const rechtUit =
  ({ betrekkingen }: GovernanceDeps) =>
  ({ id }: { id: string }) =>
    ({
      actie,
      object: (dag: string) => ({ regio: regioVan(id), partijen: betrekkingen.partijenVan(id, dag) }),
    }) as const;

/** Questions about one agreement. */
export function overeenkomstRoutes(deps: GovernanceDeps & { readonly documenten: Documenten }): Route[] {
  const recht = rechtUit(deps);
  return [
    vraagRoute(deps, {
      pad: '/v1/overeenkomsten/{id}',
      naam: 'leesOvereenkomst',
      samenvatting: 'Alles over één overeenkomst op een dag: geldt zij, voor wie, en waarom.',
      label,
      actie,
      parameters: Id,
      antwoord: OvereenkomstAntwoord,
      recht,
      bestaat,
      dossier: ({ id }) => overeenkomstStroom(id),
      stel: (f, dag, { id }) => overeenkomstAntwoord(f, id, dag),
    }),
    vraagRoute(deps, {
      pad: '/v1/overeenkomsten/{id}/ontbrekende-partijen',
      naam: 'lijstOntbrekendePartijen',
      samenvatting: 'Welke leden van de regio geen partij zijn, en wie daarover moet beslissen.',
      label,
      actie,
      parameters: Id,
      antwoord: OntbrekendePartijen,
      recht,
      bestaat,
      stel: (f, dag, { id }) => ontbrekendePartijen(f, id, dag),
    }),
    documentRoute(deps),
    verschilRoute(deps),
  ];
}

type MetDocumenten = GovernanceDeps & { readonly documenten: Documenten };

function leesOvereenkomst(deps: MetDocumenten, v: Parameters<typeof stelVraag>[1], id: string) {
  return stelVraag(deps, v, {
    recht: rechtUit(deps)({ id }),
    bestaat: (f) => bestaat(f, { id }),
    antwoord: (f, dag) => overeenkomstAntwoord(f, id, dag),
  });
}

function documentRoute(deps: MetDocumenten): Route {
  return route({
    methode: 'GET',
    pad: '/v1/overeenkomsten/{id}/tekstversies/{versie}/document',
    naam: 'leesDocument',
    samenvatting: 'Het document van een tekstversie, precies zoals het is aangeleverd.',
    label,
    actie,
    parameters: Id.extend({ versie: Versie }),
    vraag: VraagTijden,
    antwoordtypes: DOCUMENT_TYPES,
    antwoorden: { 200: 'Het document.' },
    verwerk: async (v) => {
      const { id, versie } = v.parameters;
      const antwoord = await leesOvereenkomst(deps, v, id);
      if (isWeigering(antwoord)) return antwoord;
      const tekst = antwoord.inhoud.antwoord?.tekstversies.find((t) => t.versie === versie);
      if (!tekst?.document) return NIET_GEVONDEN;
      const gelezen = await deps.documenten.lees(regioVan(id), tekst.document.hash);
      // Recorded and yet gone: that is a loss, not something that never was.
      if (!gelezen) throw new Error(`document ${tekst.document.hash} of ${id} is missing`);
      const { mediatype } = tekst.document;
      return { status: 200, ...gelezen, type: mediatype, bestandsnaam: `${id}-${versie}` };
    },
  });
}

function verschilRoute(deps: MetDocumenten): Route {
  return route({
    methode: 'GET',
    pad: '/v1/overeenkomsten/{id}/tekstverschillen',
    naam: 'leesTekstverschil',
    samenvatting: 'Wat er veranderde tussen twee tekstversies, regel voor regel.',
    label,
    actie,
    parameters: Id,
    vraag: VraagTijden.extend({ van: Versie, naar: Versie }),
    antwoorden: { 200: metTijden(Verschil) },
    verwerk: async (v) => {
      const { id } = v.parameters;
      const antwoord = await leesOvereenkomst(deps, v, id);
      if (isWeigering(antwoord) || !antwoord.inhoud.antwoord) return antwoord;
      const { tekstversies } = antwoord.inhoud.antwoord;
      const fouten = (['van', 'naar'] as const)
        .filter((veld) => !tekstversies.some((t) => t.versie === v.vraag[veld]))
        .map((veld) => ({ veld, melding: 'Deze tekstversie is niet vastgelegd.' }));
      if (fouten.length > 0)
        return weiger('invoer-ongeldig', 'Kies twee tekstversies die zijn vastgelegd.', fouten);
      const uitkomst = await verschil(deps.documenten, regioVan(id), tekstversies, v.vraag.van, v.vraag.naar);
      return { ...antwoord, inhoud: { ...antwoord.inhoud, antwoord: uitkomst } };
    },
  });
}

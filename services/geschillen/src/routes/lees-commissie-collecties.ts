import { RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { VraagTijden } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { commissie } from '@regiolog/domein/geschil/commissie';
import { commissieHandelingen } from '@regiolog/domein/geschil/handelingen';
import { CommissieId } from '@regiolog/domein/geschil/waarden';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { Gebeurtenis, toon } from '@regiolog/service-kit/gebeurtenis';
import { openVerzegeld } from '@regiolog/service-kit/persoonsgegevens';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { actes, Vindplaats, vindplaats } from '../actes.ts';
import type { GeschillenDeps } from '../app.ts';
import { metTijden, opTijden, standOp } from '../lezen.ts';
import { zichtbareEvents } from '../zaken.ts';
import { vindCommissie } from './lees-commissies.ts';

/** GET on every sub-collection of a commission in which acts are recorded (NLGov ADR, resource operations). */

const Handeling = Vindplaats.extend({ inhoud: z.record(z.string(), z.unknown()) }).meta({
  id: 'Commissiehandeling',
});
const gemeen = {
  methode: 'GET',
  label: 'Commissies',
  actie: 'commissie.lezen',
  parameters: z.object({ id: CommissieId }),
  vraag: VraagTijden.extend(Bladeren.shape),
} as const;

function collectieRoute(
  deps: GeschillenDeps,
  { collectie, gebeurtenis }: (typeof commissieHandelingen)[number],
): Route {
  return route({
    ...gemeen,
    pad: `/v1/commissies/{id}/${collectie}`,
    naam: `lijst${gebeurtenis}Commissie`,
    samenvatting: `Wat er aan ${collectie} is vastgelegd en telt, in de laatst herstelde vorm.`,
    antwoorden: { 200: opTijden(bladzijde(Handeling)) },
    verwerk: async (v) => {
      const gevonden = await vindCommissie(deps, v, v.parameters.id);
      if (isWeigering(gevonden)) return gevonden;
      const { dossier, tijden } = gevonden;
      const rijen = actes(commissie, zichtbareEvents(dossier.events, tijden)).flatMap(({ inhoud, event }) =>
        inhoud?.type === gebeurtenis ? [{ ...vindplaats(event), inhoud: { ...inhoud.data } }] : [],
      );
      const blad = standOp(dossier, tijden).status === 'leeg' ? null : blader(rijen, v.vraag);
      return {
        status: 200,
        etag: dossier.events.length - 1,
        inhoud: await metTijden(deps, gevonden, [dossier], blad),
      };
    },
  });
}

/** What was corrected, and why: the reason is open to who keeps the commission. */
function rectificatiesRoute(deps: GeschillenDeps): Route {
  return route({
    ...gemeen,
    pad: '/v1/commissies/{id}/rectificaties',
    naam: 'lijstCommissieRectificaties',
    samenvatting: 'Wat er van een commissie is hersteld: wat er stond, wat er nu staat, en waarom.',
    antwoorden: { 200: opTijden(bladzijde(Gebeurtenis)) },
    verwerk: async (v) => {
      const gevonden = await vindCommissie(deps, v, v.parameters.id);
      if (isWeigering(gevonden)) return gevonden;
      const { dossier, tijden, object } = gevonden;
      const telt = zichtbareEvents(dossier.events, tijden);
      const mag = v.toegang.ziet('commissie.beheren', object);
      const blad = blader(
        telt.filter(({ type }) => type === RECTIFICATIE),
        v.vraag,
      );
      const rijen = blad.resultaten.map((event) => toon(event, dossier.events, telt));
      const resultaten = await openVerzegeld(rijen, deps.kluis, mag);
      return {
        status: 200,
        etag: dossier.events.length - 1,
        inhoud: await metTijden(deps, gevonden, [dossier], { ...blad, resultaten }),
      };
    },
  });
}

export const commissieCollectieRoutes = (deps: GeschillenDeps): Route[] => [
  ...commissieHandelingen.map((h) => collectieRoute(deps, h)),
  rectificatiesRoute(deps),
];

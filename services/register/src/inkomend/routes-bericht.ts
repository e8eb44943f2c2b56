import { OvereenkomstId } from '@regiolog/domein/gedeeld/namen';
import { berichtStroom, regioVan } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import { postvakGebeurtenissen } from '@regiolog/domein/postvak/events';
import { postvak } from '@regiolog/domein/postvak/postvak';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { readWholeStream } from '@regiolog/event-store/walk';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { voerUit, wie } from '@regiolog/service-kit/opdracht';
import { openVerzegeld } from '@regiolog/service-kit/persoonsgegevens';
import { type Actie, NIET_GEVONDEN, type Toegang } from '@regiolog/service-kit/policy';
import { type Route, route } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import {
  Afwijzing,
  afwijzingenVan,
  alsRij,
  antwoordMet,
  Berichtblad,
  Berichtlot,
  LABEL,
  Poging,
  pogingenVan,
} from './antwoord.ts';
import { herkans, type Lot, lotVan } from './ontvangst.ts';
import type { InkomendDeps } from './plaatsing.ts';

type Deps = InkomendDeps;

/** A message is named as a file of its region is. */
const Id = z.object({ id: OvereenkomstId.describe('Het nummer van het bericht: <regio>.<nummer>.') });

/** A message for somebody who may do this with it: of another, nobody learns that it is there. */
async function vind(deps: Deps, toegang: Toegang, actie: Actie, id: string): Promise<Lot | Weigering> {
  const lot = await lotVan(deps, id);
  const geweigerd = toegang.eis(actie, {
    regio: regioVan(id),
    ...(lot && { gemeente: lot.bericht.gemeente }),
  });
  return geweigerd ?? lot ?? NIET_GEVONDEN;
}

async function bladVan(deps: Deps, toegang: Toegang, lot: Lot): Promise<z.input<typeof Berichtblad>> {
  const events = await readWholeStream(deps.store, berichtStroom(lot.id));
  const { gemeente, inhoud } = { inhoud: undefined, ...lot.bericht };
  const regio = regioVan(lot.id);
  // Who oversees sees that it was kept; its words are for those whose message it is, or who must place it.
  const mag = toegang.als('postvak.lezen', { regio, gemeente })?.rollen[0] !== 'auditor';
  const open = inhoud && (await openVerzegeld(inhoud, deps.kluis, mag));
  const [sinds = '', laatst = ''] = [events[0]?.geregistreerd, events.at(-1)?.geregistreerd];
  return {
    ...alsRij({ id: lot.id, regio, bericht: lot.bericht, sinds, laatst, revisie: lot.revisie }),
    inhoud: (open as z.input<typeof Berichtblad>['inhoud']) ?? null,
  };
}

function leesRoute(deps: Deps): Route {
  return route({
    methode: 'GET',
    pad: '/v1/inkomend/{id}',
    naam: 'leesBericht',
    samenvatting: 'Wat er met een bericht van een gemeente gebeurde, waarom, en wat erin stond.',
    label: LABEL,
    actie: 'postvak.lezen',
    parameters: Id,
    antwoorden: { 200: Berichtblad },
    verwerk: async (v) => {
      const lot = await vind(deps, v.toegang, 'postvak.lezen', v.parameters.id);
      if (isWeigering(lot)) return lot;
      return { status: 200, etag: lot.revisie, inhoud: await bladVan(deps, v.toegang, lot) };
    },
  });
}

/** What was done with a message, of one kind. */
function verloopRoute<T extends z.ZodType>(
  deps: Deps,
  deel: string,
  vorm: { readonly naam: string; readonly samenvatting: string; readonly rij: T },
  kies: (events: readonly RecordedEvent[]) => z.input<T>[],
): Route {
  return route({
    methode: 'GET',
    pad: `/v1/inkomend/{id}/${deel}`,
    naam: vorm.naam,
    samenvatting: vorm.samenvatting,
    label: LABEL,
    actie: 'postvak.lezen',
    parameters: Id,
    vraag: Bladeren,
    antwoorden: { 200: bladzijde(vorm.rij) },
    verwerk: async (v) => {
      const lot = await vind(deps, v.toegang, 'postvak.lezen', v.parameters.id);
      if (isWeigering(lot)) return lot;
      const events = await readWholeStream(deps.store, berichtStroom(lot.id));
      return { status: 200, inhoud: blader(kies(events), v.vraag) };
    },
  });
}

const verloopRoutes = (deps: Deps): Route[] => [
  verloopRoute(
    deps,
    'pogingen',
    {
      naam: 'lijstPogingen',
      samenvatting: 'Waarom een bericht niet geplaatst kon worden, elke keer dat de reden anders was.',
      rij: Poging,
    },
    pogingenVan,
  ),
  verloopRoute(
    deps,
    'afwijzingen',
    { naam: 'lijstAfwijzingen', samenvatting: 'Of en waarom een bericht is afgewezen.', rij: Afwijzing },
    afwijzingenVan,
  ),
];

function beheerRoutes(deps: Deps): Route[] {
  return [
    route({
      methode: 'POST',
      pad: '/v1/inkomend/{id}/pogingen',
      naam: 'probeerBerichtOpnieuw',
      samenvatting: 'Probeert een aangehouden bericht nu opnieuw te plaatsen.',
      label: LABEL,
      actie: 'postvak.beheren',
      parameters: Id,
      inhoud: z.strictObject({}),
      antwoorden: { 200: Berichtlot, 202: Berichtlot },
      verwerk: async (v) => {
        const lot = await vind(deps, v.toegang, 'postvak.beheren', v.parameters.id);
        if (isWeigering(lot)) return lot;
        return antwoordMet({ ...(await herkans(deps, lot)), herhaald: true });
      },
    }),
    route({
      methode: 'POST',
      pad: '/v1/inkomend/{id}/afwijzingen',
      naam: 'wijsBerichtAf',
      samenvatting: 'Legt vast dat een bericht niet wordt geplaatst, en waarom.',
      label: LABEL,
      actie: 'postvak.beheren',
      parameters: Id,
      inhoud: postvakGebeurtenissen.BerichtAfgewezen,
      antwoorden: VASTGELEGD,
      verwerk: async (v) => {
        const { id } = v.parameters;
        const lot = await vind(deps, v.toegang, 'postvak.beheren', id);
        if (isWeigering(lot)) return lot;
        const uit = await voerUit(deps, postvak, {
          ...wie(v),
          ref: berichtStroom(id),
          opdracht: { soort: 'leg-vast', type: 'BerichtAfgewezen', data: v.inhoud },
          begeleiding: {},
        });
        return antwoordOp(uit, id, `/v1/inkomend/${id}`);
      },
    }),
  ];
}

/** One message: what became of it, what was tried, and what the region does with it. */
export const berichtRoutes = (deps: Deps): Route[] => [
  leesRoute(deps),
  ...verloopRoutes(deps),
  ...beheerRoutes(deps),
];

import { abonnement } from '@regiolog/domein/abonnement/abonnement';
import { Afleveradres, type Houder, KEUZE, Plek } from '@regiolog/domein/abonnement/events';
import { LANDELIJK } from '@regiolog/domein/gedeeld/namen';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Cursor, StreamRef } from '@regiolog/event-store/event-store';
import { uuid5 } from '@regiolog/event-store/handle-command';
import { voerUit, wie } from '@regiolog/service-kit/opdracht';
import { type BeleidsObject, NIET_GEVONDEN, type Toegang } from '@regiolog/service-kit/policy';
import { type Route, route, type Verzoek } from '@regiolog/service-kit/route';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import { leesBladzijde } from '../stroom.ts';
import type { Abonnementdossier } from '../webhook/abonnementen.ts';
import { magAdres } from '../webhook/adres.ts';
import { geheimVan } from '../webhook/handtekening.ts';
import { type AbonnementDeps, label } from './abonnementen.ts';

/** Taking a subscription: where it lives, whose rights it has, and whether the receiver agrees. */

const Genomen = VASTGELEGD[201]
  .extend({
    geheim: z
      .string()
      .describe('Hiermee herkent u onze handtekening (Standard Webhooks). Bewaar het: u ziet het alleen nu.'),
  })
  .meta({ id: 'AbonnementVastgelegd' });

const VERKEERD_ADRES = weiger('invoer-ongeldig', 'Naar dit adres bezorgen we niets.', [
  { veld: 'adres', melding: 'Geef een openbaar adres dat met https:// begint.' },
]);
const GEEN_TOESTEMMING = weiger('invoer-ongeldig', 'De ontvanger zei niet dat hij berichten van ons wil.', [
  {
    veld: 'adres',
    melding:
      'Laat dit adres op een verzoek OPTIONS antwoorden met de header WebHook-Allowed-Origin (CloudEvents HTTP webhooks).',
  },
]);

/** So many one subscriber may have at once: each is followed by itself. */
const MEEST = 20;
const TE_VEEL = weiger('te-groot', `U hebt al ${MEEST} abonnementen. Beëindig er eerst een.`);

type Plaats = { readonly object: BeleidsObject; readonly houder: Houder };

/** Where the subscription of each role lives, and whose rights it has. A municipality is national: it has many regions. */
function plaatsen({ rollen, regio, gemeente }: Identiteit): Plaats[] {
  return rollen.flatMap((rol): Plaats[] => {
    if (rol === 'coordinator' && regio) return [{ object: { regio }, houder: { rol, regio } }];
    if (rol === 'behandelaar' && gemeente)
      return [{ object: { regio: LANDELIJK, gemeente }, houder: { rol, gemeente } }];
    return rol === 'systeem' ? [{ object: { regio: LANDELIJK }, houder: { rol } }] : [];
  });
}

/** The first place where this person may take one; what was asked last is what the act is recorded under. */
function eigenPlaats(toegang: Toegang, identiteit: Identiteit): Plaats | Weigering {
  for (const plaats of plaatsen(identiteit))
    if (!toegang.eis('abonnement.beheren', plaats.object)) return plaats;
  return toegang.eis('abonnement.beheren', { regio: LANDELIJK }) ?? NIET_GEVONDEN;
}

/** The place from which to deliver: what was asked, what an earlier same request got, or the end of the log. */
async function vanafVoor(
  deps: AbonnementDeps,
  gevraagd: string | undefined,
  eerder: string | null | undefined,
): Promise<string | null | Weigering> {
  if (gevraagd === undefined)
    return eerder === undefined ? ((await deps.store.head())?.cursor ?? null) : eerder;
  const blad = await leesBladzijde(deps, gevraagd as Cursor, {}, 1);
  if (!isWeigering(blad)) return gevraagd;
  return { ...blad, ...(blad.fouten && { fouten: blad.fouten.map((f) => ({ ...f, veld: 'vanaf' })) }) };
}

/** Does the receiver want our messages? Asked when a subscription is taken, not when the request comes again. */
async function adresBezwaar(deps: AbonnementDeps, adres: string): Promise<Weigering | undefined> {
  if (!magAdres(new URL(adres), deps.eigenMachine)) return VERKEERD_ADRES;
  return (await deps.verzender.staatToe(adres, deps.oorsprong)) ? undefined : GEEN_TOESTEMMING;
}

/** How many this very subscriber has. */
function lopendVan(alle: ReadonlyMap<string, Abonnementdossier>, { rol, regio, gemeente }: Houder): number {
  const eigen = [...alle.values()].filter(
    ({ state: { houder, status } }) =>
      status !== 'beeindigd' && houder.rol === rol && houder.regio === regio && houder.gemeente === gemeente,
  );
  return eigen.length;
}

type Aanvraag = { adres: string; vanaf?: string | undefined } & Record<string, unknown>;

async function neem(deps: AbonnementDeps, v: Verzoek<unknown, unknown, Aanvraag>) {
  const plaats = eigenPlaats(v.toegang, v.identiteit);
  if (isWeigering(plaats)) return plaats;
  const { regio } = plaats.object;
  const kenmerk = uuid5(JSON.stringify(['abonnement', regio, v.identiteit.onderwerp, v.idempotencyKey]));
  const ref: StreamRef = { regio, categorie: abonnement.categorie, id: kenmerk };
  const id = `${regio}.${kenmerk}`;
  const alle = await deps.abonnementen.bij();
  const eerder = alle.get(id);
  if (!eerder && lopendVan(alle, plaats.houder) >= MEEST) return TE_VEEL;
  const { vanaf: gevraagd, ...keuze } = v.inhoud;
  const vanaf = await vanafVoor(deps, gevraagd, eerder?.state.vanaf);
  if (isWeigering(vanaf)) return vanaf;
  const bezwaar = eerder ? undefined : await adresBezwaar(deps, keuze.adres);
  if (bezwaar) return bezwaar;
  const geheim = await geheimVan(deps.kluis, ref);
  if (isWeigering(geheim)) return geheim;
  const uit = await voerUit(deps, abonnement, {
    ...wie(v),
    ref,
    opdracht: {
      soort: 'leg-vast',
      type: 'AbonnementGenomen',
      data: { ...keuze, houder: plaats.houder, vanaf },
    },
    begeleiding: {},
  });
  const antwoord = antwoordOp(uit, id, `/v1/abonnementen/${id}`);
  if (isWeigering(antwoord)) return antwoord;
  return { ...antwoord, inhoud: { ...(antwoord.inhoud as object), geheim } };
}

/** The route that takes a subscription. */
export const neemRoute = (deps: AbonnementDeps): Route =>
  route({
    methode: 'POST',
    pad: '/v1/abonnementen',
    naam: 'neemAbonnement',
    samenvatting: 'Laat berichten bezorgen op een eigen adres.',
    beschrijving:
      'Bezorgd wordt wat de abonnee op het moment van bezorgen mag zien: één CloudEvent per POST, getekend volgens Standard ' +
      'Webhooks. Het adres moet op OPTIONS laten weten dat het berichten van ons wil (CloudEvents HTTP webhooks). Een ' +
      'bericht kan vaker komen en houdt dan zijn id; per dossier komen berichten in volgorde.',
    label,
    actie: 'abonnement.beheren',
    inhoud: z.strictObject({
      adres: Afleveradres.describe('Waar de berichten heen gaan: https, openbaar, zonder iets geheims erin.'),
      ...KEUZE,
      vanaf: Plek.optional().describe('Na welke plek: volgende uit de feed. Weggelaten: vanaf nu.'),
    }),
    antwoorden: { 200: Genomen, 201: Genomen },
    verwerk: (v) => neem(deps, v as Verzoek<unknown, unknown, Aanvraag>),
  });

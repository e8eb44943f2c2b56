import { abonnement } from '@regiolog/domein/abonnement/abonnement';
import { Afleveradres, type Houder, KEUZE, Plek } from '@regiolog/domein/abonnement/events';
import { LANDELIJK, OvereenkomstId } from '@regiolog/domein/gedeeld/namen';
import { abonnementStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Cursor, StreamRef } from '@regiolog/event-store/event-store';
import { uuid5 } from '@regiolog/event-store/handle-command';
import { type SchrijfDeps, voerUit, wie } from '@regiolog/service-kit/opdracht';
import { type BeleidsObject, NIET_GEVONDEN, type Toegang } from '@regiolog/service-kit/policy';
import { type Route, route, type Verzoek } from '@regiolog/service-kit/route';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import { leesBladzijde, type StroomDeps } from '../stroom.ts';
import { type Abonnementdossier, type Abonnementen, abonnementObject } from '../webhook/abonnementen.ts';
import { magAdres } from '../webhook/adres.ts';
import type { Bezorging } from '../webhook/bezorging.ts';
import { geheimVan } from '../webhook/handtekening.ts';
import type { Verzender } from '../webhook/verzender.ts';

/** Taking a subscription, and what can be done with one. */

export type AbonnementDeps = SchrijfDeps &
  StroomDeps & {
    readonly abonnementen: Abonnementen;
    readonly bezorging: Bezorging;
    readonly verzender: Verzender;
    readonly oorsprong: string;
    /** Plain http to this very machine is allowed. */
    readonly eigenMachine: boolean;
  };

export const label = 'Abonnementen';
/** `<regio>.<kenmerk>`, or `landelijk.<kenmerk>`. */
export const AbonnementId = OvereenkomstId.describe('Een abonnement heet <regio>.<kenmerk>.');

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

type Aanvraag = { adres: string; vanaf?: string | undefined } & Record<string, unknown>;

async function neem(deps: AbonnementDeps, v: Verzoek<unknown, unknown, Aanvraag>) {
  const plaats = eigenPlaats(v.toegang, v.identiteit);
  if (isWeigering(plaats)) return plaats;
  const { regio } = plaats.object;
  const kenmerk = uuid5(JSON.stringify(['abonnement', regio, v.identiteit.onderwerp, v.idempotencyKey]));
  const ref: StreamRef = { regio, categorie: abonnement.categorie, id: kenmerk };
  const id = `${regio}.${kenmerk}`;
  const eerder = (await deps.abonnementen.bij()).get(id);
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

/** The subscription that is asked for, if the asker may do this with it. */
export async function openAbonnement(
  deps: Pick<AbonnementDeps, 'abonnementen'>,
  id: string,
  toegang: Toegang,
  actie: 'abonnement.lezen' | 'abonnement.beheren',
): Promise<Abonnementdossier | Weigering> {
  const een = (await deps.abonnementen.bij()).get(id);
  // Asked also of what is not there, so that it cannot be told from what one may not see.
  if (!een) return toegang.eis(actie, abonnementVerzonnen(id)) ?? NIET_GEVONDEN;
  return toegang.eis(actie, abonnementObject(een)) ?? een;
}

const abonnementVerzonnen = (id: string): BeleidsObject => ({ regio: abonnementStroom(id).regio });

/** What can be done with a subscription: the collection, the act, and the body besides what the register fills in. */
export const HANDELINGEN = [
  {
    collectie: 'pauzes',
    type: 'AbonnementGepauzeerd',
    samenvatting: 'Zet het bezorgen stil; wat komt, blijft wachten.',
    gelezen: 'Geeft wanneer het bezorgen stil kwam te staan, en waardoor.',
    invoer: z.strictObject({}),
    vul: () => ({ oorzaak: 'op-verzoek' }),
  },
  {
    collectie: 'hervattingen',
    type: 'AbonnementHervat',
    samenvatting: 'Laat het bezorgen verdergaan waar het bleef.',
    gelezen: 'Geeft wanneer het bezorgen verderging.',
    invoer: z.strictObject({}),
    vul: () => ({}),
  },
  {
    collectie: 'beeindigingen',
    type: 'AbonnementBeeindigd',
    samenvatting: 'Beëindigt het abonnement, voorgoed.',
    gelezen: 'Geeft wanneer het abonnement is beëindigd, en waardoor.',
    invoer: z.strictObject({}),
    vul: () => ({ oorzaak: 'op-verzoek' }),
  },
  {
    collectie: 'herzendingen',
    type: 'HerzendingGevraagd',
    samenvatting: 'Laat wat niet aankwam opnieuw verzenden: één bericht, of alles.',
    gelezen: 'Geeft wanneer om opnieuw verzenden is gevraagd.',
    invoer: z.strictObject({
      bericht: z.uuid().optional().describe('Het id van het bericht. Weggelaten: alles.'),
    }),
    vul: (inhoud: object) => inhoud,
  },
] as const;

/** Routes that change a subscription. */
export function abonnementRoutes(deps: AbonnementDeps): Route[] {
  const actie = 'abonnement.beheren';
  const nieuw = route({
    methode: 'POST',
    pad: '/v1/abonnementen',
    naam: 'neemAbonnement',
    samenvatting: 'Laat berichten bezorgen op een eigen adres.',
    beschrijving:
      'Bezorgd wordt wat de abonnee op het moment van bezorgen mag zien: één CloudEvent per POST, getekend volgens Standard ' +
      'Webhooks. Het adres moet op OPTIONS laten weten dat het berichten van ons wil (CloudEvents HTTP webhooks). Een ' +
      'bericht kan vaker komen en houdt dan zijn id; per dossier komen berichten in volgorde.',
    label,
    actie,
    inhoud: z.strictObject({
      adres: Afleveradres.describe('Waar de berichten heen gaan: https, openbaar, zonder iets geheims erin.'),
      ...KEUZE,
      vanaf: Plek.optional().describe('Na welke plek: volgende uit de feed. Weggelaten: vanaf nu.'),
    }),
    antwoorden: { 200: Genomen, 201: Genomen },
    verwerk: (v) => neem(deps, v as Verzoek<unknown, unknown, Aanvraag>),
  });
  const handelingen = HANDELINGEN.map(({ collectie, type, samenvatting, invoer, vul }) =>
    route({
      methode: 'POST',
      pad: `/v1/abonnementen/{id}/${collectie}`,
      naam: `legVast${type}`,
      samenvatting,
      label,
      actie,
      parameters: z.object({ id: AbonnementId }),
      inhoud: invoer as z.ZodObject,
      antwoorden: VASTGELEGD,
      verwerk: async (v) => {
        const { id } = v.parameters;
        const een = await openAbonnement(deps, id, v.toegang, actie);
        if (isWeigering(een)) return een;
        const uit = await voerUit(deps, abonnement, {
          ...wie(v),
          ref: een.ref,
          opdracht: { soort: 'leg-vast', type, data: vul(v.inhoud) },
          begeleiding: {},
        });
        return antwoordOp(uit, id, `/v1/abonnementen/${id}`);
      },
    }),
  );
  return [nieuw, ...handelingen];
}

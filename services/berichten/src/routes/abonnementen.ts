import { abonnement } from '@regiolog/domein/abonnement/abonnement';
import { OvereenkomstId } from '@regiolog/domein/gedeeld/namen';
import { abonnementStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import { type SchrijfDeps, voerUit, wie } from '@regiolog/service-kit/opdracht';
import { type BeleidsObject, NIET_GEVONDEN, type Toegang } from '@regiolog/service-kit/policy';
import { type Route, route } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import type { StroomDeps } from '../stroom.ts';
import { type Abonnementdossier, type Abonnementen, abonnementObject } from '../webhook/abonnementen.ts';
import type { Bezorging } from '../webhook/bezorging.ts';
import type { Verzender } from '../webhook/verzender.ts';

/** What can be done with a subscription. */

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
  return HANDELINGEN.map(({ collectie, type, samenvatting, invoer, vul }) =>
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
}

import { waitMs } from '@regiolog/event-store/wait';
import { Toegang } from '@regiolog/service-kit/policy';
import { inzage } from '../inzage.ts';
import type { Stroombericht } from '../stroom.ts';
import type { Abonnementdossier } from './abonnementen.ts';
import { wachttijd } from './beleid.ts';
import { beurten } from './beurten.ts';
import type { BezorgerDeps, Loop } from './bezorger.ts';
import { ondertekend } from './handtekening.ts';
import type { Aflevering } from './verzender.ts';

/** Tries to bring one message of one subscription, as often as that takes. */

/** The delivery stopped before the message was settled. */
export class Gestopt extends Error {}

/** What did not arrive, after how many attempts. */
export type Mislukking = Extract<Aflevering, { soort: 'mislukt' }> & { readonly pogingen: number };

/** What came of all attempts; `verzwegen`: the subscriber may not see it, so nothing was sent. */
export type Uitkomst = 'bezorgd' | 'verzwegen' | Mislukking;

/** `stop`: no new attempts. `breekAf`: nor those that run; of these nobody knows then whether they arrived. */
export type Einde = { readonly stop: AbortSignal; readonly breekAf: AbortSignal };

export type Pogingen = {
  /** Tries until it arrives, may not be seen any more, or was tried often enough. Rejects with Gestopt at a stop. */
  probeer(bericht: Stroombericht): Promise<Uitkomst>;
  laatste(): Loop['laatste'];
};

/** By whose rights it is delivered: what was recorded when the subscription was taken. */
function toegangVan(deps: BezorgerDeps, { id, state: { houder } }: Abonnementdossier): Toegang {
  const { rol, regio, gemeente } = houder;
  const identiteit = {
    onderwerp: `abonnement ${id}`,
    rollen: [rol],
    ...(regio === undefined ? {} : { regio }),
    ...(gemeente === undefined ? {} : { gemeente }),
  };
  return new Toegang(identiteit, deps, deps.logger);
}

export function maakPogingen(
  deps: BezorgerDeps,
  abonnement: Abonnementdossier,
  geheim: string,
  { stop, breekAf }: Einde,
  opgezegd: () => Promise<void>,
): Pogingen {
  const { verzender, beleid, oorsprong, nu } = deps;
  const toegang = toegangVan(deps, abonnement);
  const ommebeurt = beurten(beleid.tegelijk);
  let laatste: Loop['laatste'] = null;

  /** One attempt. Whether the subscriber may see the message is judged now, by what is known now. */
  const poging = async (een: Stroombericht, keer: number): Promise<Aflevering | 'verzwegen'> => {
    if (stop.aborted) throw new Gestopt();
    if (!inzage(deps, toegang)(een)) return 'verzwegen';
    const { id } = een.bericht;
    const lijf = JSON.stringify(een.bericht);
    const koppen = {
      'content-type': 'application/cloudevents+json; charset=UTF-8',
      origin: oorsprong,
      ...ondertekend(geheim, { id, lijf, op: nu() }),
    };
    const uit = await verzender.bezorg(abonnement.state.adres, koppen, lijf, breekAf);
    // An attempt that was cut off by the stop says nothing about the receiver.
    if (uit.soort === 'mislukt' && breekAf.aborted) throw new Gestopt();
    laatste = { bericht: id, op: nu().toISOString(), poging: keer, ...uit };
    return uit;
  };
  return {
    laatste: () => laatste,
    probeer: async (bericht) => {
      for (let keer = 1; ; keer += 1) {
        const uit = await ommebeurt(() => poging(bericht, keer));
        if (uit === 'verzwegen') return uit;
        if (uit.soort === 'bezorgd') return 'bezorgd';
        if (uit.soort === 'opgezegd') {
          await opgezegd();
          throw new Gestopt();
        }
        if (keer >= beleid.pogingen) return { ...uit, pogingen: keer };
        await waitMs(wachttijd(beleid, keer, Math.random()), stop);
        if (stop.aborted) throw new Gestopt();
      }
    },
  };
}

import { randomUUID } from 'node:crypto';
import { type AbonnementGebeurtenis, abonnement } from '@regiolog/domein/abonnement/abonnement';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Cursor, StreamRef } from '@regiolog/event-store/event-store';
import type { Logger } from '@regiolog/service-kit/logger';
import { type SchrijfDeps, voerUit } from '@regiolog/service-kit/opdracht';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import type { Stroombericht } from '../stroom.ts';
import type { Afleverbeleid } from './beleid.ts';
import type { Mislukking } from './pogingen.ts';

/** Records what came of the deliveries of one subscription: what failed at once, how far it is now and then. */

const BEZORGING: Identiteit = { onderwerp: 'bezorging', rollen: ['systeem'] };

/** After so many events that were nothing for the subscriber, progress is recorded too: else they are all read again. */
const VER = 10_000;

/** The file does not take it any more, which is no fault: the subscription ended, or somebody was first. */
const VOORBIJ: ReadonlySet<string> = new Set(['in-strijd-met-dossier', 'niet-gevonden']);

export type Notulist = ReturnType<typeof maakNotulist>;
export type NotulistDeps = SchrijfDeps & { readonly logger: Logger; readonly beleid: Afleverbeleid };

export function maakNotulist(deps: NotulistDeps, ref: StreamRef, begin: string | null) {
  let genoteerd = begin;
  let sinds = 0;
  // What arrives while progress is recorded is counted in it and yet lies beyond: a stop records what came after.
  let ooit = false;
  let overgeslagen = 0;
  let laatst = performance.now();
  let keten: Promise<void> = Promise.resolve();

  const legNu = async ({ type, data }: AbonnementGebeurtenis): Promise<void> => {
    const uit = await voerUit(deps, abonnement, {
      identiteit: BEZORGING,
      ref,
      opdracht: { soort: 'leg-vast', type, data },
      begeleiding: {},
      sleutel: randomUUID(),
    });
    if (!isWeigering(uit)) return;
    const { code } = uit;
    if (!VOORBIJ.has(code)) throw new Error(`the log did not take ${type}: ${code}`);
    deps.logger.debug(
      { abonnement: `${ref.regio}.${ref.id}`, soort: type, code },
      'bezorgen: niet vastgelegd',
    );
  };
  /**
   * Records one act, after what came before it: many at once would be in each other's way. Rejects when it was not
   * recorded and should be.
   */
  const leg = (daad: AbonnementGebeurtenis): Promise<void> => {
    const beurt = keten.then(() => legNu(daad));
    keten = beurt.catch(() => {});
    return beurt;
  };

  return {
    /** One more arrived. */
    bezorgd: (): void => {
      sinds += 1;
      ooit = true;
    },
    /** All up to here is settled. It is recorded when that saves enough work after a crash, or now. Never rejects. */
    bijgehouden: async (tot: Cursor | null, { nu = false, gelezen = 0 } = {}): Promise<void> => {
      overgeslagen += gelezen;
      const lang = performance.now() - laatst >= deps.beleid.noteerMs;
      const genoeg =
        sinds >= deps.beleid.noteerNa || (sinds > 0 && lang) || (ooit && nu) || overgeslagen >= VER;
      if (tot === null || tot === genoteerd || !genoeg) return;
      [genoteerd, sinds, overgeslagen, laatst] = [tot, 0, 0, performance.now()];
      // Without it more comes again after a crash: no more than that.
      await leg({ type: 'AfleveringBijgehouden', data: { tot } }).catch((fout: unknown) => {
        deps.logger.warn(
          { err: fout, abonnement: `${ref.regio}.${ref.id}` },
          'bezorgen: voortgang niet vastgelegd',
        );
      });
    },
    mislukt: async (
      { cursor, gebeurtenis, bericht }: Stroombericht,
      { reden, pogingen, status }: Mislukking,
    ): Promise<void> => {
      const { ref: plek, revision } = gebeurtenis;
      deps.logger.warn(
        { abonnement: `${ref.regio}.${ref.id}`, bericht: bericht.id, reden, status },
        'niet bezorgd',
      );
      await leg({
        type: 'AfleveringMislukt',
        data: {
          bericht: bericht.id,
          soort: bericht.type,
          plaats: { ...plek, volgnummer: revision },
          cursor,
          pogingen,
          reden,
          ...(status === undefined ? {} : { status }),
        },
      });
    },
    alsnog: (bericht: string) => leg({ type: 'BerichtOpnieuwVerzonden', data: { bericht } }),
    onbereikbaar: () => leg({ type: 'AbonnementGepauzeerd', data: { oorzaak: 'onbereikbaar' } }),
    opgezegd: () => leg({ type: 'AbonnementBeeindigd', data: { oorzaak: 'door-ontvanger' } }),
  };
}

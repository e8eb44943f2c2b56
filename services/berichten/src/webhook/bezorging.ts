import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { waitFor } from '@regiolog/event-store/wait';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import type { Abonnementdossier, Abonnementen } from './abonnementen.ts';
import { Bezorger, type BezorgerDeps, type Loop } from './bezorger.ts';
import { geheimVan } from './handtekening.ts';
import { maakNotulist } from './notulist.ts';

/** Delivers for all subscriptions, wherever this instance is the one that does. */

export type BezorgingDeps = SchrijfDeps & BezorgerDeps & { readonly abonnementen: Abonnementen };

export type Bezorging = {
  readonly naam: string;
  /** Delivers until the signal, then records how far it came. */
  doe(signaal: AbortSignal): Promise<void>;
  /** What runs here for one subscription; undefined when nothing does. */
  loop(id: string): Loop | undefined;
  /** What runs here, for all of them. */
  lopend(): readonly Loop[];
};

/** How soon a subscription that was taken is noticed when the log gives no sign, in milliseconds. */
const KIJK_MS = 1_000;

export function openBezorging(deps: BezorgingDeps): Bezorging {
  const bezorgers = new Map<string, Bezorger>();
  /** Of which it was told that they cannot begin: every round would tell it again. */
  const gemeld = new Set<string>();

  const kanNiet = (abonnement: string, reden: string): void => {
    if (!gemeld.has(abonnement))
      deps.logger.error({ abonnement, reden }, 'bezorgen: dit abonnement begint niet');
    gemeld.add(abonnement);
  };
  /** The secret of a subscription; none when its key was destroyed, or cannot be had now: that stops no other. */
  const geheimVoor = async ({ id, ref }: Abonnementdossier): Promise<string | undefined> => {
    try {
      const geheim = await geheimVan(deps.kluis, ref);
      if (!isWeigering(geheim)) return geheim;
      kanNiet(id, 'de sleutel is vernietigd');
    } catch (fout) {
      kanNiet(id, String((fout as { code?: unknown }).code ?? 'de kluis faalt'));
    }
    return undefined;
  };
  const begin = async (een: Abonnementdossier): Promise<void> => {
    const geheim = await geheimVoor(een);
    if (geheim === undefined) return;
    gemeld.delete(een.id);
    bezorgers.set(een.id, new Bezorger(deps, een, geheim, maakNotulist(deps, een.ref, een.state.bezorgdTot)));
  };
  const hou = async (een: Abonnementdossier): Promise<void> => {
    const bezorger = bezorgers.get(een.id);
    const { status } = een.state;
    if (status === 'actief') {
      if (bezorger) bezorger.herzend(een);
      else await begin(een);
    } else if (bezorger) {
      bezorgers.delete(een.id);
      await bezorger.stop(status === 'gepauzeerd');
    }
  };
  /** Follows what is asked of the subscriptions. */
  const ronde = async (signaal: AbortSignal): Promise<void> => {
    const alle = await deps.abonnementen.bij();
    for (const een of alle.values()) {
      if (signaal.aborted) return;
      await hou(een);
    }
  };
  return {
    naam: 'webhooks',
    loop: (id) => bezorgers.get(id)?.loop(),
    lopend: () => [...bezorgers.values()].map((een) => een.loop()),
    doe: async (signaal) => {
      try {
        while (!signaal.aborted) {
          await ronde(signaal);
          await waitFor(deps.store.wake(deps.abonnementen.tot(), KIJK_MS), signaal);
        }
      } finally {
        const lopend = [...bezorgers.values()];
        bezorgers.clear();
        await Promise.all(lopend.map((bezorger) => bezorger.stop(true)));
        deps.verzender.sluit();
      }
    },
  };
}

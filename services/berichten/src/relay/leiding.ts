import type { Logger } from '@regiolog/service-kit/logger';
import { type Omslag, openOmslag } from './omslag.ts';
import type { Slot } from './slot.ts';
import { uitstel } from './volgen.ts';

/** After so long, what goes wrong is counted anew. */
const RUSTIG_MS = 30_000;

/** What one instance at a time does. */
export type Taak = {
  readonly naam: string;
  /**
   * Runs while this instance leads; ends soon after the signal aborts. When it ends before that, or rejects, it is run
   * again once it is confirmed that this instance leads. `meld` tells what it does in between.
   */
  doe(signaal: AbortSignal, meld: Omslag): Promise<void>;
};

/** Leading: doing what must not be done by several instances at once. */
export type Leiding = {
  /** Whether this instance leads, as far as it knows. */
  leidt(): boolean;
  /** Has a task done whenever this instance leads, from now on. */
  tijdens(taak: Taak): void;
  /** Ends the tasks, then lets others lead. */
  stop(): Promise<void>;
};

/** Opens the lead that a lock gives (slot.ts): with Kafka one of the instances has it, without it the only one. */
export function openLeiding({ slot, logger }: { readonly slot: Slot; readonly logger: Logger }): Leiding {
  const einde = new AbortController();
  const lopend: Promise<void>[] = [];

  const houdVol = async ({ naam, doe }: Taak): Promise<void> => {
    const meld = openOmslag(logger, naam);
    let mislukt = 0;
    for (;;) {
      const beurt = await slot.bevestigd(einde.signal);
      if (!beurt) return;
      const begin = performance.now();
      try {
        await doe(AbortSignal.any([beurt, einde.signal]), meld);
        meld('wacht op de beurt');
        mislukt = 0;
      } catch (fout) {
        meld('staat stil', fout);
        // What ran well for a while is not what failed before.
        mislukt = performance.now() - begin > RUSTIG_MS ? 0 : mislukt + 1;
      }
      await uitstel(mislukt, einde.signal);
    }
  };
  return {
    leidt: () => slot.heeft(),
    tijdens: (taak) => void lopend.push(houdVol(taak)),
    stop: async () => {
      einde.abort();
      await Promise.all(lopend);
      await slot.stop();
    },
  };
}

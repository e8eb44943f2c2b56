import { setTimeout as pauze } from 'node:timers/promises';
import { type EventStore, StoreError } from '@regiolog/event-store/event-store';
import type { Kluis } from '@regiolog/service-kit/kluis';
import type { Logger } from '@regiolog/service-kit/logger';
import { openVergeter } from './vergeten.ts';

/** How long between two looks at the log, in milliseconds: callers destroy themselves, this is for when they cannot. */
const TUSSENPOOS_MS = 2000;

/** Follows the log, so that what was recorded of forgetting happens here too, whoever was away at that moment. */
export type Volger = {
  /** Whether all that was recorded up to the start is carried out: before that, an old key might still open a text. */
  readonly bij: boolean;
  start(): void;
  /** Follows no more; resolves when what runs is over. */
  stop(): Promise<void>;
};

type Deps = { readonly store: EventStore; readonly kluis: Kluis; readonly logger: Logger };

/** Opens the follower; it reads nothing until it is started, and keeps trying when the log is away. */
export function openVolger({ store, kluis, logger }: Deps, tussenpoosMs: number = TUSSENPOOS_MS): Volger {
  let vergeet = openVergeter(store, kluis);
  let bij = false;
  let lopend: Promise<void> = Promise.resolve();
  const einde = new AbortController();
  const { signal } = einde;

  async function ronde(): Promise<void> {
    try {
      const aantal = await vergeet();
      if (aantal > 0) logger.warn({ aantal }, 'sleutels alsnog vernietigd');
      bij = true;
    } catch (fout) {
      logger.error({ err: fout }, 'het logboek kon niet worden gevolgd');
      // Another log stands in the place of the one that was read: from its begin.
      if (fout instanceof StoreError && fout.code === 'event-store/unknown-cursor')
        vergeet = openVergeter(store, kluis);
    }
  }

  async function volg(): Promise<void> {
    while (!signal.aborted) {
      await ronde();
      await pauze(tussenpoosMs, undefined, { signal }).catch(() => {});
    }
  }

  return {
    get bij() {
      return bij;
    },
    start: () => {
      lopend = volg();
    },
    stop: async () => {
      einde.abort();
      await lopend;
    },
  };
}

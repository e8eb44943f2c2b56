import { EventEmitter, once } from 'node:events';
import type { Kafka } from '@regiolog/service-kit/kafka';
import type { Omslag } from './omslag.ts';
import { blijfVolgen } from './volgen.ts';

/** Who may act alone. At most one instance at a time knows itself to be that one, as far as it can know. */
export type Slot = {
  /** Whether this instance has it, as far as it knows. */
  heeft(): boolean;
  /**
   * Resolves the next time that it is confirmed that this instance has it, with a signal that aborts when it is lost;
   * with undefined when `tot` aborts first.
   */
  bevestigd(tot: AbortSignal): Promise<AbortSignal | undefined>;
  /** Gives it back; resolves when others can have it. */
  stop(): Promise<void>;
};

/** Of one that is the only instance: it always has it. */
export function eigenSlot(): Slot {
  const einde = new AbortController();
  return {
    heeft: () => !einde.signal.aborted,
    bevestigd: async (tot) => (tot.aborted || einde.signal.aborted ? undefined : einde.signal),
    stop: async () => einde.abort(),
  };
}

/**
 * The partition of a topic that has one: the group gives it to one of its members. Who was silent for as long as the
 * group waits counts itself out, as the group does; but only the fencing of the sender (zender.ts) makes sure that who
 * does not know yet can do no harm.
 */
export function openSlot(opties: {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly groep: string;
  readonly sessieMs: number;
  readonly vooraf: () => Promise<void>;
  readonly meld: Omslag;
}): Slot {
  const { topic, sessieMs } = opties;
  const einde = new AbortController();
  const berichten = new EventEmitter().setMaxListeners(0);
  let toegewezen = false;
  let beurt: AbortController | undefined;
  let wekker: NodeJS.Timeout | undefined;

  const kwijt = (): void => {
    clearTimeout(wekker);
    beurt?.abort();
    beurt = undefined;
  };
  const bevestig = (): void => {
    if (!toegewezen || einde.signal.aborted) return;
    clearTimeout(wekker);
    wekker = setTimeout(kwijt, sessieMs).unref();
    beurt ??= new AbortController();
    berichten.emit('bevestigd', beurt.signal);
  };
  const lid = blijfVolgen(
    {
      ...opties,
      neem: () => {},
      opzet: (consumer) => {
        consumer.on('consumer.group_join', ({ payload }) => {
          // The lock is all this member is for.
          consumer.pause([{ topic }]);
          toegewezen = (payload.memberAssignment[topic]?.length ?? 0) > 0;
          if (toegewezen) bevestig();
          else kwijt();
        });
        consumer.on('consumer.heartbeat', bevestig);
        consumer.on('consumer.disconnect', () => {
          toegewezen = false;
          kwijt();
        });
      },
    },
    einde.signal,
  );
  return {
    heeft: () => beurt !== undefined,
    bevestigd: async (tot) => {
      if (tot.aborted || einde.signal.aborted) return undefined;
      const nieuws = once(berichten, 'bevestigd', { signal: tot });
      return nieuws.then(([signaal]) => signaal as AbortSignal).catch(() => undefined);
    },
    stop: async () => {
      einde.abort();
      kwijt();
      await lid;
    },
  };
}

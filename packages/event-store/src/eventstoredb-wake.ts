/**
 * Those who wait for something new in an EventStoreDB: one subscription to `$all` serves them all, for as long as
 * somebody waits. Whoever reads next gets the events themselves, so the first one ends the subscription.
 */
import { comparePositions, type Position } from './eventstoredb-order.ts';

/** Calls `onNews` with the place of each event of ours after `after`, or with `null` when it broke. */
export type Subscribe = (
  after: Position | null,
  onNews: (position: Position | null) => void,
) => { stop(): void };

export type Listeners = {
  /** Resolves when something lies after `after`, at the latest after `timeoutMs`, at once when closed. */
  wait(after: Position | null, timeoutMs: number): Promise<void>;
  /** Lets everyone go, for good. */
  close(): void;
};

/** How long a subscription outlives those who waited in vain: they mostly come back at once. In milliseconds. */
const LINGER_MS = 2000;

type Waiter = { readonly after: Position | null; readonly done: () => void };
type Listening = { seen: Position | null; stop(): void };

const isAfter = (position: Position | null, after: Position | null): boolean =>
  position !== null && (after === null || comparePositions(position, after) > 0);

export function createListeners(subscribe: Subscribe): Listeners {
  const waiting = new Set<Waiter>();
  let listening: Listening | undefined;
  let linger: NodeJS.Timeout | undefined;
  let closed = false;

  const hangUp = (): void => {
    clearTimeout(linger);
    listening?.stop();
    listening = undefined;
  };
  const release = (which: (waiter: Waiter) => boolean): void => {
    for (const waiter of waiting) if (which(waiter)) waiter.done();
  };
  const listen = (after: Position | null): Listening => {
    const mine: Listening = { seen: after, stop: () => {} };
    const subscription = subscribe(after, (position) => {
      if (listening !== mine) return;
      if (position !== null) mine.seen = position;
      // A hint may be wrong, never missing: when it broke, whoever reads next meets the failure itself.
      release(({ after: from }) => position === null || isAfter(position, from));
      if (position === null || waiting.size === 0) hangUp();
    });
    mine.stop = () => subscription.stop();
    return mine;
  };

  return {
    wait: (after, timeoutMs) =>
      new Promise((resolve) => {
        if (closed || isAfter(listening?.seen ?? null, after)) return resolve();
        clearTimeout(linger);
        const done = (): void => {
          clearTimeout(deadline);
          waiting.delete(waiter);
          if (waiting.size === 0) linger = setTimeout(hangUp, LINGER_MS).unref();
          resolve();
        };
        const waiter = { after, done };
        const deadline = setTimeout(done, Math.max(0, timeoutMs));
        waiting.add(waiter);
        listening ??= listen(after);
      }),
    close: () => {
      closed = true;
      release(() => true);
      hangUp();
    },
  };
}

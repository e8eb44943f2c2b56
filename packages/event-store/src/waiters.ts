/**
 * Those who wait for something new. While somebody waits, a cheap look at the end of the log also finds what other
 * processes wrote; while nobody does, no timer runs.
 */

/** How often the end of the log is looked at, in milliseconds. */
const LOOK_EVERY_MS = 50;

type Waiter = { readonly after: number; readonly done: () => void };

export type Waiters = {
  /** Resolves when the log's end lies beyond `after`, at the latest after `timeoutMs`, at once when closed. */
  wait(after: number, timeoutMs: number): Promise<void>;
  /** Lets go everyone who waits for less than `position`. */
  notify(position: number): void;
  /** Lets everyone go, for good. */
  close(): void;
};

/** `lastPosition` tells where the log ends, `others` whether other processes write to it too. A failure to look counts as news. */
export function createWaiters(lastPosition: () => number, others: boolean): Waiters {
  const waiting = new Set<Waiter>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const notify = (position: number): void => {
    for (const waiter of waiting) if (waiter.after < position) waiter.done();
  };
  const look = (): void => {
    try {
      notify(lastPosition());
    } catch {
      // A hint may be wrong, never missing: whoever reads next meets the failure itself.
      notify(Number.POSITIVE_INFINITY);
    }
  };

  return {
    notify,
    wait: (after, timeoutMs) =>
      new Promise((resolve) => {
        if (closed) return resolve();
        const done = (): void => {
          clearTimeout(deadline);
          waiting.delete(waiter);
          if (waiting.size === 0) clearInterval(timer);
          if (waiting.size === 0) timer = undefined;
          resolve();
        };
        const waiter = { after, done };
        const deadline = setTimeout(done, Math.max(0, timeoutMs));
        waiting.add(waiter);
        look();
        if (others && waiting.size > 0) timer ??= setInterval(look, LOOK_EVERY_MS);
      }),
    close: () => {
      closed = true;
      notify(Number.POSITIVE_INFINITY);
    },
  };
}

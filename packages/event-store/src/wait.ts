/** Waiting that ends when nobody needs it any more, and leaves nothing behind on what lives longer than the wait. */
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for something, or until one of the signals ends. Rejects with what `something` rejects with. To race against one
 * promise for the end of the process instead would keep a little of every wait until then.
 */
export async function waitFor(
  something: Promise<unknown>,
  ...signals: readonly AbortSignal[]
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = (): void => resolve();
  for (const signal of signals) {
    if (signal.aborted) done();
    else signal.addEventListener('abort', done, { once: true });
  }
  try {
    await Promise.race([something, promise]);
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', done);
  }
}

/** Waits so many milliseconds, or until the signal ends. */
export async function waitMs(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => {});
}

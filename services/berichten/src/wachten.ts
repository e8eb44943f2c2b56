import { setTimeout as pauze } from 'node:timers/promises';

/** Waits for something, or until one of the signals ends. Rejects with what `iets` rejects with. */
export async function wachtOp(iets: Promise<unknown>, ...signalen: readonly AbortSignal[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const klaar = (): void => resolve();
  for (const signaal of signalen) {
    if (signaal.aborted) klaar();
    else signaal.addEventListener('abort', klaar, { once: true });
  }
  try {
    await Promise.race([iets, promise]);
  } finally {
    // The signals may live longer than this wait, and there are many waits.
    for (const signaal of signalen) signaal.removeEventListener('abort', klaar);
  }
}

/** Waits so many milliseconds, or until the signal ends. */
export async function wachtMs(ms: number, signaal: AbortSignal): Promise<void> {
  await pauze(ms, undefined, { signal: signaal }).catch(() => {});
}

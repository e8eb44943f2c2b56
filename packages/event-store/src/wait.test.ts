import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { waitFor, waitMs } from './wait.ts';

const NEVER = new Promise<void>(() => {});

describe('waiting', () => {
  it('ends with what it waits for, or with the first signal, and lets go of the signals', async () => {
    const [one, two] = [new AbortController(), new AbortController()];
    await waitFor(Promise.resolve(), one.signal, two.signal);
    const wait = waitFor(NEVER, one.signal, two.signal);
    expect(getEventListeners(one.signal, 'abort')).toHaveLength(1);
    two.abort();
    await wait;
    expect(getEventListeners(one.signal, 'abort')).toHaveLength(0);
    await waitFor(NEVER, one.signal, two.signal);
  });

  it('fails as what it waits for fails', async () => {
    const signal = new AbortController().signal;
    await expect(waitFor(Promise.reject(new Error('away')), signal)).rejects.toThrow('away');
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('for a time ends at once at the signal', async () => {
    const gone = new AbortController();
    const wait = waitMs(1_000_000, gone.signal);
    gone.abort();
    await wait;
    await waitMs(1_000_000, gone.signal);
  });
});

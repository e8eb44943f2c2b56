import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { wachtMs, wachtOp } from './wachten.ts';

const NOOIT = new Promise<void>(() => {});

describe('waiting', () => {
  it('ends with what it waits for, or with the first signal, and lets go of the signals', async () => {
    const [een, twee] = [new AbortController(), new AbortController()];
    await wachtOp(Promise.resolve(), een.signal, twee.signal);
    const wacht = wachtOp(NOOIT, een.signal, twee.signal);
    expect(getEventListeners(een.signal, 'abort')).toHaveLength(1);
    twee.abort();
    await wacht;
    expect(getEventListeners(een.signal, 'abort')).toHaveLength(0);
    await wachtOp(NOOIT, een.signal, twee.signal);
  });

  it('fails as what it waits for fails', async () => {
    const signaal = new AbortController().signal;
    await expect(wachtOp(Promise.reject(new Error('weg')), signaal)).rejects.toThrow('weg');
    expect(getEventListeners(signaal, 'abort')).toHaveLength(0);
  });

  it('for a time ends at once at the signal', async () => {
    const weg = new AbortController();
    const wacht = wachtMs(1_000_000, weg.signal);
    weg.abort();
    await wacht;
    await wachtMs(1_000_000, weg.signal);
  });
});

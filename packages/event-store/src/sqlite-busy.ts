/** What to make of the driver's errors, and how to wait for other processes without holding up this one. */
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from './event-store.ts';

/** The code of a driver's error (`SQLITE_BUSY` ...), or an empty string for any other. */
export function sqliteCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return '';
  return error.code.startsWith('SQLITE_') ? error.code : '';
}

/** Whether somebody else holds the lock: worth another try. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(sqliteCode(error));
}

/** The error a user of the port sees: a driver's error becomes a StoreError, anything else stays what it is. */
export function asStoreError(error: unknown): unknown {
  return sqliteCode(error) === ''
    ? error
    : new StoreError('unavailable', `the log failed (${sqliteCode(error)})`, error);
}

/** Runs `work`, again while the file is busy, until `deadline` (of `performance.now()`). Rejects with a StoreError. */
export async function untilFree<Result>(work: () => Result, deadline: number): Promise<Result> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw asStoreError(error);
    }
    await pause(2 + Math.random() * 8);
  }
}

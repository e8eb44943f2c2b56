/** Going through `$all`: the next events after a position, and the clock that follows them. */
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from './event-store.ts';
import { type Stored, unseal } from './eventstoredb-envelope.ts';
import { comparePositions, createHighWater, type Place, type Position } from './eventstoredb-order.ts';

/** What of the server is asked to go through `$all`. Each call ends within the deadline, with a StoreError when it must. */
export type AllCalls = {
  /** At most `count` events of `$all` from a position on, that one included. */
  readAll(from: Position | null, count: number): Promise<readonly Stored[]>;
  /** The last event of `$all`, if there is one. */
  readLast(): Promise<Stored | undefined>;
};

/** How many events of `$all` are fetched at once where all of them are looked at. */
export const SCAN_PAGE = 1000;

/** Before every event: where somebody stands who read an empty log. */
export const START: Position = { commit: 0n, prepare: 0n };

/**
 * The next events of `$all` after a position, and whether they are the last ones. Throws StoreError `unknown-cursor`
 * when the log ends before the position.
 */
export async function readAfter(
  calls: AllCalls,
  after: Position | null,
  count: number,
): Promise<{ readonly events: readonly Stored[]; readonly end: boolean }> {
  // The server begins with the position itself, and one more tells whether there is a rest.
  const found = await calls.readAll(after, count + 2).catch(async (error: unknown) => {
    if (await liesBeyond(calls, after).catch(() => false)) throw beyond(error);
    throw error;
  });
  if (found.length === 0 && (await liesBeyond(calls, after))) throw beyond();
  const events = found.filter((stored) => after === null || comparePositions(positionOf(stored), after) > 0);
  return { events: events.slice(0, count), end: events.length <= count };
}

async function liesBeyond(calls: AllCalls, position: Position | null): Promise<boolean> {
  if (position === null || comparePositions(position, START) === 0) return false;
  const last = await calls.readLast();
  return last === undefined || comparePositions(positionOf(last), position) < 0;
}

function beyond(cause?: unknown): StoreError {
  return new StoreError('unknown-cursor', 'the cursor lies beyond the log', cause);
}

/** The place of an event that came from `$all`. */
export function positionOf({ position, streamId }: Stored): Position {
  if (position === undefined) throw new StoreError('schema', `no position in $all: ${streamId}`);
  return position;
}

export type Clock = {
  /** When an event counts as recorded, in milliseconds; `reach` it first. */
  recordedAt(position: Position, created: number): number;
  /** Resolves when an event that exists was passed. */
  reach(position: Position): Promise<void>;
  /** The last event of ours that is recorded now, `null` when there is none. */
  now(): Promise<Place | null>;
};

/** Follows `$all` from its start, page by page and only when asked, to know when events count as recorded. */
export function createClock(calls: AllCalls, deadlineMs: number): Clock {
  let water = createHighWater();
  let turning: Promise<boolean> | undefined;

  async function turn(): Promise<boolean> {
    const page = await readAfter(calls, water.reached(), SCAN_PAGE).catch((error: unknown) => {
      if (!(error instanceof StoreError) || error.code !== 'event-store/unknown-cursor') throw error;
      // Another log stands in the place of the one that was followed: from its begin.
      water = createHighWater();
      return readAfter(calls, null, SCAN_PAGE);
    });
    for (const stored of page.events) water.pass(positionOf(stored), createdOf(stored));
    return page.end;
  }
  /** One page further, for all who ask at the same time. True when that was the last one for now. */
  const further = (): Promise<boolean> => {
    turning ??= turn().finally(() => {
      turning = undefined;
    });
    return turning;
  };
  const isReached = (position: Position): boolean => {
    const reached = water.reached();
    return reached !== null && comparePositions(reached, position) >= 0;
  };

  return {
    recordedAt: (position, created) => water.recordedAt(position, created),
    reach: async (position) => {
      const deadline = performance.now() + deadlineMs;
      while (!isReached(position)) {
        const end = await further();
        if (!end || isReached(position)) continue;
        if (performance.now() > deadline) {
          throw new StoreError('unavailable', 'the server does not show in $all what it shows in a stream');
        }
        await pause(5);
      }
    },
    now: async () => {
      // A page that others asked for may have been read before this question.
      await turning?.catch(() => {});
      while (!(await further())) await pause(0);
      return water.last();
    },
  };
}

/** An event that would be refused is no measure of time: whoever reads it meets the refusal. */
function createdOf(stored: Stored): number | null {
  try {
    return unseal(stored)?.created ?? null;
  } catch {
    return null;
  }
}

/**
 * Order and time in an EventStoreDB. The global order is that of `$all`; the moment of recording is the running maximum
 * of the server's clock over our events in that order, because the clocks of a cluster are several and may go back.
 * A cursor is a place and no more: callers hand it back, and what they hand in is no source of times.
 */
import { type Cursor, LimitError } from './event-store.ts';

/** A place in `$all`. */
export type Position = { readonly commit: bigint; readonly prepare: bigint };

/** A place, and the moment of recording (milliseconds since 1970) of the last event up to it. */
export type Place = { readonly position: Position; readonly recordedAt: number };

const CURSOR = /^(0|[1-9][0-9]{0,19})\.(0|[1-9][0-9]{0,19})$/;

export function cursorOf({ commit, prepare }: Position): Cursor {
  return `${commit}.${prepare}` as Cursor;
}

/** Throws LimitError for what cannot be a cursor of ours. */
export function placeOf(cursor: Cursor): Position {
  const [, commit, prepare] = CURSOR.exec(cursor) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new LimitError(`not a cursor: ${JSON.stringify(cursor).slice(0, 100)}`);
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

/** Negative, zero or positive, as `a` lies before, at or after `b`. */
export function comparePositions(a: Position, b: Position): number {
  const difference = a.commit === b.commit ? a.prepare - b.prepare : a.commit - b.commit;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export type HighWater = {
  /** How far `$all` was passed through; `null` at the start. */
  reached(): Position | null;
  /** The last event of ours, `null` when there was none. */
  last(): Place | null;
  /** Takes in the next event of `$all`; `created` is `null` for one that is not ours. */
  pass(position: Position, created: number | null): void;
  /** When an event of ours counts as recorded. It must have been passed. */
  recordedAt(position: Position, created: number): number;
};

type Span = { readonly from: Position; to: Position; readonly top: number };

/**
 * The running maximum for all events at once. Where the clock went forward it is the event's own time, so only the
 * spans are kept over which it had gone back: none on one machine, a few in the life of a cluster.
 */
export function createHighWater(): HighWater {
  const spans: Span[] = [];
  let reached: Position | null = null;
  let last: Place | null = null;
  let within: Span | null = null;

  return {
    reached: () => reached,
    last: () => last,
    pass: (position, created) => {
      reached = position;
      if (created === null) return;
      const top: number = last?.recordedAt ?? created;
      if (created >= top) within = null;
      else if (within === null) {
        within = { from: position, to: position, top };
        spans.push(within);
      } else within.to = position;
      last = { position, recordedAt: Math.max(top, created) };
    },
    recordedAt: (position, created) => {
      const span = spans.findLast(({ from }) => comparePositions(from, position) <= 0);
      return span !== undefined && comparePositions(position, span.to) <= 0 ? span.top : created;
    },
  };
}

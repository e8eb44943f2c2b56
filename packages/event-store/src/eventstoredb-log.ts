/** The log over an EventStoreDB: what the port asks, with a handful of calls. Knows no client. */
import type {
  AppendResult,
  Cursor,
  Expected,
  Filter,
  Page,
  RecordedEvent,
  StreamRef,
} from './event-store.ts';
import { StoreError } from './event-store.ts';
import {
  type AllCalls,
  type Clock,
  createClock,
  positionOf,
  readAfter,
  SCAN_PAGE,
  START,
} from './eventstoredb-all.ts';
import { type Appender, append } from './eventstoredb-append.ts';
import { type Entry, giveOut, nameOf, type Stored, unseal } from './eventstoredb-envelope.ts';
import { createKnownStreams } from './eventstoredb-known.ts';
import { cursorOf, placeOf } from './eventstoredb-order.ts';
import type { PreparedEvent } from './hash-chain.ts';

/** What is asked of the server. Each call ends within the deadline, with a StoreError when it must. */
export type Calls = AllCalls & {
  /** At most `count` events of a stream from a revision on; empty when there is no such stream. */
  readStream(name: string, from: number, count: number): Promise<readonly Stored[]>;
  append: Appender['send'];
};

export type Log = {
  append(ref: StreamRef, expected: Expected, events: readonly PreparedEvent[]): Promise<AppendResult>;
  readStream(ref: StreamRef, from: number, limit: number): Promise<readonly RecordedEvent[]>;
  readAll(after: Cursor | null, filter: Filter, limit: number): Promise<Page>;
  head(): Promise<{ readonly cursor: Cursor; readonly geregistreerd: string } | null>;
};

/** How many events of `$all`, of ours or not, one page of readAll may look at. */
const SCAN_EVENTS = 10_000;
/** How many event ids are kept to recognise repeats without asking: some tens of megabytes. */
const KNOWN_IDS = 200_000;

export function createLog(calls: Calls, deadlineMs: number): Log {
  const known = createKnownStreams(KNOWN_IDS);
  const clock = createClock(calls, deadlineMs);
  const appender: Appender = {
    send: calls.append,
    read: async (ref, from, count) => {
      const entries = (await calls.readStream(nameOf(ref), from, count)).map(ours);
      if (entries.some(({ revision }, i) => revision !== from + i)) {
        throw new StoreError('schema', `events are gone from stream ${nameOf(ref)}`);
      }
      known.of(nameOf(ref)).learn(entries);
      return entries;
    },
    knownOf: (ref) => known.of(nameOf(ref)),
    give: async (entries) => {
      const last = entries.at(-1);
      if (last !== undefined) await clock.reach(last.position);
      return entries.map((entry) => giveOut(entry, clock.recordedAt(entry.position, entry.created)));
    },
  };
  return {
    append: (ref, expected, events) => append(appender, ref, expected, events),
    readStream: async (ref, from, limit) => appender.give(await appender.read(ref, from, limit)),
    readAll: (after, filter, limit) => readPage(calls, clock, after, filter, limit),
    head: async () => {
      const last = await clock.now();
      if (last === null) return null;
      const { position, recordedAt } = last;
      return {
        cursor: cursorOf(position),
        geregistreerd: new Date(recordedAt).toISOString(),
      };
    },
  };
}

/** Reads on from a cursor. The server has no filter for `$all`. */
async function readPage(
  calls: Calls,
  clock: Clock,
  after: Cursor | null,
  filter: Filter,
  limit: number,
): Promise<Page> {
  let position = after === null ? null : placeOf(after);
  const events: RecordedEvent[] = [];
  const whole = filter.regio === undefined && filter.categorie === undefined;
  let looked = 0;
  for (;;) {
    const piece = await readAfter(calls, position, whole ? limit - events.length : SCAN_PAGE);
    const last = piece.events.at(-1);
    if (last !== undefined) await clock.reach(positionOf(last));
    for (const stored of piece.events) {
      const entry = unseal(stored);
      position = positionOf(stored);
      looked += 1;
      if (entry === null || !passes(entry.ref, filter)) continue;
      events.push(giveOut(entry, clock.recordedAt(entry.position, entry.created)));
      if (events.length === limit) break;
    }
    const end = piece.end && position === (last?.position ?? position);
    if (end || events.length === limit || looked >= SCAN_EVENTS) {
      return { events, next: cursorOf(position ?? START), end };
    }
  }
}

function ours(stored: Stored): Entry {
  const entry = unseal(stored);
  if (entry === null) throw new StoreError('schema', `not a stream of ours: ${stored.streamId}`);
  return entry;
}

function passes(ref: StreamRef, filter: Filter): boolean {
  return (
    (filter.regio === undefined || filter.regio === ref.regio) &&
    (filter.categorie === undefined || filter.categorie === ref.categorie)
  );
}

/**
 * The port: what Regiolog asks of a log. Adapters live beside it and pass one conformance suite.
 *
 * A log is a set of streams. Every stream has one home tenant (a region, or `landelijk`), a category and an id.
 * Events are appended with optimistic concurrency, read per stream by revision, and read over all streams in one
 * global order that never grows a gap behind a reader.
 */

/** A JSON value as it is stored: no dates, no undefined. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * The field of the caller's metadata that tells in which trace (W3C Trace Context) an event came to be. Stored and hashed
 * like the rest, but no part of what the caller asked: a repeat that comes in another trace is a repeat.
 */
export const TRACE_FIELD = 'spoor';

/** Names one stream. `regio` and `id` match `[a-z0-9-]{1,80}` (no leading or trailing hyphen), `categorie` `[a-z]{1,32}`. */
export type StreamRef = { readonly regio: string; readonly categorie: string; readonly id: string };

/** A place in the global order of one log. Opaque: only the store that gave it can read it. */
export type Cursor = string & { readonly __brand: 'Cursor' };

/** What a caller hands over. `id` is a UUID that is the same when the same command is repeated. */
export type NewEvent = {
  readonly id: string;
  readonly type: string;
  /** Schema version of `data`, from 1. */
  readonly version: number;
  readonly data: JsonObject;
  /** The caller's own metadata (actor, source, claim of `bekend`). Fields of the store are never taken from it. */
  readonly metadata: JsonObject;
};

/** What the store gives back: the caller's event and the fields only the store may set. */
export type RecordedEvent = NewEvent & {
  readonly ref: StreamRef;
  /** Place in the stream, from 0, contiguous. */
  readonly revision: number;
  /** Place in the global order. */
  readonly cursor: Cursor;
  /** When the register recorded it: ISO 8601 in UTC with milliseconds; never decreases in log order. */
  readonly geregistreerd: string;
  /** Hash of the previous event in the stream; 64 zeros for the first. */
  readonly previousHash: string;
  /** SHA-256 (hex) over the canonical bytes, see hash-chain.ts. */
  readonly hash: string;
};

/** What the caller believes of the stream: it does not exist yet, or its last event has this revision. No default. */
export type Expected = 'no-stream' | { readonly revision: number };

/** The outcome of an append. Refusals are values: they are expected and leave nothing behind. */
export type AppendResult =
  | {
      readonly outcome: 'appended';
      readonly events: readonly RecordedEvent[];
      /** True when these very events were recorded before (a repeated command). */
      readonly repeated: boolean;
    }
  | {
      readonly outcome: 'conflict';
      /** The revision of the last event of the stream, or `null` when the stream does not exist. */
      readonly actual: number | null;
    }
  | {
      /** An event id was used before for other bytes. */
      readonly outcome: 'id-reused';
      readonly eventId: string;
    };

/** Narrows `readAll`. Absent means all. */
export type Filter = { readonly regio?: string; readonly categorie?: string };

/** One bounded page of the global order. */
export type Page = {
  readonly events: readonly RecordedEvent[];
  /** Where to go on: at or beyond the last event of the page, also when the filter let nothing through. */
  readonly next: Cursor;
  /** True when nothing was left behind this page at the moment of reading. */
  readonly end: boolean;
};

/** Bounds of the port. An adapter refuses what exceeds them with a LimitError before anything is written. */
export const LIMITS = {
  /** Bytes of the canonical JSON of one event's data and metadata together. */
  eventBytes: 256 * 1024,
  /** The same, over all events of one append: what an EventStoreDB server takes as it is shipped. */
  appendBytes: 1024 * 1024,
  eventsPerAppend: 500,
  pageSize: 1000,
} as const;

/** A caller broke the contract of the port (too large, malformed reference): a bug, hence thrown. */
export class LimitError extends Error {
  readonly code = 'event-store/limit';
}

/** Why a store could not do what it was asked. The caller did nothing wrong. */
export type StoreFault =
  /** The log did not answer in time. After an append nobody knows whether it was recorded: repeat it with the same ids. */
  | 'unavailable'
  | 'closed'
  | 'read-only'
  /** The cursor lies beyond the end: this log is another one, or was restored. Whoever follows it must start again. */
  | 'unknown-cursor'
  /** The log was written by a newer version of the program, or is no log at all. */
  | 'schema';

/** The infrastructure failed, hence thrown. `cause` has what the driver said. */
export class StoreError extends Error {
  readonly code: `event-store/${StoreFault}`;
  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = `event-store/${fault}`;
  }
}

export interface EventStore {
  /** Appends all events or none. An empty list is a no-op that answers `appended` with no events. */
  append(ref: StreamRef, expected: Expected, events: readonly NewEvent[]): Promise<AppendResult>;
  /** Events of one stream from `from` (a revision, inclusive), at most `limit` (≤ LIMITS.pageSize). Empty when there is no stream. */
  readStream(ref: StreamRef, from: number, limit: number): Promise<readonly RecordedEvent[]>;
  /** Events after `after` (exclusive; `null` from the start) in global order. */
  readAll(after: Cursor | null, filter: Filter, limit: number): Promise<Page>;
  /** The cursor and the moment of the last recorded event, `null` for an empty log. */
  head(): Promise<{ readonly cursor: Cursor; readonly geregistreerd: string } | null>;
  /** Negative, zero or positive, as `a` lies before, at or after `b`. */
  compare(a: Cursor, b: Cursor): number;
  /** Resolves when something may have been recorded after `after`, at the latest after `timeoutMs`. A hint, never a promise. */
  wake(after: Cursor | null, timeoutMs: number): Promise<void>;
  /** Finishes what was accepted and lets go of the log. */
  close(): Promise<void>;
}

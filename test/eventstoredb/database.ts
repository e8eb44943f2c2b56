/**
 * What an EventStoreDB keeps, in memory, and by which rules it takes something in: revisions per stream, one order over
 * all, idempotency by event id at the expected place. Written from the documentation of the server and from what its
 * source is seen to do; it outlives the server that hosts it, as a disk would.
 */

/** The expected revision of an append: the last event's, or `null` for "no stream". */
export type Expected = bigint | null;

export type Proposed = {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
};

export type Row = Proposed & {
  readonly stream: string;
  readonly revision: bigint;
  /** Its place in `$all`; the server gives the same number for commit and prepare when it writes without transactions. */
  readonly position: bigint;
  /** In units of 100 nanoseconds since 1970. */
  readonly created: bigint;
};

export type Written =
  | { readonly outcome: 'written'; readonly revision: bigint; readonly position: bigint }
  | { readonly outcome: 'wrong-version'; readonly actual: bigint | null }
  | { readonly outcome: 'deleted' }
  | { readonly outcome: 'too-large' };

/** As the server is shipped. */
export const MAX_APPEND_BYTES = 1024 * 1024;
const TICKS_PER_MS = 10_000n;

export type Database = {
  readonly rows: readonly Row[];
  /** Called with each row that is written. */
  readonly followers: Set<(row: Row) => void>;
  append(stream: string, expected: Expected, events: readonly Proposed[]): Written;
  /** Puts an event at the end of a stream, whatever was expected: what other users of the server do. */
  put(stream: string, event: { type?: string; data?: object; metadata?: object; id?: string }): Row;
  stream(name: string): readonly Row[] | 'deleted' | undefined;
  /** Deletes a stream for good ("tombstone"); its events stay in `$all` until the server is scavenged. */
  tombstone(name: string): void;
};

const encode = (value: object): Uint8Array => Buffer.from(JSON.stringify(value));
/** What one event takes: the server counts the type as two bytes a character. */
const sizeOf = (event: Proposed): number => event.data.length + event.metadata.length + 2 * event.type.length;

export function createDatabase(now: () => Date = () => new Date()): Database {
  const rows: Row[] = [];
  const streams = new Map<string, Row[]>();
  const deleted = new Set<string>();
  const followers = new Set<(row: Row) => void>();
  let position = 1000n;

  const write = (stream: string, event: Proposed): Row => {
    const before = streams.get(stream) ?? [];
    const created = BigInt(now().getTime()) * TICKS_PER_MS;
    const row = { ...event, stream, revision: BigInt(before.length), position, created };
    position += BigInt(100 + sizeOf(event));
    before.push(row);
    streams.set(stream, before);
    rows.push(row);
    return row;
  };
  /** Whether these very events stand after the expected revision: then the append was done before. */
  const repeated = (before: readonly Row[], expected: Expected, events: readonly Proposed[]) =>
    events.map((event, i) => before[Number((expected ?? -1n) + 1n) + i]?.id === event.id);

  return {
    rows,
    followers,
    append: (stream, expected, events) => {
      if (deleted.has(stream)) return { outcome: 'deleted' };
      if (events.reduce((sum, event) => sum + sizeOf(event), 0) > MAX_APPEND_BYTES)
        return { outcome: 'too-large' };
      const before = streams.get(stream) ?? [];
      const actual = before.at(-1)?.revision ?? null;
      if (actual !== expected) {
        const same = (expected ?? -1n) < (actual ?? -1n) ? repeated(before, expected, events) : [];
        const last = before[Number((expected ?? -1n) + BigInt(events.length))];
        // Some of them there and others not is no repeat either: the server calls that a wrong version too.
        if (last === undefined || same.length === 0 || same.includes(false)) {
          return { outcome: 'wrong-version', actual };
        }
        return { outcome: 'written', revision: last.revision, position: last.position };
      }
      const written = events.map((event) => write(stream, event));
      for (const row of written) for (const follower of followers) follower(row);
      const last = written.at(-1);
      return { outcome: 'written', revision: last?.revision ?? -1n, position: last?.position ?? -1n };
    },
    put: (stream, { type = 'Iets', data = {}, metadata = {}, id = crypto.randomUUID() }) => {
      const contentType = 'application/json';
      const row = write(stream, { id, type, contentType, data: encode(data), metadata: encode(metadata) });
      for (const follower of followers) follower(row);
      return row;
    },
    stream: (name) => (deleted.has(name) ? 'deleted' : streams.get(name)),
    tombstone: (name) => {
      deleted.add(name);
    },
  };
}

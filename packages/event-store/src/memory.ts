/** A log in memory, for tests: the whole contract of the port, and gone with the process. */
import {
  checkFilter,
  checkLimit,
  checkRef,
  checkRevision,
  cursorAt,
  holds,
  judgeRepeat,
  notBefore,
  positionOf,
  prepare,
  recorded,
} from './checks.ts';
import {
  type AppendResult,
  type EventStore,
  type Expected,
  type Filter,
  type NewEvent,
  type RecordedEvent,
  StoreError,
  type StreamRef,
} from './event-store.ts';
import { type LinkedEvent, link } from './hash-chain.ts';
import { createWaiters } from './waiters.ts';

type Entry = LinkedEvent & {
  readonly ref: StreamRef;
  readonly position: number;
  readonly geregistreerd: string;
};
type Stream = { readonly entries: Entry[]; readonly byId: Map<string, Entry> };

/** What clients of one log share. */
export type MemoryLog = { readonly entries: Entry[]; readonly streams: Map<string, Stream> };

export function createMemoryLog(): MemoryLog {
  return { entries: [], streams: new Map() };
}

const give = (entry: Entry): RecordedEvent =>
  recorded(entry.ref, entry, cursorAt(entry.position), entry.geregistreerd);

export type MemoryStoreOptions = {
  /** The register's clock. */
  readonly now?: () => Date;
  /** Left out, the store has a log of its own. */
  readonly log?: MemoryLog;
};

/** A client of a log in memory. */
export function createMemoryStore(options: MemoryStoreOptions = {}): EventStore {
  const { now = () => new Date(), log: shared = createMemoryLog() } = options;
  const { entries: log, streams } = shared;
  const waiters = createWaiters(() => log.length, true);
  let closed = false;

  const streamOf = (ref: StreamRef): Stream =>
    streams.get(`${ref.regio}.${ref.categorie}.${ref.id}`) ?? { entries: [], byId: new Map() };
  const open = (): void => {
    if (closed) throw new StoreError('closed', 'the log is closed');
  };

  function append(ref: StreamRef, expected: Expected, events: readonly NewEvent[]): AppendResult {
    open();
    const prepared = prepare(ref, expected, events);
    if (prepared.length === 0) return { outcome: 'appended', events: [], repeated: false };
    const stream = streamOf(ref);
    const repeat = judgeRepeat(prepared, (id) => stream.byId.get(id));
    if (repeat.kind === 'reused') return { outcome: 'id-reused', eventId: repeat.eventId };
    if (repeat.kind === 'repeated') {
      return { outcome: 'appended', events: repeat.events.map(give), repeated: true };
    }
    const end = stream.entries.at(-1) ?? null;
    const actual = end?.revision ?? null;
    if (!holds(expected, actual)) return { outcome: 'conflict', actual };
    const geregistreerd = notBefore(now().toISOString(), log.at(-1)?.geregistreerd);
    const added = link(ref, end, prepared).map((event, i): Entry => {
      return { ...event, ref: { ...ref }, position: log.length + 1 + i, geregistreerd };
    });
    for (const entry of added) {
      stream.entries.push(entry);
      stream.byId.set(entry.id, entry);
      log.push(entry);
    }
    streams.set(`${ref.regio}.${ref.categorie}.${ref.id}`, stream);
    waiters.notify(log.length);
    return { outcome: 'appended', events: added.map(give), repeated: false };
  }

  return {
    append: async (ref, expected, events) => append(ref, expected, events),
    readStream: async (ref, from, limit) => {
      open();
      checkRef(ref);
      checkRevision(from);
      checkLimit(limit);
      return streamOf(ref)
        .entries.slice(from, from + limit)
        .map(give);
    },
    readAll: async (after, filter, limit) => {
      open();
      checkFilter(filter);
      checkLimit(limit);
      const position = positionOf(after);
      if (position > log.length) throw new StoreError('unknown-cursor', 'the cursor lies beyond the log');
      const page = log
        .slice(position)
        .filter((entry) => passes(entry.ref, filter))
        .slice(0, limit);
      const full = page.length === limit ? page.at(-1) : undefined;
      const next = full?.position ?? log.length;
      return { events: page.map(give), next: cursorAt(next), end: next === log.length };
    },
    head: async () => {
      open();
      const last = log.at(-1);
      return last === undefined
        ? null
        : { cursor: cursorAt(last.position), geregistreerd: last.geregistreerd };
    },
    compare: (a, b) => positionOf(a) - positionOf(b),
    wake: async (after, timeoutMs) => waiters.wait(positionOf(after), timeoutMs),
    close: async () => {
      closed = true;
      waiters.close();
    },
  };
}

/** Whether a stream passes a filter. */
function passes(ref: StreamRef, filter: Filter): boolean {
  return (
    (filter.regio === undefined || filter.regio === ref.regio) &&
    (filter.categorie === undefined || filter.categorie === ref.categorie)
  );
}

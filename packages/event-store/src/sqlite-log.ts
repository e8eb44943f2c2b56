/** The embedded log, synchronous: what one connection does with its prepared statements. Knows no driver. */
import { cursorAt, holds, judgeRepeat, notBefore, recorded } from './checks.ts';
import {
  type AppendResult,
  type Cursor,
  type Expected,
  type Filter,
  type Page,
  type RecordedEvent,
  StoreError,
  type StreamRef,
} from './event-store.ts';
import type { Transaction } from './group-commit.ts';
import { type ChainEnd, link, type PreparedEvent } from './hash-chain.ts';
import { asStoreError, isBusy } from './sqlite-busy.ts';
import type { EventRow } from './sqlite-schema.ts';

type Query<Parameters extends unknown[], Row> = {
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
};
type Step<Parameters extends unknown[] = []> = { run(...parameters: Parameters): unknown };
type Stream = [regio: string, categorie: string, id: string];
type Last = { readonly position: number; readonly geregistreerd: string };

/** The statements of sqlite-schema.ts, prepared once per connection, and those of a transaction. */
export type Statements = {
  readonly begin: Step;
  readonly commit: Step;
  readonly rollback: Step;
  readonly savepoint: Step;
  readonly undo: Step;
  readonly release: Step;
  readonly insert: Step<(string | number)[]>;
  readonly end: Query<Stream, ChainEnd>;
  readonly byEventId: Query<[...Stream, eventId: string], EventRow>;
  readonly stream: Query<[...Stream, from: number, limit: number], EventRow>;
  readonly last: Query<[], Last>;
  readonly all: Query<[after: number, until: number, limit: number], EventRow>;
  readonly filtered: Query<
    [after: number, until: number, regio: string | null, categorie: string | null, limit: number],
    EventRow
  >;
};

/** How many events a filtered page may look at: bounds the time one read holds the process. */
const SCAN_EVENTS = 10_000;

/** The appending side. `append` only works within a piece of `transaction`; `position` is the log's end as it saw it. */
export function createWriter(statements: Statements, now: () => Date, inTransaction: () => boolean) {
  let last: Last | undefined;

  function write(ref: StreamRef, events: readonly PreparedEvent[], after: ChainEnd | null): AppendResult {
    const geregistreerd = notBefore(now().toISOString(), last?.geregistreerd);
    const added = link(ref, after, events).map((event): RecordedEvent => {
      const position = (last?.position ?? 0) + 1;
      statements.insert.run(
        ...[position, ref.regio, ref.categorie, ref.id, event.revision, event.id, event.type, event.version],
        ...[geregistreerd, event.previousHash, event.hash, event.metadata, event.data],
      );
      last = { position, geregistreerd };
      return recorded(ref, event, cursorAt(position), geregistreerd);
    });
    return { outcome: 'appended', events: added, repeated: false };
  }

  function append(ref: StreamRef, expected: Expected, events: readonly PreparedEvent[]): AppendResult {
    const after = statements.end.get(ref.regio, ref.categorie, ref.id) ?? null;
    const actual = after?.revision ?? null;
    // A new stream can hold no repeat; in any other, only the look-up knows.
    const repeat = after === null ? null : repeatOf(statements, ref, events);
    if (repeat !== null) return repeat;
    return holds(expected, actual) ? write(ref, events, after) : { outcome: 'conflict', actual };
  }

  const transaction: Transaction = {
    begin: () => {
      statements.begin.run();
      last = statements.last.get();
    },
    commit: () => {
      statements.commit.run();
    },
    rollback: () => {
      if (inTransaction()) statements.rollback.run();
    },
    piece: (work) => {
      const before = last;
      statements.savepoint.run();
      try {
        return work();
      } catch (error) {
        last = before;
        if (inTransaction()) statements.undo.run();
        throw asStoreError(error);
      } finally {
        if (inTransaction()) statements.release.run();
      }
    },
    alive: inTransaction,
    isBusy,
  };
  return { append, transaction, position: () => last?.position ?? 0 };
}

/** `null` when none of the ids was recorded in this stream. */
function repeatOf(
  statements: Statements,
  ref: StreamRef,
  events: readonly PreparedEvent[],
): AppendResult | null {
  const repeat = judgeRepeat(events, (id) => {
    const row = statements.byEventId.get(ref.regio, ref.categorie, ref.id, id);
    return row === undefined ? undefined : { ...row, id: row.event_id, row };
  });
  if (repeat.kind === 'new') return null;
  if (repeat.kind === 'reused') return { outcome: 'id-reused', eventId: repeat.eventId };
  return { outcome: 'appended', events: repeat.events.map(({ row }) => give(row)), repeated: true };
}

export function readStream(
  statements: Statements,
  ref: StreamRef,
  from: number,
  limit: number,
): RecordedEvent[] {
  return statements.stream.all(ref.regio, ref.categorie, ref.id, from, limit).map(give);
}

export function readAll(statements: Statements, after: number, filter: Filter, limit: number): Page {
  const head = lastPosition(statements);
  if (after > head) throw new StoreError('unknown-cursor', 'the cursor lies beyond the log');
  const whole = filter.regio === undefined && filter.categorie === undefined;
  const until = whole ? head : Math.min(head, after + SCAN_EVENTS);
  const rows = whole
    ? statements.all.all(after, until, limit)
    : statements.filtered.all(after, until, filter.regio ?? null, filter.categorie ?? null, limit);
  const next = (rows.length === limit ? rows.at(-1)?.position : undefined) ?? until;
  return { events: rows.map(give), next: cursorAt(next), end: next === head };
}

export function head(statements: Statements): { cursor: Cursor; geregistreerd: string } | null {
  const row = statements.last.get();
  return row === undefined ? null : { cursor: cursorAt(row.position), geregistreerd: row.geregistreerd };
}

export function lastPosition(statements: Statements): number {
  return statements.last.get()?.position ?? 0;
}

function give(row: EventRow): RecordedEvent {
  const { regio, categorie, id, position, geregistreerd } = row;
  return recorded({ regio, categorie, id }, { ...row, id: row.event_id }, cursorAt(position), geregistreerd);
}

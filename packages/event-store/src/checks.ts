/** What every adapter refuses before it touches its log, so that all of them refuse the same. */
import {
  type Cursor,
  type Expected,
  type Filter,
  type JsonObject,
  LIMITS,
  LimitError,
  type NewEvent,
  type RecordedEvent,
  type StreamRef,
  TRACE_FIELD,
} from './event-store.ts';
import { canonicalText, type LinkedEvent, type PreparedEvent } from './hash-chain.ts';

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/;
const CATEGORIE = /^[a-z]{1,32}$/;
const EVENT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const EVENT_TYPE = /^[A-Za-z][A-Za-z0-9.-]{0,99}$/;

/** Throws LimitError unless all three parts of a reference keep to their alphabet. */
export function checkRef(ref: StreamRef): void {
  if (!NAME.test(ref.regio)) throw new LimitError(`not a regio: ${shown(ref.regio)}`);
  if (!CATEGORIE.test(ref.categorie)) throw new LimitError(`not a categorie: ${shown(ref.categorie)}`);
  if (!NAME.test(ref.id)) throw new LimitError(`not a stream id: ${shown(ref.id)}`);
}

/** Throws LimitError unless the filter names what can exist. */
export function checkFilter(filter: Filter): void {
  if (filter.regio !== undefined && !NAME.test(filter.regio)) {
    throw new LimitError(`not a regio: ${shown(filter.regio)}`);
  }
  if (filter.categorie !== undefined && !CATEGORIE.test(filter.categorie)) {
    throw new LimitError(`not a categorie: ${shown(filter.categorie)}`);
  }
}

/** Throws LimitError unless `limit` is a whole number from 1 to LIMITS.pageSize. */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.pageSize) {
    throw new LimitError(`a page has 1 to ${LIMITS.pageSize} events, not ${limit}`);
  }
}

/** Throws LimitError unless `revision` can be one. */
export function checkRevision(revision: number): void {
  if (!Number.isSafeInteger(revision) || revision < 0) throw new LimitError(`not a revision: ${revision}`);
}

/** A cursor that is a plain counter, as the embedded logs have it. `null` lies before everything. */
export function positionOf(cursor: Cursor | null): number {
  if (cursor === null) return 0;
  if (!/^(?:0|[1-9][0-9]{0,14})$/.test(cursor)) throw new LimitError(`not a cursor: ${shown(cursor)}`);
  return Number(cursor);
}

/** The cursor of a counter. */
export function cursorAt(position: number): Cursor {
  return String(position) as Cursor;
}

/** Checks one append as a whole and turns its events into canonical text. Throws LimitError. */
export function prepare(
  ref: StreamRef,
  expected: Expected,
  events: readonly NewEvent[],
): readonly PreparedEvent[] {
  checkRef(ref);
  if (expected !== 'no-stream') checkRevision(expected.revision);
  if (events.length > LIMITS.eventsPerAppend) {
    throw new LimitError(`an append has at most ${LIMITS.eventsPerAppend} events, not ${events.length}`);
  }
  const prepared = events.map(prepareEvent);
  if (new Set(prepared.map((event) => event.id)).size < prepared.length) {
    throw new LimitError('an event id stands twice in one append');
  }
  const bytes = prepared.reduce((sum, event) => sum + bytesOf(event), 0);
  if (bytes > LIMITS.appendBytes) {
    throw new LimitError(`an append has at most ${LIMITS.appendBytes} bytes, not ${bytes}`);
  }
  return prepared;
}

/** What the caller gets back: fresh objects, made of what was stored. */
export function recorded(
  ref: StreamRef,
  event: LinkedEvent,
  cursor: Cursor,
  geregistreerd: string,
): RecordedEvent {
  return {
    id: event.id,
    type: event.type,
    version: event.version,
    data: JSON.parse(event.data),
    metadata: JSON.parse(event.metadata),
    ref: { regio: ref.regio, categorie: ref.categorie, id: ref.id },
    revision: event.revision,
    cursor,
    geregistreerd,
    previousHash: event.previousHash,
    hash: event.hash,
  };
}

/** What it means that some ids of an append are in the stream already. */
export type Repeat<Found> =
  | { readonly kind: 'new' }
  | { readonly kind: 'repeated'; readonly events: readonly Found[] }
  | { readonly kind: 'reused'; readonly eventId: string };

/**
 * Judges a repeat: all ids are there, in one row, with the caller's own bytes (the trace apart), or else they were used for
 * something different. `earlier` finds an id in the stream. One judgement for all adapters.
 */
export function judgeRepeat<Found extends PreparedEvent & { readonly revision: number }>(
  events: readonly PreparedEvent[],
  earlier: (id: string) => Found | undefined,
): Repeat<Found> {
  const found = events.map((event) => earlier(event.id));
  const first = found.find((event) => event !== undefined);
  if (first === undefined) return { kind: 'new' };
  const whole: Found[] = [];
  for (const [i, event] of events.entries()) {
    const before = found[i];
    if (before !== undefined && !sameBytes(before, event)) return { kind: 'reused', eventId: event.id };
    if (before?.revision === first.revision + i) whole.push(before);
  }
  if (whole.length < events.length) return { kind: 'reused', eventId: first.id };
  return { kind: 'repeated', events: whole };
}

/** The register's clock never goes back: the moment of recording is at least that of the event before it in the log. */
export function notBefore(clock: string, previous: string | undefined): string {
  return previous !== undefined && previous > clock ? previous : clock;
}

/** Whether the caller's belief about a stream is true. */
export function holds(expected: Expected, actual: number | null): boolean {
  return expected === 'no-stream' ? actual === null : expected.revision === actual;
}

function prepareEvent(event: NewEvent): PreparedEvent {
  if (!EVENT_ID.test(event.id))
    throw new LimitError(`not an event id (a lower case UUID): ${shown(event.id)}`);
  if (!EVENT_TYPE.test(event.type)) throw new LimitError(`not an event type: ${shown(event.type)}`);
  if (!Number.isSafeInteger(event.version) || event.version < 1) {
    throw new LimitError(`not a schema version: ${event.version}`);
  }
  const prepared = {
    id: event.id,
    type: event.type,
    version: event.version,
    data: text(event.data, 'data'),
    metadata: text(event.metadata, 'metadata'),
  };
  const bytes = bytesOf(prepared);
  if (bytes > LIMITS.eventBytes) {
    throw new LimitError(`an event has at most ${LIMITS.eventBytes} bytes, not ${bytes}`);
  }
  return prepared;
}

function sameBytes(a: PreparedEvent, b: PreparedEvent): boolean {
  if (a.type !== b.type || a.version !== b.version || a.data !== b.data) return false;
  return a.metadata === b.metadata || withoutTrace(a.metadata) === withoutTrace(b.metadata);
}

/** Metadata without the trace: who repeats a command asks in a request of its own. */
function withoutTrace(metadata: string): string {
  const { [TRACE_FIELD]: _trace, ...rest } = JSON.parse(metadata) as JsonObject;
  return canonicalText(rest);
}

function text(value: NewEvent['data'], field: string): string {
  let canonical: string;
  try {
    canonical = canonicalText(value);
  } catch (cause) {
    throw new LimitError(`the ${field} of an event must be JSON`, { cause });
  }
  if (!canonical.startsWith('{')) throw new LimitError(`the ${field} of an event must be a JSON object`);
  return canonical;
}

function bytesOf(event: PreparedEvent): number {
  return Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 100);
}

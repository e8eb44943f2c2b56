/**
 * How an event of ours lies in an EventStoreDB: in a stream named `regio.categorie-id`, the data as JSON, and all that
 * the server has no field for in the metadata. Knows no client; everything else in the database is not ours.
 */

import {
  type JsonObject,
  LIMITS,
  LimitError,
  type RecordedEvent,
  StoreError,
  type StreamRef,
} from './event-store.ts';
import { cursorOf, type Position } from './eventstoredb-order.ts';
import { canonicalText, GENESIS, type LinkedEvent, type PreparedEvent } from './hash-chain.ts';

/** An event as the server gives it. `created` is its own clock, `position` its place in `$all`. */
export type Stored = {
  readonly streamId: string;
  readonly id: string;
  readonly type: string;
  readonly revision: bigint;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly created: Date;
  readonly position?: Position;
};

/** An event as the server is given it. */
export type Draft = Pick<Stored, 'id' | 'type'> & {
  readonly data: JsonObject;
  readonly metadata: JsonObject;
};

/** A stored event that is ours, taken out of its envelope. */
export type Entry = Omit<RecordedEvent, 'cursor' | 'geregistreerd'> & {
  readonly position: Position;
  /** The server's clock, in milliseconds since 1970. */
  readonly created: number;
  /** Which call of which process wrote it: tells a writer whether an append that succeeded was its own. */
  readonly attempt: string;
};

/** The layout of the metadata. Stored data: another layout gets another number. */
const LAYOUT = 1;
const PART = '([a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)';
/** What a name of ours looks like, as an expression that the server understands too. */
export const NAME_PATTERN = `^${PART}\\.([a-z]{1,32})-${PART}$`;
const NAME = new RegExp(NAME_PATTERN);
const HASH = /^[0-9a-f]{64}$/;

/** The name of a stream. The point and the first hyphen after it are in no regio and no categorie: no two are the same. */
export function nameOf(ref: StreamRef): string {
  return `${ref.regio}.${ref.categorie}-${ref.id}`;
}

/** The stream of a name, or `null` for a name that we never give: a system stream (`$...`) or somebody else's. */
export function refOf(name: string): StreamRef | null {
  const [, regio, categorie, id] = NAME.exec(name) ?? [];
  return regio === undefined || categorie === undefined || id === undefined ? null : { regio, categorie, id };
}

/** Puts an event in its envelope. */
export function seal(ref: StreamRef, event: LinkedEvent, attempt: string): Draft {
  const { regio, categorie, id } = ref;
  const { version, previousHash, hash } = event;
  const own = { regiolog: LAYOUT, regio, categorie, id, version, previousHash, hash, attempt };
  return {
    id: event.id,
    type: event.type,
    data: JSON.parse(event.data),
    metadata: { ...own, metadata: JSON.parse(event.metadata) },
  };
}

/**
 * Throws LimitError when the events, in their envelopes, are more than a server takes as it is shipped: the bound of
 * the port counts what the caller wrote, the server counts the envelopes too.
 */
export function checkSealedSize(ref: StreamRef, events: readonly PreparedEvent[], attempt: string): void {
  const empty = { id: '', type: '', data: '{}', metadata: '{}', revision: 0 };
  const bytes = events.reduce((sum, event) => {
    const shell = { ...empty, version: event.version, previousHash: GENESIS, hash: GENESIS };
    const envelope = Buffer.byteLength(JSON.stringify(seal(ref, shell, attempt).metadata)) - 2;
    const own = Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata) + 2 * event.type.length;
    return sum + envelope + own;
  }, 0);
  if (bytes > LIMITS.appendBytes) {
    throw new LimitError(
      `an append to an EventStoreDB has at most ${LIMITS.appendBytes} bytes, not ${bytes}`,
    );
  }
}

/**
 * Takes an event out of its envelope; `null` when it is not ours. Throws StoreError `schema` for an event that lies in
 * a stream of ours and does not say the same of itself: somebody else wrote there, or moved it.
 */
export function unseal(stored: Stored): Entry | null {
  const ref = refOf(stored.streamId);
  if (ref === null) return null;
  const { metadata: envelope, data, position } = stored;
  const refuse = (why: string): never => {
    throw new StoreError('schema', `event ${stored.revision} of stream ${stored.streamId} ${why}`);
  };
  if (!isObject(envelope) || envelope['regiolog'] !== LAYOUT) return refuse('has no envelope of ours');
  const { regio, categorie, id, version, previousHash, hash, attempt, metadata } = envelope;
  if (regio !== ref.regio || categorie !== ref.categorie || id !== ref.id) {
    return refuse('says that it belongs to another stream');
  }
  if (!isHash(previousHash) || !isHash(hash) || typeof attempt !== 'string' || typeof version !== 'number') {
    return refuse('has a broken envelope');
  }
  if (!isObject(data) || !isObject(metadata)) return refuse('has no data of ours');
  if (position === undefined) return refuse('came without its position: the server is older than 22.6');
  const own = { id: stored.id, type: stored.type, version, data, metadata, previousHash, hash, attempt };
  return { ...own, ref, revision: Number(stored.revision), position, created: stored.created.getTime() };
}

/** What the caller gets: the event with the moment at which it counts as recorded, in milliseconds. */
export function giveOut(entry: Entry, recordedAt: number): RecordedEvent {
  const { position, created, attempt, ...event } = entry;
  return {
    ...event,
    cursor: cursorOf(position),
    geregistreerd: new Date(recordedAt).toISOString(),
  };
}

/** The bytes of the caller, to compare with those of a repeat. */
export function preparedOf(entry: Entry): PreparedEvent & { readonly revision: number } {
  const { id, type, version, revision } = entry;
  return {
    id,
    type,
    version,
    revision,
    data: canonicalText(entry.data),
    metadata: canonicalText(entry.metadata),
  };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

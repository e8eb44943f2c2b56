/**
 * The hash chain: every event carries the hash of its predecessor in the stream and its own. Who changes, drops or
 * swaps an event breaks the chain from there on.
 *
 * Hashed are the canonical bytes (RFC 8785) of what the writer knows. Not `geregistreerd` and not the place in the
 * global order: a writer to a distributed log learns those only afterwards.
 */
import { hash as digest } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JsonObject, RecordedEvent, StreamRef } from './event-store.ts';

/** What the first event of a stream names as its predecessor. */
export const GENESIS = '0'.repeat(64);

/** An event whose data and metadata are canonical JSON text already: done once, then hashed, compared and stored. */
export type PreparedEvent = {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
};

/** A prepared event with its place in the stream and in the chain. */
export type LinkedEvent = PreparedEvent & {
  readonly revision: number;
  readonly previousHash: string;
  readonly hash: string;
};

/** The last event of a stream: what the next one is linked to. */
export type ChainEnd = { readonly revision: number; readonly hash: string };

/** What is wrong with a chain, and where. */
export type ChainFault = {
  readonly revision: number;
  readonly fault: 'revision-missing' | 'other-stream' | 'previous-hash' | 'hash';
};

/** Canonical JSON text of an object (RFC 8785). Throws on what JSON has no word for: NaN, cycles, lone surrogates. */
export function canonicalText(value: JsonObject): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON object');
  return text;
}

/** SHA-256 of an object, over its canonical text, in hex: the same whoever works it out, and in whatever order it was written. */
export function digestOf(value: JsonObject): string {
  return digest('sha256', canonicalText(value), 'hex');
}

/** The canonical text that is hashed. Written out by hand, keys in order, so that data is not walked a second time. */
function chainText(ref: StreamRef, event: Omit<LinkedEvent, 'hash'>): string {
  return (
    `{"data":${event.data},"id":${JSON.stringify(event.id)},"metadata":${event.metadata},` +
    `"previousHash":"${event.previousHash}","ref":{"categorie":${JSON.stringify(ref.categorie)},` +
    `"id":${JSON.stringify(ref.id)},"regio":${JSON.stringify(ref.regio)}},"revision":${event.revision},` +
    `"type":${JSON.stringify(event.type)},"version":${event.version}}`
  );
}

/** Gives events their revision and hashes, after `end` (`null` for a new stream). */
export function link(
  ref: StreamRef,
  end: ChainEnd | null,
  events: readonly PreparedEvent[],
): readonly LinkedEvent[] {
  let previousHash = end?.hash ?? GENESIS;
  let revision = end?.revision ?? -1;
  return events.map((event) => {
    revision += 1;
    const unhashed = { ...event, revision, previousHash };
    const hash = digest('sha256', chainText(ref, unhashed), 'hex');
    previousHash = hash;
    return { ...unhashed, hash };
  });
}

type Hashed = Omit<RecordedEvent, 'hash' | 'cursor' | 'geregistreerd'>;

/** The text that the hash of a recorded event ought to be of. */
export function hashedText(event: Hashed): string {
  const data = canonicalText(event.data);
  const metadata = canonicalText(event.metadata);
  return chainText(event.ref, { ...event, data, metadata });
}

/** The hash a recorded event ought to carry. */
export const hashOf = (event: Hashed): string => digest('sha256', hashedText(event), 'hex');

/**
 * Walks consecutive events of one stream and says what is wrong first, or `null` when nothing is. Pass the end of the
 * part that was verified before as `after` to go on with the next page; `null` demands the stream from its start.
 */
export function verifyChain(
  events: readonly RecordedEvent[],
  after: ChainEnd | null = null,
): ChainFault | null {
  const ref = events[0]?.ref;
  let previousHash = after?.hash ?? GENESIS;
  let revision = (after?.revision ?? -1) + 1;
  for (const event of events) {
    if (event.revision !== revision) return { revision, fault: 'revision-missing' };
    if (ref === undefined || !sameRef(event.ref, ref)) return { revision, fault: 'other-stream' };
    if (event.previousHash !== previousHash) return { revision, fault: 'previous-hash' };
    if (event.hash !== hashOf(event)) return { revision, fault: 'hash' };
    previousHash = event.hash;
    revision += 1;
  }
  return null;
}

function sameRef(a: StreamRef, b: StreamRef): boolean {
  return a.regio === b.regio && a.categorie === b.categorie && a.id === b.id;
}

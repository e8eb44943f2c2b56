/**
 * Appending to an EventStoreDB. The server knows a repeat by its ids alone, and only at the expected place, and does not
 * say that it was one. So what is in the stream is known before anything is sent, and what was sent is read back.
 */
import { randomUUID } from 'node:crypto';
import { holds, judgeRepeat } from './checks.ts';
import {
  type AppendResult,
  type Expected,
  LIMITS,
  type RecordedEvent,
  StoreError,
  type StreamRef,
} from './event-store.ts';
import {
  checkSealedSize,
  type Draft,
  type Entry,
  nameOf,
  preparedOf,
  seal,
} from './eventstoredb-envelope.ts';
import type { Known } from './eventstoredb-known.ts';
import { type LinkedEvent, link, type PreparedEvent } from './hash-chain.ts';

export type Appender = {
  /** `refused` when the stream is not at the expected revision. The same ids at the same place count as written. */
  send(name: string, expected: Expected, events: readonly Draft[]): Promise<'written' | 'refused'>;
  /** Events of a stream; what was read becomes known. */
  read(ref: StreamRef, from: number, count: number): Promise<readonly Entry[]>;
  knownOf(ref: StreamRef): Known;
  /** What the caller gets. */
  give(entries: readonly Entry[]): Promise<readonly RecordedEvent[]>;
};

/** An append is judged anew when others were faster; more often than this, something is wrong with the server. */
const ATTEMPTS = 5;

export async function append(
  appender: Appender,
  ref: StreamRef,
  expected: Expected,
  events: readonly PreparedEvent[],
): Promise<AppendResult> {
  const attempt = randomUUID();
  checkSealedSize(ref, events, attempt);
  const stream = appender.knownOf(ref);
  for (let round = 0; round < ATTEMPTS; round += 1) {
    // What is known suffices when it is what the caller believes: the server refuses if it is not true.
    if (round > 0 || !holds(expected, stream.end()?.revision ?? null)) await learnRest(appender, ref, stream);
    const repeat = await repeatOf(appender, ref, stream, events);
    if (repeat !== null) return repeat;
    const end = stream.end();
    const actual = end?.revision ?? null;
    if (!holds(expected, actual)) return { outcome: 'conflict', actual };
    const result = await write(appender, ref, expected, link(ref, end, events), attempt);
    if (result !== null) return result;
  }
  throw new StoreError('unavailable', `the server does not agree with itself on stream ${nameOf(ref)}`);
}

/** Makes all of a stream known, up to its present end. */
async function learnRest(appender: Appender, ref: StreamRef, stream: Known): Promise<void> {
  for (;;) {
    const entries = await appender.read(ref, (stream.end()?.revision ?? -1) + 1, LIMITS.pageSize);
    stream.learn(entries);
    if (entries.length < LIMITS.pageSize) return;
  }
}

/** `null` when none of the ids was recorded in this stream, as far as it is known. */
async function repeatOf(
  appender: Appender,
  ref: StreamRef,
  stream: Known,
  events: readonly PreparedEvent[],
): Promise<AppendResult | null> {
  const before = new Map<string, Entry>();
  for (const { id } of events) {
    const revision = stream.ids.get(id);
    if (revision === undefined || before.has(id)) continue;
    for (const entry of await appender.read(ref, revision, events.length)) before.set(entry.id, entry);
  }
  const repeat = judgeRepeat(events, (id) => {
    const entry = before.get(id);
    return entry === undefined ? undefined : { ...preparedOf(entry), entry };
  });
  if (repeat.kind === 'new') return null;
  if (repeat.kind === 'reused') return { outcome: 'id-reused', eventId: repeat.eventId };
  const given = await appender.give(repeat.events.map(({ entry }) => entry));
  return { outcome: 'appended', events: given, repeated: true };
}

/** Writes after what is known. `null` when others were faster, be it with these very events. */
async function write(
  appender: Appender,
  ref: StreamRef,
  expected: Expected,
  events: readonly LinkedEvent[],
  attempt: string,
): Promise<AppendResult | null> {
  const drafts = events.map((event) => seal(ref, event, attempt));
  if ((await appender.send(nameOf(ref), expected, drafts)) === 'refused') return null;
  const entries = await appender.read(ref, events[0]?.revision ?? 0, events.length);
  if (entries.length < events.length || entries.some((entry) => entry.attempt !== attempt)) return null;
  return { outcome: 'appended', events: await appender.give(entries), repeated: false };
}

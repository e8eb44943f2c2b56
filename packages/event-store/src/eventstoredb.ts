/**
 * The distributed log: an EventStoreDB, by its own client. Every name that the client exports stays in this file; the
 * meaning is in eventstoredb-log.ts. Every call asks for the leader, or one would not read what one just wrote.
 */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AllStreamResolvedEvent,
  BACKWARDS,
  END,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  type ResolvedEvent,
  START,
  type StreamingRead,
  streamNameFilter,
} from '@eventstore/db-client';
import { checkFilter, checkLimit, checkRef, checkRevision, prepare } from './checks.ts';
import { type EventStore, StoreError } from './event-store.ts';
import { NAME_PATTERN, type Stored } from './eventstoredb-envelope.ts';
import { type Calls, createLog } from './eventstoredb-log.ts';
import { comparePositions, placeOf } from './eventstoredb-order.ts';
import { createListeners, type Subscribe } from './eventstoredb-wake.ts';

export type EventStoreDbOptions = {
  /** As EventStoreDB documents it: `esdb://user:password@host:2113,host:2113?tls=true`. The user must be allowed to read `$all`. */
  readonly connectionString: string;
  /** How long one call to the server may take, in milliseconds. */
  readonly deadlineMs?: number;
};

/** Opens the log. Connects with the first call; throws only for a connection string that is none. */
export function openEventStoreDb({ connectionString, deadlineMs = 10_000 }: EventStoreDbOptions): EventStore {
  const client = clientOf(connectionString);
  const inner = innerOf(client);
  const log = createLog(createCalls(client, deadlineMs), deadlineMs);
  const listeners = createListeners(createSubscribe(client));
  const atWork = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  const open = (): void => {
    if (closing !== undefined) throw new StoreError('closed', 'the log is closed');
  };
  const work = <Result>(started: Promise<Result>): Promise<Result> => {
    const done = started.finally(() => atWork.delete(done));
    atWork.add(done);
    return done;
  };
  const end = async (): Promise<void> => {
    await Promise.allSettled(atWork);
    listeners.close();
    await client.dispose();
    await inner.hangUp();
  };

  return {
    append: async (given, expected, events) => {
      open();
      const prepared = prepare(given, expected, events);
      if (prepared.length === 0) return { outcome: 'appended', events: [], repeated: false };
      const believed = expected === 'no-stream' ? expected : { ...expected };
      return work(log.append({ ...given }, believed, prepared));
    },
    readStream: async (ref, from, limit) => {
      open();
      checkRef(ref);
      checkRevision(from);
      checkLimit(limit);
      return work(log.readStream({ ...ref }, from, limit));
    },
    readAll: async (after, filter, limit) => {
      open();
      checkFilter(filter);
      checkLimit(limit);
      if (after !== null) placeOf(after);
      return work(log.readAll(after, { ...filter }, limit));
    },
    head: async () => {
      open();
      return work(log.head());
    },
    compare: (a, b) => comparePositions(placeOf(a), placeOf(b)),
    wake: async (after, timeoutMs) => listeners.wait(after === null ? null : placeOf(after), timeoutMs),
    close: () => {
      closing ??= end();
      return closing;
    },
  };
}

/** What the client throws carries the whole string, which holds a password: it must not reach a log. */
function clientOf(connectionString: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(connectionString);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new TypeError(`not a connection string of EventStoreDB: ${why}`);
  }
}

/** What the client keeps for its own subclasses, and what is needed of it here. */
type Inner = {
  supports: () => Promise<boolean>;
  getChannel: () => Promise<{ close(): void }>;
  handleError: (client: unknown, error: unknown) => Promise<void>;
};

/**
 * Mends the client where it would end the process. It appends with one call per append: its batch append has no deadline
 * of its own and keeps the pending calls of all clients of the process in one table, which the failure of one clears, so
 * that an answer to another throws where nobody can catch it. And it looks at a failed call without waiting for the
 * outcome, which fails in its turn while no node of a cluster is found.
 */
function innerOf(client: EventStoreDBClient): { hangUp(): Promise<void> } {
  const inner = client as unknown as Inner;
  const { getChannel, handleError } = inner;
  let channel: Promise<{ close(): void }> | undefined;
  inner.supports = async () => false;
  inner.handleError = (failed, error) => handleError(failed, error).catch(() => {});
  // Closing needs the channel that is there, and must not open one.
  inner.getChannel = () => {
    channel = getChannel();
    return channel;
  };
  return {
    hangUp: async () => {
      await channel?.then(
        (opened) => opened.close(),
        () => {},
      );
    },
  };
}

function createCalls(client: EventStoreDBClient, deadline: number): Calls {
  const options = { requiresLeader: true, deadline };
  return {
    readAll: (from, count) =>
      led(async () => {
        const stream = client.readAll({ ...options, fromPosition: from ?? START, maxCount: count });
        return (await collect(stream, deadline)).flatMap(storedOf);
      }),
    readLast: () =>
      led(async () => {
        const last = { ...options, direction: BACKWARDS, fromPosition: END, maxCount: 1 } as const;
        return (await collect(client.readAll(last), deadline)).flatMap(storedOf)[0];
      }),
    readStream: (name, from, count) =>
      led(async () => {
        const stream = client.readStream(name, { ...options, fromRevision: BigInt(from), maxCount: count });
        return (await collect(stream, deadline)).flatMap(storedOf);
      }).catch((error: unknown) => {
        if (error instanceof StoreError && typeOf(error.cause) === 'stream-not-found') return [];
        throw error;
      }),
    append: (name, expected, events) =>
      led(async () => {
        const expectedRevision = expected === 'no-stream' ? NO_STREAM : BigInt(expected.revision);
        const drafts = events.map((event) => jsonEvent(event));
        const sent = client.appendToStream(name, drafts, { ...options, expectedRevision });
        const result = await within(deadline, sent);
        return result.success ? ('written' as const) : ('refused' as const);
      }).catch((error: unknown) => {
        const type = error instanceof StoreError ? typeOf(error.cause) : '';
        if (type === 'wrong-expected-version') return 'refused';
        throw type === 'access-denied' ? new StoreError('read-only', 'the user may not write', error) : error;
      }),
  };
}

function createSubscribe(client: EventStoreDBClient): Subscribe {
  return (after, onNews) => {
    const filter = streamNameFilter({ regex: NAME_PATTERN });
    const subscription = client.subscribeToAll({
      fromPosition: after ?? START,
      filter,
      requiresLeader: true,
    });
    subscription.on('data', ({ event }) => {
      if (event !== undefined) onNews(event.position);
    });
    subscription.on('error', () => onNews(null));
    subscription.on('end', () => onNews(null));
    return { stop: () => void subscription.unsubscribe().catch(() => {}) };
  };
}

/** All that a read brings. The client sets no deadline to a read, and does not say when it gave one up itself. */
async function collect<Resolved>(stream: StreamingRead<Resolved>, deadlineMs: number): Promise<Resolved[]> {
  const found: Resolved[] = [];
  const whole = new Promise<Resolved[]>((resolve, reject) => {
    stream.on('data', (resolved) => found.push(resolved));
    // Stays, so that an error after the end is nobody's.
    stream.on('error', reject);
    stream.on('end', () => resolve(found));
  });
  return within(deadlineMs, whole, () => stream.cancel().catch(() => {}));
}

/** The client's own deadline begins when it has found a node: looking for one in a cluster takes what it takes. */
function within<Result>(ms: number, work: Promise<Result>, giveUp: () => void = () => {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no answer within ${ms} ms`));
      giveUp();
    }, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function storedOf({ event }: ResolvedEvent | AllStreamResolvedEvent): Stored[] {
  return event === undefined ? [] : [event];
}

/** How often a call follows the leader elsewhere, and how long the client gets to connect to it, in milliseconds. */
const LEADERS = 3;
const LEADER_PAUSE_MS = 20;

/** Runs a call, again when the node is not the leader: then nothing was done, and the client goes to the one it was told. */
async function led<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let leaders = 0; ; leaders += 1) {
    try {
      return await call();
    } catch (error) {
      if (typeOf(error) !== 'not-leader' || leaders === LEADERS) throw asStoreError(error);
    }
    await pause(LEADER_PAUSE_MS);
  }
}

/** What the client throws, in the words of the port. A log never loses a stream; all else may be better next time. */
function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const type = typeOf(error);
  const what = type === '' ? (error instanceof Error ? error.message : String(error)) : type;
  const fault = type === 'stream-deleted' ? 'schema' : 'unavailable';
  return new StoreError(fault, `the server did not do it (${what})`, error);
}

/** The client's own name for an error, or an empty string for what comes from below it. */
function typeOf(error: unknown): string {
  return error instanceof Error && 'type' in error && typeof error.type === 'string' ? error.type : '';
}

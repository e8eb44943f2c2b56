/**
 * One command, start to finish: read the stream, fold it, decide, append what was decided on exactly the revision that
 * was read. Knows no domain: a decider is three functions, a refusal is whatever it returns instead of events.
 */
import { holds } from './checks.ts';
import {
  type EventStore,
  type Expected,
  type JsonObject,
  LIMITS,
  LimitError,
  type NewEvent,
  type RecordedEvent,
  type StreamRef,
} from './event-store.ts';

export { eventId, uuid5 } from './event-id.ts';

/** What a decider decided: an event still without id and metadata. */
export type DecidedEvent = { readonly type: string; readonly version: number; readonly data: unknown };

export type Decider<State, Command, Stored, Refusal extends object> = {
  readonly initialState: State;
  evolve(state: State, event: Stored): State;
  /** Pure: repeated with the same arguments, it must give the same answer, or a repeat cannot be recognised. */
  decide(command: Command, state: State): readonly DecidedEvent[] | Refusal;
};

export type CommandRequest<State, Command, Stored, Refusal extends object> = {
  readonly store: EventStore;
  readonly ref: StreamRef;
  readonly decider: Decider<State, Command, Stored, Refusal>;
  readonly command: Command;
  /** The caller's own belief (If-Match). Left out, the command is for the stream as it is. */
  readonly expected?: Expected;
  /** The UUID of the event with this index (see eventId): the same when the same command is repeated. */
  readonly eventIds: (index: number) => string;
  /** The caller's metadata of every event. A repeat must carry the same: no clock, no request number. */
  readonly metadata: JsonObject;
  /** The longest stream that is folded. A longer one is a LimitError. */
  readonly maxEvents?: number;
  /** Makes what is stored into what `evolve` knows. Left out, stored events are what it knows. */
  readonly upcast?: (event: RecordedEvent) => Stored;
};

export type CommandResult<Refusal> =
  | {
      readonly outcome: 'appended';
      /** Empty when the command changed nothing. */
      readonly events: readonly RecordedEvent[];
      readonly repeated: boolean;
      /** The revision after the last of `events`; `null` when there still is no stream. */
      readonly revision: number | null;
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** The caller's `expected` does not hold. */
  | { readonly outcome: 'stale'; readonly actual: number | null }
  /** Others were faster, time and again. */
  | { readonly outcome: 'conflict'; readonly actual: number | null }
  /** The ids belong to a different command. */
  | { readonly outcome: 'id-reused'; readonly eventId: string };

const ATTEMPTS = 5;
const MAX_EVENTS = 10_000;

/**
 * Runs a command. A repeat is decided from the state that the first call saw, so that the store compares what was
 * decided then with what is decided now: one mechanism, whatever happened to the stream since. Rejects with LimitError
 * or StoreError only.
 */
export async function handleCommand<State, Command, Stored, Refusal extends object>(
  request: CommandRequest<State, Command, Stored, Refusal>,
): Promise<CommandResult<Refusal>> {
  let actual: number | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const seen = await fold(request);
    if (!seen.repeat && request.expected !== undefined && !holds(request.expected, seen.revision)) {
      return { outcome: 'stale', actual: seen.revision };
    }
    const result = await decideAndAppend(request, seen);
    if (result.outcome !== 'conflict') return result;
    actual = result.actual;
  }
  return { outcome: 'conflict', actual };
}

type Seen<State> = {
  readonly state: State;
  /** Of the last event folded. */
  readonly revision: number | null;
  /** The stream goes on with the first event of this very command. */
  readonly repeat: boolean;
};

async function decideAndAppend<State, Command, Stored, Refusal extends object>(
  request: CommandRequest<State, Command, Stored, Refusal>,
  seen: Seen<State>,
): Promise<CommandResult<Refusal>> {
  const { store, ref, decider, command, eventIds, metadata } = request;
  const decision = decider.decide(command, seen.state);
  if (!isEvents(decision)) {
    // What was accepted then and is refused now, from the same state, is not the same command.
    if (seen.repeat) return { outcome: 'id-reused', eventId: eventIds(0) };
    return { outcome: 'refused', refusal: decision };
  }
  if (seen.repeat && !(await isWholeRepeat(request, seen.revision, decision.length))) {
    return { outcome: 'id-reused', eventId: eventIds(0) };
  }
  const events = decision.map(({ type, version, data }, index): NewEvent => {
    return { id: eventIds(index), type, version, data: data as JsonObject, metadata };
  });
  const expected = seen.revision === null ? 'no-stream' : { revision: seen.revision };
  const result = await store.append(ref, expected, events);
  if (result.outcome !== 'appended') return result;
  return { ...result, revision: result.events.at(-1)?.revision ?? seen.revision };
}

/** The store compares the events it is given; whether the first call recorded more of them, only we can tell. */
async function isWholeRepeat<State, Command, Stored, Refusal extends object>(
  { store, ref, eventIds }: CommandRequest<State, Command, Stored, Refusal>,
  revision: number | null,
  count: number,
): Promise<boolean> {
  const [next] = await store.readStream(ref, (revision ?? -1) + 1 + count, 1);
  return count > 0 && next?.id !== eventIds(count);
}

/** Folds the stream up to its end, or up to the first event that a repeated command recorded before. */
async function fold<State, Command, Stored, Refusal extends object>(
  request: CommandRequest<State, Command, Stored, Refusal>,
): Promise<Seen<State>> {
  const { store, ref, decider, maxEvents = MAX_EVENTS } = request;
  const upcast = request.upcast ?? ((event: RecordedEvent) => event as Stored);
  const first = request.eventIds(0);
  let state = decider.initialState;
  let revision: number | null = null;
  for (;;) {
    const from: number = revision === null ? 0 : revision + 1;
    const page = await store.readStream(ref, from, LIMITS.pageSize);
    for (const event of page) {
      if (event.id === first) return { state, revision, repeat: true };
      if (event.revision >= maxEvents) throw new LimitError(`the stream has more than ${maxEvents} events`);
      state = decider.evolve(state, upcast(event));
      revision = event.revision;
    }
    if (page.length < LIMITS.pageSize) return { state, revision, repeat: false };
  }
}

function isEvents<Refusal extends object>(
  decision: readonly DecidedEvent[] | Refusal,
): decision is readonly DecidedEvent[] {
  return Array.isArray(decision);
}

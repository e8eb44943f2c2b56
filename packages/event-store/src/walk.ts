/** Reading more than one page: the loops that everyone would write. */
import {
  type Cursor,
  type EventStore,
  type Filter,
  LIMITS,
  type RecordedEvent,
  StoreError,
  type StreamRef,
} from './event-store.ts';

/** All events of one stream. Streams are short by the bound of handleCommand; a log is not, see walkLog. */
export async function readWholeStream(store: EventStore, ref: StreamRef): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readStream(ref, events.length, LIMITS.pageSize);
    events.push(...page);
    if (page.length < LIMITS.pageSize) return events;
  }
}

/** The events of the log in their global order, from the start to what is its end when it gets there. */
export async function* walkLog(store: EventStore, filter: Filter = {}): AsyncGenerator<RecordedEvent> {
  let after: Cursor | null = null;
  for (;;) {
    const page = await store.readAll(after, filter, LIMITS.pageSize);
    yield* page.events;
    if (page.end) return;
    after = page.next;
  }
}

/** What was recorded since the last time; `restarted` when the log turned out to be another one, and all of it is told. */
export type News = { readonly events: readonly RecordedEvent[]; readonly restarted: boolean };

/** Reads a part of the log further each time it is called, in order. Calls must not overlap. */
export function readOn(store: EventStore, filter: Filter = {}): () => Promise<News> {
  let after: Cursor | null = null;
  const rest = async (): Promise<RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    // Kept apart until all is read: what a reading that fails half way has passed must be read again.
    let upTo = after;
    for (;;) {
      const page = await store.readAll(upTo, filter, LIMITS.pageSize);
      events.push(...page.events);
      upTo = page.next;
      if (page.end) break;
    }
    after = upTo;
    return events;
  };
  return async () => {
    try {
      return { events: await rest(), restarted: false };
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'event-store/unknown-cursor')) throw error;
      after = null;
      return { events: await rest(), restarted: true };
    }
  };
}

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

/** Takes what is read, page by page, so that no more than a page is held. */
export type Reader = {
  /** The next events, in order. */
  take(events: readonly RecordedEvent[]): void;
  /** The log turned out to be another one: all of it comes anew. */
  restart(): void;
};

/**
 * Reads a part of the log further each time it is called, to its end. Calls must not overlap. What was taken before a
 * reading fails is not given again.
 */
export function readOn(store: EventStore, filter: Filter, { take, restart }: Reader): () => Promise<void> {
  let after: Cursor | null = null;
  const rest = async (): Promise<void> => {
    for (;;) {
      const page = await store.readAll(after, filter, LIMITS.pageSize);
      take(page.events);
      after = page.next;
      if (page.end) return;
    }
  };
  return async () => {
    try {
      await rest();
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'event-store/unknown-cursor')) throw error;
      after = null;
      restart();
      await rest();
    }
  };
}

/** Reading more than one page: the loops that everyone would write. */
import {
  type Cursor,
  type EventStore,
  type Filter,
  LIMITS,
  type RecordedEvent,
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

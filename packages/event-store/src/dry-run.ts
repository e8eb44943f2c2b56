/** What a log would do, without doing it: a preview takes the way of the real act up to the point of writing. */
import { holds, judgeRepeat, notBefore, prepare, recorded } from './checks.ts';
import type { AppendResult, Cursor, EventStore, RecordedEvent } from './event-store.ts';
import { canonicalText, link } from './hash-chain.ts';
import { readWholeStream } from './walk.ts';

const asStored = (event: RecordedEvent) => ({
  ...event,
  data: canonicalText(event.data),
  metadata: canonicalText(event.metadata),
});

/**
 * The same log, to which nothing is appended: an append gives the events as they would be recorded now, or the very
 * outcome that the log itself would give. Their cursor is that of the end of the log, since they have no place in it.
 * Closing it is left to who opened the log.
 */
export function dryRun(store: EventStore, now: () => Date): EventStore {
  const append: EventStore['append'] = async (ref, expected, events): Promise<AppendResult> => {
    const prepared = prepare(ref, expected, events);
    if (prepared.length === 0) return { outcome: 'appended', events: [], repeated: false };
    const stream = await readWholeStream(store, ref);
    const byId = new Map(stream.map((event) => [event.id, event]));
    const repeat = judgeRepeat(prepared, (id) => {
      const earlier = byId.get(id);
      return earlier && asStored(earlier);
    });
    if (repeat.kind === 'reused') return { outcome: 'id-reused', eventId: repeat.eventId };
    if (repeat.kind === 'repeated') {
      return {
        outcome: 'appended',
        events: repeat.events.flatMap(({ id }) => byId.get(id) ?? []),
        repeated: true,
      };
    }
    const end = stream.at(-1) ?? null;
    const actual = end?.revision ?? null;
    if (!holds(expected, actual)) return { outcome: 'conflict', actual };
    const head = await store.head();
    const geregistreerd = notBefore(now().toISOString(), head?.geregistreerd);
    // Before the first event of a log there is no place to name.
    const cursor = head?.cursor ?? ('' as Cursor);
    const added = link(ref, end, prepared).map((event) => recorded(ref, event, cursor, geregistreerd));
    return { outcome: 'appended', events: added, repeated: false };
  };
  return {
    append,
    readStream: (ref, from, limit) => store.readStream(ref, from, limit),
    readAll: (after, filter, limit) => store.readAll(after, filter, limit),
    head: () => store.head(),
    compare: (a, b) => store.compare(a, b),
    wake: (after, timeoutMs) => store.wake(after, timeoutMs),
    close: async () => {},
  };
}

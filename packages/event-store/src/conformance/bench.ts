/** What the cases of the conformance suite work with. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type {
  AppendResult,
  Cursor,
  EventStore,
  Filter,
  NewEvent,
  Page,
  RecordedEvent,
  StreamRef,
} from '../event-store.ts';

/** An adapter, opened for one case. */
export type Opened = {
  readonly store: EventStore;
  /** Another client of the same log, as another process would have; closed by `dispose`. */
  another(): Promise<EventStore>;
  /** Closes everything, also what the case closed before, and removes the log. */
  dispose(): Promise<void>;
};

export type Bench = Pick<Opened, 'store' | 'another'> & {
  /** The end of the log before the case began. */
  readonly start: Cursor | null;
  /** A tenant that nobody used before. */
  readonly regio: string;
  /** A stream that nobody used before. */
  readonly ref: StreamRef;
  /** What the store takes for the present, where the store has a clock of its own to set. */
  readonly clock: { now: Date };
};

export type Case = (bench: Bench) => Promise<void>;

export async function prepareCase({ store, another }: Opened, clock: { now: Date }): Promise<Bench> {
  const start = (await store.head())?.cursor ?? null;
  const regio = unique('regio');
  return { store, another, start, regio, ref: { regio, categorie: 'proef', id: unique('stroom') }, clock };
}

/** A name that nobody used before: the log may be an old one. */
export function unique(name: string): string {
  return `${name}-${randomUUID().slice(0, 8)}`;
}

export function newEvent(given: Partial<NewEvent> = {}): NewEvent {
  return {
    id: randomUUID(),
    type: 'Gebeurd',
    version: 1,
    data: { n: 1 },
    metadata: { actor: 'iemand' },
    ...given,
  };
}

/** `count` events whose data say which is which. */
export function newEvents(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, n) => newEvent({ data: { n } }));
}

/** The events of a result that must be a success. */
export function appended(result: AppendResult): readonly RecordedEvent[] {
  assert.equal(result.outcome, 'appended');
  return result.outcome === 'appended' ? result.events : [];
}

export async function append(
  store: EventStore,
  ref: StreamRef,
  count: number,
): Promise<readonly RecordedEvent[]> {
  return appended(await store.append(ref, 'no-stream', newEvents(count)));
}

/** All pages after a cursor. Fails on a page that brings neither events nor progress. */
export async function readPages(
  store: EventStore,
  after: Cursor | null,
  filter: Filter = {},
  limit = 100,
): Promise<Page[]> {
  const pages: Page[] = [];
  let from = after;
  for (;;) {
    const page = await store.readAll(from, filter, limit);
    pages.push(page);
    if (page.end) return pages;
    assert.ok(
      from === null || store.compare(page.next, from) > 0,
      'a page that is not the last brings progress',
    );
    from = page.next;
  }
}

export async function readEvents(
  store: EventStore,
  after: Cursor | null,
  filter: Filter = {},
  limit = 100,
): Promise<RecordedEvent[]> {
  return (await readPages(store, after, filter, limit)).flatMap((page) => page.events);
}

export const ids = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);
export const revisions = (events: readonly RecordedEvent[]): number[] =>
  events.map(({ revision }) => revision);
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

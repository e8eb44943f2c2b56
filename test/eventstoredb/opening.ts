/** What the tests of the adapter share: a server, clients of it, and events. Everything is closed after each test. */
import { randomUUID } from 'node:crypto';
import type { AppendResult, EventStore, NewEvent, RecordedEvent } from '@regiolog/event-store/event-store';
import { openEventStoreDb } from '@regiolog/event-store/eventstoredb';
import { afterEach } from 'vitest';
import { type ServerOptions, startServer, type TestServer, urlOf } from './server.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.close();
});

export async function server(options: ServerOptions = {}): Promise<TestServer> {
  const started = await startServer(options);
  opened.push({ close: started.stop });
  return started;
}

export function client(port: number, deadlineMs = 5000): EventStore {
  const store = openEventStoreDb({ connectionString: urlOf(port), deadlineMs });
  opened.push(store);
  return store;
}

export const REF = { regio: 'regio-a', categorie: 'proef', id: 'een' };
export const NAME = 'regio-a.proef-een';
export const other = (id: string) => ({ ...REF, id });

export const event = (given: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'Gebeurd',
  version: 1,
  data: { n: 1 },
  metadata: { actor: 'iemand' },
  ...given,
});

export function eventsOf(result: AppendResult): readonly RecordedEvent[] {
  if (result.outcome !== 'appended') throw new Error(`not appended: ${result.outcome}`);
  return result.events;
}

/** All events that a reader gets, page by page. */
export async function readLog(store: EventStore, limit = 100): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = null as Parameters<EventStore['readAll']>[0]; ; ) {
    const page = await store.readAll(after, {}, limit);
    events.push(...page.events);
    if (page.end) return events;
    after = page.next;
  }
}

export const UNAVAILABLE = { code: 'event-store/unavailable' };

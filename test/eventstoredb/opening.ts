/** What the tests of the adapter share: a server, clients of it, and events. Everything is closed after each test. */
import { randomUUID } from 'node:crypto';
import type { AppendResult, EventStore, NewEvent, RecordedEvent } from '@regiolog/event-store/event-store';
import { openEventStoreDb } from '@regiolog/event-store/eventstoredb';
import { afterEach } from 'vitest';
import { createDatabase } from './database.ts';
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

/** A client of one node, or of a cluster with these nodes. */
export function client(port: number | readonly number[], deadlineMs = 5000): EventStore {
  const connectionString = typeof port === 'number' ? urlOf(port) : clusterUrl(port);
  const store = openEventStoreDb({ connectionString, deadlineMs });
  opened.push(store);
  return store;
}

const clusterUrl = (ports: readonly number[]): string =>
  `esdb://${ports.map((port) => `127.0.0.1:${port}`).join(',')}?tls=false&discoveryInterval=10&maxDiscoverAttempts=3`;

/** Three nodes on one database; the first leads. */
export async function cluster(): Promise<readonly TestServer[]> {
  const ports: number[] = [];
  const database = createDatabase();
  const start = () => server({ database, cluster: ports });
  const nodes = [await start(), await start(), await start()];
  ports.push(...nodes.map(({ port }) => port));
  for (const node of nodes.slice(1)) node.follow(ports[0]);
  return nodes;
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

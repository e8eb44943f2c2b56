import { conformance } from '@regiolog/event-store/conformance';
import type { EventStore } from '@regiolog/event-store/event-store';
import { openEventStoreDb } from '@regiolog/event-store/eventstoredb';
import { createDatabase } from './database.ts';
import { startServer, urlOf } from './server.ts';

/**
 * The contract of the port, over the adapter. With EVENTSTOREDB_URL set, against that server (nobody else may write to
 * it meanwhile); else against the server of the protocol that lies beside this file, a fresh one for each case.
 */
const url = process.env['EVENTSTOREDB_URL'];

conformance({
  name: url === undefined ? 'EventStoreDB (the protocol server)' : 'EventStoreDB (EVENTSTOREDB_URL)',
  open: async ({ now }) => {
    const server = url === undefined ? await startServer({ database: createDatabase(now) }) : undefined;
    const opened: EventStore[] = [];
    const another = async (): Promise<EventStore> => {
      const store = openEventStoreDb({ connectionString: url ?? urlOf(server?.port ?? 0) });
      opened.push(store);
      return store;
    };
    const dispose = async (): Promise<void> => {
      for (const store of opened) await store.close();
      await server?.stop();
    };
    return { store: await another(), another, dispose };
  },
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conformance } from './conformance.ts';
import type { EventStore } from './event-store.ts';
import { openSqliteStore } from './sqlite.ts';

conformance({
  name: 'the embedded log',
  open: async ({ now }) => {
    const folder = mkdtempSync(join(tmpdir(), 'regiolog-log-'));
    const opened: EventStore[] = [];
    const another = async (): Promise<EventStore> => {
      const store = openSqliteStore({ file: join(folder, 'log.sqlite'), now });
      opened.push(store);
      return store;
    };
    const dispose = async (): Promise<void> => {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true });
    };
    return { store: await another(), another, dispose };
  },
});

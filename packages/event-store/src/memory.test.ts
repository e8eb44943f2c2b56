import { conformance } from './conformance.ts';
import type { EventStore } from './event-store.ts';
import { createMemoryLog, createMemoryStore } from './memory.ts';

conformance({
  name: 'the log in memory',
  open: async ({ now }) => {
    const log = createMemoryLog();
    const opened: EventStore[] = [];
    const another = async (): Promise<EventStore> => {
      const store = createMemoryStore({ now, log });
      opened.push(store);
      return store;
    };
    const dispose = async (): Promise<void> => {
      for (const store of opened) await store.close();
    };
    return { store: await another(), another, dispose };
  },
});

/**
 * Appends batches as fast as it can, several at a time, and says so of each once the store has answered; follows the
 * log into a view when it is given one. Goes on until it is killed. Arguments: file, name, view file or nothing.
 */
import { randomUUID } from 'node:crypto';
import { createProjector } from '@regiolog/event-store/projector';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { ready } from './children.ts';
import { openCount } from './count-view.ts';

const [file = '', name = '', viewFile] = process.argv.slice(2);
const store = openSqliteStore({ file });
const projector = viewFile === undefined ? undefined : createProjector({ store, view: openCount(viewFile) });
await ready();
projector?.start();

async function load(lane: number): Promise<never> {
  const ref = { regio: 'crash', categorie: 'proef', id: `${name}-${lane}` };
  let revision: number | null = null;
  for (let turn = 0; ; turn += 1) {
    const size = 1 + (turn % 4);
    const batch = randomUUID();
    const events = Array.from({ length: size }, () => {
      return { id: randomUUID(), type: 'Gebeurd', version: 1, data: { batch, size }, metadata: {} };
    });
    const result = await store.append(ref, revision === null ? 'no-stream' : { revision }, events);
    if (result.outcome !== 'appended') throw new Error(result.outcome);
    revision = result.events.at(-1)?.revision ?? null;
    console.log(`recorded ${events.map((event) => event.id).join(' ')}`);
  }
}

await Promise.all([0, 1, 2, 3].map(load));

/**
 * Appends to streams that others append to at the same time, with a revision it believes in, until it succeeded often
 * enough. Arguments: file, name, number of successes, number of streams.
 */
import { randomUUID } from 'node:crypto';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { ready } from './children.ts';

const [file = '', name = '', successes = '0', streams = '1'] = process.argv.slice(2);
const store = openSqliteStore({ file });
await ready();
const believed = new Map<string, number | null>();
let conflicts = 0;
let events = 0;
for (let done = 0; done < Number(successes); ) {
  const id = `stroom-${(done + name.length) % Number(streams)}`;
  const revision = believed.get(id) ?? null;
  const batch = Array.from({ length: 1 + (done % 3) }, (_, n) => {
    return { id: randomUUID(), type: 'Gebeurd', version: 1, data: { name, done, n }, metadata: {} };
  });
  const ref = { regio: 'race', categorie: 'proef', id };
  const result = await store.append(ref, revision === null ? 'no-stream' : { revision }, batch);
  if (result.outcome === 'id-reused') throw new Error('an id was reused');
  if (result.outcome === 'conflict') {
    conflicts += 1;
    believed.set(id, result.actual);
  } else {
    done += 1;
    events += batch.length;
    believed.set(id, result.events.at(-1)?.revision ?? null);
  }
}
await store.close();
console.log(`result ${JSON.stringify({ conflicts, events })}`);

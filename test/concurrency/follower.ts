/** Follows the log until it has seen so many events. Arguments: file, number of events. Says what it saw, in order. */

import type { Cursor } from '@regiolog/event-store/event-store';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { ready } from './children.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const store = openSqliteStore({ file, readonly: true });
await ready();
const seen: string[] = [];
let after: Cursor | null = null;
let pages = 0;
while (seen.length < Number(count)) {
  const page = await store.readAll(after, {}, 5);
  seen.push(...page.events.map((event) => event.id));
  after = page.next;
  pages += 1;
  if (page.end) await store.wake(after, 1000);
}
await store.close();
console.log(`pages ${pages}`);
console.log(`result ${JSON.stringify(seen)}`);

import assert from 'node:assert/strict';
import type { Cursor } from '../event-store.ts';
import { append, type Case, ids, newEvents, readEvents, readPages, revisions, upTo } from './bench.ts';

export const READING: Readonly<Record<string, Case>> = {
  'a stream is read from a revision, page by page': async ({ store, ref }) => {
    await append(store, ref, 10);
    assert.deepEqual(revisions(await store.readStream(ref, 0, 4)), [0, 1, 2, 3]);
    assert.deepEqual(revisions(await store.readStream(ref, 4, 4)), [4, 5, 6, 7]);
    assert.deepEqual(revisions(await store.readStream(ref, 8, 4)), [8, 9]);
    assert.deepEqual(await store.readStream(ref, 10, 4), []);
    assert.deepEqual(await store.readStream(ref, 1000, 4), []);
  },

  'the log is read in pages that are complete and do not overlap': async ({ store, regio, start }) => {
    for (const i of upTo(5)) await append(store, { regio, categorie: 'proef', id: `s${i}` }, 3);
    const whole = await readEvents(store, start);
    assert.equal(whole.length, 15);
    for (const limit of [1, 4, 5, 15, 1000]) {
      const pages = await readPages(store, start, {}, limit);
      assert.deepEqual(
        pages.flatMap((page) => page.events),
        whole,
      );
      for (const page of pages) assert.ok(page.events.length <= limit);
    }
  },

  'next lies at or beyond the last event, and leads on': async ({ store, ref, regio, start }) => {
    await append(store, ref, 3);
    const page = await store.readAll(start, {}, 2);
    const last = page.events.at(-1)?.cursor;
    assert.ok(last !== undefined && store.compare(page.next, last) >= 0);
    assert.equal(page.end, false);
    const [rest] = await readPages(store, page.next);
    assert.deepEqual(revisions(rest?.events ?? []), [2]);
    assert.equal(rest?.end, true);
    await append(store, { regio, categorie: 'proef', id: 'later' }, 1);
    assert.deepEqual(
      (await readEvents(store, rest?.next ?? null)).map((event) => event.ref.id),
      ['later'],
    );
  },

  'reading goes on after the cursor of any event': async ({ store, ref, start }) => {
    const events = await append(store, ref, 4);
    for (const [i, event] of events.entries()) {
      assert.deepEqual(ids(await readEvents(store, event.cursor)), ids(events.slice(i + 1)));
    }
    assert.deepEqual(ids(await readEvents(store, start)), ids(events));
  },

  'a filter lets through its tenant and its category only': async ({ store, regio, start }) => {
    const other = `${regio}-b`;
    for (const tenant of [regio, other]) {
      for (const categorie of ['appel', 'peer'])
        await append(store, { regio: tenant, categorie, id: 'een' }, 2);
    }
    const read = async (filter: { regio?: string; categorie?: string }): Promise<string[]> =>
      (await readEvents(store, start, filter, 3)).map((event) => `${event.ref.regio}.${event.ref.categorie}`);
    const both = (name: string): string[] => [name, name];
    assert.deepEqual(await read({ regio }), [...both(`${regio}.appel`), ...both(`${regio}.peer`)]);
    assert.deepEqual(await read({ categorie: 'peer' }), [...both(`${regio}.peer`), ...both(`${other}.peer`)]);
    assert.deepEqual(await read({ regio: other, categorie: 'appel' }), both(`${other}.appel`));
  },

  'a filter that lets nothing through still brings the reader on': async ({ store, regio, start }) => {
    for (const i of upTo(5)) await append(store, { regio, categorie: 'proef', id: `s${i}` }, 2);
    const pages = await readPages(store, start, { regio: `${regio}-nergens` }, 3);
    const next = pages.at(-1)?.next;
    const head = (await store.head())?.cursor;
    assert.deepEqual(
      pages.flatMap((page) => page.events),
      [],
    );
    assert.ok(next !== undefined && head !== undefined && store.compare(next, head) >= 0);
    assert.deepEqual(await readEvents(store, next), []);
  },

  'cursors have the order of the log': async ({ store, regio, start }) => {
    for (const i of upTo(12)) await append(store, { regio, categorie: 'proef', id: `s${i}` }, 1);
    const cursors: Cursor[] = (await readEvents(store, start)).map((event) => event.cursor);
    assert.equal(new Set(cursors).size, 12);
    assert.deepEqual(cursors.toReversed().toSorted(store.compare), cursors);
    for (const cursor of cursors) assert.equal(store.compare(cursor, cursor), 0);
  },

  'head is the last event of the log': async ({ store, ref, start }) => {
    assert.equal((await store.head())?.cursor ?? null, start);
    const recorded = await append(store, ref, 3);
    const { cursor, geregistreerd } = { cursor: '', geregistreerd: '', ...recorded.at(-1) };
    assert.deepEqual(await store.head(), { cursor, geregistreerd });
  },

  'what one client recorded another reads at once': async ({ store, another, ref, start }) => {
    const other = await another();
    const recorded = await append(store, ref, 2);
    assert.deepEqual(await other.readStream(ref, 0, 10), recorded);
    assert.deepEqual(await readEvents(other, start), recorded);
    await other.append(ref, { revision: 1 }, newEvents(1));
    assert.deepEqual(revisions(await store.readStream(ref, 0, 10)), [0, 1, 2]);
  },
};

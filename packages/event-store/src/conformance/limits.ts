import assert from 'node:assert/strict';
import { type Cursor, type JsonObject, LIMITS, type NewEvent } from '../event-store.ts';
import { append, appended, type Bench, type Case, newEvent, newEvents, readEvents, unique } from './bench.ts';

const LIMIT = { code: 'event-store/limit' };

/** Fails unless each append is refused as a whole, with a neighbour that is fine. */
async function refuses({ store, ref, start }: Bench, events: readonly NewEvent[]): Promise<void> {
  for (const event of events) {
    await assert.rejects(store.append(ref, 'no-stream', [newEvent(), event]), LIMIT);
  }
  assert.deepEqual(await readEvents(store, start), []);
}

const filled = (bytes: number): JsonObject => ({ tekst: 'x'.repeat(bytes - '{"tekst":""}{}'.length) });
const unsafe = (data: unknown): NewEvent => newEvent({ data: data as JsonObject });

export const LIMITS_HELD: Readonly<Record<string, Case>> = {
  'an event of the greatest size goes in, one byte more does not': async (bench) => {
    await refuses(bench, [newEvent({ data: filled(LIMITS.eventBytes + 1), metadata: {} })]);
    const event = newEvent({ data: filled(LIMITS.eventBytes), metadata: {} });
    const [recorded] = appended(await bench.store.append(bench.ref, 'no-stream', [event]));
    assert.deepEqual(recorded?.data, event.data);
  },

  'bytes are counted, not characters': (bench) => {
    const data = { tekst: '€'.repeat(LIMITS.eventBytes / 3) };
    return refuses(bench, [newEvent({ data })]);
  },

  'as many events as are allowed go in, one more does not': async ({ store, ref, start }) => {
    await assert.rejects(store.append(ref, 'no-stream', newEvents(LIMITS.eventsPerAppend + 1)), LIMIT);
    assert.deepEqual(await readEvents(store, start), []);
    const recorded = await append(store, ref, LIMITS.eventsPerAppend);
    assert.equal(recorded.length, LIMITS.eventsPerAppend);
    assert.equal((await store.readStream(ref, 0, LIMITS.pageSize)).length, LIMITS.eventsPerAppend);
  },

  'an append that is too large as a whole is refused': async ({ store, ref, start }) => {
    const events = newEvents(5).map((event) => ({ ...event, data: filled(LIMITS.eventBytes - 100) }));
    await assert.rejects(store.append(ref, 'no-stream', events), LIMIT);
    assert.deepEqual(await readEvents(store, start), []);
  },

  'a name outside the alphabet is refused everywhere': async ({ store, regio }) => {
    const names = [
      '',
      '-a',
      'a-',
      'A',
      'é',
      'a.b',
      'a_b',
      'a b',
      'a/b',
      "a'b",
      'a\n',
      'x'.repeat(81),
      '$all',
    ];
    const refs = [
      ...names.map((name) => ({ regio: name, categorie: 'proef', id: 'een' })),
      ...names.map((name) => ({ regio, categorie: 'proef', id: name })),
      ...['', 'A', 'a-b', 'a1', 'x'.repeat(33)].map((categorie) => ({ regio, categorie, id: 'een' })),
    ];
    for (const ref of refs) {
      await assert.rejects(store.append(ref, 'no-stream', newEvents(1)), LIMIT);
      await assert.rejects(store.readStream(ref, 0, 1), LIMIT);
    }
    for (const name of names) await assert.rejects(store.readAll(null, { regio: name }, 1), LIMIT);
    await assert.rejects(store.readAll(null, { categorie: 'a-b' }, 1), LIMIT);
  },

  'the longest names are fine': async ({ store }) => {
    const ref = {
      regio: unique('r'.repeat(71)),
      categorie: 'c'.repeat(32),
      id: `0${'-i'.repeat(39)}`,
    };
    const recorded = await append(store, ref, 1);
    assert.deepEqual(await store.readStream(ref, 0, 1), recorded);
  },

  'an event without a proper id, type or version is refused': (bench) =>
    refuses(bench, [
      ...['', 'x', '2C5EA4C0-4067-11E9-8BAD-9B1DEB4D3B7D'].map((id) => newEvent({ id })),
      ...['', '$metadata', 'é', 'Een naam', 'x'.repeat(101)].map((type) => newEvent({ type })),
      ...[0, -1, 1.5, Number.NaN, 2 ** 53].map((version) => newEvent({ version })),
    ]),

  'what JSON has no word for is refused': (bench) => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const values = [
      { n: Number.NaN },
      { n: Number.POSITIVE_INFINITY },
      circle,
      { t: '\ud800' },
      { n: 1n },
      [1],
      'x',
      null,
    ];
    return refuses(bench, values.map(unsafe));
  },

  'the same id twice in one append is refused': async ({ store, ref, start }) => {
    const event = newEvent();
    await assert.rejects(store.append(ref, 'no-stream', [event, event]), LIMIT);
    assert.deepEqual(await readEvents(store, start), []);
  },

  'a page, a revision or a cursor that cannot be is refused': async ({ store, ref }) => {
    for (const limit of [0, -1, 1.5, Number.NaN, LIMITS.pageSize + 1]) {
      await assert.rejects(store.readStream(ref, 0, limit), LIMIT);
      await assert.rejects(store.readAll(null, {}, limit), LIMIT);
    }
    for (const revision of [-1, 0.5, Number.NaN]) {
      await assert.rejects(store.readStream(ref, revision, 1), LIMIT);
      await assert.rejects(store.append(ref, { revision }, newEvents(1)), LIMIT);
    }
    for (const cursor of ['', 'x', '-1', "1' OR '1'='1"]) {
      await assert.rejects(store.readAll(cursor as Cursor, {}, 1), LIMIT);
    }
  },
};

import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newEvent, newEvents } from './conformance/bench.ts';
import { type Cursor, type EventStore, type RecordedEvent, StoreError } from './event-store.ts';
import { createMemoryStore } from './memory.ts';
import { createProjector, type Projector, type View } from './projector.ts';
import { openView, type ViewFile } from './view-file.ts';

const SCHEMA =
  'CREATE TABLE seen (regio TEXT, id TEXT, revision INTEGER, n INTEGER, PRIMARY KEY (regio, id, revision)) STRICT';

describe('a projector', () => {
  let folder: string;
  let file: string;
  let store: EventStore;
  let opened: ViewFile[];
  let projectors: Projector[];
  let logged: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regiolog-view-'));
    file = join(folder, 'view.sqlite');
    store = createMemoryStore();
    opened = [];
    projectors = [];
    logged = [];
  });
  afterEach(async () => {
    for (const projector of projectors) await projector.stop();
    for (const view of opened) view.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  /** A view that writes down what it has seen; `n: -1` is poison to it, after it wrote. */
  function open(path = file): { view: View & ViewFile; seen: () => unknown[] } {
    const base = openView({ file: path, schema: SCHEMA, version: 1 });
    opened.push(base);
    const handle = ({ ref, revision, data }: RecordedEvent): void => {
      base.statement('INSERT INTO seen VALUES (?, ?, ?, ?)').run(ref.regio, ref.id, revision, data['n']);
      if (data['n'] === -1) throw new Error('cannot handle this');
    };
    const seen = (): unknown[] => base.statement('SELECT * FROM seen ORDER BY regio, id, revision').all();
    return { view: { ...base, handle }, seen };
  }
  function project(view: View, from: EventStore = store, pageSize = 3): Projector {
    const log = (message: string): void => void logged.push(message);
    const projector = createProjector({ store: from, view, log, pageSize, retryMs: 1 });
    projectors.push(projector);
    return projector;
  }
  async function append(id: string, ...numbers: number[]): Promise<RecordedEvent> {
    const ref = { regio: 'utrecht', categorie: 'proef', id };
    const before = (await store.readStream(ref, 0, 1000)).length;
    const events = numbers.map((n) => newEvent({ data: { n } }));
    const result = await store.append(ref, before === 0 ? 'no-stream' : { revision: before - 1 }, events);
    const last = result.outcome === 'appended' ? result.events.at(-1) : undefined;
    if (last === undefined) throw new Error(result.outcome);
    return last;
  }
  const rows = (id: string, ...numbers: number[]) =>
    numbers.map((n, revision) => ({ regio: 'utrecht', id, revision, n }));

  it('takes in the whole log, page by page, and knows where it stands', async () => {
    await append('a', 1, 2, 3, 4);
    const last = await append('b', 5, 6, 7);
    const { view, seen } = open();
    const projector = project(view);
    const behind = { position: null, head: last.cursor, upToDate: false, behindMs: null };
    expect(await projector.lag()).toEqual(behind);
    await projector.catchUp();
    expect(seen()).toEqual([...rows('a', 1, 2, 3, 4), ...rows('b', 5, 6, 7)]);
    const current = { position: last.cursor, head: last.cursor, upToDate: true, behindMs: 0 };
    expect(await projector.lag()).toEqual(current);
    expect(view.asOf()).toBe(last.geregistreerd);
  });

  it('knows for how long it has been behind, until it is not', async () => {
    await append('a', 1);
    const { view } = open();
    const projector = project(view);
    await projector.catchUp();
    await append('a', 2);
    const { upToDate, behindMs } = await projector.lag();
    expect({ upToDate, later: behindMs !== null && behindMs > 0 }).toEqual({ upToDate: false, later: true });
    await projector.catchUp();
    expect(await projector.lag()).toMatchObject({ upToDate: true, behindMs: 0 });
  });

  it('is behind since it last had everything while the log does not answer', async () => {
    const last = await append('a', 1);
    let away = false;
    const head = () => (away ? Promise.reject(new StoreError('unavailable', 'away')) : store.head());
    const { view } = open();
    const projector = project(view, { ...store, head });
    await projector.catchUp();
    away = true;
    const { behindMs, ...lag } = await projector.lag();
    expect(lag).toEqual({ position: last.cursor, head: null, upToDate: false });
    expect(behindMs).toBeGreaterThan(0);
    away = false;
    expect(await projector.lag()).toMatchObject({ upToDate: true, behindMs: 0 });
  });

  it('goes on after a restart where it was, and takes in nothing twice', async () => {
    await append('a', 1, 2);
    const before = open();
    await project(before.view).catchUp();
    before.view.close();
    await append('a', 3);
    const { view, seen } = open();
    await project(view).catchUp();
    expect(seen()).toEqual(rows('a', 1, 2, 3));
  });

  it('says how far it is behind while the log does not answer at all', async () => {
    const last = await append('a', 1);
    let answers = true;
    const head: EventStore['head'] = () => (answers ? store.head() : new Promise(() => {}));
    const projector = project(open().view, { ...store, head });
    await projector.catchUp();
    answers = false;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = projector.lag();
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    const { behindMs, ...lag } = await asked;
    expect(lag).toEqual({ position: last.cursor, head: null, upToDate: false });
    expect(behindMs).toBeGreaterThanOrEqual(0);
  });

  it('lets one wait for what was just recorded', async () => {
    const { view, seen } = open();
    const projector = project(view);
    projector.start();
    const last = await append('a', 1);
    expect(await projector.reached(last.cursor, 10_000)).toBe(true);
    expect(seen()).toEqual(rows('a', 1));
    expect(await projector.reached(last.cursor, 0)).toBe(true);
  });

  it('answers false when the time is over, and when it is stopped', async () => {
    const last = await append('a', 1);
    const projector = project(open().view);
    expect(await projector.reached(last.cursor, 1)).toBe(false);
    const waiting = projector.reached(last.cursor, 60_000);
    await projector.stop();
    expect(await waiting).toBe(false);
  });

  it('lets nobody wait for what is no cursor, not even of an empty view, and goes on', async () => {
    const projector = project(open().view);
    await expect(projector.reached('nonsense' as Cursor, 60_000)).rejects.toThrow('not a cursor');
    await append('a', 1);
    await projector.catchUp();
    expect(logged).toEqual([]);
  });

  it('puts the stream of a poison event in quarantine and goes on with the others', async () => {
    await append('good', 1);
    await append('bad', 1, -1, 3);
    await append('good', 2);
    await append('bad', 4);
    const { view, seen } = open();
    const projector = project(view);
    await projector.catchUp();
    expect(seen()).toEqual([...rows('bad', 1), ...rows('good', 1, 2)]);
    const ref = { regio: 'utrecht', categorie: 'proef', id: 'bad' };
    expect(view.quarantined()).toEqual([
      { ref, revision: 1, cursor: expect.any(String), reason: 'cannot handle this' },
    ]);
    expect(view.isQuarantined(ref)).toBe(true);
    expect(view.isQuarantined({ ...ref, regio: 'gooi' })).toBe(false);
    expect(logged).toEqual(['stream utrecht.proef-bad is in quarantine from revision 1']);
    expect((await projector.lag()).upToDate).toBe(true);
  });

  it('keeps the quarantine over a restart and ends it with a rebuild', async () => {
    await append('bad', -1, 2);
    const before = open();
    await project(before.view).catchUp();
    before.view.close();
    const after = openView({ file, schema: SCHEMA, version: 1 });
    opened.push(after);
    const repaired: number[] = [];
    const handle = (event: RecordedEvent): void => void repaired.push(event.revision);
    await project({ ...after, handle }).catchUp();
    expect(repaired).toEqual([]);
    after.rebuild();
    await project({ ...after, handle }).catchUp();
    expect(repaired).toEqual([0, 1]);
    expect(after.quarantined()).toEqual([]);
  });

  it.each([
    ['deleted', () => rmSync(file)],
    ['cut off', () => truncateSync(file, 0)],
  ])('makes the view again when its file is %s while it runs', async (_, harm) => {
    await append('a', 1, 2, 3, 4);
    const { view, seen } = open();
    const projector = project(view);
    projector.start();
    await projector.reached((await append('a', 5)).cursor, 10_000);
    harm();
    const last = await append('a', 6);
    while (view.asOf() !== last.geregistreerd || seen().length < 6 || !view.healthy()) {
      await projector.reached(last.cursor, 10_000);
      await new Promise(setImmediate);
    }
    expect(seen()).toEqual(rows('a', 1, 2, 3, 4, 5, 6));
    const [other] = [openView({ file, schema: SCHEMA, version: 1 })];
    opened.push(other);
    expect(other.statement('SELECT * FROM seen').all()).toHaveLength(6);
  });

  it('gives the same view from a rebuild as from following', async () => {
    const { view, seen } = open();
    const projector = project(view);
    for (let i = 0; i < 20; i += 1) {
      await append(`s${i % 3}`, i);
      if (i % 4 === 0) await projector.catchUp();
    }
    await projector.catchUp();
    const again = open(join(folder, 'again.sqlite'));
    await project(again.view, store, 1000).catchUp();
    expect(again.seen()).toEqual(seen());
    view.rebuild();
    expect(seen()).toEqual([]);
    await projector.catchUp();
    expect(seen()).toEqual(again.seen());
  });

  it('starts again when the log is another one', async () => {
    await append('a', 1, 2, 3);
    const { view, seen } = open();
    await project(view).catchUp();
    await store.close();
    store = createMemoryStore();
    await append('b', 9);
    await project(view).catchUp();
    expect(seen()).toEqual(rows('b', 9));
  });

  it('goes on when the store comes back, and says what happened', async () => {
    await append('a', 1);
    let failures = 3;
    const shaky: EventStore = {
      ...store,
      readAll: async (...page) => {
        failures -= 1;
        if (failures >= 0) throw new Error('not now');
        return store.readAll(...page);
      },
    };
    const { view, seen } = open();
    const projector = project(view, shaky);
    await expect(projector.catchUp()).rejects.toThrow('not now');
    projector.start();
    expect(await projector.reached((await append('a', 2)).cursor, 10_000)).toBe(true);
    expect(seen()).toEqual(rows('a', 1, 2));
    expect(logged).toEqual(['projector failed, again in 1 ms', 'projector failed, again in 2 ms']);
  });

  it('follows only what its filter lets through, and still gets to the end', async () => {
    await append('a', 1);
    await store.append({ regio: 'gooi', categorie: 'proef', id: 'x' }, 'no-stream', newEvents(8));
    const { view, seen } = open();
    const projector = createProjector({ store, view, filter: { regio: 'utrecht' }, pageSize: 3 });
    await projector.catchUp();
    expect(seen()).toEqual(rows('a', 1));
    expect((await projector.lag()).upToDate).toBe(true);
  });

  it('can be started twice, stopped twice, and started again', async () => {
    const projector = project(open().view);
    projector.start();
    projector.start();
    await projector.stop();
    await projector.stop();
    projector.start();
    expect(await projector.reached((await append('a', 1)).cursor, 10_000)).toBe(true);
  });

  it('shares a view file with another process without taking anything in twice', async () => {
    const [one, two] = [open(), open()];
    const [first, second] = [project(one.view), project(two.view)];
    await append('a', 1, 2, 3, 4);
    await first.catchUp();
    await append('b', 5);
    await expect(second.catchUp()).rejects.toThrow('another process moved the view on');
    await second.catchUp();
    expect(two.seen()).toEqual([...rows('a', 1, 2, 3, 4), ...rows('b', 5)]);
  });
});

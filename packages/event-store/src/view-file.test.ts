import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cursor } from './event-store.ts';
import { ViewError } from './projector.ts';
import { openView, type ViewFile } from './view-file.ts';

const SCHEMA = 'CREATE TABLE fact (n INTEGER) STRICT';

describe('the file of a view', () => {
  let folder: string;
  let file: string;
  let opened: ViewFile[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regiolog-view-'));
    file = join(folder, 'view.sqlite');
    opened = [];
  });
  afterEach(() => {
    for (const view of opened) view.close();
    rmSync(folder, { recursive: true });
  });

  function open(options: { file?: string; schema?: string; version?: number } = {}): ViewFile {
    const view = openView({ file, schema: SCHEMA, version: 1, ...options });
    opened.push(view);
    return view;
  }
  const add = (view: ViewFile, n: number): void => void view.statement('INSERT INTO fact VALUES (?)').run(n);
  const facts = (view: ViewFile): number[] =>
    view
      .statement<{ n: number }>('SELECT n FROM fact ORDER BY n')
      .all()
      .map(({ n }) => n);
  const cursor = (text: string): Cursor => text as Cursor;

  function fill(view: ViewFile): void {
    view.transaction(() => {
      add(view, 1);
      view.saveCheckpoint(cursor('7'), '2026-01-01T00:00:00.000Z');
    });
  }

  it('never takes the place of a log, whatever it is told', () => {
    const log = new Database(file);
    log.pragma('application_id = 1');
    log.exec('CREATE TABLE event (n INTEGER)');
    log.close();
    expect(() => open()).toThrow(ViewError);
    const still = new Database(file, { readonly: true });
    expect(still.prepare('SELECT * FROM event').all()).toEqual([]);
    still.close();
  });

  it('starts empty and remembers facts and checkpoint together', () => {
    const view = open();
    expect([view.checkpoint(), view.asOf(), facts(view)]).toEqual([null, null, []]);
    fill(view);
    view.close();
    const again = open();
    expect([again.checkpoint(), again.asOf(), facts(again)]).toEqual(['7', '2026-01-01T00:00:00.000Z', [1]]);
  });

  it('keeps the moment it knows when a page brought no event', () => {
    const view = open();
    fill(view);
    view.transaction(() => view.saveCheckpoint(cursor('9'), null));
    expect([view.checkpoint(), view.asOf()]).toEqual(['9', '2026-01-01T00:00:00.000Z']);
  });

  it('undoes a transaction as a whole, with checkpoint and quarantine', () => {
    const view = open();
    const ref = { regio: 'utrecht', categorie: 'proef', id: 'een' };
    const event = { ref, revision: 0, cursor: cursor('1') } as Parameters<ViewFile['quarantine']>[0];
    const work = (): void => {
      view.quarantine(event, 'why');
      fill(view);
      throw new Error('no');
    };
    expect(() => view.transaction(work)).toThrow('no');
    expect([view.checkpoint(), facts(view), view.isQuarantined(ref)]).toEqual([null, [], false]);
  });

  it('undoes an inner transaction by itself', () => {
    const view = open();
    view.transaction(() => {
      add(view, 1);
      const inner = (): void => {
        add(view, 2);
        throw new Error('no');
      };
      expect(() => view.transaction(inner)).toThrow('no');
      view.transaction(() => add(view, 3));
    });
    expect(facts(view)).toEqual([1, 3]);
  });

  it.each([
    ['a raised version', { version: 2 }],
    ['another schema', { schema: `${SCHEMA}; CREATE TABLE more (x INTEGER) STRICT` }],
  ])('starts again for %s', (_, change) => {
    fill(open());
    opened.at(-1)?.close();
    const view = open(change);
    expect([view.checkpoint(), facts(view)]).toEqual([null, []]);
  });

  it.each([
    ['no SQLite file', () => writeFileSync(file, 'no database at all'.repeat(500))],
    ['an SQLite file of another make', () => new Database(file).exec('CREATE TABLE x (y)').close()],
    ['empty', () => writeFileSync(file, '')],
  ])('starts again when the file is %s', (_, make) => {
    make();
    const view = open();
    fill(view);
    expect(facts(view)).toEqual([1]);
    expect(view.healthy()).toBe(true);
  });

  it.each([
    ['is gone', () => rmSync(file)],
    ['was replaced', () => replaceFile()],
    ['was cut', () => writeFileSync(file, '')],
  ])('is not healthy when its file %s, and is after a rebuild', (_, harm) => {
    const view = open();
    fill(view);
    expect(view.healthy()).toBe(true);
    harm();
    expect(view.healthy()).toBe(false);
    view.rebuild();
    expect([view.healthy(), view.checkpoint(), facts(view)]).toEqual([true, null, []]);
    fill(view);
    expect(view.healthy()).toBe(true);
  });

  function replaceFile(): void {
    const other = join(folder, 'other.sqlite');
    openView({ file: other, schema: SCHEMA, version: 1 }).close();
    renameSync(other, file);
  }

  it('tells a broken file, found in any reading, from a wrong statement', () => {
    const view = open();
    fill(view);
    expect(() => view.read(() => view.statement('SELECT absent FROM fact'))).toThrow('no such column');
    expect(view.healthy()).toBe(true);
    const corrupt = Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
    const reading = (): never => {
      throw corrupt;
    };
    expect(() => view.read(reading)).toThrow(ViewError);
    expect(view.healthy()).toBe(false);
    view.rebuild();
    expect(view.healthy()).toBe(true);
  });

  it('fails as a file while another connection keeps it locked, and then goes on', () => {
    const view = open();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    expect(() => fill(view)).toThrow(ViewError);
    other.exec('ROLLBACK');
    other.close();
    expect(view.healthy()).toBe(true);
    fill(view);
    expect(facts(view)).toEqual([1]);
  });

  it('leaves nothing beside it', () => {
    const view = open();
    view.rebuild();
    view.close();
    expect(readdirSync(folder)).toEqual(['view.sqlite']);
  });

  // SQLite unlinks its temporary files at once: only the list of open files shows one.
  it.runIf(process.platform === 'linux')('needs no file elsewhere, however much one event changes', () => {
    const view = open({ schema: 'CREATE TABLE word (form TEXT PRIMARY KEY) STRICT, WITHOUT ROWID' });
    const elsewhere = (): string[] =>
      readdirSync('/proc/self/fd')
        .map((fd) => {
          try {
            return readlinkSync(`/proc/self/fd/${fd}`);
          } catch {
            return ''; // That of this very listing.
          }
        })
        .filter((path) => path.includes('etilqs'));
    const write = (count: number): void => {
      for (let n = 0; n < count; n += 1) view.statement('INSERT INTO word VALUES (?)').run(randomUUID());
    };
    view.transaction(() => write(5_000));
    const seen: string[] = [];
    view.transaction(() => {
      view.transaction(() => {
        write(1_000);
        seen.push(...elsewhere());
      });
    });
    expect(seen).toEqual([]);
  });

  it('can live in memory', () => {
    const view = open({ file: ':memory:' });
    fill(view);
    expect([view.healthy(), facts(view)]).toEqual([true, [1]]);
    view.rebuild();
    expect([view.healthy(), facts(view), existsSync(':memory:')]).toEqual([true, [], false]);
  });
});

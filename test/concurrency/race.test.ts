import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endAll, start } from './children.ts';

const RACERS = ['een', 'twee', 'drie', 'vier'];
const SUCCESSES = process.env['REGIOLOG_TEST_DEPTH'] === 'full' ? 1500 : 150;
const STREAMS = 3;

describe('four processes that append to one log, and a fifth that follows it', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regiolog-race-'));
    file = join(folder, 'log.sqlite');
  });
  afterEach(() => {
    endAll();
    rmSync(folder, { recursive: true });
  });

  async function readLog(): Promise<RecordedEvent[]> {
    const store = openSqliteStore({ file });
    const events: RecordedEvent[] = [];
    for (let page = await store.readAll(null, {}, 1000); ; page = await store.readAll(page.next, {}, 1000)) {
      events.push(...page.events);
      if (page.end) break;
    }
    await store.close();
    return events;
  }

  it('lose nothing, skip nothing, and agree on one order', async () => {
    await openSqliteStore({ file }).close();
    const perRacer = Array.from({ length: SUCCESSES }, (_, i) => 1 + (i % 3)).reduce((a, b) => a + b, 0);
    const follower = start('follower.ts', file, perRacer * RACERS.length);
    const racers = RACERS.map((name) => start('racer.ts', file, name, SUCCESSES, STREAMS));
    await Promise.all([follower, ...racers].map((child) => child.said('ready')));
    await Promise.all([follower, ...racers].map((child) => child.go()));
    const results = await Promise.all(
      racers.map(async (racer) => result<{ events: number; conflicts: number }>(await racer.said('result'))),
    );
    const seen = result<string[]>(await follower.said('result'));
    const log = await readLog();

    expect(results.map(({ events }) => events)).toEqual(RACERS.map(() => perRacer));
    expect(log).toHaveLength(perRacer * RACERS.length);
    expect(results.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBeGreaterThan(0);
    expect(seen).toEqual(log.map((event) => event.id));
    const recorded = log.map((event) => event.geregistreerd);
    expect(recorded).toEqual(recorded.toSorted());
    const streams = Map.groupBy(log, (event) => event.ref.id);
    expect(streams.size).toBe(STREAMS);
    for (const events of streams.values()) expect(verifyChain(events)).toBeNull();
  });

  it('make one new log when they all open it at the same moment', async () => {
    const racers = RACERS.map((name) => start('racer.ts', file, name, 10, 1));
    await Promise.all(racers.map((racer) => racer.go()));
    await Promise.all(racers.map((racer) => racer.ended));
    const log = await readLog();
    expect(log.map((event) => event.revision)).toEqual(log.map((_, i) => i));
    expect(verifyChain(log)).toBeNull();
  });
});

function result<Result>(line: string): Result {
  return JSON.parse(line.slice('result '.length));
}

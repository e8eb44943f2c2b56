import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import { createProjector } from '@regiolog/event-store/projector';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endAll, start } from './children.ts';
import { openCount } from './count-view.ts';

const KILLS = process.env['REGIOLOG_TEST_DEPTH'] === 'full' ? 50 : 5;

describe('kill -9 under load', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regiolog-crash-'));
  });
  afterEach(() => {
    endAll();
    rmSync(folder, { recursive: true });
  });

  it(`loses nothing that was acknowledged and leaves nothing half, ${KILLS} times`, async () => {
    const file = join(folder, 'log.sqlite');
    const viewFile = join(folder, 'view.sqlite');
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killTwo(file, viewFile, kill, acknowledged);
      const log = await verifyLog(file, viewFile);
      expect([...acknowledged.difference(log)]).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(KILLS);
  });
});

/** Two processes write, one of them follows too; both are killed, one after the other, at moments nobody chose. */
async function killTwo(file: string, view: string, round: number, acknowledged: Set<string>): Promise<void> {
  const victims = [start('victim.ts', file, `a${round}`, view), start('victim.ts', file, `b${round}`)];
  for (const victim of victims) await victim.go();
  for (const victim of victims) {
    await victim.said('recorded');
    await pause(Math.random() * 60);
    victim.kill();
    expect(await victim.ended).toBe('SIGKILL');
    const recorded = victim.lines.filter((line) => line.startsWith('recorded '));
    for (const id of recorded.flatMap((line) => line.split(' ').slice(1))) acknowledged.add(id);
  }
}

/** Checks the log and brings the view up to it. Gives the ids of all events. */
async function verifyLog(file: string, viewFile: string): Promise<Set<string>> {
  const store = openSqliteStore({ file });
  const events: RecordedEvent[] = [];
  for (let page = await store.readAll(null, {}, 1000); ; page = await store.readAll(page.next, {}, 1000)) {
    events.push(...page.events);
    if (page.end) break;
  }
  for (const stream of Map.groupBy(events, (event) => event.ref.id).values())
    expect(verifyChain(stream)).toBeNull();
  for (const batch of Map.groupBy(events, (event) => event.data['batch']).values()) {
    expect(batch).toHaveLength(Number(batch[0]?.data['size']));
  }
  const view = openCount(viewFile);
  const logged: unknown[] = [];
  await createProjector({ store, view, log: (...entry) => logged.push(entry) }).catchUp();
  const ids = new Set(events.map((event) => event.id));
  const seen = view.statement<{ event_id: string }>('SELECT event_id FROM seen').all();
  expect([logged, view.quarantined()]).toEqual([[], []]);
  expect(new Set(seen.map((row) => row.event_id))).toEqual(ids);
  view.close();
  await store.close();
  return ids;
}

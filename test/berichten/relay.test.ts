import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@regiolog/event-store/event-store';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { afterAll, afterEach, beforeAll, expect, it, onTestFailed } from 'vitest';
import { endAll } from '../concurrency/children.ts';
import { startKafka, type TestKafka } from '../kafka/broker.ts';
import { describeKafka, quietKafka } from '../kafka/broker-suite.ts';
import { readers } from './relay-lezer.ts';
import { expected, writer } from './relay-log.ts';
import { type RelayProcess, SESSION_MS, startRelay, until } from './relay-proces.ts';

/**
 * The relay against a real broker, as processes that are killed. In full depth as the issue asks: 100,000 events, twenty
 * times kill -9, a broker that is restarted, a second instance that competes.
 */
const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const KILLS = full ? 20 : 1;
const EVENTS = full ? 100_000 : 2_000;

describeKafka('the relay over Kafka', () => {
  let kafka: TestKafka;
  let folder: string;
  let store: EventStore;
  let relays: RelayProcess[] = [];
  const file = () => join(folder, 'log.sqlite');
  const startOne = (): RelayProcess => {
    const relay = startRelay(file(), kafka.brokers);
    relays.push(relay);
    return relay;
  };
  const leader = (): RelayProcess | undefined => relays.find((relay) => relay.leads());

  beforeAll(async () => {
    kafka = await startKafka({ settings: { 'group.min.session.timeout.ms': SESSION_MS } });
    folder = mkdtempSync(join(tmpdir(), 'regiolog-relay-'));
    store = openSqliteStore({ file: file() });
  });
  afterEach(async () => {
    endAll();
    await Promise.all(relays.map((relay) => relay.ended.catch(() => {})));
    relays = [];
  });
  afterAll(async () => {
    await store?.close();
    await kafka?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('brings every event once to who drops what was seen, in the order of its file, through kill -9', async () => {
    onTestFailed(() => {
      for (const { name, lines } of relays) console.log(`${name}\n${lines.join('\n')}`);
    });
    const log = writer(store);
    const group = readers(quietKafka(kafka.brokers), 'gemeente');
    const regions = ['amersfoort', 'ijssel-vecht'];
    const takeOvers: number[] = [];
    const perKill = Math.floor(EVENTS / (KILLS + 1) / 10) * 10;
    await log.write(regions, EVENTS - KILLS * perKill);
    startOne();
    startOne();
    await until('a leader', () => leader() !== undefined);
    await until('topics', async () => ((await leader()?.count('regiolog_relay_records_total')) ?? 0) > 0);
    await group.join();
    for (let kill = 1; kill <= KILLS; kill++) {
      const victim = leader() as RelayProcess;
      const sent = group.counts.ids;
      const writing = log.write(regions, perKill);
      await until('the leader is at work', () => group.counts.ids > sent);
      victim.kill();
      await victim.ended;
      relays = relays.filter((relay) => relay !== victim);
      startOne();
      await writing;
      takeOvers.push(await until('another leads', () => leader() !== undefined));
      if (kill === Math.ceil(KILLS / 3)) regions.push('later-erbij');
      if (kill === Math.ceil(KILLS / 2)) await group.join();
      if (full && kill === 10) {
        await kafka.kill(1);
        await kafka.start(1);
        await until('a leader again', () => leader() !== undefined);
      }
      if (kill === Math.ceil((2 * KILLS) / 3)) await group.leave();
    }
    await log.write(regions, 200);
    const all = await expected(store);
    const total = [...all.values()].reduce((sum, ids) => sum + ids.length, 0);
    await until('all is sent', async () => (await leader()?.count('regiolog_relay_lag_seconds')) === 0);
    await group.lookAgain();
    await until('all is there', () => group.counts.ids >= total, 120_000);
    expect(group.seen).toEqual(all);
    console.log(
      `take-overs in ms: ${takeOvers.join(', ')}; seen again by the consumers: ${group.counts.again}`,
    );
    await group.close();
  });
});

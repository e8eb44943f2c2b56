import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFailed } from 'vitest';
import { describeKafka } from '../kafka/broker-suite.ts';
import { until } from './relay-proces.ts';
import { openStage, type Stage } from './relay-toneel.ts';

/** What the relay does when a broker is gone for a minute, and when it hangs itself. In full depth: it takes minutes. */
const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const REGIONS = ['amersfoort', 'ijssel-vecht', 'peel'];
const AWAY_MS = 60_000;
const inFull = it.runIf(full);

describeKafka('the relay when something fails (full depth only)', () => {
  let stage: Stage;
  beforeAll(async () => {
    if (full) stage = await openStage();
  });
  beforeEach(() => onTestFailed(() => console.log(stage.told())));
  afterEach(() => stage?.rest());
  afterAll(() => stage?.close());

  inFull('lets writes go on while the broker is away, shows how far it lags, and catches up', async () => {
    const group = stage.readers('gemeente');
    stage.start();
    stage.start();
    await stage.write(REGIONS, 1000);
    await stage.sent();
    await group.join();
    await stage.arrived(group);
    await stage.kafka.kill(1);
    const begin = Date.now();
    let written = 0;
    let slowest = 0;
    while (Date.now() - begin < AWAY_MS) {
      const at = performance.now();
      await stage.write(REGIONS, 100);
      slowest = Math.max(slowest, performance.now() - at);
      written += 100;
      await pause(50);
    }
    const relay = stage.start();
    const lags = await Promise.all(stage.all().map((each) => each.count('regiolog_relay_lag_seconds')));
    expect(Math.max(...lags.map((lag) => lag ?? 0))).toBeGreaterThan((AWAY_MS - 5_000) / 1000);
    // Who never reached the broker does not know how far the others came.
    expect(await relay.count('regiolog_relay_lag_seconds')).toBeUndefined();
    expect((await relay.ask('relay')).status).toBe(503);
    await stage.kafka.start(1);
    const back = Date.now();
    await stage.leader();
    await stage.arrived(group);
    console.log(`written while away: ${written}, the slowest hundred in ${Math.round(slowest)} ms`);
    console.log(`all there ${Date.now() - back} ms after the broker was back`);
    for (const { lines } of stage.all()) expect(lines.length).toBeLessThan(40);
    expect(group.seen).toEqual(await stage.expected());
    await group.close();
  });

  inFull('sends nothing twice or out of order when a leader hangs and wakes after the next', async () => {
    const group = stage.readers('hangt');
    stage.start();
    stage.start();
    await stage.write(REGIONS, 1000);
    await stage.sent();
    await group.join();
    let fenced = 0;
    for (let turn = 0; turn < 10 && fenced === 0; turn++) {
      const hung = await stage.leader();
      const seen = group.counts.ids;
      const writing = stage.write(REGIONS, 10_000);
      await until('the leader is at work', () => group.counts.ids > seen);
      hung.hang();
      await writing;
      const next = await stage.leader(hung);
      await until(
        'the next one sends',
        async () => ((await next.count('regiolog_relay_records_total')) ?? 0) > 0,
      );
      hung.wake();
      await until('the former one knows', () => !hung.leads() || !next.leads());
      fenced = (await hung.count('regiolog_relay_fenced_total')) ?? 0;
    }
    expect(fenced).toBeGreaterThan(0);
    await stage.arrived(group);
    expect(group.seen).toEqual(await stage.expected());
    expect(group.counts.again).toBe(0);
    await group.close();
  });
});

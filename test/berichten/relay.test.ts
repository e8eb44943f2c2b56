import { foutcode } from '@regiolog/berichten/relay/omslag';
import { maakTopics } from '@regiolog/berichten/relay/topics';
import { afgezet, openZender } from '@regiolog/berichten/relay/zender';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFailed } from 'vitest';
import { describeKafka, readUntil } from '../kafka/broker-suite.ts';
import { until } from './relay-proces.ts';
import { openStage, type Stage } from './relay-toneel.ts';

/**
 * The relay against a real broker, as processes that are killed. In full depth as the issue asks: 100,000 events, twenty
 * times kill -9, a broker that is restarted, a second instance that competes.
 */
const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const KILLS = full ? 20 : 1;
const EVENTS = full ? 100_000 : 2_000;
const REGIONS = ['amersfoort', 'ijssel-vecht'];

describeKafka('the relay over Kafka', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  beforeEach(() => onTestFailed(() => console.log(stage.told())));
  afterEach(() => stage.rest());
  afterAll(() => stage?.close());

  it('brings every event once to who drops what was seen, in the order of its file, through kill -9', async () => {
    const group = stage.readers('gemeente');
    const regions = [...REGIONS];
    const perKill = EVENTS / (KILLS + 1);
    await stage.write(regions, EVENTS - KILLS * perKill);
    stage.start();
    stage.start();
    const first = await stage.leader();
    await until(
      'the first messages',
      async () => ((await first.count('regiolog_relay_records_total')) ?? 0) > 0,
    );
    await group.join();
    for (let kill = 1; kill <= KILLS; kill++) {
      const victim = await stage.leader();
      const seen = group.counts.ids;
      const writing = stage.write(regions, perKill);
      await until('the leader is at work', () => group.counts.ids > seen);
      await stage.kill(victim);
      const begin = Date.now();
      stage.start();
      await stage.leader();
      if (full) console.log(`kill ${kill}: another led after ${Date.now() - begin} ms`);
      await writing;
      if (kill === Math.ceil(KILLS / 3)) regions.push('later-erbij');
      if (kill === Math.ceil(KILLS / 2)) await group.join();
      if (kill === 10) await stage.kafka.kill(1);
      if (kill === 10) await stage.kafka.start(1);
      if (kill === Math.ceil((2 * KILLS) / 3)) await group.leave();
    }
    await stage.write(regions, 200);
    await until('the new topics', async () =>
      [...(await stage.expected()).keys()].some((k) => k.startsWith('later')),
    );
    await group.lookAgain();
    await stage.arrived(group);
    expect(group.seen).toEqual(await stage.expected());
    await group.close();
  });

  it('lets nothing through of a sender that another one followed up', async () => {
    const topic = 'regiolog.proef.afspraken';
    const message = (value: string) => ({ topic, key: 'een', value, headers: {} });
    const own = { key: 'proef', value: null };
    const code = (fout: unknown) => foutcode(fout);
    await maakTopics(stage.client, [topic], { partities: 1 });
    const former = await openZender(stage.client, 'regiolog.relay');
    await former.zend([message('voor')], [own]);
    const later = await openZender(stage.client, 'regiolog.relay');
    await later.zend([message('na')], [own]);
    await expect(former.zend([message('te laat')], [own]).catch(code)).resolves.toSatisfy(afgezet);
    await later.zend([message('slot')], [own]);
    const read = await readUntil(stage.client, topic, (rows) => rows.some((r) => String(r.value) === 'slot'));
    expect(read.map((record) => String(record.value))).toEqual(['voor', 'na', 'slot']);
    await Promise.all([former.sluit(), later.sluit()]);
  });

  it('sends again what it is asked to, once, also when it is killed meanwhile', async () => {
    const group = stage.readers('opnieuw');
    stage.start();
    stage.start();
    const before = await stage.leader();
    await group.join();
    await stage.arrived(group);
    expect(group.counts.again).toBe(0);
    const half = ((await before.ask('relay')).body as { positie: string }).positie;
    const ids = group.counts.ids;
    await stage.write(REGIONS, 100);
    await stage.arrived(group);
    const since = group.counts.ids - ids;

    const nowhere = await before.ask('herhalingen', 'wens-van-nergens', { na: 'hier niet' });
    expect(nowhere).toMatchObject({ status: 400, body: { fouten: [{ veld: 'na' }] } });
    const asked = await before.ask('herhalingen', 'wens-na-de-helft', { na: half });
    expect(asked).toMatchObject({ status: 202, body: { na: half } });
    await until('what came after is there again', () => group.counts.again >= since);

    expect(await before.ask('herhalingen', 'wens-van-alles', { na: null })).toMatchObject({ status: 202 });
    await stage.kill(before);
    const after = await stage.leader();
    await until('all was there again', () => group.counts.again >= since + group.counts.ids, 300_000);
    await until('it is over', async () => {
      const { herhaling } = (await after.ask('relay')).body as { herhaling: unknown };
      return herhaling === null;
    });
    await stage.arrived(group);
    expect((await after.ask('herhalingen')).body).toEqual({ resultaten: [] });
    expect(group.seen).toEqual(await stage.expected());
    await group.close();
  });
});

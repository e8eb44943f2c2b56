import { setTimeout as pause } from 'node:timers/promises';
import { openRelay, type Relay } from '@regiolog/berichten/relay/relay';
import { maakTopics } from '@regiolog/berichten/relay/topics';
import { type Vertaler, vertaler } from '@regiolog/berichten/relay/vertaling';
import type { EventStore, RecordedEvent } from '@regiolog/event-store/event-store';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { maakLogger } from '@regiolog/service-kit/logger';
import { Meter } from '@regiolog/service-kit/meter';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startKafka, type TestKafka } from '../kafka/broker.ts';
import { describeKafka, quietKafka, readUntil } from '../kafka/broker-suite.ts';
import { AFZENDER, writer } from './relay-log.ts';
import { SESSION_MS, until } from './relay-proces.ts';

/** What the relay sends, to which topics, and what it does with what it cannot send: in this process. */

const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const inFull = it.runIf(full);
const STATE = 'regiolog.relay';
const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describeKafka('what the relay sends', () => {
  let kafka: TestKafka;
  /** How many records a topic of one partition took, those of earlier tests too; none while it is not there. */
  const endOf = async (topic: string): Promise<number> => {
    const admin = quietKafka(kafka.brokers).admin();
    await admin.connect();
    try {
      if (!(await admin.listTopics()).includes(topic)) return 0;
      const [end] = await admin.fetchTopicOffsets(topic);
      return Number(end?.offset);
    } finally {
      await admin.disconnect();
    }
  };
  const open: Relay[] = [];
  const lines: string[] = [];
  const start = (store: EventStore, vertaal: Vertaler = vertaler(AFZENDER)) => {
    const meter = new Meter();
    const relay = openRelay({
      store,
      kafka: quietKafka(kafka.brokers),
      vertaal,
      logger: maakLogger({ bestemming: { write: (line) => void lines.push(line) } }),
      meter,
      nu: () => new Date(),
      topics: { partities: 2, replicatie: 1, minInSync: 1 },
      instantie: `instantie-${open.length}`,
      sessieMs: SESSION_MS,
    });
    open.push(relay);
    return { relay, meter };
  };
  const sent = (relay: Relay) => until('all is sent', async () => (await relay.achterstand()) === 0);
  const read = (topic: string, count: number) =>
    readUntil(quietKafka(kafka.brokers), topic, (records) => records.length >= count);

  beforeAll(async () => {
    kafka = await startKafka({
      settings: { 'group.min.session.timeout.ms': SESSION_MS, 'log.cleaner.backoff.ms': 200 },
    });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((relay) => relay.stop()));
  });
  afterAll(() => kafka?.close());

  it('makes the topics of a region when it appears, and leaves those that are there as they are', async () => {
    const admin = quietKafka(kafka.brokers).admin();
    await maakTopics(quietKafka(kafka.brokers), ['regiolog.eerder.afspraken'], { partities: 5 });
    const store = createMemoryStore();
    await writer(store).write(['eerder', 'nieuw'], 80);
    await sent(start(store).relay);
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata();
    await admin.disconnect();
    const partitions = new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
    expect(partitions.get('regiolog.eerder.afspraken')).toBe(5);
    expect(partitions.get('regiolog.nieuw.afspraken')).toBe(2);
    expect(partitions.get('regiolog.relay')).toBe(1);
  });

  it('begins anew with a log that is shorter than where it was, and carries the trace of an event', async () => {
    const store = createMemoryStore();
    const log = writer(store, { spoor: TRACE });
    await log.write(['spoor'], 10);
    const { relay } = start(store);
    await sent(relay);
    const records = await read('regiolog.spoor.afspraken', 10);
    expect(new Set(records.map(({ headers }) => String(headers?.['traceparent'])))).toEqual(new Set([TRACE]));
    expect(String(records[0]?.headers?.['content-type'])).toBe('application/cloudevents+json; charset=UTF-8');
    expect(lines.join()).toContain('de relay was verder dan het logboek');
  });

  it('leaves out what it cannot translate, tells its id alone, and goes on', async () => {
    const store = createMemoryStore();
    await writer(store).write(['gif'], 30);
    const { events } = await store.readAll(null, {}, 30);
    const poison = events[4] as RecordedEvent;
    const well = vertaler(AFZENDER);
    const { relay, meter } = start(store, (event) => {
      if (event.id === poison.id) throw new Error('een geheim');
      return well(event);
    });
    lines.length = 0;
    // Of another log, but not beyond this one: nobody can see that.
    await relay.herhaal({ id: 'vanaf-het-begin', na: null, gevraagd: new Date().toISOString() });
    await until('all is sent again', () => {
      const stand = relay.toestand()?.stand;
      return stand?.begonnen.includes('vanaf-het-begin') === true && stand.herhaling === null;
    });
    await sent(relay);
    const ids = (await read('regiolog.gif.afspraken', 19)).map(({ value }) => JSON.parse(String(value)).id);
    expect(ids).not.toContain(poison.id);
    expect(new Set(ids).size).toBe(19);
    expect(await meter.tekst()).toContain('regiolog_relay_skipped_total 1');
    expect(lines.join()).toContain(poison.id);
    expect(lines.join()).not.toContain('geheim');
  });

  it('gives the lead away when it stops, and says everywhere who has it', async () => {
    const store = createMemoryStore();
    const first = start(store).relay;
    await until('the first leads', () => first.toestand()?.leider?.instantie === first.instantie);
    const second = start(store).relay;
    await until('the second reads along', () => second.toestand()?.leider?.instantie === first.instantie);
    await first.stop();
    await until('the second leads', () => second.toestand()?.leider?.instantie === second.instantie);
    expect(second.leiding.leidt()).toBe(true);
    expect(first.leiding.leidt()).toBe(false);
  });

  inFull('finds its place in a topic from which most was cleaned away', async () => {
    const admin = quietKafka(kafka.brokers).admin();
    await admin.connect();
    const quick = {
      'cleanup.policy': 'compact',
      'segment.ms': '200',
      'min.cleanable.dirty.ratio': '0.001',
      'delete.retention.ms': '100',
    };
    const configEntries = Object.entries(quick).map(([name, value]) => ({ name, value }));
    // 2 is a topic, in the protocol.
    await admin.alterConfigs({ validateOnly: false, resources: [{ type: 2, name: STATE, configEntries }] });
    const store = createMemoryStore();
    const log = writer(store);
    const first = start(store).relay;
    for (let n = 0; n < 60; n++) {
      await log.write(['schoon'], 10);
      await sent(first);
      await pause(50);
    }
    await first.stop();
    const last = Number((await admin.fetchTopicOffsets(STATE))[0]?.offset) - 1;
    const kept = () =>
      readUntil(quietKafka(kafka.brokers), STATE, (rows) => Number(rows.at(-1)?.offset) >= last - 1);
    await until('most was cleaned away', async () => (await kept()).length < last / 4);
    const second = start(store).relay;
    await until('it knows where the first one was', () => second.toestand()?.stand !== undefined);
    await log.write(['schoon'], 10);
    const head = (await store.head())?.cursor;
    await until('it went on', () => second.toestand()?.stand?.positie === head);
    await admin.disconnect();
  });

  it('writes its place for what is not published too, but not a transaction each', async () => {
    const store = createMemoryStore();
    const before = await endOf(STATE);
    const { relay, meter } = start(store, () => undefined);
    const log = writer(store);
    for (let n = 0; n < 20; n++) {
      await log.write(['stil'], 10);
      await pause(20);
    }
    const head = (await store.head())?.cursor;
    await until('its place is at the end', () => relay.toestand()?.stand?.positie === head);
    expect(await meter.tekst()).toContain('regiolog_relay_records_total 0');
    // 200 events; a transaction of each would be two records.
    expect((await endOf(STATE)) - before).toBeLessThan(100);
  });
});

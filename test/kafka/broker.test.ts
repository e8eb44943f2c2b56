import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type Admin, type Kafka, partitionering } from '@regiolog/service-kit/kafka';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKafka, type TestKafka } from './broker.ts';
import { describeKafka, LIVELY, quietKafka, readUntil, transactional } from './broker-suite.ts';

/** What we build on, seen on a real broker: what it promises, and what kafkajs makes of it. */

const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
/** What takes ten seconds: a node that comes back waits until its former self is counted as gone. */
const inFull = it.runIf(full);
const text = (value: Buffer | null) => value?.toString();

describeKafka('a Kafka node', () => {
  let cluster: TestKafka;
  let kafka: Kafka;
  let admin: Admin;

  beforeAll(async () => {
    cluster = await startKafka();
    kafka = quietKafka(cluster.brokers);
    admin = kafka.admin();
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.disconnect();
    await cluster?.close();
  });

  const make = (topic: string, numPartitions = 1) =>
    admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions }] });
  const producer = async (retries?: number) => {
    const retry = retries === undefined ? {} : { retry: { retries } };
    const made = kafka.producer({ ...retry, idempotent: true, createPartitioner: partitionering });
    await made.connect();
    return made;
  };

  it('makes a topic once, and none that was not asked for', async () => {
    expect(await make('eens', 3)).toBe(true);
    expect(await make('eens', 3)).toBe(false);
    const { topics } = await admin.fetchTopicMetadata({ topics: ['eens'] });
    expect(topics[0]?.partitions.map((p) => p.replicas)).toEqual([[1], [1], [1]]);

    const made = await producer(1);
    await expect(made.send({ topic: 'nooit', messages: [{ value: 'x' }] })).rejects.toMatchObject({
      cause: { type: 'UNKNOWN_TOPIC_OR_PARTITION' },
    });
    await made.disconnect();
    expect(await admin.listTopics()).not.toContain('nooit');
  });

  it('gives back key, value and headers to the byte, and keeps the order of a key', async () => {
    await make('bytes', 4);
    const made = await producer();
    const key = Buffer.from('GM0307/dossier');
    const headers = {
      ce_specversion: Buffer.from('1.0'),
      leeg: Buffer.alloc(0),
      ruw: Buffer.from([0, 255, 10]),
    };
    const values = Array.from({ length: 100 }, (_, i) => Buffer.from([i, 0, 255]));
    for (const value of values)
      await made.send({ topic: 'bytes', acks: -1, messages: [{ key, value, headers }] });
    await made.disconnect();

    const records = await readUntil(kafka, 'bytes', (read) => read.length === values.length);
    expect(records.map((r) => r.value)).toEqual(values);
    expect(new Set(records.map((r) => r.partition)).size).toBe(1);
    expect(records.every((r) => r.key?.equals(key))).toBe(true);
    expect(records[0]?.headers).toEqual(headers);
  });

  it('shuts out a producer when a later one takes its name, and nothing of its open transaction is read', async () => {
    await make('troon');
    const send = { topic: 'troon' };
    const [first, second] = [transactional(kafka, 'relais'), transactional(kafka, 'relais')];
    await first.connect();
    const old = await first.transaction();
    await old.send({ ...send, messages: [{ value: 'van de eerste' }] });

    await second.connect();
    const next = await second.transaction();
    const fenced = { name: 'KafkaJSProtocolError', type: 'INVALID_PRODUCER_EPOCH' };
    await expect(old.send({ ...send, messages: [{ value: 'te laat' }] })).rejects.toMatchObject(fenced);
    await expect(old.commit()).rejects.toMatchObject(fenced);
    await expect(first.transaction()).rejects.toThrow('in state "COMMITTING"');

    await next.send({ ...send, messages: [{ value: 'van de tweede' }] });
    await next.commit();
    const records = await readUntil(kafka, 'troon', (read) => read.length > 0);
    expect(records.map((r) => text(r.value))).toEqual(['van de tweede']);
    await Promise.all([first.disconnect(), second.disconnect()]);
  });

  it('shows nothing of an aborted transaction, and goes on with the same producer after it', async () => {
    await make('teruggedraaid');
    const made = transactional(kafka, 'bedacht');
    await made.connect();
    const round = async (value: string, end: 'commit' | 'abort') => {
      const transaction = await made.transaction();
      await transaction.send({ topic: 'teruggedraaid', messages: [{ value }] });
      await transaction[end]();
    };
    await round('een', 'commit');
    await round('twee', 'abort');
    await round('drie', 'commit');
    await made.disconnect();
    const records = await readUntil(
      kafka,
      'teruggedraaid',
      (read) => text(read.at(-1)?.value ?? null) === 'drie',
    );
    expect(records.map((r) => text(r.value))).toEqual(['een', 'drie']);
  });

  it('divides the partitions over the members of a group, and gives them to who is left', async () => {
    await make('groep', 4);
    const made = await producer();
    const seen = new Map<string, string>();
    const member = async (name: string) => {
      const consumer = kafka.consumer({ ...LIVELY, groupId: 'lezers' });
      let mine: readonly number[] = [];
      consumer.on('consumer.group_join', ({ payload }) => {
        mine = payload.memberAssignment['groep'] ?? [];
      });
      await consumer.connect();
      await consumer.subscribe({ topic: 'groep', fromBeginning: true });
      await consumer.run({
        eachMessage: async ({ message }) => void seen.set(String(message.value), name),
      });
      return { consumer, partitions: () => mine.length };
    };
    const sendToAll = (value: string) =>
      made.send({
        topic: 'groep',
        messages: [0, 1, 2, 3].map((partition) => ({ partition, value: `${value}${partition}` })),
      });
    const readers = (value: string) => [0, 1, 2, 3].map((p) => seen.get(`${value}${p}`));

    const a = await member('a');
    const b = await member('b');
    await expect.poll(() => [a.partitions(), b.partitions()], { timeout: 30_000 }).toEqual([2, 2]);
    await sendToAll('samen');
    await expect.poll(() => readers('samen').toSorted(), { timeout: 30_000 }).toEqual(['a', 'a', 'b', 'b']);

    await a.consumer.disconnect();
    await expect.poll(b.partitions, { timeout: 30_000 }).toBe(4);
    await sendToAll('alleen');
    await expect.poll(() => readers('alleen'), { timeout: 30_000 }).toEqual(['b', 'b', 'b', 'b']);
    await Promise.all([b.consumer.disconnect(), made.disconnect()]);
  });

  inFull(
    'keeps all that it confirmed when it is killed, and a producer of its own name goes on after it',
    async () => {
      await make('gedood');
      const made = transactional(kafka, 'overlevende');
      await made.connect();
      const confirmed: string[] = [];
      for (let i = 0; i < 50; i++) {
        const transaction = await made.transaction();
        await transaction.send({ topic: 'gedood', messages: [{ value: `${i}` }] });
        await transaction.commit();
        confirmed.push(`${i}`);
      }
      const open = await made.transaction();
      await open.send({ topic: 'gedood', messages: [{ value: 'niet bevestigd' }] });
      await cluster.kill(1);
      await made.disconnect();
      await cluster.start(1);

      const heir = transactional(kafka, 'overlevende');
      await heir.connect();
      const transaction = await heir.transaction();
      await transaction.send({ topic: 'gedood', messages: [{ value: 'slot' }] });
      await transaction.commit();
      await heir.disconnect();
      const records = await readUntil(kafka, 'gedood', (read) => text(read.at(-1)?.value ?? null) === 'slot');
      expect(records.map((r) => text(r.value))).toEqual([...confirmed, 'slot']);
    },
  );
});

/** A process that starts a node and stands still; the line it writes is where the node is. */
const HOLDER = `
const { startKafka } = await import('./test/kafka/broker.ts');
const { brokers } = await startKafka();
console.log(brokers[0]);
setInterval(() => {}, 1000);
`;

function answers(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect(Number(port), host);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

describeKafka('the harness', () => {
  inFull('leaves no node behind when the process that started it is killed', async () => {
    const left = mkdtempSync(join(tmpdir(), 'regiolog-gedood-'));
    const holder = spawn('node_modules/.bin/node', ['--input-type=module', '-e', HOLDER], {
      env: { ...process.env, TMPDIR: left },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [address] = (await once(createInterface(holder.stdout), 'line')) as [string];
    expect(await answers(address)).toBe(true);
    holder.kill('SIGKILL');
    await expect.poll(() => answers(address), { timeout: 30_000 }).toBe(false);
    rmSync(left, { recursive: true, force: true });
  });
});

describe.runIf(full)('at full depth', () => {
  describeKafka('three Kafka nodes', () => {
    let cluster: TestKafka;
    beforeAll(async () => {
      cluster = await startKafka({ nodes: 3 });
    });
    afterAll(() => cluster?.close());

    it('lose nothing that was confirmed while each of them is killed in turn', async () => {
      const kafka = quietKafka(cluster.brokers);
      const admin = kafka.admin();
      await admin.connect();
      // Not waiting for leaders: a node that has not heard of the topic yet makes that call fail.
      await admin.createTopics({ topics: [{ topic: 'drie', numPartitions: 3 }], waitForLeaders: false });
      await admin.disconnect();
      const confirmed = new Set<string>();
      let going = true;
      const sending = (async () => {
        for (let i = 0; going; ) {
          const made = kafka.producer({ idempotent: true, createPartitioner: partitionering });
          try {
            await made.connect();
            for (; going; i++) {
              await made.send({ topic: 'drie', acks: -1, messages: [{ key: `${i % 7}`, value: `${i}` }] });
              confirmed.add(`${i}`);
            }
          } catch {
            await pause(100);
          } finally {
            await made.disconnect().catch(() => {});
          }
        }
      })();
      for (const node of [1, 2, 3]) {
        const before = confirmed.size;
        await expect.poll(() => confirmed.size, { timeout: 60_000 }).toBeGreaterThan(before + 50);
        await cluster.kill(node);
        const during = confirmed.size;
        await expect.poll(() => confirmed.size, { timeout: 60_000 }).toBeGreaterThan(during + 50);
        await cluster.start(node);
      }
      going = false;
      await sending;
      const read = new Set<string>();
      await readUntil(kafka, 'drie', (records) => {
        read.add(String(records.at(-1)?.value));
        return confirmed.isSubsetOf(read);
      });
      expect(confirmed.isSubsetOf(read)).toBe(true);
    });
  });
});

/** What the tests of the relay play on: a broker, a log, and processes that relay the one to the other. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { endAll } from '../concurrency/children.ts';
import { startKafka } from '../kafka/broker.ts';
import { quietKafka } from '../kafka/broker-suite.ts';
import { type Readers, readers } from './relay-lezer.ts';
import { expected, writer } from './relay-log.ts';
import { type RelayProcess, SESSION_MS, startRelay, until } from './relay-proces.ts';

export type Stage = Awaited<ReturnType<typeof openStage>>;

export async function openStage() {
  const kafka = await startKafka({ settings: { 'group.min.session.timeout.ms': SESSION_MS } });
  const folder = mkdtempSync(join(tmpdir(), 'regiolog-relay-'));
  const file = join(folder, 'log.sqlite');
  const store = openSqliteStore({ file });
  const relays = new Set<RelayProcess>();
  const started: RelayProcess[] = [];
  const leader = (): RelayProcess | undefined => [...relays].find((relay) => relay.leads());
  const sent = async (): Promise<void> => {
    const lag = async () => leader()?.count('regiolog_relay_lag_seconds');
    await until('all is sent', async () => (await lag()) === 0, 300_000);
  };
  const total = async (): Promise<number> =>
    [...(await expected(store)).values()].reduce((sum, ids) => sum + ids.length, 0);

  return {
    kafka,
    store,
    client: quietKafka(kafka.brokers),
    write: writer(store).write,
    readers: (group: string): Readers => readers(quietKafka(kafka.brokers), group),
    expected: () => expected(store),
    start: (): RelayProcess => {
      const relay = startRelay(file, kafka.brokers);
      relays.add(relay);
      started.push(relay);
      return relay;
    },
    all: (): RelayProcess[] => [...relays],
    /** kill -9; ends when it is gone. */
    kill: async (relay: RelayProcess): Promise<void> => {
      relay.kill();
      await relay.ended;
      relays.delete(relay);
    },
    /** The one that leads, once there is one; not one that hangs, which still says so. */
    leader: async (but?: RelayProcess): Promise<RelayProcess> => {
      const find = () => [...relays].find((relay) => relay !== but && relay.leads());
      await until('a relay leads', () => find() !== undefined);
      return find() as RelayProcess;
    },
    /** Ends when everything that is in the log was sent. */
    sent,
    /** The same, and a group of readers has it. */
    arrived: async (group: Readers): Promise<void> => {
      await sent();
      const count = await total();
      await until('all is read', () => group.counts.ids >= count, 300_000);
    },
    /** What the relays told, for a test that failed. */
    told: (): string => started.map(({ name, lines }) => `${name}\n${lines.join('\n')}`).join('\n'),
    rest: async (): Promise<void> => {
      endAll();
      await Promise.all([...relays].map((relay) => relay.ended.catch(() => {})));
      relays.clear();
    },
    close: async (): Promise<void> => {
      await store.close();
      await kafka.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

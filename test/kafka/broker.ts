/**
 * A real Kafka for tests: one to three KRaft nodes on 127.0.0.1, with ports and folders of their own. The broker itself
 * is fetched by `node infra/kafka/haal.mjs`; broker-suite.ts says by name what is not run where it is not there.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { maakKafka } from '@regiolog/service-kit/kafka';
import { maakLogger } from '@regiolog/service-kit/logger';
import { isFetched, Node, type Signal } from './broker-node.ts';

/** Whether the broker is on this machine. */
export const kafkaBeschikbaar = isFetched;

export type TestKafka = {
  /** `host:port` of every node, running or not. */
  readonly brokers: string[];
  /** SIGKILL. Nodes count from 1. */
  kill(node: number): Promise<void>;
  /** An orderly end. */
  stop(node: number): Promise<void>;
  /** Starts a node that was killed or stopped on the data it left; ends when it serves again. */
  start(node: number): Promise<void>;
  /** STOP lets a node hang with its connections open, until CONT. */
  signal(node: number, signal: Signal): void;
  /** What a node wrote since its last start. */
  log(node: number): string;
  /** Kills every node and removes its folder. */
  close(): Promise<void>;
};

/** Below what the kernel gives to who asks for any port: a node that is down keeps its port. */
const [FIRST_PORT, LAST_PORT] = [15_000, 32_000];

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(FIRST_PORT, LAST_PORT);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

type Ports = { readonly client: number; readonly controller: number };

function settings(id: number, nodes: readonly Ports[], own: Readonly<Record<string, string | number>>) {
  const { client, controller } = nodes[id - 1] as Ports;
  const replicas = Math.min(nodes.length, 3);
  const inSync = Math.min(nodes.length, 2);
  return {
    'process.roles': 'broker,controller',
    'node.id': id,
    'controller.quorum.voters': nodes.map((n, i) => `${i + 1}@127.0.0.1:${n.controller}`).join(','),
    listeners: `CLIENT://127.0.0.1:${client},CONTROLLER://127.0.0.1:${controller}`,
    'listener.security.protocol.map': 'CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'CLIENT',
    'controller.listener.names': 'CONTROLLER',
    'auto.create.topics.enable': 'false',
    'default.replication.factor': replicas,
    'min.insync.replicas': inSync,
    'offsets.topic.num.partitions': 2,
    'offsets.topic.replication.factor': replicas,
    'transaction.state.log.num.partitions': 2,
    'transaction.state.log.replication.factor': replicas,
    'transaction.state.log.min.isr': inSync,
    'group.initial.rebalance.delay.ms': 0,
    'log.segment.bytes': 16 * 1024 * 1024,
    // A node that comes back after SIGKILL is let in once its former self is counted as gone.
    'broker.session.timeout.ms': 2_000,
    'broker.heartbeat.interval.ms': 250,
    ...own,
  };
}

/** Waits until every running node is known to the nodes themselves. */
async function settled(brokers: readonly string[], running: number): Promise<void> {
  const admin = maakKafka({ brokers, clientId: 'test-broker' }, maakLogger({ niveau: 'silent' })).admin();
  await admin.connect();
  try {
    while ((await admin.describeCluster()).brokers.length < running) await pause(50);
  } finally {
    await admin.disconnect();
  }
}

/**
 * Starts a cluster; ends when every node serves.
 * @param options.nodes one to three.
 * @param options.settings what differs from the settings above, for every node.
 * @throws Error with the log of the node that did not start.
 */
export async function startKafka(
  options: { nodes?: 1 | 2 | 3; settings?: Readonly<Record<string, string | number>> } = {},
): Promise<TestKafka> {
  const folder = mkdtempSync(join(tmpdir(), 'regiolog-kafka-'));
  const count = options.nodes ?? 1;
  const free = await freePorts(2 * count);
  const ports = Array.from({ length: count }, (_, i) => ({
    client: free[2 * i] as number,
    controller: free[2 * i + 1] as number,
  }));
  const brokers = ports.map(({ client }) => `127.0.0.1:${client}`);
  const cluster = randomBytes(16).toString('base64url');
  const make = (id: number) => {
    const own = join(folder, String(id));
    mkdirSync(own);
    return Node.make(own, cluster, settings(id, ports, options.settings ?? {}));
  };
  const nodes: Node[] = [];
  const nodeOf = (id: number): Node => {
    const node = nodes[id - 1];
    if (!node) throw new Error(`there is no node ${id}`);
    return node;
  };
  const ready = () => settled(brokers, nodes.filter((n) => n.running).length);
  const close = async () => {
    await Promise.all(nodes.map((node) => node.kill()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    nodes.push(...(await Promise.all(ports.map((_, i) => make(i + 1)))));
    await Promise.all(nodes.map((node) => node.start()));
    await ready();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    brokers,
    kill: (id) => nodeOf(id).kill(),
    stop: (id) => nodeOf(id).stop(),
    start: async (id) => {
      await nodeOf(id).start();
      await ready();
    },
    signal: (id, signal) => nodeOf(id).signal(signal),
    log: (id) => nodeOf(id).log(),
    close,
  };
}

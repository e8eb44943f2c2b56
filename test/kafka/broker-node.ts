/** One KRaft node, broker and controller at once, as a Java process of its own on 127.0.0.1. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = new URL('../..', import.meta.url).pathname;
const recipe = join(root, 'infra/kafka');
/** Where infra/kafka/haal.mjs puts the broker, with the pom.xml it was fetched by. */
const cache = join(root, 'node_modules/.cache/regiolog/kafka');

const JAVA = [
  // A node of a test lives for seconds: the quick compiler and the collector without threads of its own.
  ...['-Xmx256m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
  `-Dlog4j.configuration=file:${join(recipe, 'log4j.properties')}`,
  ...['-cp', join(cache, '*')],
];

const SERVES = 'Kafka Server started';
const START_DEADLINE_MS = 90_000;
const STOP_DEADLINE_MS = 15_000;

/**
 * Starts the broker and does what its stdin says: each line is a signal for the broker, and its end is SIGKILL. So the
 * broker goes when the test process goes, however that goes.
 */
const KEEPER = `
exec 3<&0
"$@" </dev/null 3<&- &
broker=$!
{ while read -r signal; do kill -s "$signal" $broker; done; kill -s KILL $broker; } <&3 2>/dev/null &
keeper=$!
exec 3<&-
wait $broker
kill $keeper 2>/dev/null
`;

/** Whether the broker was fetched, in the version that pom.xml names. */
export function isFetched(): boolean {
  const copy = join(cache, 'pom.xml');
  return existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(join(recipe, 'pom.xml'), 'utf8');
}

/** What Kafka's own tool makes of an empty folder before a node may start on it. */
async function format(settings: string, cluster: string): Promise<void> {
  // One word: a name may begin with a dash.
  const tool = ['kafka.tools.StorageTool', 'format', `--cluster-id=${cluster}`, '-c', settings];
  await promisify(execFile)('java', [...JAVA, ...tool], { timeout: START_DEADLINE_MS });
}

export type Signal = 'TERM' | 'STOP' | 'CONT';

/** A node on a folder of its own, which it keeps over every start. */
export class Node {
  readonly #folder: string;
  readonly #settings: string;
  readonly #log: string;
  #keeper: ChildProcess | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#settings = join(folder, 'server.properties');
    this.#log = join(folder, 'node.log');
  }

  /** Makes the folder ready; starts nothing yet. */
  static async make(
    folder: string,
    cluster: string,
    settings: Record<string, string | number>,
  ): Promise<Node> {
    const node = new Node(folder);
    const all = { ...settings, 'log.dirs': join(folder, 'data') };
    const lines = Object.entries(all).map(([key, value]) => `${key}=${value}\n`);
    writeFileSync(node.#settings, lines.join(''));
    await format(node.#settings, cluster);
    return node;
  }

  get running(): boolean {
    return this.#keeper !== undefined;
  }

  /** What the node wrote since it was last started. */
  log(): string {
    return existsSync(this.#log) ? readFileSync(this.#log, 'utf8') : '';
  }

  /** Ends when the node says that it serves. @throws Error with the node's log when it ends before that. */
  async start(): Promise<void> {
    if (this.#keeper) return;
    const log = openSync(this.#log, 'w');
    const java = ['java', ...JAVA, 'kafka.Kafka', this.#settings];
    const keeper = spawn('sh', ['-c', KEEPER, 'kafka', ...java], {
      cwd: this.#folder,
      stdio: ['pipe', log, log],
    });
    closeSync(log);
    this.#keeper = keeper;
    // A signal for a node that just ended meets a closed pipe.
    keeper.stdin?.on('error', () => {});
    keeper.once('exit', () => {
      keeper.stdin?.destroy();
      this.#keeper = undefined;
    });
    const deadline = Date.now() + START_DEADLINE_MS;
    while (!this.log().includes(SERVES)) {
      if (this.#keeper !== keeper) throw new Error(`a Kafka node did not start:\n${this.log()}`);
      if (Date.now() > deadline) {
        await this.kill();
        throw new Error(`a Kafka node did not serve in time:\n${this.log()}`);
      }
      await pause(25);
    }
  }

  /** Sends a signal and does not wait for what comes of it. */
  signal(signal: Signal): void {
    this.#keeper?.stdin?.write(`${signal}\n`);
  }

  /** SIGKILL, and ends when the process is gone. */
  async kill(): Promise<void> {
    if (!this.#keeper) return;
    const gone = once(this.#keeper, 'exit');
    this.#keeper.stdin?.end();
    await gone;
  }

  /** Lets the node end as it should; one that cannot (its controller is gone) is killed. */
  async stop(): Promise<void> {
    if (!this.#keeper) return;
    const gone = once(this.#keeper, 'exit');
    this.signal('TERM');
    const late = new AbortController();
    const ended = await Promise.race([
      gone.then(() => true),
      pause(STOP_DEADLINE_MS, false, { signal: late.signal }).catch(() => true),
    ]);
    late.abort();
    if (!ended) await this.kill();
  }
}

/** Real processes for the tests: started, spoken to line by line, ended by their own handle only. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type Child = {
  /** Everything it has said so far. A line that was cut off by its death is not in it. */
  readonly lines: readonly string[];
  /** Resolves with the first line that begins so. Rejects when the child ends without having said it. */
  said(beginning: string): Promise<string>;
  /** Lets the child begin, once it has said that it is ready. */
  go(): Promise<void>;
  /** Resolves at its end, with the exit code or the signal. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** kill -9. */
  kill(): void;
  /** Asks it to end (SIGTERM). */
  stop(): void;
  /** Lets it hang with all that it holds (SIGSTOP), until it is woken (SIGCONT). */
  hang(): void;
  wake(): void;
};

const running = new Set<ChildProcessWithoutNullStreams>();

/** Starts a worker of this folder. */
export function start(worker: string, ...args: readonly (string | number)[]): Child {
  const child = spawn(process.execPath, [new URL(worker, import.meta.url).pathname, ...args.map(String)]);
  running.add(child);
  const lines: string[] = [];
  const stderr: string[] = [];
  const listeners = new Set<() => void>();
  const reader = createInterface({ input: child.stdout });
  child.stderr.on('data', (text) => stderr.push(String(text)));
  // A child that was killed takes no more input; that is what its death means, not a failure of the test.
  child.stdin.on('error', () => {});
  reader.on('line', (line) => {
    lines.push(line);
    for (const listener of listeners) listener();
  });
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(([[code, signal]]) => {
    running.delete(child);
    for (const listener of listeners) listener();
    if (code !== 0 && signal === null) throw new Error(`${worker} failed:\n${stderr.join('')}`);
    return code ?? signal;
  });
  ended.catch(() => {});

  const said = (beginning: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const line = lines.find((each) => each.startsWith(beginning));
        if (line === undefined && running.has(child)) return;
        listeners.delete(look);
        if (line !== undefined) resolve(line);
        else reject(new Error(`${worker} ended without "${beginning}":\n${stderr.join('')}`));
      };
      listeners.add(look);
      look();
    });
  const go = async (): Promise<void> => {
    await said('ready');
    child.stdin.write('go\n');
  };
  return {
    ...{ lines, said, go, ended },
    kill: () => child.kill('SIGKILL'),
    stop: () => child.kill('SIGTERM'),
    hang: () => child.kill('SIGSTOP'),
    wake: () => child.kill('SIGCONT'),
  };
}

/** For afterEach: ends what a failed test left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** In a worker: says that it is ready, and resolves when it may begin. */
export async function ready(): Promise<void> {
  console.log('ready');
  await once(process.stdin, 'data');
  process.stdin.destroy();
}

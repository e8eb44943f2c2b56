/** Relays as processes, for tests that kill them. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Child, start } from '../concurrency/children.ts';

export type RelayProcess = Child & {
  readonly name: string;
  /** Whether the last thing it told is that it leads. */
  leads(): boolean;
  /** One of its counts or gauges; undefined when it has no number. */
  count(name: string): Promise<number | undefined>;
};

export const SESSION_MS = 2_000;

let made = 0;

export function startRelay(file: string, brokers: readonly string[]): RelayProcess {
  made += 1;
  const name = `relay-${made}`;
  const child = start('../berichten/relay-kind.ts', file, brokers.join(','), name, SESSION_MS);
  const told = () =>
    child.lines
      .filter((line) => line.includes('"deel":"relay"'))
      .map((line) => (JSON.parse(line) as { toestand: string }).toestand);
  return {
    ...child,
    name,
    leads: () => told().at(-1) === 'leidt',
    count: async (name) => {
      const port = (await child.said('poort')).split(' ')[1];
      const text = await (await fetch(`http://127.0.0.1:${port}/`)).text();
      const line = text
        .split('\n')
        .find((each) => each.startsWith(`${name} `) || each.startsWith(`${name}{`));
      return line === undefined ? undefined : Number(line.split(' ').at(-1));
    },
  };
}

/** Waits for what must come; the deadline is there for what never comes. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, deadlineMs = 60_000) {
  const begin = Date.now();
  while (!(await holds())) {
    if (Date.now() - begin > deadlineMs) throw new Error(`it did not come: ${what}`);
    await pause(20);
  }
  return Date.now() - begin;
}

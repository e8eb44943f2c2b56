/** Relays as processes, for tests that kill them. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Child, start } from '../concurrency/children.ts';

export type RelayProcess = Child & {
  readonly name: string;
  /** Whether the last thing it told is that it leads. */
  leads(): boolean;
  /** One of its counts or gauges; undefined when it has no number. */
  count(name: string): Promise<number | undefined>;
  /** What it answers under /v1/berichten: to a POST with a body, else to a GET. */
  ask(path: string, key?: string, body?: object): Promise<{ status: number; body: unknown }>;
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
  const address = async (): Promise<string> => (await child.said('adres')).split(' ')[1] ?? '';
  return {
    ...child,
    name,
    leads: () => told().at(-1) === 'leidt',
    ask: async (path, key, body) => {
      const headers = { authorization: 'Bearer x' };
      const post = {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key ?? '' },
        body: JSON.stringify(body),
      };
      const answer = await fetch(`${await address()}/v1/berichten/${path}`, body ? post : { headers });
      return { status: answer.status, body: await answer.json() };
    },
    count: async (name) => {
      const text = await (await fetch(`${await address()}/metrics`)).text();
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

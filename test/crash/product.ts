/** The real product as a process: started, asked over HTTP, ended by its own handle only. For tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../services/standalone/src/main.ts', import.meta.url));
const CLI = fileURLToPath(new URL('../../services/standalone/src/cli.ts', import.meta.url));
/** So that a test that waits for what never comes says what it waited for. */
const PATIENCE_MS = 180_000;

const running = new Set<ChildProcess>();
const folders = new Set<string>();

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null };
export type Environment = Readonly<Record<string, string>>;

export type Product = {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves with the first match in what it has said; rejects when it ends without, or in `PATIENCE_MS`. */
  said(pattern: RegExp, stream?: 'stdout' | 'stderr'): Promise<RegExpExecArray>;
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
};

/** A data folder of its own, gone after the test file. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'regiolog-product-'));
  folders.add(made);
  return made;
}

/** For afterAll: ends what a failed test left running, and removes the folders. */
export async function endAll(): Promise<void> {
  const ends = [...running].map((child) => once(child, 'exit'));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ends);
  for (const made of folders) rmSync(made, { recursive: true, force: true });
}

/** Polls until `look` gives something. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > deadline) throw new Error(`waited ${patienceMs} ms for: ${what}`);
    await pause(10);
  }
}

function follow(command: string, args: readonly string[], environment: Environment): Product {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    running.delete(child);
    return { code, signal };
  });
  return {
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    said: (pattern, stream = 'stdout') =>
      until(`${pattern} on ${stream}`, () => {
        const match = pattern.exec(said[stream]);
        if (match) return match;
        if (!running.has(child)) throw new Error(`ended without ${pattern}:\n${said.stderr}${said.stdout}`);
        return undefined;
      }),
    signal: (signal) => child.kill(signal),
    ended,
  };
}

/** Starts the product on a data folder. `before` is a command that runs it, such as `unshare -n`. */
export function start(data: string, environment: Environment = {}, before: readonly string[] = []): Product {
  const [command = process.execPath, ...args] = [...before, process.execPath, MAIN];
  return follow(command, args, { REGIOLOG_DATA: data, REGIOLOG_PORT: '0', ...environment });
}

const FINGERPRINT = /bevat ([\d.]+) gebeurtenissen; vingerafdruk ([0-9a-f]{64})/;

export type Register = Product & {
  readonly url: string;
  readonly events: number;
  readonly fingerprint: string;
};

/** What it says once it is ready: where it listens, and the digest of its log. */
export async function ready(product: Product): Promise<Register> {
  const [, url = ''] = await product.said(/luistert op (http:\S+)/);
  const [, events = '', fingerprint = ''] = await product.said(FINGERPRINT);
  return { ...product, url, events: Number(events.replaceAll('.', '')), fingerprint };
}

export async function stop(product: Product): Promise<void> {
  product.signal('SIGTERM');
  await product.ended;
}

/** Runs a command of the tool to its end. */
export async function cli(data: string, ...words: readonly string[]) {
  const tool = follow(process.execPath, [CLI, ...words], { REGIOLOG_DATA: data });
  const { code } = await tool.ended;
  return { code, stdout: tool.stdout(), stderr: tool.stderr() };
}

/** A token of the demonstration, as the one at the keyboard gets it. */
export async function token(data: string, ...who: readonly string[]): Promise<string> {
  return (await cli(data, 'token', ...who)).stdout.trim();
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

export type Answer = { readonly status: number; readonly body: unknown };

export async function ask(url: string, bearer: string, path: string): Promise<Answer> {
  const response = await fetch(url + path, { headers: { Authorization: `Bearer ${bearer}` } });
  return { status: response.status, body: await response.json() };
}

export async function post(
  url: string,
  bearer: string,
  path: string,
  key: string,
  body: unknown,
): Promise<Answer> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${bearer}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const ON_A_DAY = 'geldigOp=2022-01-01';
/** Questions that together look at every kind of fact of the reference set. */
export const QUESTIONS: readonly string[] = [
  `/v1/regios?${ON_A_DAY}&aantal=200`,
  `/v1/regios/amersfoort/stand?${ON_A_DAY}`,
  `/v1/regios/amersfoort/stand?${ON_A_DAY}&bekendOp=2020-05-31`,
  `/v1/regios/amersfoort/overeenkomsten?${ON_A_DAY}&aantal=200`,
  `/v1/regios/amersfoort/uittredingen/gm0345?${ON_A_DAY}`,
  `/v1/overeenkomsten/amersfoort.moed-moet?${ON_A_DAY}`,
  `/v1/overeenkomsten/amersfoort.moed-moet/ontbrekende-partijen?${ON_A_DAY}`,
  `/v1/gemeenten/gm0307/overeenkomsten?${ON_A_DAY}`,
  `/v1/gemeenten/gm0307?${ON_A_DAY}`,
  `/v1/gemeenten?${ON_A_DAY}&aantal=200`,
];

/** The answers to all of them. */
export function answers(url: string, bearer: string): Promise<Answer[]> {
  return Promise.all(QUESTIONS.map((path) => ask(url, bearer, path)));
}

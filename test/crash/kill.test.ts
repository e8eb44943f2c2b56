import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answers,
  ask,
  cli,
  endAll,
  folder,
  post,
  type Register,
  ready,
  start,
  stop,
  token,
  until,
} from './product.ts';

const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const KILLS = full ? 10 : 2;
/** The line of progress after which the import is killed: the first act, and each of ten parts of it. */
const MOMENTS = full ? [1, 2, 3, 5, 7, 10, 11] : [2, 8];

let undisturbed = { events: 0, fingerprint: '' };

beforeAll(async () => {
  const register = await ready(start(folder()));
  undisturbed = { events: register.events, fingerprint: register.fingerprint };
  await stop(register);
});
afterAll(endAll);

describe('kill -9 in the middle of the import', () => {
  it.each(MOMENTS)(
    'after %i lines of progress: the next start completes it, and nothing is there twice',
    async (moment) => {
      const data = folder();
      const product = start(data);
      await product.said(new RegExp(`(?:inlezen: \\d+ van \\d+\\s+[^]*?){${moment}}`), 'stderr');
      product.signal('SIGKILL');
      expect(await product.ended).toEqual({ code: null, signal: 'SIGKILL' });
      const again = await ready(start(data));
      expect(again).toMatchObject(undisturbed);
      expect((await fetch(`${again.url}/health/ready`)).status).toBe(200);
      await stop(again);
    },
  );
});

/** Not the region of the questions: what people write here is not in their answers. */
const REGION = 'westelijke-mijnstreek';

type Write = { readonly path: string; readonly key: string; readonly body: unknown };

/** Sends writes over one connection after the other until the product is gone. What was answered is acknowledged. */
async function write(url: string, bearer: string, lane: string, acknowledged: Map<string, Write>) {
  const path = `/v1/overeenkomsten/${REGION}.${lane}/bepalingen`;
  for (let turn = 0; ; turn += 1) {
    const key = `${lane}:bepaling-${turn}`;
    const body = { bepaling: String(turn), onderwerp: `storm ${lane}` };
    const answer = await post(url, bearer, path, key, body).catch(() => undefined);
    if (answer === undefined) return { path, key, body };
    expect(answer.status).toBe(201);
    const { gebeurtenis } = answer.body as { gebeurtenis: string };
    acknowledged.set(gebeurtenis, { path, key, body });
  }
}

const INSCRIPTION = { naam: 'Proef met opeens uitvallen', soort: 'convenant', domeinen: ['bw'] };
const LANES = ['a', 'b', 'c', 'd'];

/** Inscribes an agreement per lane, writes in all of them, and kills at a moment nobody chose. */
async function storm(register: Register, bearer: string, round: number, acknowledged: Map<string, Write>) {
  const lanes = LANES.map((lane) => `storm-${round}-${lane}`);
  for (const kenmerk of lanes) {
    const path = `/v1/regios/${REGION}/overeenkomsten`;
    const { status } = await post(register.url, bearer, path, `begin:${kenmerk}`, {
      ...INSCRIPTION,
      kenmerk,
    });
    expect(status).toBe(201);
  }
  const before = acknowledged.size;
  const writers = Promise.all(lanes.map((lane) => write(register.url, bearer, lane, acknowledged)));
  await until('some writes', () => (acknowledged.size > before + 20 ? true : undefined));
  await pause(Math.random() * 100);
  register.signal('SIGKILL');
  expect(await register.ended).toEqual({ code: null, signal: 'SIGKILL' });
  return writers;
}

async function recorded(data: string): Promise<string[]> {
  const store = openSqliteStore({ file: join(data, 'logboek.sqlite'), readonly: true });
  const ids: string[] = [];
  for (let page = await store.readAll(null, {}, 1000); ; page = await store.readAll(page.next, {}, 1000)) {
    ids.push(...page.events.map((event) => event.id));
    if (page.end) break;
  }
  await store.close();
  return ids;
}

describe('kill -9 while people write', () => {
  it(`loses nothing that was acknowledged, ${KILLS} times`, async () => {
    const data = folder();
    let register = await ready(start(data));
    const [coordinator, auditor] = await Promise.all([
      token(data, 'coordinator', REGION),
      token(data, 'auditor'),
    ]);
    const before = await answers(register.url, auditor);
    const acknowledged = new Map<string, Write>();
    for (let round = 0; round < KILLS; round += 1) {
      const cutOff = await storm(register, coordinator, round, acknowledged);
      const ids = await recorded(data);
      expect([...new Set(acknowledged.keys()).difference(new Set(ids))]).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      const { code, stdout } = await cli(data, 'controleer');
      expect({ code, stdout }).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('Elke keten klopt.'),
      });
      register = await ready(start(data));
      await repeatsAreSafe(register, coordinator, [...acknowledged.values()].slice(-3), cutOff);
      await showsAll(register, auditor, acknowledged);
    }
    const after = await answers(register.url, auditor);
    expect(answered(after)).toEqual(answered(before));
    await stop(register);
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(data, `feiten.sqlite${suffix}`), { force: true });
    register = await ready(start(data));
    expect(await answers(register.url, auditor)).toEqual(after);
    await stop(register);
  });
});

/** What was acknowledged is known; what was cut off is recorded at most once, whoever asks again. */
async function repeatsAreSafe(
  { url }: Register,
  bearer: string,
  known: readonly Write[],
  cutOff: readonly Write[],
): Promise<void> {
  const send = ({ path, key, body }: Write) => post(url, bearer, path, key, body);
  for (const each of known) expect((await send(each)).status).toBe(200);
  for (const each of cutOff) {
    const first = await send(each);
    expect([200, 201]).toContain(first.status);
    const second = await send(each);
    expect(second).toMatchObject({ status: 200, body: { gebeurtenis: idOf(first.body) } });
  }
}

const idOf = (body: unknown) => (body as { gebeurtenis: string }).gebeurtenis;

/** Every acknowledged write is in the answer about its agreement. */
async function showsAll({ url }: Register, bearer: string, acknowledged: ReadonlyMap<string, Write>) {
  const paths = new Set([...acknowledged.values()].map(({ path }) => path.replace('/bepalingen', '')));
  const shown = new Set<string>();
  for (const path of paths) {
    const { body } = await ask(url, bearer, path);
    const { bepalingen } = (body as { antwoord: { bepalingen: { gebeurtenis: string }[] } }).antwoord;
    for (const { gebeurtenis } of bepalingen) shown.add(gebeurtenis);
  }
  expect([...new Set(acknowledged.keys()).difference(shown)]).toEqual([]);
}

/** What was answered, without the place of the head and the number of agreements per region: those moved on. */
function answered(all: Awaited<ReturnType<typeof answers>>): unknown[] {
  return all.slice(1).map(({ body }) => (body as { antwoord: unknown }).antwoord);
}

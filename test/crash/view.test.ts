import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, ask, endAll, folder, type Register, ready, start, stop, token, until } from './product.ts';

const data = folder();
const VIEW = join(data, 'feiten.sqlite');
let auditor = '';
let register: Register;

beforeAll(async () => {
  register = await ready(start(data));
  auditor = await token(data, 'auditor');
});
afterAll(endAll);

type Reading = { readonly tijden: { readonly positie: string | null }; readonly onvolledig: unknown[] };
const reading = (body: unknown) => body as Reading;

describe('the file of facts', () => {
  it('comes back with the same answers when it is thrown away while the register runs', async () => {
    const before = await answers(register.url, auditor);
    for (const suffix of ['', '-wal', '-shm']) rmSync(VIEW + suffix, { force: true });
    await until('the file is there again', () => existsSync(VIEW) || undefined);
    await until('ready', async () => (await fetch(`${register.url}/health/ready`)).ok || undefined);
    expect(await answers(register.url, auditor)).toEqual(before);
  });

  it.each([
    ['an older', '0.aaaa'],
    ['a newer', '999.zzzz'],
  ])('is built again when %s version of the program made it', async (_, madeBy) => {
    const before = await answers(register.url, auditor);
    await stop(register);
    const view = new DatabaseSync(VIEW);
    view.prepare('UPDATE view_state SET made_by = ?').run(madeBy);
    view.prepare('DELETE FROM feit').run();
    view.close();
    register = await ready(start(data));
    expect(await answers(register.url, auditor)).toEqual(before);
  });

  it('is built again when it is no file of facts at all', async () => {
    const before = await answers(register.url, auditor);
    await stop(register);
    for (const suffix of ['', '-wal', '-shm']) rmSync(VIEW + suffix, { force: true });
    const other = new DatabaseSync(VIEW);
    other.exec('CREATE TABLE iets_anders (a TEXT)');
    other.close();
    register = await ready(start(data));
    expect(await answers(register.url, auditor)).toEqual(before);
  });
});

describe('an event that cannot be read', () => {
  const poisoned = '/v1/overeenkomsten/amersfoort.moed-moet?geldigOp=2022-01-01';

  /** Another process, on the same log, with a kind of event that this program does not know. */
  async function poison(): Promise<void> {
    const store = openSqliteStore({ file: join(data, 'logboek.sqlite') });
    const ref = { regio: 'amersfoort', categorie: 'overeenkomst', id: 'moed-moet' };
    const stream = await store.readStream(ref, 0, 1000);
    const id = '00000000-0000-4000-8000-00000000dead';
    const event = { id, type: 'IetsUitDeToekomst', version: 7, data: { a: 1 }, metadata: {} };
    const result = await store.append(ref, { revision: stream.length - 1 }, [event]);
    await store.close();
    if (result.outcome !== 'appended') throw new Error(result.outcome);
  }

  it('makes the answers that it touches incomplete, says so, and leaves all others be', async () => {
    const [before] = await Promise.all([answers(register.url, auditor)]);
    await poison();
    await until('the view has met the event', async () => {
      const { body } = await ask(register.url, auditor, poisoned);
      return reading(body).onvolledig.length > 0 || undefined;
    });
    const [elsewhere, amersfoort] = await Promise.all([
      token(data, 'coordinator', 'westelijke-mijnstreek'),
      token(data, 'coordinator', 'amersfoort'),
    ]);
    const incomplete = async (bearer: string, path: string) =>
      reading((await ask(register.url, bearer, path)).body).onvolledig;
    const notice = { regio: 'amersfoort', dossier: 'moed-moet', uitleg: expect.any(String) };
    const touched = [poisoned, '/v1/regios/amersfoort/overeenkomsten', '/v1/gemeenten/gm0307/overeenkomsten'];
    // An agreement that cannot be read may span any region, and replace any other agreement.
    const doubtful = '/v1/regios/westelijke-mijnstreek/overeenkomsten';
    expect(await incomplete(auditor, doubtful)).toEqual([notice]);
    expect(await incomplete(elsewhere, doubtful)).toEqual([]);
    for (const path of touched) {
      expect(await incomplete(auditor, path)).toEqual([notice]);
      expect(await incomplete(amersfoort, path)).toEqual([notice]);
    }
    const untouched = ['/v1/regios/amersfoort/stand', '/v1/regios/westelijke-mijnstreek/stand'];
    for (const path of untouched) expect(await incomplete(auditor, path)).toEqual([]);
    expect((await ask(register.url, elsewhere, poisoned)).status).toBe(404);
    expect(await incomplete(elsewhere, '/v1/gemeenten/gm0307/overeenkomsten')).toEqual([]);
    // What was read before the event still answers as it did.
    const after = await answers(register.url, auditor);
    expect(after.map(({ body }) => (body as { antwoord: unknown }).antwoord)).toEqual(
      before.map(({ body }) => (body as { antwoord: unknown }).antwoord),
    );
  });

  it('stays known after a new start', async () => {
    await stop(register);
    register = await ready(start(data));
    const { body } = await ask(register.url, auditor, poisoned);
    expect(reading(body).onvolledig).toHaveLength(1);
    await stop(register);
  });
});

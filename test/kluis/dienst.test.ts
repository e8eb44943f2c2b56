import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { openEventStoreDb } from '@regiolog/event-store/eventstoredb';
import type { Kluis } from '@regiolog/service-kit/kluis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, urlOf } from '../eventstoredb/server.ts';
import { draai } from '../verdeeld/proces.ts';
import { alsDienst, type Dienst, nieuweMap } from './opstelling.ts';

/** The vault as a process of its own: how it starts, that it is alone, and that it does what the log says. */

/** Asks nothing of a process that ends by itself, and waits for it. */
const VANZELF = 'SIGCONT';
const KANARIE = 'Wilhelmina Kanariepieter';
const MAIN = 'services/kluis/src/main.ts';

const vernietigd = (kluis: Kluis, onderwerp: string) =>
  expect.poll(() => kluis.toestand(onderwerp), { timeout: 30_000, interval: 100 }).toBe('vernietigd');

let dienst: Dienst;
let kluis: Kluis;
let teller = 0;

/** Records, as any service would, that a person was forgotten. */
async function legVast(onderwerp: string): Promise<void> {
  const log = openEventStoreDb({ connectionString: dienst.omgeving.REGIOLOG_EVENTSTOREDB_URL });
  teller += 1;
  const data = { onderwerp, grondslag: 'AVG art. 17' };
  const event = { type: 'PersoonsgegevensVernietigd', version: 1, data, metadata: {} };
  const ref = { regio: 'noord', categorie: 'regio', id: `noord-${teller}` };
  const id = `00000000-0000-4000-8000-${String(teller).padStart(12, '0')}`;
  const uit = await log.append(ref, 'no-stream', [{ id, ...event }]);
  await log.close();
  expect(uit.outcome).toBe('appended');
}
const verzegel = async (onderwerp: string) => {
  const uit = await kluis.verzegel([{ onderwerp, tekst: KANARIE }]);
  if (isWeigering(uit)) throw new Error(uit.code);
  return uit;
};

beforeAll(async () => {
  dienst = await alsDienst();
  kluis = dienst.open();
});
afterAll(() => dienst.stop());

describe('the vault as a process', () => {
  it('does not start without a secret and a log, and says so in Dutch', async () => {
    const proces = draai(MAIN, { REGIOLOG_DATA: join(dienst.map, 'ander') });
    await proces.zei(/REGIOLOG_KLUIS_TOKEN_FILE: is nodig.*\n/);
    expect(await proces.einde(VANZELF)).toBe(1);
    expect(proces.gezegd()).toContain('REGIOLOG_EVENTSTOREDB_URL: ');
  });
  it('is the only one on its file', async () => {
    const tweede = draai(MAIN, dienst.omgeving);
    await tweede.zei(/draait al een dienst/);
    expect(await tweede.einde(VANZELF)).toBe(1);
    await verzegel('noord/p-nog-steeds');
  });
  it('destroys what is recorded as destroyed, also when nobody tells it', async () => {
    const dicht = await verzegel('noord/p-1');
    await legVast('noord/p-1');
    await vernietigd(kluis, 'noord/p-1');
    expect(await kluis.open(dicht)).toEqual([{ vernietigd: true }]);
  });
  it('destroys what was recorded while it was away, and what an old copy of its file brings back', async () => {
    const dicht = [...(await verzegel('noord/p-2')), ...(await verzegel('noord/p-3'))];
    const kopie = readFileSync(dienst.bestand);
    await kluis.vernietig('noord/p-3');
    await legVast('noord/p-3');
    await dienst.einde('SIGKILL');
    await legVast('noord/p-2');
    writeFileSync(dienst.bestand, kopie);
    await dienst.begin();
    kluis = dienst.open();
    // The first answer that it gives is already the right one: until then it is not ready, and is asked again.
    const eerste = expect.poll(() => kluis.open(dicht).catch(() => 'weg'), { timeout: 30_000 });
    await eerste.not.toBe('weg');
    expect(await kluis.open(dicht)).toEqual([{ vernietigd: true }, { vernietigd: true }]);
  });
  it('answers nobody before it has read the log, and begins once the log is there', async () => {
    const log = await startServer();
    await log.stop();
    const map = nieuweMap();
    const proces = draai(MAIN, {
      ...dienst.omgeving,
      REGIOLOG_DATA: map,
      REGIOLOG_EVENTSTOREDB_URL: urlOf(log.port),
    });
    const [, url = ''] = await proces.zei(/"url":"([^"]+)"[^\n]*"luistert"/);
    const vraag = () =>
      fetch(new URL('/intern/kluis/toestand', url), {
        method: 'POST',
        headers: { authorization: `Bearer ${dienst.geheim}`, 'content-type': 'application/json' },
        body: '{"onderwerp":"noord/p-1"}',
      }).then(({ status }) => status);
    expect(await vraag()).toBe(503);
    expect((await fetch(new URL('/health/ready', url))).status).toBe(503);
    const weer = await startServer({ port: log.port, database: log.database });
    await expect.poll(vraag, { timeout: 60_000, interval: 200 }).toBe(200);
    expect((await fetch(new URL('/health/ready', url))).status).toBe(200);
    expect(await proces.einde('SIGTERM')).toBe(0);
    await weer.stop();
  });
  it('never said a text, a subject or the secret, at whatever level', () => {
    expect(dienst.gezegd()).toContain('"naam":"verzegelKluis"');
    for (const geheim of ['Kanarie', 'noord/p-', dienst.geheim])
      expect(dienst.gezegd()).not.toContain(geheim);
  });
});

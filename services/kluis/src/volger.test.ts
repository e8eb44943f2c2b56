import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, StoreError } from '@regiolog/event-store/event-store';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { type Kluis, openKluis } from '@regiolog/service-kit/kluis';
import { stil } from '@regiolog/service-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVergeter } from './vergeten.ts';
import { openVolger, type Volger } from './volger.ts';

/** What the log says was forgotten, is forgotten here, whenever it was recorded and whoever was away. */

let map: string;
let store: EventStore;
let kluis: Kluis;
let teller = 0;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'regiolog-volger-'));
  store = createMemoryStore();
  kluis = openKluis(join(map, 'kluis.sqlite'));
});
afterEach(async () => {
  await kluis.close();
  await store.close();
  rmSync(map, { recursive: true });
});

const sleutel = (onderwerp: string) => kluis.verzegel([{ onderwerp, tekst: 'x' }]);
const standen = (...wie: string[]) => Promise.all(wie.map((onderwerp) => kluis.toestand(onderwerp)));

async function leg(categorie: string, id: string, type: string, data: Record<string, string>): Promise<void> {
  teller += 1;
  const ref = { regio: 'noord', categorie, id };
  const revision = (await store.readStream(ref, 0, 1000)).length - 1;
  const volgnummer = String(teller).padStart(12, '0');
  const uit = await store.append(ref, revision < 0 ? 'no-stream' : { revision }, [
    { id: `00000000-0000-4000-8000-${volgnummer}`, type, version: 1, data, metadata: {} },
  ]);
  expect(uit.outcome).toBe('appended');
}
const vergeetPersoon = (onderwerp: string) =>
  leg('regio', 'noord', 'PersoonsgegevensVernietigd', { onderwerp, grondslag: 'AVG art. 17' });
const vergeetClient = (zaak: string, referentie: string) =>
  leg('geschil', zaak, 'ClientgegevensVernietigd', {
    referentie,
    grondslag: 'AVG art. 17',
  });

describe('forgetting what the log says', () => {
  it('destroys the keys of persons and clients, and no others', async () => {
    const wie = ['noord/p-1', 'noord/zaak-1/c-8f3a21', 'noord/p-2', 'noord/zaak-1/c-8f3a22'];
    for (const onderwerp of wie) await sleutel(onderwerp);
    await vergeetPersoon('noord/p-1');
    await vergeetClient('zaak-1', 'c-8f3a21');
    await leg('regio', 'noord', 'GemeenteToegetreden', { onderwerp: 'noord/p-2' });
    await leg('regio', 'noord', 'PersoonsgegevensVernietigd', { anders: 'noord/p-2' });
    const vergeet = openVergeter(store, kluis);
    expect(await vergeet()).toBe(2);
    expect(await standen(...wie)).toEqual(['vernietigd', 'vernietigd', 'aanwezig', 'aanwezig']);
    expect(await vergeet()).toBe(0);
  });
  it('goes on where it was, over more than a page', async () => {
    const gelezenNa: unknown[] = [];
    const readAll: EventStore['readAll'] = (na, ...vraag) => {
      gelezenNa.push(na);
      return store.readAll(na, ...vraag);
    };
    const vergeet = openVergeter({ ...store, readAll }, kluis);
    for (let n = 0; n < 1005; n += 1)
      await leg('regio', `r-${n}`, 'GemeenteToegetreden', { gemeente: 'gm0001' });
    await vergeetPersoon('noord/p-1');
    expect(await vergeet()).toBe(1);
    await vergeetPersoon('noord/p-2');
    expect(await vergeet()).toBe(1);
    expect(await standen('noord/p-1', 'noord/p-2')).toEqual(['vernietigd', 'vernietigd']);
    expect(gelezenNa.filter((na) => na === null)).toHaveLength(2);
  });
  it('reads again what could not be carried out', async () => {
    await vergeetPersoon('noord/p-1');
    let stuk = true;
    const vernietig = (wie: string) => (stuk ? Promise.reject(new Error('disk')) : kluis.vernietig(wie));
    const vergeet = openVergeter(store, { ...kluis, vernietig });
    await expect(vergeet()).rejects.toThrow('disk');
    stuk = false;
    expect(await vergeet()).toBe(1);
  });
});

describe('following the log', () => {
  const gestart: Volger[] = [];
  afterEach(async () => {
    for (const volger of gestart.splice(0)) await volger.stop();
  });
  const volg = (log: EventStore = store): Volger => {
    const volger = openVolger({ store: log, kluis, logger: stil }, 5);
    gestart.push(volger);
    volger.start();
    return volger;
  };
  const wacht = (wat: () => Promise<boolean> | boolean) => expect.poll(wat, { timeout: 20_000 }).toBe(true);
  const weg = async (wie: string) => (await kluis.toestand(wie)) === 'vernietigd';

  it('is up to date once all that stood there is carried out, and then sees what comes', async () => {
    await vergeetPersoon('noord/p-1');
    const volger = openVolger({ store, kluis, logger: stil }, 5);
    expect(volger.bij).toBe(false);
    await volger.stop();
    const lopend = volg();
    await wacht(() => lopend.bij);
    expect(await weg('noord/p-1')).toBe(true);
    await vergeetClient('zaak-1', 'c-8f3a21');
    await wacht(() => weg('noord/zaak-1/c-8f3a21'));
  });
  it('is not up to date while the log is away, and keeps trying', async () => {
    await vergeetPersoon('noord/p-1');
    let keren = 0;
    const readAll: EventStore['readAll'] = (...vraag) => {
      keren += 1;
      if (keren < 4) return Promise.reject(new StoreError('unavailable', 'away'));
      return store.readAll(...vraag);
    };
    const volger = volg({ ...store, readAll });
    await wacht(() => keren >= 2);
    expect(volger.bij || keren >= 4).toBe(keren >= 4);
    await wacht(() => volger.bij);
    expect(await weg('noord/p-1')).toBe(true);
  });
  it('begins anew when another log stands in the place of the one it read', async () => {
    const ander = createMemoryStore();
    let log = store;
    for (let n = 0; n < 3; n += 1) await vergeetPersoon(`noord/oud-${n}`);
    const volger = volg({ ...store, readAll: (...vraag) => log.readAll(...vraag) });
    await wacht(() => volger.bij);
    store = ander;
    await vergeetPersoon('noord/p-nieuw');
    log = ander;
    await wacht(() => weg('noord/p-nieuw'));
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, LIMITS, StoreError } from '@regiolog/event-store/event-store';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import { createMemoryLog, createMemoryStore } from '@regiolog/event-store/memory';
import { maakLogger } from '@regiolog/service-kit/logger';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTermijnwacht, type WachtDeps } from '../../services/geschillen/src/termijnwacht.ts';
import {
  geefTermijn,
  heleLog,
  instantie,
  type Klok,
  leg,
  maakZaak,
  VERWEERDER,
  verstreken,
  zaakRef,
} from './termijnzaak.ts';

/** The watch over terms with a clock that goes where the test puts it. */

let map: string;
let klok: Klok;
let store: EventStore;
let deps: WachtDeps;

beforeEach(async () => {
  map = mkdtempSync(join(tmpdir(), 'regiolog-wacht-'));
  klok = { nu: '2024-01-10T12:00:00Z' };
  store = createMemoryStore({ now: () => new Date(klok.nu) });
  deps = await instantie(store, map, klok);
  await maakZaak(deps, 'a');
});
afterEach(async () => {
  await deps.kluis.close();
  await store.close();
  rmSync(map, { recursive: true });
});

/** One round at a moment. */
const rondeOp = (nu: string): Promise<number> => {
  klok.nu = nu;
  return openTermijnwacht(deps).ronde();
};

describe('a term that passes', () => {
  it('is recorded when its last day is over in the Netherlands, and no sooner', async () => {
    expect(await rondeOp('2024-01-29T22:59:59.999Z')).toBe(0);
    expect(await rondeOp('2024-01-29T23:00:00.000Z')).toBe(1);
    expect(await verstreken(store)).toEqual(['a ontvankelijkheid 2024-01-29 2024-01-30']);
  });

  it('is recorded by the register, and by nobody else', async () => {
    await rondeOp('2024-02-01T12:00:00Z');
    expect((await heleLog(store)).at(-1)?.metadata).toEqual({ actor: 'termijnwacht', rol: 'systeem' });
  });

  it('is recorded once, however often is looked and wherever the clock goes', async () => {
    await rondeOp('2024-02-01T12:00:00Z');
    for (const nu of ['2039-01-01', '2024-01-05', '2024-02-01', '2021-06-01', '2031-12-31'])
      expect(await rondeOp(`${nu}T12:00:00Z`), nu).toBe(0);
    expect(await verstreken(store)).toHaveLength(1);
  });

  it('is seen by a watch that found nothing before: on a later day, or when the file changed that day', async () => {
    const wacht = openTermijnwacht(deps);
    const kijk = (nu: string) => {
      klok.nu = nu;
      return wacht.ronde();
    };
    expect([await kijk('2024-01-29T12:00:00Z'), await kijk('2024-01-29T13:00:00Z')]).toEqual([0, 0]);
    expect(await kijk('2024-01-30T12:00:00Z')).toBe(1);
    expect([await kijk('2024-03-01T12:00:00Z'), await kijk('2024-03-01T12:30:00Z')]).toEqual([0, 0]);
    await geefTermijn(deps, 'a', 'kort', '2024-02-01');
    expect(await kijk('2024-03-01T13:00:00Z')).toBe(1);
  });

  it('is recorded after years in which nobody looked, on the day on which it was over', async () => {
    for (const [termijn, tot] of [
      ['kort', '2024-02-29'],
      ['lang', '2027-12-31'],
      ['later', '2035-01-01'],
    ] as const)
      await geefTermijn(deps, 'a', termijn, tot);
    expect(await rondeOp('2034-06-01T12:00:00Z')).toBe(3);
    expect(await verstreken(store)).toEqual([
      'a ontvankelijkheid 2024-01-29 2024-01-30',
      'a kort 2024-02-29 2024-03-01',
      'a lang 2027-12-31 2028-01-01',
    ]);
  });

  it('passes again when it was extended afterwards, once, on its new last day', async () => {
    await rondeOp('2024-02-01T12:00:00Z');
    const verlenging = { datum: '2024-02-05', tot: '2024-03-01', reden: 'Meer tijd nodig.' };
    await leg(deps, 'a', 'TermijnVerlengd', { termijn: 'ontvankelijkheid', ...verlenging });
    expect(await rondeOp('2024-03-01T12:00:00Z')).toBe(0);
    expect(await rondeOp('2024-03-02T12:00:00Z')).toBe(1);
    expect(await rondeOp('2025-03-02T12:00:00Z')).toBe(0);
    expect(await verstreken(store)).toEqual([
      'a ontvankelijkheid 2024-01-29 2024-01-30',
      'a ontvankelijkheid 2024-03-01 2024-03-02',
    ]);
  });

  it('does not pass when it was extended between the look and the recording', async () => {
    klok.nu = '2024-02-01T12:00:00Z';
    const gezien = await deps.zaken.bij();
    const verlenging = { datum: '2024-01-20', tot: '2024-03-01', reden: 'Meer tijd nodig.' };
    await leg(deps, 'a', 'TermijnVerlengd', { termijn: 'ontvankelijkheid', ...verlenging });
    expect(await openTermijnwacht({ ...deps, zaken: { bij: async () => gezien } }).ronde()).toBe(0);
    expect(await verstreken(store)).toEqual([]);
  });

  it('does not pass while it stands still, and later by as many days as it did', async () => {
    const stap = { termijn: 'ontvankelijkheid' };
    await leg(deps, 'a', 'TermijnOpgeschort', { ...stap, datum: '2024-01-10', reden: 'Overleg.' });
    expect(await rondeOp('2030-01-01T12:00:00Z')).toBe(0);
    await leg(deps, 'a', 'TermijnHervat', { ...stap, datum: '2024-01-20' });
    expect(await rondeOp('2024-02-08T12:00:00Z')).toBe(0);
    expect(await rondeOp('2024-02-09T12:00:00Z')).toBe(1);
    expect(await verstreken(store)).toEqual(['a ontvankelijkheid 2024-02-08 2024-02-09']);
  });
});

describe('a term that is done', () => {
  const sluit = (datum: string) =>
    leg(deps, 'a', 'SchikkingVastgelegd', { datum, punten: ['een'], inhoud: 'Ieder de helft.' });

  it('did not pass when that was on its last day', async () => {
    await sluit('2024-01-29');
    expect(await rondeOp('2026-01-01T12:00:00Z')).toBe(0);
  });

  it('passed when that was later, also when the register slept through it and the case is closed', async () => {
    await sluit('2024-01-30');
    expect(await rondeOp('2026-01-01T12:00:00Z')).toBe(1);
    expect(await rondeOp('2026-01-02T12:00:00Z')).toBe(0);
    expect(await verstreken(store)).toEqual(['a ontvankelijkheid 2024-01-29 2024-01-30']);
  });

  it('may have passed for a case that was joined since', async () => {
    await leg(deps, 'a', 'GeschilGevoegd', { datum: '2024-02-10', bij: 'proef.ander' });
    expect(await rondeOp('2024-03-01T12:00:00Z')).toBe(1);
  });
});

describe('several instances', () => {
  it('record each term once between them, when all look at the same moment', async () => {
    const log = createMemoryLog();
    const namen = ['a', 'b', 'c', 'd', 'e'];
    const clients = await Promise.all(
      ['2026-05-05', '2026-05-05', '2031-01-01', '2026-05-06'].map(async (dag) => {
        const eigen = { nu: `${dag}T10:00:00Z` };
        return instantie(createMemoryStore({ log, now: () => new Date(eigen.nu) }), map, eigen);
      }),
    );
    const [eerste] = clients as [WachtDeps];
    for (const id of namen) {
      await maakZaak(eerste, id);
      for (const n of [1, 2, 3, 4]) await geefTermijn(eerste, id, `reactie-${n}`, `2025-0${n}-15`);
    }
    const aantallen = await Promise.all(
      [...clients, ...clients].map((client) => openTermijnwacht(client).ronde()),
    );
    const gezien = await verstreken(eerste.store);
    expect(gezien).toHaveLength(namen.length * 5);
    expect(new Set(gezien).size).toBe(gezien.length);
    expect(aantallen.reduce((a, b) => a + b)).toBe(gezien.length);
    for (const id of namen)
      expect(verifyChain(await eerste.store.readStream(zaakRef(id), 0, LIMITS.pageSize))).toBeNull();
    for (const client of clients) await client.kluis.close();
  });
});

describe('a round in which something goes wrong', () => {
  /** What was logged, as objects. */
  function luisteraar() {
    const regels: Record<string, unknown>[] = [];
    const logger = maakLogger({
      bestemming: { write: (regel: string) => void regels.push(JSON.parse(regel)) },
    });
    return { regels, logger };
  }

  it('goes on with the other cases, says so, and tries again the next time', async () => {
    await maakZaak(deps, 'b');
    await maakZaak(deps, 'c');
    let stuk = true;
    const { regels, logger } = luisteraar();
    const hapert: EventStore = {
      ...store,
      append: (ref, expected, events) =>
        stuk && ref.id === 'b'
          ? Promise.reject(new StoreError('unavailable', 'busy'))
          : store.append(ref, expected, events),
    };
    klok.nu = '2024-02-01T12:00:00Z';
    const wacht = openTermijnwacht({ ...deps, store: hapert, logger });
    expect(await wacht.ronde()).toBe(2);
    expect(regels).toMatchObject([
      { level: 'error', geschil: 'proef.b' },
      { level: 'info', aantal: 2 },
    ]);
    stuk = false;
    expect(await wacht.ronde()).toBe(1);
    expect(new Set(await verstreken(store)).size).toBe(3);
  });

  it('leaves a case alone that cannot be read', async () => {
    await maakZaak(deps, 'b');
    const vreemd = { id: crypto.randomUUID(), type: 'Onbekend', version: 9, data: {}, metadata: {} };
    await store.append(zaakRef('a'), { revision: 1 }, [vreemd]);
    expect(await rondeOp('2024-02-01T12:00:00Z')).toBe(1);
    expect(await verstreken(store)).toEqual(['b ontvankelijkheid 2024-01-29 2024-01-30']);
  });

  it('does not stop the watch when the log cannot be read', async () => {
    const { regels, logger } = luisteraar();
    const bij = () => Promise.reject(new StoreError('unavailable', 'busy'));
    const wacht = openTermijnwacht({ ...deps, zaken: { bij }, logger });
    await wacht.start();
    await wacht.stop();
    expect(regels).toMatchObject([{ level: 'error', msg: 'de termijnen konden niet worden bekeken' }]);
  });
});

describe('a watch that was started', () => {
  /** Waits until the log holds so many events. */
  async function tot(aantal: number): Promise<void> {
    while ((await heleLog(store)).length < aantal) await store.wake((await store.head())?.cursor ?? null, 50);
  }

  it('has looked once when its start is over, and looks again by itself', async () => {
    klok.nu = '2024-02-01T12:00:00Z';
    const wacht = openTermijnwacht(deps, 1);
    await wacht.start();
    expect(await verstreken(store)).toHaveLength(1);
    await geefTermijn(deps, 'a', 'kort', '2024-03-01');
    klok.nu = '2024-03-02T12:00:00Z';
    await tot(5);
    await wacht.stop();
    expect(await verstreken(store)).toHaveLength(2);
  });

  it('finishes what it is recording when it is stopped, and begins nothing more', async () => {
    await maakZaak(deps, 'b');
    const { promise: mag, resolve: laatGaan } = Promise.withResolvers<void>();
    const { promise: bezig, resolve: isBezig } = Promise.withResolvers<void>();
    const traag: EventStore = {
      ...store,
      append: async (...wat) => {
        isBezig();
        await mag;
        return store.append(...wat);
      },
    };
    klok.nu = '2024-02-01T12:00:00Z';
    const wacht = openTermijnwacht({ ...deps, store: traag }, 1);
    const begonnen = wacht.start();
    await bezig;
    const gestopt = wacht.stop();
    laatGaan();
    await Promise.all([begonnen, gestopt]);
    expect(await verstreken(store)).toEqual(['a ontvankelijkheid 2024-01-29 2024-01-30']);
  });

  it('knows who must still answer: a term that was answered in time is left alone', async () => {
    await geefTermijn(deps, 'a', 'kort', '2024-01-20');
    const document = { hash: 'a'.repeat(64), omvang: 1, mediatype: 'text/plain' };
    const stuk = { titel: 'Een stuk', kanaal: 'dossier', document };
    await leg(deps, 'a', 'StukIngediend', {
      ...stuk,
      stuk: 'verzoek',
      soort: 'verzoekschrift',
      datum: '2024-01-02',
    });
    await leg(deps, 'a', 'ReactietermijnGesteld', {
      termijn: 'op-verzoek',
      aan: [VERWEERDER],
      datum: '2024-01-03',
      tot: '2024-01-21',
      stuk: 'verzoek',
      grondslag: 'Gesteld door de commissie.',
    });
    await leg(deps, 'a', 'StukIngediend', {
      ...stuk,
      stuk: 'antwoord',
      soort: 'reactie',
      door: VERWEERDER,
      reactieOp: 'verzoek',
      datum: '2024-01-19',
    });
    await rondeOp('2024-01-25T12:00:00Z');
    expect(await verstreken(store)).toEqual(['a kort 2024-01-20 2024-01-21']);
  });
});

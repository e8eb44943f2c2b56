import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plusDagen } from '@regiolog/domein/gedeeld/datum';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { createMemoryLog, createMemoryStore } from '@regiolog/event-store/memory';
import { voerUit } from '@regiolog/service-kit/opdracht';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTermijnwacht, type WachtDeps } from '../../services/geschillen/src/termijnwacht.ts';
import { openZaken } from '../../services/geschillen/src/zaken.ts';
import { instantie, maakZaak, verstreken, zaakRef } from './termijnzaak.ts';

/** Whatever people do with a term, and however often and by whom is looked: what stands in the log is the same. */

const KEREN = process.env['REGIOLOG_TEST_DEPTH'] === 'full' ? 1000 : 60;
const BEGIN = '2024-01-02';

type Stap =
  | { readonly doe: 'wacht'; readonly dagen: number }
  | { readonly doe: 'kijk'; readonly wie: number }
  | { readonly doe: 'verleng'; readonly dagen: number }
  | { readonly doe: 'schort-op' }
  | { readonly doe: 'hervat' };

const stap: fc.Arbitrary<Stap> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ doe: fc.constant('wacht' as const), dagen: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ doe: fc.constant('kijk' as const), wie: fc.integer({ min: 0, max: 1 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ doe: fc.constant('verleng' as const), dagen: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 1, arbitrary: fc.record({ doe: fc.constant('schort-op' as const) }) },
  { weight: 1, arbitrary: fc.record({ doe: fc.constant('hervat' as const) }) },
);

let map: string;
let basis: WachtDeps;
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'regiolog-wacht-eigenschap-'));
  basis = await instantie(createMemoryStore(), map, { nu: `${BEGIN}T12:00:00Z` });
});
afterAll(async () => {
  await basis.kluis.close();
  rmSync(map, { recursive: true });
});

/** Two instances on one log of their own, with a case in it. */
async function openWereld() {
  const log = createMemoryLog();
  const klok = { dag: BEGIN };
  const nu = () => new Date(`${klok.dag}T12:00:00Z`);
  const maak = (): WachtDeps => {
    const store = createMemoryStore({ log, now: nu });
    return { ...basis, store, nu, zaken: openZaken(store) };
  };
  const clients = [maak(), maak()] as const;
  await maakZaak(clients[0], 'a');
  return { klok, clients };
}

/** Does to the term what somebody asks on the day of the clock; what cannot be done is refused and changes nothing. */
async function vraag(deps: WachtDeps, nummer: number, type: string, data: object): Promise<boolean> {
  const uit = await voerUit(deps, geschil, {
    identiteit: { onderwerp: 'proef', rollen: ['secretaris'] },
    ref: zaakRef('a'),
    opdracht: { soort: 'leg-vast', type, data: { termijn: 'ontvankelijkheid', ...data } },
    begeleiding: {},
    sleutel: `eigenschap-${nummer}`,
  });
  return !isWeigering(uit);
}

/** What the log holds in the end. Somebody looks on the way only when `kijk`; `spring`: with a clock that is ahead. */
async function speel(stappen: readonly Stap[], kijk: 'steeds' | 'nooit' | 'vooruit'): Promise<string[]> {
  const { klok, clients } = await openWereld();
  const [een] = clients;
  for (const [n, s] of stappen.entries()) {
    const datum = klok.dag;
    if (s.doe === 'wacht') klok.dag = plusDagen(klok.dag, s.dagen);
    else if (s.doe === 'verleng')
      await vraag(een, n, 'TermijnVerlengd', { datum, tot: plusDagen(datum, s.dagen), reden: 'Meer tijd.' });
    else if (s.doe === 'schort-op') await vraag(een, n, 'TermijnOpgeschort', { datum, reden: 'Overleg.' });
    else if (s.doe === 'hervat') await vraag(een, n, 'TermijnHervat', { datum });
    else if (kijk !== 'nooit') {
      if (kijk === 'vooruit') klok.dag = plusDagen(datum, 500);
      await openTermijnwacht(clients[s.wie === 0 ? 0 : 1]).ronde();
      klok.dag = datum;
    }
  }
  klok.dag = '2090-01-01';
  await Promise.all([...clients, ...clients].map((deps) => openTermijnwacht(deps).ronde()));
  expect(await openTermijnwacht(een).ronde()).toBe(0);
  return verstreken(een.store);
}

describe('the terms that passed', () => {
  const geschiedenis = fc.array(stap, { maxLength: 25 });

  it('are the same, each once, whether somebody looked all the time or only at the end', async () => {
    await fc.assert(
      fc.asyncProperty(geschiedenis, async (stappen) => {
        const [steeds, nooit] = [await speel(stappen, 'steeds'), await speel(stappen, 'nooit')];
        expect(new Set(steeds).size).toBe(steeds.length);
        expect(steeds.toSorted()).toEqual(nooit.toSorted());
      }),
      { numRuns: KEREN },
    );
  });

  it('stand there once each, and none is missing, when a clock ran ahead and back', async () => {
    await fc.assert(
      fc.asyncProperty(geschiedenis, async (stappen) => {
        const [vooruit, nooit] = [await speel(stappen, 'vooruit'), await speel(stappen, 'nooit')];
        expect(new Set(vooruit).size).toBe(vooruit.length);
        expect([...new Set(nooit).difference(new Set(vooruit))]).toEqual([]);
      }),
      { numRuns: KEREN },
    );
  });
});

import { randomUUID } from 'node:crypto';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { EventStore } from '@regiolog/event-store/event-store';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { Toegang } from '@regiolog/service-kit/policy';
import { betrekkingenUit, stil } from '@regiolog/service-kit/testing';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FeedDeps, leesFeed } from './feed.ts';

/** How much one request for messages looks at. What it gives is held against the files themselves in test/berichten. */

const AANTAL = 2_500;
const vandaag = () => '2024-05-01';
const betrekkingen = betrekkingenUit({ noord: ['gm9001'], zuid: ['gm9101'] });

describe('one request for messages', () => {
  let store: EventStore;
  let gelezen: number[];
  let sluit: AbortController;
  const lees = async (
    wie: Omit<Identiteit, 'onderwerp'>,
    limiet: number,
    wachten?: { readonly begonnen: () => void; readonly signaal: AbortSignal },
  ) => {
    gelezen = [];
    sluit = new AbortController();
    const deps = {
      store: {
        ...store,
        // Nothing is recorded any more: only who waits, or the service, ends the waiting.
        wake: () => {
          wachten?.begonnen();
          return new Promise(() => {});
        },
        readAll: (na, filter, aantal) => {
          gelezen.push(aantal);
          return store.readAll(na, filter, aantal);
        },
      } satisfies EventStore,
      view: { projector: { reached: async () => true } },
      afzender: { bron: 'urn:nld:oin:00000099000000001000:systeem:regiolog', basis: 'https://r.example' },
      ...{ betrekkingen, vandaag, logger: stil, sluit: sluit.signal },
    } as unknown as FeedDeps;
    const toegang = new Toegang({ onderwerp: 'p', ...wie }, { betrekkingen, vandaag }, stil);
    const vraag = { na: null, limiet, wacht: wachten ? 600 : 0 };
    const blad = await leesFeed(deps, vraag, toegang, wachten?.signaal ?? sluit.signal);
    if (isWeigering(blad)) throw new Error(blad.melding);
    return blad;
  };

  beforeAll(async () => {
    store = createMemoryStore();
    for (let n = 0; n < AANTAL; n += 1) {
      const event = { id: randomUUID(), type: 'RegioIngericht', version: 1, data: { naam: 'Een regio' } };
      const ref = { regio: 'noord', categorie: 'regio', id: `noord-${n}` };
      await store.append(ref, 'no-stream', [{ ...event, metadata: {} }]);
    }
  });

  it('looks at little more of the log than it gives to who may see it', async () => {
    expect((await lees({ rollen: ['auditor'] }, 5)).berichten).toHaveLength(5);
    expect(gelezen).toEqual([100]);
    expect((await lees({ rollen: ['auditor'] }, 300)).berichten).toHaveLength(300);
    expect(gelezen).toEqual([600]);
  });

  it('looks at whole pages for who may see nothing of it', async () => {
    expect(await lees({ rollen: ['coordinator'], regio: 'zuid' }, 5)).toMatchObject({
      berichten: [],
      einde: true,
    });
    expect(gelezen).toEqual([100, 1000, 1000, 1000]);
  });

  it.each(['who waits goes away', 'the service stops'])('waits no longer when %s', async (reden) => {
    const weg = new AbortController();
    const { promise, resolve } = Promise.withResolvers<void>();
    const wie = { rollen: ['coordinator'], regio: 'zuid' } as const;
    const blad = lees(wie, 5, { begonnen: resolve, signaal: weg.signal });
    await promise;
    (reden === 'the service stops' ? sluit : weg).abort();
    expect(await blad).toMatchObject({ berichten: [], einde: true });
  });
});

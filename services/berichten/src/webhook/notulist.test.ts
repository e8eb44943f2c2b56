import { randomUUID } from 'node:crypto';
import { abonnement } from '@regiolog/domein/abonnement/abonnement';
import type { CloudEvent } from '@regiolog/domein/berichten/cloudevent';
import { toestand } from '@regiolog/domein/gedeeld/aggregaat';
import type { Cursor, EventStore, RecordedEvent } from '@regiolog/event-store/event-store';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { readWholeStream } from '@regiolog/event-store/walk';
import { stil } from '@regiolog/service-kit/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stroombericht } from '../stroom.ts';
import { AFLEVERBELEID } from './beleid.ts';
import { maakNotulist, type NotulistDeps } from './notulist.ts';

/** What is recorded of deliveries: everything that failed, also when much fails at once and others write too. */

const REF = { regio: 'noord', categorie: 'abonnement', id: randomUUID() } as const;
const genomen = {
  adres: 'https://ontvanger.example/hook',
  houder: { rol: 'coordinator', regio: 'noord' },
  vanaf: null,
};

const mislukking = { soort: 'mislukt', reden: 'geen-verbinding', pogingen: 8 } as const;
const bericht = (n: number): Stroombericht => ({
  cursor: String(n) as Cursor,
  gebeurtenis: { ref: { regio: 'noord', categorie: 'regio', id: 'noord' }, revision: n } as RecordedEvent,
  bericht: { id: randomUUID(), type: 'nl.samenwerkingsafspraken.regio-ingericht' } as CloudEvent,
});

describe('what failed', () => {
  let store: EventStore;
  const notulist = (log: EventStore = store) =>
    maakNotulist(
      {
        store: log,
        kluis: {},
        documenten: {},
        nu: () => new Date(),
        logger: stil,
        beleid: AFLEVERBELEID,
      } as NotulistDeps,
      REF,
      null,
    );
  const onbestelbaar = async (): Promise<string[]> => {
    const state = toestand(abonnement, await readWholeStream(store, REF));
    return state.status === 'leeg' ? [] : [...state.onbestelbaar.keys()];
  };
  const mislukt = async (aantal: number, een = notulist()): Promise<string[]> => {
    const berichten = Array.from({ length: aantal }, (_, n) => bericht(n));
    await Promise.all(berichten.map((b) => een.mislukt(b, mislukking)));
    return berichten.map((b) => b.bericht.id);
  };

  beforeEach(async () => {
    store = createMemoryStore();
    const event = { id: randomUUID(), type: 'AbonnementGenomen', version: 1, data: genomen, metadata: {} };
    await store.append(REF, 'no-stream', [event]);
  });

  it('is all listed when a receiver refuses many files at once', async () => {
    const ids = await mislukt(40);
    expect((await onbestelbaar()).toSorted()).toEqual(ids.toSorted());
  });

  it('is not settled when others were faster each time: it must be tried again', async () => {
    const bezet: EventStore = { ...store, append: async () => ({ outcome: 'conflict', actual: 3 }) };
    await expect(notulist(bezet).mislukt(bericht(1), mislukking)).rejects.toThrow();
  });

  it('is settled when the subscription is over', async () => {
    await notulist().opgezegd();
    await expect(notulist().mislukt(bericht(1), mislukking)).resolves.toBeUndefined();
    expect(await onbestelbaar()).toEqual([]);
  });

  it('is not what progress is about: a stop records how far it really came, once', async () => {
    const een = notulist();
    for (let n = 0; n < AFLEVERBELEID.noteerNa; n += 1) een.bezorgd();
    // One is still on its way, which holds the place back; then it arrives, and nothing after it.
    await een.bijgehouden('5' as Cursor);
    await een.bijgehouden('9' as Cursor);
    await een.bijgehouden('9' as Cursor, { nu: true });
    await een.bijgehouden('9' as Cursor, { nu: true });
    const tot = (await readWholeStream(store, REF)).flatMap(({ type, data }) =>
      type === 'AfleveringBijgehouden' ? [data['tot']] : [],
    );
    expect(tot).toEqual(['5', '9']);
  });

  it('of which nothing arrived leaves no word of progress at a stop', async () => {
    await notulist().bijgehouden('9' as Cursor, { nu: true });
    expect(await readWholeStream(store, REF)).toHaveLength(1);
  });
});

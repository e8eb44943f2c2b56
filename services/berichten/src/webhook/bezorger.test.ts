import { randomUUID } from 'node:crypto';
import type { Onbestelbaar } from '@regiolog/domein/abonnement/abonnement';
import type { EventStore } from '@regiolog/event-store/event-store';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { betrekkingenUit, stil } from '@regiolog/service-kit/testing';
import { describe, expect, it, vi } from 'vitest';
import type { Abonnementdossier } from './abonnementen.ts';
import { AFLEVERBELEID } from './beleid.ts';
import { Bezorger, type BezorgerDeps } from './bezorger.ts';
import type { Notulist } from './notulist.ts';

/** Much that is asked again at once, and a receiver that is slow: what is new still has its turn. */

const VENSTER = 8;

async function mislukt(store: EventStore, n: number): Promise<Onbestelbaar> {
  const ref = { regio: `regio-${n}`, categorie: 'regio', id: `regio-${n}` };
  const event = {
    id: randomUUID(),
    type: 'RegioIngericht',
    version: 1,
    data: { naam: 'Regio' },
    metadata: {},
  };
  await store.append(ref, 'no-stream', [event]);
  return {
    bericht: event.id,
    soort: 'nl.samenwerkingsafspraken.regio-ingericht',
    plaats: { ...ref, volgnummer: 0 },
    cursor: String(n),
    pogingen: 8,
    reden: 'geen-verbinding',
    opnieuw: true,
  };
}

describe('what is asked again', () => {
  it('is sent so much at a time that what is new is read on, until all of it is', async () => {
    const store = createMemoryStore();
    const rijen = await Promise.all(Array.from({ length: 20 }, (_, n) => mislukt(store, n)));
    const onbestelbaar = new Map(rijen.map((rij) => [rij.bericht, rij]));
    const gestuurd: string[] = [];
    let verder = (): void => {};
    let dicht = new Promise<void>((klaar) => {
      verder = klaar;
    });
    const notulist = {
      bezorgd: () => {},
      bijgehouden: async () => {},
      alsnog: async (id: string) => void onbestelbaar.delete(id),
    } as unknown as Notulist;
    const deps = {
      store,
      view: { projector: { reached: async () => true } },
      betrekkingen: betrekkingenUit({}),
      vandaag: () => '2024-05-01',
      afzender: { bron: 'urn:nld:oin:00000099000000001000:systeem:regiolog', basis: 'https://r.example' },
      verzender: {
        bezorg: async (_adres: string, koppen: Record<string, string>) => {
          gestuurd.push(koppen['webhook-id'] ?? '');
          await dicht;
          return { soort: 'bezorgd' };
        },
      },
      beleid: { ...AFLEVERBELEID, venster: VENSTER },
      nu: () => new Date(),
      logger: stil,
      oorsprong: 'r.example',
    } as unknown as BezorgerDeps;
    const bezorgdTot = (await store.head())?.cursor ?? null;
    const abonnement = {
      id: 'landelijk.proef',
      state: {
        adres: 'https://ontvanger.example/hook',
        houder: { rol: 'systeem' },
        bezorgdTot,
        onbestelbaar,
      },
    } as unknown as Abonnementdossier;
    const bezorger = new Bezorger(deps, abonnement, 'whsec_c2xldXRlbA==', notulist);
    await vi.waitFor(() => expect(gestuurd).toHaveLength(VENSTER / 2));
    const nieuw = await mislukt(store, 99);
    await vi.waitFor(() => expect(gestuurd).toContain(nieuw.bericht), 10_000);
    expect(gestuurd).toHaveLength(VENSTER / 2 + 1);
    verder();
    dicht = Promise.resolve();
    await vi.waitFor(() => {
      bezorger.herzend(abonnement);
      expect(new Set(gestuurd)).toEqual(new Set([...rijen, nieuw].map(({ bericht }) => bericht)));
    }, 10_000);
    await bezorger.stop(false);
  });
});

import { randomUUID } from 'node:crypto';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { KluisFout } from '@regiolog/service-kit/kluis';
import { maakLogger } from '@regiolog/service-kit/logger';
import { betrekkingenUit } from '@regiolog/service-kit/testing';
import { expect, it, vi } from 'vitest';
import { openAbonnementen } from './abonnementen.ts';
import { AFLEVERBELEID } from './beleid.ts';
import { type BezorgingDeps, openBezorging } from './bezorging.ts';

it('one subscription of which the vault does not answer stops no other, is told once, and begins later', async () => {
  const store = createMemoryStore();
  const data = { adres: 'https://ontvanger.example/hook', houder: { rol: 'systeem' }, vanaf: null };
  for (const id of ['aaa', 'bbb']) {
    const event = { id: randomUUID(), type: 'AbonnementGenomen', version: 1, data, metadata: {} };
    await store.append({ regio: 'landelijk', categorie: 'abonnement', id }, 'no-stream', [event]);
  }
  let weg = true;
  let gevraagd = 0;
  const verzegel = async ([een]: { onderwerp: string }[]) => {
    if (!een?.onderwerp.endsWith('aaa')) return [{ onderwerp: 'x', cijfer: 'y' }];
    gevraagd += 1;
    if (weg) throw new KluisFout('kluis/onbereikbaar', 'away');
    return [{ onderwerp: 'x', cijfer: 'z' }];
  };
  const regels: string[] = [];
  const deps = {
    store,
    kluis: { verzegel },
    abonnementen: openAbonnementen(store),
    view: { projector: { reached: async () => true } },
    betrekkingen: betrekkingenUit({}),
    vandaag: () => '2024-05-01',
    afzender: { bron: 'urn:nld:oin:00000099000000001000:systeem:regiolog', basis: 'https://r.example' },
    verzender: { sluit: () => {} },
    beleid: AFLEVERBELEID,
    nu: () => new Date(),
    logger: maakLogger({
      niveau: 'error',
      bestemming: { write: (regel: string) => void regels.push(regel) },
    }),
    oorsprong: 'r.example',
  } as unknown as BezorgingDeps;
  const bezorging = openBezorging(deps);
  const einde = new AbortController();
  const klaar = bezorging.doe(einde.signal);
  await vi.waitFor(() => expect(gevraagd).toBeGreaterThan(1), 10_000);
  expect(bezorging.loop('landelijk.bbb')).toBeDefined();
  expect(bezorging.loop('landelijk.aaa')).toBeUndefined();
  expect(regels).toHaveLength(1);
  expect(regels[0]).toContain('kluis/onbereikbaar');
  weg = false;
  await vi.waitFor(() => expect(bezorging.loop('landelijk.aaa')).toBeDefined(), 10_000);
  einde.abort();
  await klaar;
});

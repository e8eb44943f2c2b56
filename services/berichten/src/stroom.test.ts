import { randomUUID } from 'node:crypto';
import type { EventStore, JsonObject } from '@regiolog/event-store/event-store';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { stil } from '@regiolog/service-kit/testing';
import { expect, it } from 'vitest';
import { leesBladzijde, type StroomDeps } from './stroom.ts';

const AFZENDER = {
  bron: 'urn:nld:oin:00000099000000001000:systeem:regiolog',
  basis: 'https://regiolog.example',
};

async function legVast(store: EventStore, slug: string, type: string, metadata: JsonObject): Promise<string> {
  const id = randomUUID();
  const event = { id, type, version: 1, data: { naam: `Regio ${slug}` }, metadata };
  await store.append({ regio: slug, categorie: 'regio', id: slug }, 'no-stream', [event]);
  return id;
}

it.each([
  ['of a kind that is not known here', 'VanEenLatereVersie', {}],
  ['whose source has another shape than was agreed', 'RegioIngericht', { bron: { document: 7 } }],
])('one event %s keeps up nobody who reads on', async (_, type, metadata) => {
  const store = createMemoryStore();
  await legVast(store, 'noord', type, metadata);
  const heel = await legVast(store, 'zuid', 'RegioIngericht', {});
  const view = { projector: { reached: async () => true } };
  const deps = { store, view, afzender: AFZENDER, logger: stil } as unknown as StroomDeps;
  const blad = await leesBladzijde(deps, null, {}, 10);
  expect(blad).toMatchObject({ berichten: [{ bericht: { id: heel } }], einde: true, gelezen: 2 });
});

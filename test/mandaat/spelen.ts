import { type Aggregaat, decider, leesInhoud, type Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import { gemeente } from '@regiolog/domein/gemeente/gemeente';
import { mandaat } from '@regiolog/domein/mandaat/mandaat';
import type { EventStore } from '@regiolog/event-store/event-store';
import { eventId, handleCommand } from '@regiolog/event-store/handle-command';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import type { Graaf, Stap } from './grafen.ts';

/** Records a graph in a real log, by commands that race each other within a round. */

const UUR = 3_600_000;
const BEGIN = Date.parse('2019-12-31T22:30:00.000Z');

const ref = ({ stroom, id }: Stap) => {
  if (stroom === 'gemeente') return { regio: 'landelijk', categorie: 'gemeente', id };
  const [regio = '', deel = ''] = id.split('.');
  return { regio, categorie: 'mandaat', id: deel };
};

type Herstelbaar = { readonly type: string; readonly data: unknown };
const soortVan = ({ type, data }: Herstelbaar) =>
  type === 'GebeurtenisGerectificeerd'
    ? (data as { vervanging: { type: string } | null }).vervanging?.type
    : type;

async function stuur<S extends Schemas, T, F extends FeitInhoud>(
  store: EventStore,
  aggregaat: Aggregaat<S, T, F>,
  stap: Stap,
  nummer: number,
): Promise<void> {
  const inhoud = leesInhoud(aggregaat.schemas, { ...stap.inhoud, version: 1 });
  let opdracht: Parameters<ReturnType<typeof decider<S, T, F>>['decide']>[0] = { soort: 'leg-vast', inhoud };
  if (stap.herstelt !== undefined) {
    const zelfde = (await store.readStream(ref(stap), 0, 500)).filter((e) => soortVan(e) === inhoud.type);
    const doel = zelfde[stap.herstelt % Math.max(zelfde.length, 1)];
    if (doel) opdracht = { soort: 'rectificeer', gebeurtenis: doel.id, vervanging: stap.weg ? null : inhoud };
  }
  const bekend = stap.bekend === undefined ? {} : { bekend: stap.bekend, bron: { document: 'Bron' } };
  await handleCommand({
    store,
    ref: ref(stap),
    decider: decider(aggregaat),
    command: opdracht,
    eventIds: (index) => eventId(ref(stap), 'proef', `stap-${nummer}`, index),
    metadata: { actor: 'proef', rol: 'systeem', ...bekend },
  });
}

/** The events of a graph in log order. What is refused is no part of it, nor what lost every race. */
export async function speel(graaf: Graaf, motor: 'sqlite' | 'memory'): Promise<Gebeurtenis[]> {
  let klok = BEGIN;
  const now = () => new Date(klok);
  const store = motor === 'sqlite' ? openSqliteStore({ file: ':memory:', now }) : createMemoryStore({ now });
  let nummer = 0;
  for (const ronde of graaf) {
    await Promise.all(
      ronde.map((stap) => {
        nummer += 1;
        return stap.stroom === 'mandaat'
          ? stuur(store, mandaat, stap, nummer)
          : stuur(store, gemeente, stap, nummer);
      }),
    );
    klok += 1000 * UUR;
  }
  const { events } = await store.readAll(null, {}, 1000);
  await store.close();
  return [...events];
}

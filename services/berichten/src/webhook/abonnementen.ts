import { type AbonnementState, abonnement } from '@regiolog/domein/abonnement/abonnement';
import { decider, OnleesbareGebeurtenis } from '@regiolog/domein/gedeeld/aggregaat';
import {
  type Cursor,
  type EventStore,
  LIMITS,
  type RecordedEvent,
  StoreError,
  type StreamRef,
} from '@regiolog/event-store/event-store';
import type { BeleidsObject } from '@regiolog/service-kit/policy';

/** All subscriptions of the register, folded from their own events. */

const basis = decider(abonnement);
type Dossier = typeof basis.initialState;

/** A subscription as it is now. */
export type Abonnementdossier = {
  /** `<regio>.<kenmerk>`. */
  readonly id: string;
  readonly ref: StreamRef;
  readonly state: Exclude<AbonnementState, { status: 'leeg' }>;
  readonly revisie: number;
  readonly genomenOp: string;
};
type Gevouwen = { readonly ref: StreamRef; dossier: Dossier; revisie: number; readonly genomenOp: string };

export type Abonnementen = {
  /** Everything recorded before the call, by id. What cannot be read is not in it. */
  bij(): Promise<ReadonlyMap<string, Abonnementdossier>>;
  /** How far was read. */
  tot(): Cursor | null;
};

/** What the policy must know of a subscription. */
export const abonnementObject = ({ ref, state }: Pick<Abonnementdossier, 'ref' | 'state'>): BeleidsObject => {
  const { gemeente } = state.houder;
  return { regio: ref.regio, ...(gemeente === undefined ? {} : { gemeente }) };
};

/** Opens the subscriptions of a log. */
export function openAbonnementen(store: EventStore): Abonnementen {
  let gevouwen = new Map<string, Gevouwen>();
  let na: Cursor | null = null;
  let stand: ReadonlyMap<string, Abonnementdossier> = new Map();
  let keten: Promise<unknown> = Promise.resolve();

  const neem = (event: RecordedEvent): void => {
    const { ref, revision, geregistreerd } = event;
    const id = `${ref.regio}.${ref.id}`;
    const eerder = gevouwen.get(id) ?? { ref, dossier: basis.initialState, genomenOp: geregistreerd };
    try {
      const dossier = basis.evolve(eerder.dossier, event);
      gevouwen.set(id, { ...eerder, dossier, revisie: revision });
    } catch (fout) {
      // Of a later version of the program: what it does with this subscription is not ours to guess.
      if (!(fout instanceof OnleesbareGebeurtenis)) throw fout;
      gevouwen.delete(id);
    }
  };
  /** Works out anew what changed. Who holds the former answer keeps it as it was. */
  const werkUit = (ids: ReadonlySet<string>): void => {
    const nieuw = new Map(stand);
    for (const id of ids) {
      const een = gevouwen.get(id);
      const state = een && basis.stand(een.dossier);
      if (!een || !state || state.status === 'leeg') nieuw.delete(id);
      else nieuw.set(id, { id, ref: een.ref, state, revisie: een.revisie, genomenOp: een.genomenOp });
    }
    stand = nieuw;
  };
  const haal = async (): Promise<void> => {
    for (;;) {
      const blad = await store.readAll(na, { categorie: abonnement.categorie }, LIMITS.pageSize);
      for (const event of blad.events) neem(event);
      na = blad.next;
      if (blad.events.length > 0) werkUit(new Set(blad.events.map(({ ref }) => `${ref.regio}.${ref.id}`)));
      if (blad.end) return;
    }
  };
  const bij = async (): Promise<ReadonlyMap<string, Abonnementdossier>> => {
    try {
      await haal();
    } catch (fout) {
      if (!(fout instanceof StoreError && fout.code === 'event-store/unknown-cursor')) throw fout;
      // The log is another one than was read: start again.
      [gevouwen, na, stand] = [new Map(), null, new Map()];
      await haal();
    }
    return stand;
  };
  return {
    tot: () => na,
    bij: () => {
      const beurt = keten.then(bij);
      keten = beurt.catch(() => {});
      return beurt;
    },
  };
}

import {
  type Aggregaat,
  decider,
  OnleesbareGebeurtenis,
  type Schemas,
} from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { bekendVan } from '@regiolog/domein/gedeeld/gebeurtenis';
import { isZichtbaar, type Tijden } from '@regiolog/domein/gedeeld/tijden';
import { type CommissieState, commissie } from '@regiolog/domein/geschil/commissie';
import { geschil } from '@regiolog/domein/geschil/geschil';
import type { GeschilState } from '@regiolog/domein/geschil/state';
import type { EventStore, RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { readOn } from '@regiolog/event-store/walk';

/**
 * The cases, as the log holds them. Disputes are few (hundreds a year for the whole country), so they are read from the
 * log itself and kept in memory: what is asked is never behind what was written, and any earlier moment is the same
 * fold over fewer events. See decision 0015.
 */

/** One file: its events, and what they add up to now. */
export type Dossier<T> = {
  readonly id: string;
  readonly ref: StreamRef;
  readonly events: readonly RecordedEvent[];
  readonly state: T;
  /** False when an event could not be read: the state is that of all before it. */
  readonly leesbaar: boolean;
  /** What the events before this revision add up to: a repeated request is judged as it was the first time. */
  tot(revisie: number): T;
  /** What the events that count at these times add up to. */
  op(tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>): T;
};
export type Zaakdossier = Dossier<GeschilState>;
export type Commissiedossier = Dossier<CommissieState>;

/** Everything up to one moment of the log. */
export type Stand = {
  /** When the register began: the first thing that was ever recorded in it. */
  readonly begin: string | null;
  /** When the last act was recorded of all that is here. */
  readonly hoofd: string | null;
  readonly geschillen: ReadonlyMap<string, Zaakdossier>;
  readonly commissies: ReadonlyMap<string, Commissiedossier>;
};

export const zichtbareEvents = (
  events: readonly RecordedEvent[],
  tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>,
): RecordedEvent[] =>
  events.filter((e) => isZichtbaar({ geregistreerd: e.geregistreerd, bekend: bekendVan(e) }, tijden));

/** What the events add up to, with every act in its last form; up to the first event that cannot be read. */
export function vouw<S extends Schemas, T, F extends FeitInhoud>(
  aggregaat: Aggregaat<S, T, F>,
  events: readonly RecordedEvent[],
) {
  const { initialState, evolve } = decider(aggregaat);
  let dossier = initialState;
  for (const event of events) {
    try {
      dossier = evolve(dossier, event);
    } catch (fout) {
      if (!(fout instanceof OnleesbareGebeurtenis)) throw fout;
      return { dossier, leesbaar: false };
    }
  }
  return { dossier, leesbaar: true };
}

/** A file made of its events. */
export function maakDossier<S extends Schemas, T, F extends FeitInhoud>(
  aggregaat: Aggregaat<S, T, F>,
  ref: StreamRef,
  events: readonly RecordedEvent[],
): Dossier<T> {
  const { stand } = decider(aggregaat);
  const standVan = (enkele: readonly RecordedEvent[]): { state: T; leesbaar: boolean } => {
    const { dossier, leesbaar } = vouw(aggregaat, enkele);
    return { state: stand(dossier), leesbaar };
  };
  return {
    id: `${ref.regio}.${ref.id}`,
    ref,
    events,
    ...standVan(events),
    tot: (revisie) => standVan(events.filter((e) => e.revision < revisie)).state,
    op: (tijden) => standVan(zichtbareEvents(events, tijden)).state,
  };
}

/** Follows all files of one kind; `opnieuw` is told when the log is another one than was read. */
function volger<S extends Schemas, T, F extends FeitInhoud>(
  store: EventStore,
  aggregaat: Aggregaat<S, T, F>,
  opnieuw: () => void,
) {
  const dossiers = new Map<string, Dossier<T>>();
  let hoofd: string | null = null;

  const verder = readOn(
    store,
    { categorie: aggregaat.categorie },
    {
      take: (events) => {
        for (const [id, erbij] of Map.groupBy(events, ({ ref }) => `${ref.regio}.${ref.id}`)) {
          const [eerste] = erbij;
          const eerder = dossiers.get(id)?.events ?? [];
          if (eerste) dossiers.set(id, maakDossier(aggregaat, eerste.ref, [...eerder, ...erbij]));
        }
        hoofd = events.at(-1)?.geregistreerd ?? hoofd;
      },
      restart: () => {
        dossiers.clear();
        hoofd = null;
        opnieuw();
      },
    },
  );
  return { dossiers, hoofd: () => hoofd, bij: verder };
}

async function beginVan(store: EventStore): Promise<string | null> {
  const { events } = await store.readAll(null, {}, 1);
  return events[0]?.geregistreerd ?? null;
}

const laatste = (a: string | null, b: string | null): string | null => ((a ?? '') > (b ?? '') ? a : b);

/** Opens the cases of a log. Each `bij` sees at least all that was recorded before it was called. */
export function openZaken(store: EventStore): { bij(): Promise<Stand> } {
  // A register begins once; another log has another begin.
  let begin: string | null = null;
  const opnieuw = (): void => {
    begin = null;
  };
  const geschillen = volger(store, geschil, opnieuw);
  const commissies = volger(store, commissie, opnieuw);
  let keten: Promise<unknown> = Promise.resolve();
  return {
    bij: () => {
      const beurt = keten.then(async (): Promise<Stand> => {
        await geschillen.bij();
        await commissies.bij();
        begin ??= await beginVan(store);
        return {
          begin,
          hoofd: laatste(geschillen.hoofd(), commissies.hoofd()),
          geschillen: new Map(geschillen.dossiers),
          commissies: new Map(commissies.dossiers),
        };
      });
      keten = beurt.catch(() => {});
      return beurt;
    },
  };
}
export type Zaken = ReturnType<typeof openZaken>;

import { RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import type { Tijden } from '@regiolog/domein/gedeeld/tijden';
import type { Feiten } from '@regiolog/domein/vragen/feiten';
import { type Cursor, type EventStore, LIMITS, type StreamRef } from '@regiolog/event-store/event-store';
import { createProjector, type Projector } from '@regiolog/event-store/projector';
import { openView } from '@regiolog/event-store/view-file';
import { geheugen, lezer } from './onthouden.ts';
import { neemOp, SCHEMA, VERSIE } from './tabellen.ts';

/**
 * The facts of the whole log in a file that can be thrown away. What counts at which times is decided when it is
 * asked: every fact stays, with the two moments of its event and the group that may replace it.
 */

/** After every instant that an event can bear. */
const EINDE_DER_TIJDEN = '9999-12-31T23:59:59.999Z';
/** How soon the log is asked again for its head when it did not answer, in milliseconds. */
const OPNIEUW_MS = 500;

/** What the view could not take in: answers that touch it are incomplete. */
export type Quarantaine = { readonly regio: string; readonly categorie: string; readonly id: string };

export type FeitenView = {
  readonly projector: Projector;
  /** The facts that count at these times, for one answer: each key is read once. */
  bij(tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>): Feiten;
  /** How far the view has read: the cursor, and the moment of the last event it knows. */
  stand(): { readonly cursor: Cursor | null; readonly geregistreerd: string | null };
  /** The place in the log of the last event recorded by then; of the last one of all when no moment is given. */
  positieOp(beschikbaarOp: string | null): Cursor | null;
  /** False while the view is being built: what it says then misses events that were there before. */
  bijgewerkt(): boolean;
  /** When the first event of the register was recorded. */
  begin(): string | null;
  /** The revision of the last event of a stream that the view knows: its ETag. */
  revisie(ref: StreamRef): number | undefined;
  quarantaine(): readonly Quarantaine[];
  close(): Promise<void>;
};

/** Opens the view and its projector. The caller starts the projector. */
export function openFeitenView(opties: {
  readonly store: EventStore;
  readonly file: string;
  readonly log?: (message: string, error?: unknown) => void;
}): FeitenView {
  const { store } = opties;
  const view = openView({ file: opties.file, schema: SCHEMA, version: VERSIE });
  const onthouden = geheugen(view);
  // Until the view has everything that was in the log when it was opened or lost, an answer would miss things.
  let doel: Cursor | null | undefined;
  const kiesDoel = (): void => {
    doel = undefined;
    store.head().then(
      (kop) => {
        doel = kop?.cursor ?? null;
      },
      () => setTimeout(kiesDoel, OPNIEUW_MS).unref(),
    );
  };
  kiesDoel();
  const gekend = new Set<string>();
  const projector = createProjector({
    store,
    pageSize: LIMITS.pageSize,
    view: {
      ...view,
      handle: (event) => {
        onthouden.vergeet(neemOp(view, event, gekend));
        if (event.type === RECTIFICATIE) onthouden.vergeetHerstellen();
      },
      transaction: (werk) => {
        try {
          view.transaction(werk);
        } catch (fout) {
          // What was not committed is not in the file.
          gekend.clear();
          throw fout;
        }
      },
      rebuild: () => {
        view.rebuild();
        onthouden.wis();
        gekend.clear();
        kiesDoel();
      },
    },
    ...(opties.log ? { log: opties.log } : {}),
  });
  return {
    projector,
    bij: (tijden) => lezer(onthouden, tijden),
    stand: () => ({ cursor: view.checkpoint(), geregistreerd: view.asOf() }),
    positieOp: (beschikbaarOp) =>
      view
        .statement<{ cursor: Cursor }>(
          'SELECT cursor FROM moment WHERE geregistreerd <= ? ORDER BY geregistreerd DESC LIMIT 1',
        )
        .get(beschikbaarOp ?? EINDE_DER_TIJDEN)?.cursor ?? null,
    bijgewerkt: () => {
      const cursor = view.checkpoint();
      return doel === null || (doel !== undefined && cursor !== null && store.compare(cursor, doel) >= 0);
    },
    begin: () =>
      view
        .statement<{ geregistreerd: string }>(
          'SELECT geregistreerd FROM moment ORDER BY geregistreerd LIMIT 1',
        )
        .get()?.geregistreerd ?? null,
    revisie: ({ regio, categorie, id }) =>
      view
        .statement<{ revisie: number }>(
          'SELECT revisie FROM stroom WHERE regio = ? AND categorie = ? AND id = ?',
        )
        .get(regio, categorie, id)?.revisie,
    quarantaine: () => view.quarantined().map((q) => q.ref),
    close: async () => {
      await projector.stop();
      view.close();
    },
  };
}

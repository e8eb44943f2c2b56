import { groepVan, RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { bekendVan } from '@regiolog/domein/gedeeld/gebeurtenis';
import type { Tijden } from '@regiolog/domein/gedeeld/tijden';
import { AGGREGATEN, type Feiten, feitenVanGebeurtenis } from '@regiolog/domein/vragen/feiten';
import type { Cursor, EventStore, RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { createProjector, type Projector } from '@regiolog/event-store/projector';
import { openView, type ViewFile } from '@regiolog/event-store/view-file';
import { geheugen, lezer } from './onthouden.ts';

/**
 * The facts of the whole log in a file that can be thrown away. What counts at which times is decided when it is
 * asked: every fact stays, with the two moments of its event and the group that may replace it.
 */

/** Which events this view knows. When it learns one, it is built again, and what it could not read gets another chance. */
const KENT = Object.values(AGGREGATEN)
  .flatMap(({ schemas }) => Object.keys(schemas))
  .sort();

const SCHEMA = `
-- ${KENT.join(' ')}
CREATE TABLE gebeurtenis (
  positie INTEGER PRIMARY KEY, cursor TEXT NOT NULL, id TEXT NOT NULL, groep TEXT NOT NULL, geregistreerd TEXT NOT NULL,
  bekend TEXT NOT NULL, regio TEXT NOT NULL, categorie TEXT NOT NULL, stroom TEXT NOT NULL, revisie INTEGER NOT NULL
) STRICT;
CREATE INDEX gebeurtenis_groep ON gebeurtenis (groep, positie);
CREATE INDEX gebeurtenis_stroom ON gebeurtenis (regio, categorie, stroom, revisie);
CREATE INDEX gebeurtenis_geregistreerd ON gebeurtenis (geregistreerd, positie);
CREATE TABLE feit (
  sleutel TEXT NOT NULL, positie INTEGER NOT NULL, n INTEGER NOT NULL, inhoud TEXT NOT NULL,
  PRIMARY KEY (sleutel, positie, n)
) STRICT, WITHOUT ROWID;
`;

/** After every instant that an event can bear. */
const EINDE_DER_TIJDEN = '9999-12-31T23:59:59.999Z';
/** How soon the log is asked again for its head when it did not answer, in milliseconds. */
const OPNIEUW_MS = 500;

/** Raise when the facts of events change, so that every view is built again. */
const VERSIE = 2;

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

/** Takes in one event; gives the keys under which something is new. */
function neemOp(view: ViewFile, event: RecordedEvent): readonly string[] {
  const groep = groepVan(event);
  const feiten = feitenVanGebeurtenis(event);
  const { regio, categorie, id } = event.ref;
  const { lastInsertRowid } = view
    .statement('INSERT INTO gebeurtenis VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      event.cursor,
      event.id,
      groep,
      event.geregistreerd,
      bekendVan(event),
      regio,
      categorie,
      id,
      event.revision,
    ) as {
    lastInsertRowid: number | bigint;
  };
  const voeg = view.statement('INSERT INTO feit VALUES (?, ?, ?, ?)');
  for (const [n, feit] of feiten.entries()) {
    const inhoud = JSON.stringify(feit);
    for (const sleutel of new Set(feit.sleutels)) voeg.run(sleutel, lastInsertRowid, n, inhoud);
  }
  return feiten.flatMap((feit) => feit.sleutels);
}

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
  const projector = createProjector({
    store,
    view: {
      ...view,
      handle: (event) => {
        const sleutels = neemOp(view, event);
        if (event.type === RECTIFICATIE) onthouden.wis();
        else onthouden.vergeet(sleutels);
      },
      rebuild: () => {
        view.rebuild();
        onthouden.wis();
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
          'SELECT cursor FROM gebeurtenis WHERE geregistreerd <= ? ORDER BY geregistreerd DESC, positie DESC LIMIT 1',
        )
        .get(beschikbaarOp ?? EINDE_DER_TIJDEN)?.cursor ?? null,
    bijgewerkt: () => {
      const cursor = view.checkpoint();
      return doel === null || (doel !== undefined && cursor !== null && store.compare(cursor, doel) >= 0);
    },
    begin: () =>
      view
        .statement<{ geregistreerd: string }>(
          'SELECT geregistreerd FROM gebeurtenis ORDER BY positie LIMIT 1',
        )
        .get()?.geregistreerd ?? null,
    revisie: ({ regio, categorie, id }) =>
      view
        .statement<{ revisie: number | null }>(
          'SELECT max(revisie) AS revisie FROM gebeurtenis WHERE regio = ? AND categorie = ? AND stroom = ?',
        )
        .get(regio, categorie, id)?.revisie ?? undefined,
    quarantaine: () => view.quarantined().map((q) => q.ref),
    close: async () => {
      await projector.stop();
      view.close();
    },
  };
}

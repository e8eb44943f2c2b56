import { groepVan } from '@regiolog/domein/gedeeld/aggregaat';
import { bekendVan } from '@regiolog/domein/gedeeld/gebeurtenis';
import { isZichtbaar, type Tijden } from '@regiolog/domein/gedeeld/tijden';
import { type Feiten, feitenVanGebeurtenis, type RegisterFeit } from '@regiolog/domein/vragen/feiten';
import type { Cursor, EventStore, RecordedEvent } from '@regiolog/event-store/event-store';
import { createProjector, type Projector } from '@regiolog/event-store/projector';
import { openView, type ViewFile } from '@regiolog/event-store/view-file';

/**
 * The facts of the whole log in a file that can be thrown away. What counts at which times is decided when it is
 * asked: every fact stays, with the two moments of its event and the group that may replace it.
 */

const SCHEMA = `
CREATE TABLE gebeurtenis (
  positie INTEGER PRIMARY KEY, id TEXT NOT NULL, groep TEXT NOT NULL, geregistreerd TEXT NOT NULL,
  bekend TEXT NOT NULL, regio TEXT NOT NULL, categorie TEXT NOT NULL, stroom TEXT NOT NULL, revisie INTEGER NOT NULL
) STRICT;
CREATE INDEX gebeurtenis_groep ON gebeurtenis (groep, positie);
CREATE INDEX gebeurtenis_id ON gebeurtenis (id);
CREATE TABLE feit (
  sleutel TEXT NOT NULL, positie INTEGER NOT NULL, n INTEGER NOT NULL, inhoud TEXT NOT NULL,
  PRIMARY KEY (sleutel, positie, n)
) STRICT, WITHOUT ROWID;
`;

/** Raise when the facts of events change, so that every view is built again. */
const VERSIE = 1;

type Rij = {
  readonly positie: number;
  readonly n: number;
  readonly groep: string;
  readonly geregistreerd: string;
  readonly bekend: string;
  readonly inhoud: string;
};

/** What the view could not take in: answers that touch it are incomplete. */
export type Quarantaine = { readonly regio: string; readonly categorie: string; readonly id: string };

export type FeitenView = {
  readonly projector: Projector;
  /** The facts that count at these times, for one answer: each key is read once. */
  bij(tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>): Feiten;
  /** How far the view has read: the cursor, and the moment of the last event it knows. */
  stand(): { readonly cursor: Cursor | null; readonly geregistreerd: string | null };
  /** When the first event of the register was recorded. */
  begin(): string | null;
  vind(gebeurtenis: string): { regio: string; categorie: string; id: string; revisie: number } | undefined;
  quarantaine(): readonly Quarantaine[];
  close(): Promise<void>;
};

function neemOp(view: ViewFile, event: RecordedEvent): void {
  const groep = groepVan(event);
  const feiten = feitenVanGebeurtenis(event);
  const { regio, categorie, id } = event.ref;
  const { lastInsertRowid } = view
    .statement('INSERT INTO gebeurtenis VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(event.id, groep, event.geregistreerd, bekendVan(event), regio, categorie, id, event.revision) as {
    lastInsertRowid: number | bigint;
  };
  const voeg = view.statement('INSERT INTO feit VALUES (?, ?, ?, ?)');
  for (const [n, feit] of feiten.entries()) {
    const inhoud = JSON.stringify(feit);
    for (const sleutel of new Set(feit.sleutels)) voeg.run(sleutel, lastInsertRowid, n, inhoud);
  }
}

const LEES = `
SELECT f.positie, f.n, g.groep, g.geregistreerd, g.bekend, f.inhoud
FROM feit f JOIN gebeurtenis g ON g.positie = f.positie
WHERE f.sleutel = ? ORDER BY f.positie, f.n`;
const LATER = `
SELECT geregistreerd, bekend FROM gebeurtenis WHERE groep = ? AND positie > ? ORDER BY positie`;

/** Facts by key, each key read once for one answer; a fact counts unless a later visible event took its place. */
function lezer(view: ViewFile, tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>): Feiten {
  const gelezen = new Map<string, readonly RegisterFeit[]>();
  const isVervangen = (rij: Rij): boolean =>
    view
      .statement<{ geregistreerd: string; bekend: string }>(LATER)
      .all(rij.groep, rij.positie)
      .some((later) => isZichtbaar(later, tijden));
  const lees = (sleutel: string): readonly RegisterFeit[] =>
    view
      .read(() => view.statement<Rij>(LEES).all(sleutel))
      .filter((rij) => isZichtbaar(rij, tijden) && !isVervangen(rij))
      .map((rij) => JSON.parse(rij.inhoud) as RegisterFeit);
  return {
    bij: (sleutel) => {
      const feiten = gelezen.get(sleutel) ?? lees(sleutel);
      gelezen.set(sleutel, feiten);
      return feiten;
    },
  };
}

/** Opens the view and its projector. The caller starts the projector. */
export function openFeitenView(opties: {
  readonly store: EventStore;
  readonly file: string;
  readonly log?: (message: string, error?: unknown) => void;
}): FeitenView {
  const view = openView({ file: opties.file, schema: SCHEMA, version: VERSIE });
  const projector = createProjector({
    store: opties.store,
    view: { ...view, handle: (event) => neemOp(view, event) },
    ...(opties.log ? { log: opties.log } : {}),
  });
  return {
    projector,
    bij: (tijden) => lezer(view, tijden),
    stand: () => ({ cursor: view.checkpoint(), geregistreerd: view.asOf() }),
    begin: () =>
      view
        .statement<{ geregistreerd: string }>(
          'SELECT geregistreerd FROM gebeurtenis ORDER BY positie LIMIT 1',
        )
        .get()?.geregistreerd ?? null,
    vind: (gebeurtenis) =>
      view
        .statement<{ regio: string; categorie: string; id: string; revisie: number }>(
          'SELECT regio, categorie, stroom AS id, revisie FROM gebeurtenis WHERE id = ?',
        )
        .get(gebeurtenis),
    quarantaine: () => view.quarantined().map((q) => q.ref),
    close: async () => {
      await projector.stop();
      view.close();
    },
  };
}

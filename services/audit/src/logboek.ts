import { join } from 'node:path';
import { Gerectificeerd, RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { Herkomst } from '@regiolog/domein/gedeeld/gebeurtenis';
import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { type EventStore, LIMITS, type RecordedEvent } from '@regiolog/event-store/event-store';
import { createProjector } from '@regiolog/event-store/projector';
import { openView, type ViewFile } from '@regiolog/event-store/view-file';
import type { Logger } from '@regiolog/service-kit/logger';
import { type Gebeurtenisfilter, voorwaarden } from './filter.ts';

/**
 * Where every event of the register is, in the order of the log: an index that can be thrown away. It holds no word of
 * what an event says: that is read from the log, each time anew.
 */

/** Raise when what is kept of an event changes, so that every index is built again. */
const VERSIE = 1;
const SCHEMA = `
CREATE TABLE plaats (
  nr INTEGER PRIMARY KEY, id TEXT NOT NULL, regio TEXT NOT NULL, categorie TEXT NOT NULL, dossier TEXT NOT NULL,
  volgnummer INTEGER NOT NULL, soort TEXT NOT NULL, door TEXT NOT NULL, geregistreerd TEXT NOT NULL,
  hersteld INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX op_id ON plaats (id);
CREATE INDEX op_dossier ON plaats (regio, categorie, dossier, nr);
CREATE INDEX op_regio ON plaats (regio, nr);
CREATE INDEX op_categorie ON plaats (categorie, nr);
CREATE INDEX op_soort ON plaats (soort, nr);
CREATE INDEX op_door ON plaats (door, nr);
CREATE INDEX op_moment ON plaats (geregistreerd, nr);
CREATE INDEX op_hersteld ON plaats (nr) WHERE hersteld = 1;
`;

/** How long a reader waits for what was recorded just now, in milliseconds. */
const WACHT_MS = 5000;
const NOG_NIET = weiger(
  'nog-niet-gereed',
  'Het register leest nog na wat eerder is vastgelegd. Probeer het zo weer.',
);

/** Where one event is: its number in the log, from 1, and its place in its file. */
export type Plaats = {
  readonly nr: number;
  readonly id: string;
  readonly regio: string;
  readonly categorie: string;
  readonly dossier: string;
  readonly volgnummer: number;
};
/** One file, with the number of its last event. */
export type Dossierplaats = Omit<Plaats, 'nr' | 'id'>;

export type Volgorde = 'nieuwste' | 'oudste';

function neemOp(view: ViewFile, event: RecordedEvent): void {
  const { regio, categorie, id: dossier } = event.ref;
  const door = Herkomst.safeParse(event.metadata).data?.actor ?? 'onbekend';
  view
    .statement(
      `INSERT INTO plaats (id, regio, categorie, dossier, volgnummer, soort, door, geregistreerd)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(event.id, regio, categorie, dossier, event.revision, event.type, door, event.geregistreerd);
  const herstel = event.type === RECTIFICATIE ? Gerectificeerd.safeParse(event.data).data : undefined;
  if (!herstel) return;
  view
    .statement('UPDATE plaats SET hersteld = 1 WHERE id = ? AND regio = ? AND categorie = ? AND dossier = ?')
    .run(herstel.corrigeert, regio, categorie, dossier);
}

const KOLOMMEN = 'nr, id, regio, categorie, dossier, volgnummer';

/** Questions to the index; each reads no more than it is asked for. */
function lezer(view: ViewFile) {
  return {
    /** The next places after one, in this order. */
    bladzijde: (
      filter: Gebeurtenisfilter,
      { na, volgorde, aantal }: { readonly na: number | undefined; volgorde: Volgorde; aantal: number },
    ): Plaats[] => {
      const { sql, waarden } = voorwaarden(filter);
      const [teken, richting] = volgorde === 'nieuwste' ? ['<', 'DESC'] : ['>', 'ASC'];
      const grens = na === undefined ? '' : ` AND nr ${teken} ${na}`;
      return view.read(() =>
        view
          .statement<Plaats>(
            `SELECT ${KOLOMMEN} FROM plaats WHERE ${sql}${grens} ORDER BY nr ${richting} LIMIT ?`,
          )
          .all(...waarden, aantal),
      );
    },
    /** How many places there are, counted up to a bound. */
    telTot: (filter: Gebeurtenisfilter, grens: number): number => {
      const { sql, waarden } = voorwaarden(filter);
      const tel = `SELECT count(*) AS aantal FROM (SELECT 1 FROM plaats WHERE ${sql} LIMIT ?)`;
      return view.read(() => view.statement<{ aantal: number }>(tel).get(...waarden, grens)?.aantal ?? 0);
    },
    vind: (id: string): Plaats | undefined =>
      view.read(() => view.statement<Plaats>(`SELECT ${KOLOMMEN} FROM plaats WHERE id = ?`).get(id)),
    /** The files of a region after one, by kind and name. */
    dossiers: (
      regio: string,
      na: { readonly categorie: string; readonly dossier: string },
      aantal: number,
    ): Dossierplaats[] =>
      view.read(() =>
        view
          .statement<Dossierplaats>(
            `SELECT regio, categorie, dossier, max(volgnummer) AS volgnummer FROM plaats
             WHERE regio = ? AND (categorie, dossier) > (?, ?)
             GROUP BY regio, categorie, dossier ORDER BY categorie, dossier LIMIT ?`,
          )
          .all(regio, na.categorie, na.dossier, aantal),
      ),
  };
}

/** Opens the index of one instance, in its own folder. */
export function openLogboek(opties: {
  readonly store: EventStore;
  readonly data: string;
  readonly logger: Logger;
}) {
  const { store } = opties;
  const view = openView({ file: join(opties.data, 'audit.sqlite'), schema: SCHEMA, version: VERSIE });
  const projector = createProjector({
    store,
    pageSize: LIMITS.pageSize,
    view: { ...view, handle: (event) => neemOp(view, event) },
    log: (melding, fout) => opties.logger.warn({ err: fout }, melding),
  });
  return {
    ...lezer(view),
    /** Waits until all is in the index that is in the log now. */
    bij: async (): Promise<Weigering | undefined> => {
      const kop = await store.head();
      return !kop || (await projector.reached(kop.cursor, WACHT_MS)) ? undefined : NOG_NIET;
    },
    /** What readiness asks: how far the index is behind the log. */
    projecties: { logboek: () => projector.lag() },
    start: (): void => projector.start(),
    stop: async (): Promise<void> => {
      await projector.stop();
      view.close();
    },
  };
}
export type Logboek = ReturnType<typeof openLogboek>;

import { groepVan, RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { bekendVan } from '@regiolog/domein/gedeeld/gebeurtenis';
import { AGGREGATEN, feitenVanGebeurtenis } from '@regiolog/domein/vragen/feiten';
import { woordenVan, woordsleutel } from '@regiolog/domein/vragen/zoeken/zoeken-woorden';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import type { ViewFile } from '@regiolog/event-store/view-file';
import { stam } from './stam.ts';

/** What the file of facts holds, and how an event is taken in. */

/** Raise when the facts or the words of events change, so that every view is built again. */
export const VERSIE = 5;

/** Which events this view knows. When it learns one, it is built again, and what it could not read gets another chance. */
const KENT = Object.values(AGGREGATEN)
  .flatMap(({ schemas }) => Object.keys(schemas))
  .sort();

/**
 * `feit`: every fact, once, numbered in log order. `vindplaats`: under which keys it is found; its words, in their
 * stem, are keys like any other. `woord`: the stem of every word there is, to find words by their first letters.
 * `herstel`: every correction with its two moments; what it corrects comes before it in the same stream. `moment`: how
 * far the log was at each moment. `stroom`: the last revision of every stream.
 */
export const SCHEMA = `
-- ${KENT.join(' ')}
CREATE TABLE feit (nr INTEGER PRIMARY KEY, inhoud TEXT NOT NULL) STRICT;
CREATE TABLE vindplaats (
  sleutel TEXT NOT NULL, feit INTEGER NOT NULL, PRIMARY KEY (sleutel, feit)
) STRICT, WITHOUT ROWID;
CREATE TABLE woord (vorm TEXT PRIMARY KEY, stam TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE herstel (
  groep TEXT NOT NULL, revisie INTEGER NOT NULL, geregistreerd TEXT NOT NULL, bekend TEXT NOT NULL,
  PRIMARY KEY (groep, revisie)
) STRICT, WITHOUT ROWID;
CREATE TABLE moment (geregistreerd TEXT PRIMARY KEY, cursor TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE stroom (
  regio TEXT NOT NULL, categorie TEXT NOT NULL, id TEXT NOT NULL, revisie INTEGER NOT NULL,
  PRIMARY KEY (regio, categorie, id)
) STRICT, WITHOUT ROWID;
`;

const NIEUW_WOORD = 'INSERT INTO woord VALUES (?, ?) ON CONFLICT DO NOTHING';
const EIND_VAN_STROOM = `INSERT INTO stroom VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET revisie = excluded.revisie`;
const EIND_VAN_MOMENT = `INSERT INTO moment VALUES (?, ?)
  ON CONFLICT DO UPDATE SET cursor = excluded.cursor`;

/** Takes in one event; gives the keys under which something is new. `gekend` are words that are in the file already. */
export function neemOp(view: ViewFile, event: RecordedEvent, gekend: Set<string>): readonly string[] {
  const { regio, categorie, id } = event.ref;
  const nieuw: string[] = [];
  for (const feit of feitenVanGebeurtenis(event)) {
    const { lastInsertRowid: nr } = view
      .statement('INSERT INTO feit VALUES (NULL, ?)')
      .run(JSON.stringify(feit)) as { lastInsertRowid: number | bigint };
    const sleutels = new Set(feit.sleutels);
    for (const vorm of woordenVan(feit)) {
      sleutels.add(woordsleutel(stam(vorm)));
      if (gekend.has(vorm)) continue;
      view.statement(NIEUW_WOORD).run(vorm, stam(vorm));
      gekend.add(vorm);
    }
    const vindbaar = view.statement('INSERT INTO vindplaats VALUES (?, ?)');
    for (const sleutel of sleutels) {
      vindbaar.run(sleutel, nr);
      nieuw.push(sleutel);
    }
  }
  if (event.type === RECTIFICATIE) {
    view
      .statement('INSERT INTO herstel VALUES (?, ?, ?, ?)')
      .run(groepVan(event), event.revision, event.geregistreerd, bekendVan(event));
  }
  view.statement(EIND_VAN_MOMENT).run(event.geregistreerd, event.cursor);
  view.statement(EIND_VAN_STROOM).run(regio, categorie, id, event.revision);
  return nieuw;
}

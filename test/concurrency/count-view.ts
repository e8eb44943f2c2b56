/** A view that knows every event once, so that one that was missed or taken in twice shows. */
import type { View } from '@regiolog/event-store/projector';
import { openView, type ViewFile } from '@regiolog/event-store/view-file';

export function openCount(file: string): View & ViewFile {
  const schema = 'CREATE TABLE seen (event_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID';
  const view = openView({ file, schema, version: 1 });
  return { ...view, handle: (event) => void view.statement('INSERT INTO seen VALUES (?)').run(event.id) };
}

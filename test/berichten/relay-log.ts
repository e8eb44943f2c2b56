/** A log to relay: events as they were stored once (test/fixtures), in as many files as a test likes. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { berichtVan } from '@regiolog/domein/berichten/bericht';
import type {
  EventStore,
  JsonObject,
  NewEvent,
  RecordedEvent,
  StreamRef,
} from '@regiolog/event-store/event-store';
import { walkLog } from '@regiolog/event-store/walk';

export const AFZENDER = {
  bron: 'urn:nld:oin:00000099000000001000:systeem:regiolog',
  basis: 'http://127.0.0.1:8080',
};

const stored = (kind: string): RecordedEvent =>
  JSON.parse(
    readFileSync(new URL(`../fixtures/gebeurtenissen/${kind}.v1.json`, import.meta.url), 'utf8'),
  ) as RecordedEvent;

/** Open to the members of a region, a reference only, and not for the world. */
const KINDS = [
  stored('BesluitGenomen'),
  stored('BesluitGenomen'),
  stored('GeschilGemeld'),
  stored('PersoonsgegevensVernietigd'),
];

function renewed({ type, version, data, metadata }: RecordedEvent, more: JsonObject): NewEvent {
  return { id: randomUUID(), type, version, data, metadata: { ...metadata, ...more } };
}

/** Writes events to a log, over many files at once, each with an order of its own; `more` goes into their metadata. */
export function writer(store: EventStore, more: JsonObject = {}) {
  const revisions = new Map<string, number>();
  return {
    /** Appends `count` events, ten per append, over 40 files of each region. */
    write: async (regions: readonly string[], count: number): Promise<void> => {
      const PER_APPEND = 10;
      const appends: (() => Promise<unknown>)[] = [];
      for (let n = 0; n < count / PER_APPEND; n++) {
        const kind = KINDS[n % KINDS.length] as RecordedEvent;
        const regio = regions[n % regions.length] as string;
        const { categorie } = kind.ref;
        const ref: StreamRef = { regio, categorie, id: `dossier-${Math.floor(n / KINDS.length) % 10}` };
        const name = JSON.stringify(ref);
        const revision = revisions.get(name) ?? -1;
        revisions.set(name, revision + PER_APPEND);
        const events = Array.from({ length: PER_APPEND }, () => renewed(kind, more));
        appends.push(() => store.append(ref, revision < 0 ? 'no-stream' : { revision }, events));
      }
      // In order, for one file may come by more than once; a hundred at a time share a commit.
      for (let i = 0; i < appends.length; i += 100)
        await Promise.all(appends.slice(i, i + 100).map((append) => append()));
    },
  };
}

/** The ids that the world must get, in the order of their file, by the key of that file. */
export async function expected(store: EventStore): Promise<Map<string, string[]>> {
  const perKey = new Map<string, string[]>();
  for await (const event of walkLog(store)) {
    const message = berichtVan(event);
    if (!message) continue;
    const ids = perKey.get(message.sleutel) ?? [];
    perKey.set(message.sleutel, ids);
    ids.push(event.id);
  }
  return perKey;
}

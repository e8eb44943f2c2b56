import type { EventStore, RecordedEvent } from '@regiolog/event-store/event-store';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import { walkLog } from '@regiolog/event-store/walk';

/** Walks the whole log once and recomputes the chain of every stream. */
export async function controleer(store: EventStore) {
  const laatste = new Map<string, RecordedEvent>();
  const fouten: string[] = [];
  let gebeurtenissen = 0;
  for await (const event of walkLog(store)) {
    const stroom = `${event.ref.regio}.${event.ref.categorie}-${event.ref.id}`;
    const fout = verifyChain([event], laatste.get(stroom));
    if (fout) fouten.push(`${stroom}, volgnummer ${event.revision}: de keten klopt niet (${fout.fault})`);
    laatste.set(stroom, event);
    gebeurtenissen += 1;
  }
  return { stromen: laatste.size, gebeurtenissen, fouten };
}

import { type EventStore, LIMITS, type RecordedEvent } from '@regiolog/event-store/event-store';
import { verifyChain } from '@regiolog/event-store/hash-chain';

/** Walks the whole log once and recomputes the chain of every stream. */
export async function controleer(store: EventStore) {
  const laatste = new Map<string, RecordedEvent>();
  const fouten: string[] = [];
  let gebeurtenissen = 0;
  let na = null;
  for (;;) {
    const blad = await store.readAll(na, {}, LIMITS.pageSize);
    for (const event of blad.events) {
      const stroom = `${event.ref.regio}.${event.ref.categorie}-${event.ref.id}`;
      const fout = verifyChain([event], laatste.get(stroom));
      if (fout) fouten.push(`${stroom}, volgnummer ${event.revision}: de keten klopt niet (${fout.fault})`);
      laatste.set(stroom, event);
    }
    gebeurtenissen += blad.events.length;
    if (blad.end) return { stromen: laatste.size, gebeurtenissen, fouten };
    na = blad.next;
  }
}

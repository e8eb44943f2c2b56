import { feitenVan, OnleesbareGebeurtenis, toestand } from '@regiolog/domein/gedeeld/aggregaat';
import { type OvereenkomstState, overeenkomst } from '@regiolog/domein/overeenkomst/overeenkomst';
import type { EventStore, RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { readWholeStream } from '@regiolog/event-store/walk';

function isLeesbaar(event: RecordedEvent): boolean {
  try {
    feitenVan(overeenkomst, event);
    return true;
  } catch (error) {
    if (error instanceof OnleesbareGebeurtenis) return false;
    throw error;
  }
}

/** A file that cannot be read to its end still decides who may see it: a failure would tell others that it exists. */
function leesbareStand(events: readonly RecordedEvent[]): OvereenkomstState {
  try {
    return toestand(overeenkomst, events);
  } catch (error) {
    if (!(error instanceof OnleesbareGebeurtenis)) throw error;
    const kapot = events.findIndex((event) => !isLeesbaar(event));
    return toestand(overeenkomst, events.slice(0, kapot));
  }
}

/**
 * The municipalities that are or were a party, recorded or reported, from the stream itself: who may record the acts
 * of its own bodies. An act may be recorded late, so a party that left still may.
 */
export async function partijGemeenten(store: EventStore, ref: StreamRef): Promise<string[]> {
  const state = leesbareStand(await readWholeStream(store, ref));
  if (state.status === 'leeg') return [];
  return [...new Set(state.partijen)].flatMap((p) => (p.startsWith('gemeente:') ? [p.slice(9)] : []));
}

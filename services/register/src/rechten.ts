import {
  type Aggregaat,
  feitenVan,
  OnleesbareGebeurtenis,
  type Schemas,
  toestand,
} from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { mandaat } from '@regiolog/domein/mandaat/mandaat';
import { type OvereenkomstState, overeenkomst } from '@regiolog/domein/overeenkomst/overeenkomst';
import type { EventStore, RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { readWholeStream } from '@regiolog/event-store/walk';

function isLeesbaar<S extends Schemas, T, F extends FeitInhoud>(
  aggregaat: Aggregaat<S, T, F>,
  event: RecordedEvent,
): boolean {
  try {
    feitenVan(aggregaat, event);
    return true;
  } catch (error) {
    if (error instanceof OnleesbareGebeurtenis) return false;
    throw error;
  }
}

/** A file that cannot be read to its end still decides who may see it: a failure would tell others that it exists. */
function leesbareStand<S extends Schemas, T, F extends FeitInhoud>(
  aggregaat: Aggregaat<S, T, F>,
  events: readonly RecordedEvent[],
): T {
  try {
    return toestand(aggregaat, events);
  } catch (error) {
    if (!(error instanceof OnleesbareGebeurtenis)) throw error;
    const kapot = events.findIndex((event) => !isLeesbaar(aggregaat, event));
    return toestand(aggregaat, events.slice(0, kapot));
  }
}

/** An agreement as its stream says it is now. */
export const overeenkomstStand = async (store: EventStore, ref: StreamRef): Promise<OvereenkomstState> =>
  leesbareStand(overeenkomst, await readWholeStream(store, ref));

/**
 * The municipalities that are or were a party, recorded or reported, from the stream itself: who may record the acts
 * of its own bodies. An act may be recorded late, so a party that left still may.
 */
export async function partijGemeenten(store: EventStore, ref: StreamRef): Promise<string[]> {
  const state = await overeenkomstStand(store, ref);
  if (state.status === 'leeg') return [];
  return [...new Set(state.partijen)].flatMap((p) => (p.startsWith('gemeente:') ? [p.slice(9)] : []));
}

/** The municipalities that give or receive a mandate, recorded or reported, from the stream itself. */
export async function mandaatGemeenten(store: EventStore, ref: StreamRef): Promise<string[]> {
  const state = leesbareStand(mandaat, await readWholeStream(store, ref));
  return state.status === 'leeg' ? [] : [...new Set(state.partijen)];
}

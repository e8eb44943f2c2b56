import { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import { type Cursor, type EventStore, LIMITS } from '@regiolog/event-store/event-store';
import type { Kluis } from '@regiolog/service-kit/kluis';

const { PersoonsgegevensVernietigd } = regioGebeurtenissen;

/**
 * Destroys again every key of which the log says that it was destroyed. The log comes first, so a crash in between
 * leaves a key behind; and an old copy of the vault that is put back brings keys with it. Gives how many there were.
 */
export async function vergeetOpnieuw(store: EventStore, kluis: Kluis): Promise<number> {
  let aantal = 0;
  let na: Cursor | null = null;
  for (;;) {
    const blad = await store.readAll(na, { categorie: 'regio' }, LIMITS.pageSize);
    for (const { type, data } of blad.events) {
      if (type !== 'PersoonsgegevensVernietigd') continue;
      const { success, data: daad } = PersoonsgegevensVernietigd.safeParse(data);
      if (!success || kluis.toestand(daad.onderwerp) === 'vernietigd') continue;
      kluis.vernietig(daad.onderwerp);
      aantal += 1;
    }
    if (blad.end) return aantal;
    na = blad.next;
  }
}

import { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import type { EventStore } from '@regiolog/event-store/event-store';
import { walkLog } from '@regiolog/event-store/walk';
import type { Kluis } from '@regiolog/service-kit/kluis';

const { PersoonsgegevensVernietigd } = regioGebeurtenissen;

/**
 * Destroys again every key of which the log says that it was destroyed. The log comes first, so a crash in between
 * leaves a key behind; and an old copy of the vault that is put back brings keys with it. Gives how many there were.
 */
export async function vergeetOpnieuw(store: EventStore, kluis: Kluis): Promise<number> {
  let aantal = 0;
  for await (const { type, data } of walkLog(store, { categorie: 'regio' })) {
    if (type !== 'PersoonsgegevensVernietigd') continue;
    const { success, data: daad } = PersoonsgegevensVernietigd.safeParse(data);
    if (!success || kluis.toestand(daad.onderwerp) === 'vernietigd') continue;
    kluis.vernietig(daad.onderwerp);
    aantal += 1;
  }
  return aantal;
}

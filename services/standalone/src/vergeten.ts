import { geschilGebeurtenissen } from '@regiolog/domein/geschil/events';
import { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import type { EventStore, RecordedEvent } from '@regiolog/event-store/event-store';
import { walkLog } from '@regiolog/event-store/walk';
import { clientsleutel } from '@regiolog/geschillen/sleutels';
import type { Kluis } from '@regiolog/service-kit/kluis';

const { PersoonsgegevensVernietigd } = regioGebeurtenissen;
const { ClientgegevensVernietigd } = geschilGebeurtenissen;

type Vernietiging = {
  readonly categorie: string;
  readonly type: string;
  /** Whose key was destroyed, or nothing when the event cannot be read. */
  readonly onderwerp: (event: RecordedEvent) => string | undefined;
};

/** Which events say that a key was destroyed, and whose. */
const VERNIETIGINGEN: readonly Vernietiging[] = [
  {
    categorie: 'regio',
    type: 'PersoonsgegevensVernietigd',
    onderwerp: ({ data }) => PersoonsgegevensVernietigd.safeParse(data).data?.onderwerp,
  },
  {
    categorie: 'geschil',
    type: 'ClientgegevensVernietigd',
    onderwerp: ({ ref, data }) => {
      const daad = ClientgegevensVernietigd.safeParse(data).data;
      return daad && clientsleutel(ref, daad.referentie);
    },
  },
];

/**
 * Destroys again every key of which the log says that it was destroyed. The log comes first, so a crash in between
 * leaves a key behind; and an old copy of the vault that is put back brings keys with it. Gives how many there were.
 */
export async function vergeetOpnieuw(store: EventStore, kluis: Kluis): Promise<number> {
  let aantal = 0;
  for (const { categorie, type, onderwerp } of VERNIETIGINGEN) {
    for await (const event of walkLog(store, { categorie })) {
      const wie = event.type === type ? onderwerp(event) : undefined;
      if (wie === undefined || (await kluis.toestand(wie)) === 'vernietigd') continue;
      await kluis.vernietig(wie);
      aantal += 1;
    }
  }
  return aantal;
}

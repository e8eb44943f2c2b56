import { geschilGebeurtenissen } from '@regiolog/domein/geschil/events';
import { clientsleutel } from '@regiolog/domein/geschil/sleutels';
import { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import { type Cursor, type EventStore, LIMITS, type RecordedEvent } from '@regiolog/event-store/event-store';
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
 * Carries out what the log says of forgetting. The log comes first: a crash in between, or a vault that was away, leaves
 * a key behind; and an old copy of the vault that is put back brings keys with it. Each call goes on where the last one
 * got to, the first one from the begin of the log, and gives how many keys were still to be destroyed.
 */
export function openVergeter(store: EventStore, kluis: Kluis): () => Promise<number> {
  const gelezenTot = new Map<string, Cursor>();

  async function voerUit({ type, onderwerp }: Vernietiging, event: RecordedEvent): Promise<number> {
    const wie = event.type === type ? onderwerp(event) : undefined;
    if (wie === undefined || (await kluis.toestand(wie)) === 'vernietigd') return 0;
    await kluis.vernietig(wie);
    return 1;
  }

  return async () => {
    let aantal = 0;
    for (const vernietiging of VERNIETIGINGEN) {
      const { categorie } = vernietiging;
      for (let einde = false; !einde; ) {
        const na = gelezenTot.get(categorie) ?? null;
        const blad = await store.readAll(na, { categorie }, LIMITS.pageSize);
        for (const event of blad.events) aantal += await voerUit(vernietiging, event);
        // Only when all of the page is carried out: what failed is read again.
        gelezenTot.set(categorie, blad.next);
        einde = blad.end;
      }
    }
    return aantal;
  };
}

import { leesInhoud, OnleesbareGebeurtenis } from '@regiolog/domein/gedeeld/aggregaat';
import { type Bericht, evolve, type PostvakState, postvak } from '@regiolog/domein/postvak/postvak';
import type { EventStore, RecordedEvent } from '@regiolog/event-store/event-store';
import { readOn } from '@regiolog/event-store/walk';

/** One message, as a list shows it: without what it says. */
export type Postvakrij = {
  readonly id: string;
  readonly regio: string;
  readonly bericht: Bericht;
  /** When it came in, and when the last thing was recorded of it. */
  readonly sinds: string;
  readonly laatst: string;
  readonly revisie: number;
};

/** What still asks for somebody's attention. */
export const isOpen = ({ bericht: { status } }: Postvakrij): boolean =>
  status === 'aangehouden' || status === 'onbestelbaar';

/** What is known of a message after one more event; one that cannot be read changes nothing of what is known. */
function naEvent(bericht: PostvakState, event: RecordedEvent): PostvakState {
  try {
    return evolve(bericht, leesInhoud(postvak.schemas, event));
  } catch (fout) {
    if (!(fout instanceof OnleesbareGebeurtenis)) throw fout;
    return bericht;
  }
}

/** What waits first, then what was done last. */
const opOpen = (a: Postvakrij, b: Postvakrij): number => {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  const [eerst, dan] = isOpen(a) ? [a.sinds, b.sinds] : [b.laatst, a.laatst];
  return eerst.localeCompare(dan) || a.id.localeCompare(b.id);
};

/**
 * All messages, as the log holds them. They are few (a decision of each body of each municipality, a few times a year),
 * so they are read from the log itself and kept in memory, as cases are (decision 0015). What they say is not: whoever
 * sends may send much.
 */
export function openPostvak(store: EventStore) {
  const rijen = new Map<string, Postvakrij>();
  let keten: Promise<unknown> = Promise.resolve();

  const neemOp = (event: RecordedEvent): void => {
    const id = `${event.ref.regio}.${event.ref.id}`;
    const eerder = rijen.get(id);
    const { inhoud: _, ...bericht } = {
      inhoud: undefined,
      ...naEvent(eerder?.bericht ?? postvak.begin, event),
    };
    if (bericht.status === 'leeg') return;
    rijen.set(id, {
      id,
      regio: event.ref.regio,
      bericht,
      sinds: eerder?.sinds ?? event.geregistreerd,
      laatst: event.geregistreerd,
      revisie: event.revision,
    });
  };
  const bij = readOn(
    store,
    { categorie: postvak.categorie },
    {
      take: (events) => {
        for (const event of events) neemOp(event);
      },
      restart: () => rijen.clear(),
    },
  );
  return {
    /** Every message that passes, what waits first; sees at least all that was recorded before. */
    async rijen(mag: (rij: Postvakrij) => boolean): Promise<readonly Postvakrij[]> {
      const beurt = keten.then(bij);
      keten = beurt.catch(() => {});
      await beurt;
      return [...rijen.values()].filter(mag).sort(opOpen);
    },
  };
}
export type Postvak = ReturnType<typeof openPostvak>;

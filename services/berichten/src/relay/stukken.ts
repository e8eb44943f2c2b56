import type { Page } from '@regiolog/event-store/event-store';
import type { Vertaler } from './vertaling.ts';
import type { Uitgaand } from './zender.ts';

/** What goes into one transaction, and how far the relay is after it. */
export type Stuk = {
  readonly berichten: readonly Uitgaand[];
  /** How many events it covers, those that are not published too. */
  readonly aantal: number;
  readonly positie: string | null;
  readonly geregistreerd: string | null;
};

/** Bytes of one transaction, well below what a broker takes in one batch of one partition as it is shipped (1 MiB). */
const MEESTE_BYTES = 768 * 1024;

const omvang = ({ key, value }: Uitgaand): number => Buffer.byteLength(key) + Buffer.byteLength(value);

/** Cuts a page into transactions. The last one ends where the page ends, also when nothing of it is published. */
export function* inStukken({ events, next }: Page, vertaal: Vertaler): Generator<Stuk> {
  let berichten: Uitgaand[] = [];
  let bytes = 0;
  let aantal = 0;
  let vorige: Pick<Stuk, 'positie' | 'geregistreerd'> = { positie: null, geregistreerd: null };
  for (const gebeurtenis of events) {
    const bericht = vertaal(gebeurtenis);
    const erbij = bericht ? omvang(bericht) : 0;
    if (berichten.length > 0 && bytes + erbij > MEESTE_BYTES) {
      yield { berichten, aantal, ...vorige };
      [berichten, bytes, aantal] = [[], 0, 0];
    }
    if (bericht) berichten.push(bericht);
    bytes += erbij;
    aantal += 1;
    vorige = { positie: gebeurtenis.cursor, geregistreerd: gebeurtenis.geregistreerd };
  }
  yield { berichten, aantal, positie: next, geregistreerd: vorige.geregistreerd };
}

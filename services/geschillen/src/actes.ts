import type { Aggregaat, Inhoud, Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { bekendVan, Herkomst } from '@regiolog/domein/gedeeld/gebeurtenis';
import { Bron } from '@regiolog/domein/gedeeld/namen';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { z } from 'zod';
import { vouw } from './zaken.ts';

/** One act of a file in its last corrected form; `inhoud` is null when it turned out never to have happened. */
export type Acte<I> = {
  /** The event that first said it: the name of the act, whatever is corrected. */
  readonly groep: string;
  readonly inhoud: I | null;
  /** The event that said it last. */
  readonly event: RecordedEvent;
};

/** The acts of these events, in the order in which they were first recorded; up to the first that cannot be read. */
export function actes<S extends Schemas, T, F extends FeitInhoud>(
  aggregaat: Aggregaat<S, T, F>,
  events: readonly RecordedEvent[],
): Acte<Inhoud<S>>[] {
  const bijId = new Map(events.map((event) => [event.id, event]));
  const { dossier } = vouw(aggregaat, events);
  return dossier.geldend.flatMap(({ groep, laatste, inhoud }) => {
    const event = bijId.get(laatste);
    return event ? [{ groep, inhoud, event }] : [];
  });
}

/** Where an act stands in the log, and on which source it rests. */
export const Vindplaats = z.object({
  gebeurtenis: z.string().describe('De laatste gebeurtenis die dit zegt; die is te herstellen.'),
  bekendOp: z.string().meta({ format: 'date-time' }),
  geregistreerdOp: z.string().meta({ format: 'date-time' }),
  bron: Bron.nullable(),
});

export function vindplaats(event: RecordedEvent): z.infer<typeof Vindplaats> {
  return {
    gebeurtenis: event.id,
    bekendOp: bekendVan(event),
    geregistreerdOp: event.geregistreerd,
    bron: Herkomst.safeParse(event.metadata).data?.bron ?? null,
  };
}

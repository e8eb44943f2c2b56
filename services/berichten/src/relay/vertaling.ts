import { berichtVan } from '@regiolog/domein/berichten/bericht';
import { type Afzender, inEnvelop } from '@regiolog/domein/berichten/cloudevent';
import { alsRecord } from '@regiolog/domein/berichten/kafka';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import type { Uitgaand } from './zender.ts';

/** The message of a recorded event; undefined when it is not published. Throws when it cannot be read. */
export type Vertaler = (gebeurtenis: RecordedEvent) => Uitgaand | undefined;

/** The published language as records of Kafka. The trace in which an event came to be goes along as a header. */
export function vertaler(afzender: Afzender): Vertaler {
  return (gebeurtenis) => {
    const bericht = berichtVan(gebeurtenis);
    if (!bericht) return undefined;
    const { key, value, headers } = alsRecord(inEnvelop(bericht, gebeurtenis, afzender));
    const { spoor } = gebeurtenis.metadata;
    const trace = typeof spoor === 'string' ? { traceparent: spoor } : {};
    return { topic: bericht.kanaal, key, value, headers: { ...headers, ...trace } };
  };
}

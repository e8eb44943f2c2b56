import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { CloudEvent } from './cloudevent.ts';

/**
 * The Kafka protocol binding of CloudEvents, structured mode: the whole event is the value. In binary mode a message
 * without data is a tombstone, and a message about a dispute has none.
 */

const INHOUDSTYPE = 'application/cloudevents+json';

/** What a Kafka client sends. */
export type Kafkarecord = {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
};

/** What a Kafka client receives: bytes, some headers more than once. */
export type OntvangenRecord = {
  readonly key?: Uint8Array | string | null;
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
  readonly value: Uint8Array | string | null;
};

/** The record of an event. Its key is the partition key, so that what is about one file keeps its order. */
export function alsRecord(event: CloudEvent): Kafkarecord {
  return {
    key: event.partitionkey ?? event.id,
    headers: { 'content-type': `${INHOUDSTYPE}; charset=UTF-8` },
    value: JSON.stringify(event),
  };
}

function tekst(waarde: unknown): string | undefined {
  const een = Array.isArray(waarde) ? waarde[0] : waarde;
  if (typeof een === 'string') return een;
  if (!(een instanceof Uint8Array)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(een);
  } catch {
    return undefined;
  }
}

function json(waarde: string): unknown {
  try {
    return JSON.parse(waarde);
  } catch {
    return undefined;
  }
}

/** The event in a record, or what is wrong with it. Headers that are not of the binding, such as a trace, are let be. */
export function uitRecord({ headers, value }: OntvangenRecord): CloudEvent | Weigering {
  const kop = Object.entries(headers ?? {}).find(([naam]) => naam.toLowerCase() === 'content-type');
  const type = tekst(kop?.[1])?.split(';')[0]?.trim().toLowerCase();
  if (type !== INHOUDSTYPE)
    return weiger(
      'mediatype-onbekend',
      `Stuur een bericht als ${INHOUDSTYPE}, het hele bericht in de waarde.`,
    );
  const inhoud = tekst(value);
  const gelezen = CloudEvent.safeParse(inhoud === undefined ? undefined : json(inhoud));
  if (gelezen.success) return gelezen.data;
  return weiger(
    'invoer-ongeldig',
    'Dit is geen bericht volgens het profiel.',
    gelezen.error.issues.map((i) => ({ veld: i.path.join('.'), melding: i.message })),
  );
}

import { type Kafka, type KafkaMessage, maakKafka, partitionering } from '@regiolog/service-kit/kafka';
import { maakLogger } from '@regiolog/service-kit/logger';
import { describe } from 'vitest';
import { kafkaBeschikbaar } from './broker.ts';

/** Describes what only a real broker can show; without one it is skipped, and the reason stands in its name. */
export function describeKafka(name: string, body: () => void): void {
  if (kafkaBeschikbaar()) describe(name, body);
  else describe.skip(`${name} (not run: no Kafka broker; run node infra/kafka/haal.mjs)`, body);
}

/** The client of the product, without its log lines. */
export function quietKafka(brokers: readonly string[]): Kafka {
  return maakKafka({ brokers, clientId: 'test' }, maakLogger({ niveau: 'silent' }));
}

export type TestRecord = KafkaMessage & { readonly partition: number };

/** A group member that notices the others soon, and new records at once. */
export const LIVELY = { sessionTimeout: 6_000, heartbeatInterval: 200, maxWaitTimeInMs: 100 };

/**
 * Reads a topic from its begin, committed records only, until what was read is enough.
 * @returns the records as they came: in order within a partition.
 */
export async function readUntil(
  kafka: Kafka,
  topic: string,
  enough: (records: readonly TestRecord[]) => boolean,
): Promise<TestRecord[]> {
  const consumer = kafka.consumer({ ...LIVELY, groupId: `read-${crypto.randomUUID()}` });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    const records: TestRecord[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    await consumer.run({
      eachMessage: async ({ message, partition }) => {
        records.push({ ...message, partition });
        if (enough(records)) resolve();
      },
    });
    await promise;
    return records;
  } finally {
    await consumer.disconnect();
  }
}

/** A producer whose records stand or fall together, and that a later one of the same name shuts out. */
export function transactional(kafka: Kafka, transactionalId: string) {
  return kafka.producer({
    transactionalId,
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: partitionering,
  });
}

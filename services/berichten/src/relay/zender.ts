import { type Kafka, partitionering } from '@regiolog/service-kit/kafka';
import type { Standrecord } from './stand.ts';

/** The name under which exactly one producer at a time can commit. */
const TRANSACTIE = 'regiolog-relay';
/** How long a transaction that nobody ends holds up the readers, in milliseconds. */
const TRANSACTIE_MS = 30_000;

/** One message as it goes to a topic. */
export type Uitgaand = {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Sends in transactions: all of it is there for who reads what is committed, or nothing. */
export type Zender = {
  /**
   * Sends messages and what the relay keeps of itself, and commits. The first one shuts out every earlier sender, also
   * one in the middle of a transaction: whatever that still sends is refused. When this rejects nobody knows whether
   * it was committed, and the sender is of no more use.
   */
  zend(berichten: readonly Uitgaand[], eigen: readonly Standrecord[]): Promise<void>;
  sluit(): Promise<void>;
};

/** Whether an error says that another sender took over. */
export const afgezet = (code: string): boolean =>
  ['INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED', 'INVALID_PRODUCER_ID_MAPPING'].includes(code);

function perTopic(berichten: readonly Uitgaand[]) {
  const uit = new Map<string, { key: string; value: string; headers: Record<string, string> }[]>();
  for (const { topic, key, value, headers } of berichten) {
    const rij = uit.get(topic) ?? [];
    rij.push({ key, value, headers });
    uit.set(topic, rij);
  }
  return [...uit].map(([topic, messages]) => ({ topic, messages }));
}

/** Connects a sender; it shuts nobody out before its first transaction. */
export async function openZender(kafka: Kafka, standtopic: string): Promise<Zender> {
  const producer = kafka.producer({
    createPartitioner: partitionering,
    transactionalId: TRANSACTIE,
    transactionTimeout: TRANSACTIE_MS,
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
  });
  await producer.connect();
  return {
    zend: async (berichten, eigen) => {
      const transactie = await producer.transaction();
      await transactie.sendBatch({
        acks: -1,
        topicMessages: [...perTopic(berichten), { topic: standtopic, messages: [...eigen] }],
      });
      await transactie.commit();
    },
    sluit: () => producer.disconnect(),
  };
}

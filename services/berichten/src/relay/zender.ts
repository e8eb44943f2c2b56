import { setTimeout as pauze } from 'node:timers/promises';
import { type Kafka, partitionering, type Transaction } from '@regiolog/service-kit/kafka';
import { foutcode } from './omslag.ts';
import type { Standrecord } from './stand.ts';

/** The name under which exactly one producer at a time can commit. */
const TRANSACTIE = 'regiolog-relay';
/** How long a transaction that nobody ends holds up the readers, in milliseconds. */
const TRANSACTIE_MS = 30_000;

/** What passes: the commit before is still being written, or a topic was only just made. For so long, in milliseconds. */
const GAAT_VOORBIJ: ReadonlySet<string> = new Set([
  ...['CONCURRENT_TRANSACTIONS', 'UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE'],
  ...['KafkaJSMetadataNotLoaded', 'KafkaJSTopicMetadataNotLoaded'],
]);
const GEDULD_MS = 5_000;
const POGING_MS = 5;

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

type Zending = Parameters<Transaction['sendBatch']>[0];

/**
 * Sends what may be sent twice, until it is taken: as the first of a transaction, so that what follows need not be tried
 * again.
 */
async function begin(transactie: Transaction, zending: Zending): Promise<void> {
  const tot = performance.now() + GEDULD_MS;
  for (;;) {
    try {
      await transactie.sendBatch(zending);
      return;
    } catch (fout) {
      if (!GAAT_VOORBIJ.has(foutcode(fout)) || performance.now() > tot) throw fout;
    }
    await pauze(POGING_MS);
  }
}

/** Connects a sender; it shuts nobody out before its first transaction. */
export async function openZender(kafka: Kafka, standtopic: string): Promise<Zender> {
  const producer = kafka.producer({
    createPartitioner: partitionering,
    transactionalId: TRANSACTIE,
    transactionTimeout: TRANSACTIE_MS,
    maxInFlightRequests: 1,
    // Never again within a transaction: where the leader of a partition moved meanwhile, kafkajs would leave out what
    // was to go there, or send it twice (its pull request 1798). Who fails begins anew, from what was committed.
    retry: { retries: 0 },
    allowAutoTopicCreation: false,
  });
  await producer.connect();
  return {
    zend: async (berichten, eigen) => {
      const topicMessages = perTopic(berichten);
      const transactie = await producer.transaction();
      // The topics go along empty: so the client knows them before anything is sent to them.
      const leeg = topicMessages.map(({ topic }) => ({ topic, messages: [] }));
      await begin(transactie, {
        acks: -1,
        topicMessages: [{ topic: standtopic, messages: [...eigen] }, ...leeg],
      });
      if (topicMessages.length > 0) await transactie.sendBatch({ acks: -1, topicMessages });
      await transactie.commit();
    },
    sluit: () => producer.disconnect(),
  };
}

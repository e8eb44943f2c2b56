import { setTimeout as pauze } from 'node:timers/promises';
import type { Consumer, Kafka, KafkaMessage } from '@regiolog/service-kit/kafka';
import type { Omslag } from './omslag.ts';

export type Volging = {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly groep: string;
  /** How long a member may be silent before the group goes on without it, in milliseconds. */
  readonly sessieMs: number;
  /** Done before every attempt, such as making the topic. */
  readonly vooraf: () => Promise<void>;
  /** Listens to a new consumer, before it joins. */
  readonly opzet: (consumer: Consumer) => void;
  /** Takes what was committed, from the beginning of the topic; again from there after a failure. */
  readonly neem: (berichten: readonly KafkaMessage[]) => void;
  readonly meld: Omslag;
};

/** How long a fetch waits for news at most, and so how soon a heartbeat can be sent. */
const FETCH_MS = 500;
/** A consumer on a broker that hangs does not get to hold up a service that stops. */
const AFSCHEID_MS = 3_000;
const LANGSTE_PAUZE_MS = 10_000;

/** A pause that doubles with every failure, with chance in it so that instances do not all come back at once. */
export async function uitstel(mislukt: number, signaal: AbortSignal): Promise<void> {
  const langst = Math.min(LANGSTE_PAUZE_MS, 100 * 2 ** Math.min(mislukt, 10));
  await pauze(langst * (0.5 + Math.random() / 2), undefined, { signal: signaal }).catch(() => {});
}

/** Resolves when the signal says so. */
export function afgebroken(signaal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signaal.aborted) resolve();
    else signaal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Follows until the signal, or until kafkajs gives up: then it rejects. */
async function volg(volging: Volging, signaal: AbortSignal, meegedaan: () => void): Promise<void> {
  const { kafka, topic, groep, sessieMs } = volging;
  await volging.vooraf();
  const consumer = kafka.consumer({
    groupId: groep,
    sessionTimeout: sessieMs,
    rebalanceTimeout: sessieMs,
    heartbeatInterval: sessieMs / 10,
    maxWaitTimeInMs: FETCH_MS,
    allowAutoTopicCreation: false,
    // One way back after a failure: ours, which makes everything anew.
    retry: { restartOnFailure: async () => false },
  });
  const omgevallen = new Promise<never>((_, reject) => {
    consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
  });
  omgevallen.catch(() => {});
  consumer.on('consumer.group_join', meegedaan);
  volging.opzet(consumer);
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({ autoCommit: false, eachBatch: async ({ batch }) => volging.neem(batch.messages) });
    await Promise.race([omgevallen, afgebroken(signaal)]);
  } finally {
    await Promise.race([
      consumer.disconnect().catch(() => {}),
      pauze(AFSCHEID_MS, undefined, { ref: false }),
    ]);
  }
}

/** Keeps a consumer on a topic until the signal, through whatever happens to the brokers. Never rejects. */
export async function blijfVolgen(volging: Volging, signaal: AbortSignal): Promise<void> {
  let mislukt = 0;
  while (!signaal.aborted) {
    try {
      await volg(volging, signaal, () => {
        mislukt = 0;
        volging.meld('verbonden');
      });
    } catch (fout) {
      volging.meld('Kafka is er niet', fout);
      await uitstel(mislukt, signaal);
      mislukt += 1;
    }
  }
}

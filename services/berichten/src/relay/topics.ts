import { setTimeout as pauze } from 'node:timers/promises';
import type { Admin, Kafka } from '@regiolog/service-kit/kafka';

/** How topics of messages are made. What is left out is for the brokers to say. */
export type Topicvorm = {
  /** Never changed afterwards: the partition of a file follows from it, and so its order. */
  readonly partities: number;
  readonly replicatie?: number;
  /** How many copies must have a record before it counts as sent. */
  readonly minInSync?: number;
};

/**
 * The state of the relay: few records, of which the last per key is kept. Whoever takes the lead reads all of it, so
 * that what is superseded goes within hours.
 */
const STAND = {
  'cleanup.policy': 'compact',
  'segment.bytes': String(4 * 1024 * 1024),
  'segment.ms': String(60 * 60 * 1000),
  'min.cleanable.dirty.ratio': '0.01',
};

const GEDULD_MS = 10_000;
const POGING_MS = 20;

/** Ends when the leaders of a new topic know that they are: the broker that made it knows sooner. */
async function bediend(admin: Admin, topic: string): Promise<void> {
  const tot = performance.now() + GEDULD_MS;
  for (;;) {
    try {
      await admin.fetchTopicOffsets(topic);
      return;
    } catch (fout) {
      if (performance.now() > tot) throw fout;
    }
    await pauze(POGING_MS);
  }
}

async function maak(
  kafka: Kafka,
  namen: readonly string[],
  { partities, replicatie, minInSync }: Topicvorm,
  instelling: Readonly<Record<string, string>>,
): Promise<void> {
  const alles = { ...instelling, ...(minInSync ? { 'min.insync.replicas': String(minInSync) } : {}) };
  const admin = kafka.admin();
  await admin.connect();
  try {
    const bekend = new Set(await admin.listTopics());
    const nieuw = namen.filter((topic) => !bekend.has(topic));
    if (nieuw.length === 0) return;
    await admin.createTopics({
      waitForLeaders: false,
      topics: nieuw.map((topic) => ({
        topic,
        numPartitions: partities,
        ...(replicatie ? { replicationFactor: replicatie } : {}),
        configEntries: Object.entries(alles).map(([name, value]) => ({ name, value })),
      })),
    });
    await Promise.all(nieuw.map((topic) => bediend(admin, topic)));
  } finally {
    await admin.disconnect();
  }
}

/** Makes the topics that are not there; those that are stay as they are. */
export function maakTopics(kafka: Kafka, namen: readonly string[], vorm: Topicvorm): Promise<void> {
  return maak(kafka, namen, vorm, {});
}

/** Makes the topic of the relay, when it is not there. */
export function maakStandtopic(kafka: Kafka, topic: string, vorm: Topicvorm): Promise<void> {
  return maak(kafka, [topic], { ...vorm, partities: 1 }, STAND);
}

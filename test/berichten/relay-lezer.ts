/** Consumers of what the relay sends, as a municipality would make them: kafkajs as it comes, two members of a group. */
import { uitRecord } from '@regiolog/domein/berichten/kafka';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Consumer, Kafka } from '@regiolog/service-kit/kafka';

/** The topics of every region, those of later ones too: kafkajs looks once, at the subscription. */
const TOPICS = /^regiolog\.[a-z0-9-]+\.(afspraken|geschillen)$/;

export type Readers = {
  /** By key: the ids in the order in which they were first seen. */
  readonly seen: ReadonlyMap<string, readonly string[]>;
  /** How many ids were seen, and how often one was seen again. */
  readonly counts: { ids: number; again: number };
  /** One more member of the group, or one less. */
  join(): Promise<void>;
  leave(): Promise<void>;
  /** Looks for topics that were made since. */
  lookAgain(): Promise<void>;
  close(): Promise<void>;
};

/** Opens a group without members. */
export function readers(kafka: Kafka, groupId: string): Readers {
  const seen = new Map<string, string[]>();
  const ids = new Set<string>();
  const counts = { ids: 0, again: 0 };
  const members: Consumer[] = [];

  const run = async (member: Consumer): Promise<void> => {
    await member.subscribe({ topics: [TOPICS], fromBeginning: true });
    await member.run({
      eachMessage: async ({ message }) => {
        const event = uitRecord(message);
        if (isWeigering(event)) throw new Error(event.melding);
        if (ids.has(event.id)) {
          counts.again += 1;
          return;
        }
        ids.add(event.id);
        counts.ids += 1;
        const key = String(message.key);
        const inOrder = seen.get(key) ?? [];
        seen.set(key, inOrder);
        inOrder.push(event.id);
      },
    });
  };
  return {
    seen,
    counts,
    join: async () => {
      const member = kafka.consumer({ groupId });
      members.push(member);
      await member.connect();
      await run(member);
    },
    leave: async () => {
      await members.shift()?.disconnect();
    },
    lookAgain: async () => {
      for (const member of members) {
        await member.stop();
        await run(member);
      }
    },
    close: async () => {
      await Promise.all(members.splice(0).map((member) => member.disconnect()));
    },
  };
}

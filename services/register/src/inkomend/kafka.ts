import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, Consumer, Kafka } from '@regiolog/service-kit/kafka';
import type { InkomendDeps } from './plaatsing.ts';
import { INKOMENDE_TOPICS, neemRecord } from './record.ts';

/**
 * Reads what the systems of municipalities write to their topics. Any number of instances share the work as one group;
 * what is read twice is recorded once. A place in a topic counts as read when what came of it is recorded.
 */

export type Luisteropties = {
  readonly kafka: Kafka;
  /** How often it is looked whether there are other topics, in milliseconds. */
  readonly topicsMs?: number;
  /** How long an instance that died keeps its share, in milliseconds. */
  readonly sessieMs?: number;
};

export const GROEP = 'regiolog-inkomend';
/** So many partitions are worked on at once. */
const TEGELIJK = 4;
/** The pause before a new attempt, in milliseconds, the first and the longest. */
const [KORTST_MS, LANGST_MS] = [200, 15_000];

export type Luisteraar = {
  /** Reads from now on, whatever happens. */
  start(): void;
  /** Resolves when nothing is being recorded any more. */
  stop(): Promise<void>;
};

/** Why a consumer is at its end: it failed, there are other topics, or nobody wants it any more. */
type Einde = 'gevallen' | 'andere-topics' | 'gestopt';

type PerRecord = NonNullable<NonNullable<Parameters<Consumer['run']>[0]>['eachMessage']>;

async function topicsNu(admin: Admin): Promise<string[]> {
  return (await admin.listTopics()).filter((topic) => INKOMENDE_TOPICS.test(topic)).sort();
}

/** Resolves when there are other topics than these. A broker that does not answer says nothing of topics. */
async function andereTopics(
  admin: Admin,
  topics: readonly string[],
  topicsMs: number,
  klaar: AbortSignal,
): Promise<Einde> {
  while (!klaar.aborted) {
    await pause(topicsMs, undefined, { signal: klaar }).catch(() => {});
    const nu = await topicsNu(admin).catch(() => topics);
    if (nu.join() !== topics.join()) return 'andere-topics';
  }
  return 'gestopt';
}

/** Takes in one record; its place counts as read when this resolves. */
function verwerker(deps: InkomendDeps): PerRecord {
  const tel = deps.meter?.teller(
    'regiolog_inkomend_records_total',
    'Records of topics of which this instance recorded what came of them.',
  );
  return async ({ topic, partition, message }) => {
    const gemeente = INKOMENDE_TOPICS.exec(topic)?.[1];
    if (gemeente === undefined) return;
    const plek = { topic, partitie: partition, offset: message.offset };
    const { id, bericht, herhaald } = await neemRecord(deps, gemeente, plek, message);
    tel?.();
    deps.logger.info(
      { inkomend: { ...plek, id, status: bericht.status, herhaald } },
      'bericht uit een topic',
    );
  };
}

/** Opens the listening; it does nothing until it is started. */
export function openLuisteraar(deps: InkomendDeps, opties: Luisteropties): Luisteraar {
  const { kafka, topicsMs = 30_000, sessieMs = 30_000 } = opties;
  const { logger } = deps;
  const eachMessage = verwerker(deps);
  const stop = new AbortController();
  const gestopt = new Promise<Einde>((klaar) =>
    stop.signal.addEventListener('abort', () => klaar('gestopt')),
  );
  let lopend: Promise<void> = Promise.resolve();
  const wacht = (ms: number) => pause(ms, undefined, { signal: stop.signal }).catch(() => {});

  /** Reads these topics until there is a reason to begin anew. */
  const lees = async (admin: Admin, topics: readonly string[]): Promise<Einde> => {
    const consumer = kafka.consumer({
      groupId: GROEP,
      sessionTimeout: sessieMs,
      heartbeatInterval: Math.floor(sessieMs / 10),
      // Whoever stops waits for what it asked the broker: no longer than this.
      maxWaitTimeInMs: 500,
      // A consumer that fell is replaced here, and not by itself: it does not get up from everything.
      retry: { restartOnFailure: async () => false },
    });
    const klaar = new AbortController();
    const gevallen = new Promise<Einde>((val) => consumer.on(consumer.events.CRASH, () => val('gevallen')));
    try {
      await consumer.connect();
      // What was written before anybody read the topic counts too.
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({ eachMessage, partitionsConsumedConcurrently: TEGELIJK });
      return await Promise.race([gestopt, gevallen, andereTopics(admin, topics, topicsMs, klaar.signal)]);
    } finally {
      klaar.abort();
      await consumer.disconnect().catch(() => {});
    }
  };

  const ronde = async (): Promise<Einde> => {
    const admin = kafka.admin();
    try {
      await admin.connect();
      const topics = await topicsNu(admin);
      if (topics.length > 0) return await lees(admin, topics);
      await wacht(topicsMs);
      return 'andere-topics';
    } finally {
      await admin.disconnect().catch(() => {});
    }
  };
  const blijf = async (): Promise<void> => {
    let mislukt = 0;
    while (!stop.signal.aborted) {
      const einde = await ronde().catch((fout: unknown): Einde => {
        logger.warn({ err: fout }, 'de topics van gemeenten kunnen niet worden gelezen');
        return 'gevallen';
      });
      mislukt = einde === 'gevallen' ? mislukt + 1 : 0;
      if (mislukt > 0) await wacht(Math.min(LANGST_MS, KORTST_MS * 2 ** mislukt));
    }
  };
  return {
    start: () => {
      lopend = blijf();
    },
    stop: () => {
      stop.abort();
      return lopend;
    },
  };
}

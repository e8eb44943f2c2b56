import { Kafka, type KafkaConfig, type LogEntry, logLevel, Partitioners } from 'kafkajs';
import type { Kafkaconfig } from './config.ts';
import type { Logger } from './logger.ts';

export type { Admin, Consumer, Kafka, KafkaMessage, Producer, Transaction } from 'kafkajs';

/** How a service reaches Kafka. `brokers` are `host:port`; `sasl` carries a secret, so that it comes from a file or vault. */
export type KafkaInstelling = Pick<KafkaConfig, 'ssl' | 'sasl'> & {
  readonly brokers: readonly string[];
  readonly clientId: string;
};

/**
 * The partitioner of every producer: the same key goes to the same partition as with Kafka's Java client. kafkajs warns
 * at every start when none is named.
 */
export const partitionering = Partitioners.DefaultPartitioner;

/**
 * How long kafkajs tries before a call fails: about three seconds on a broker that is away, ten per try on one that
 * hangs. All of it is named, because kafkajs has other defaults under a test runner. The first pause is short: the
 * first send after a commit finds the coordinator still busy with that commit, nearly always, and waits this long.
 */
const GEDULD = {
  requestTimeout: 10_000,
  retry: { initialRetryTime: 20, factor: 0.2, multiplier: 2, maxRetryTime: 1_000, retries: 8 },
};

const NIVEAU = { 1: 'error', 2: 'warn', 4: 'info', 5: 'debug' } as const;

/**
 * Writes what kafkajs says in our log. Only text and numbers go along: a broker's answer, a stack or a message's buffers
 * can hold what is not for a log.
 */
function schrijver(logger: Logger) {
  return ({ level, namespace, log: { message, timestamp: _, logger: __, ...details } }: LogEntry) => {
    if (level === logLevel.NOTHING) return;
    const kaal = Object.entries(details).filter(
      ([naam, waarde]) => naam !== 'stack' && ['string', 'number', 'boolean'].includes(typeof waarde),
    );
    logger[NIVEAU[level]]({ kafka: { deel: namespace, ...Object.fromEntries(kaal) } }, message);
  };
}

/**
 * A client of Kafka. It connects to nothing until a producer, consumer or admin of it does.
 *
 * A producer that failed a send, commit or abort is at its end: throw it away and make a new one. A transactional one
 * stays in the state in which it failed, and an idempotent one numbers its next records as those that failed, so that a
 * broker that did store these answers "stored" to the next and drops them.
 * @param instelling where the brokers are, and how this service makes itself known there.
 * @param logger where kafkajs's lines go, from level info.
 */
export function maakKafka(instelling: KafkaInstelling, logger: Logger): Kafka {
  return new Kafka({
    ...instelling,
    ...GEDULD,
    brokers: [...instelling.brokers],
    logLevel: logLevel.INFO,
    logCreator: () => schrijver(logger),
  });
}

/** The client of a service that was told where the brokers are. */
export function kafkaVan({ brokers, tls, gebruiker }: Kafkaconfig, clientId: string, logger: Logger): Kafka {
  const sasl = gebruiker && {
    mechanism: 'scram-sha-512' as const,
    username: gebruiker.naam,
    password: gebruiker.wachtwoord,
  };
  return maakKafka({ brokers, clientId, ssl: tls, ...(sasl ? { sasl } : {}) }, logger);
}

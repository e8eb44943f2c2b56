import { createHash } from 'node:crypto';
import type { EventStore } from '@regiolog/event-store/event-store';
import { type Kafka, partitionering } from '@regiolog/service-kit/kafka';
import type { Logger } from '@regiolog/service-kit/logger';
import type { Meter } from '@regiolog/service-kit/meter';
import { openRelaybeurt } from './beurt.ts';
import { leesNa } from './lees.ts';
import { type Leiding, openLeiding } from './leiding.ts';
import { openOmslag } from './omslag.ts';
import { openSlot } from './slot.ts';
import { type Herhaling, type Toestand, vergelijker, verst, wensrecord } from './stand.ts';
import { openStandvolger } from './standvolger.ts';
import { tellingen } from './tellingen.ts';
import { maakStandtopic, type Topicvorm } from './topics.ts';
import type { Vertaler } from './vertaling.ts';

/** Lock and state of the relay at once; also the prefix of its groups. */
const STANDTOPIC = 'regiolog.relay';
const GROEP = 'regiolog-relay';
/** How long an instance may be silent before another takes over, in milliseconds. */
const SESSIE_MS = 10_000;

export type RelayOpties = {
  readonly store: EventStore;
  readonly kafka: Kafka;
  readonly vertaal: Vertaler;
  readonly logger: Logger;
  readonly meter: Meter;
  readonly nu: () => Date;
  /** How the topics of messages are made. */
  readonly topics: Topicvorm;
  /** What this instance is called among the others. */
  readonly instantie: string;
  readonly sessieMs?: number;
};

export type Relay = {
  /** For what else must be done by one instance at a time. */
  readonly leiding: Leiding;
  readonly instantie: string;
  /** What the topic of the relay says; undefined as long as it was not read. */
  toestand(): Toestand | undefined;
  /** Age in seconds of the oldest event that was never sent; 0 when there is none, undefined when that is not known. */
  achterstand(): Promise<number | undefined>;
  /** Asks for everything after a place in the log to be sent again; resolves when the wish is kept. */
  herhaal(wens: Herhaling): Promise<void>;
  stop(): Promise<void>;
};

/** The same wish under the same key of the same caller is one wish. */
export const wensId = (onderwerp: string, sleutel: string): string =>
  createHash('sha256').update(`${onderwerp}\n${sleutel}`).digest('hex').slice(0, 32);

async function legNeer(kafka: Kafka, wens: Herhaling): Promise<void> {
  const producer = kafka.producer({
    createPartitioner: partitionering,
    idempotent: true,
    allowAutoTopicCreation: false,
  });
  await producer.connect();
  try {
    await producer.send({ topic: STANDTOPIC, messages: [wensrecord(wens)] });
  } finally {
    await producer.disconnect();
  }
}

/** Opens the relay: from now on it sends what is recorded, whenever this instance leads. */
export function openRelay(opties: RelayOpties): Relay {
  const { store, kafka, logger, meter, instantie } = opties;
  const groep = {
    kafka,
    topic: STANDTOPIC,
    groep: GROEP,
    sessieMs: opties.sessieMs ?? SESSIE_MS,
    vooraf: () => maakStandtopic(kafka, STANDTOPIC, opties.topics),
  };
  const volger = openStandvolger({ ...groep, meld: openOmslag(logger, 'stand van de relay') });
  const slot = openSlot({ ...groep, meld: openOmslag(logger, 'beurt van de relay') });
  const leiding = openLeiding({ slot, logger });
  const tel = tellingen(meter);
  const beurt = openRelaybeurt({ ...opties, standtopic: STANDTOPIC, volger, tel });
  const vergelijk = vergelijker((a, b) => store.compare(a, b));

  const achterstand = async (): Promise<number | undefined> => {
    const toestand = volger.toestand();
    if (!toestand) return undefined;
    const stand = beurt.stand() ?? toestand.stand;
    const { events } = await leesNa(store, stand && verst(stand, vergelijk), 1);
    const oudste = events[0];
    return oudste ? Math.max(0, opties.nu().getTime() - Date.parse(oudste.geregistreerd)) / 1000 : 0;
  };
  meter.stand(
    'regiolog_relay_lag_seconds',
    'Age of the oldest event not yet sent over Kafka; 0 when all was sent.',
    achterstand,
  );
  meter.stand('regiolog_relay_leading', 'Whether this instance sends: 1 or 0.', () => Number(slot.heeft()));
  leiding.tijdens({ naam: 'relay', doe: beurt.doe });
  return {
    leiding,
    instantie,
    toestand: volger.toestand,
    achterstand,
    herhaal: (wens) => legNeer(kafka, wens),
    stop: async () => {
      await leiding.stop();
      await volger.stop();
    },
  };
}

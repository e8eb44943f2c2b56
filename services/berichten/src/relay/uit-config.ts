import { hostname } from 'node:os';
import type { EventStore } from '@regiolog/event-store/event-store';
import type { Config } from '@regiolog/service-kit/config';
import { kafkaVan } from '@regiolog/service-kit/kafka';
import type { Logger } from '@regiolog/service-kit/logger';
import type { Meter } from '@regiolog/service-kit/meter';
import { openRelay, type Relay } from './relay.ts';
import { vertaler } from './vertaling.ts';

/** The relay of this instance, where Kafka was set up. */
export function relayUit(
  { kafka, bron, adres }: Pick<Config, 'kafka' | 'bron' | 'adres'>,
  deps: {
    readonly store: EventStore;
    readonly logger: Logger;
    readonly meter: Meter;
    readonly nu: () => Date;
  },
): Relay | undefined {
  if (!kafka) return undefined;
  const instantie = `${hostname()}-${process.pid}`;
  return openRelay({
    ...deps,
    // A broker that is away is told once, by its state; kafkajs would tell it at every try.
    kafka: kafkaVan(kafka, `regiolog-berichten-${instantie}`, deps.logger.child({}, { level: 'silent' })),
    vertaal: vertaler({ bron, basis: adres }),
    topics: kafka.topics,
    instantie,
  });
}

/**
 * The relay as a process of its own: node relay-kind.ts <log> <brokers> <name> <session in ms>. Its log lines go to
 * stdout, unbuffered, so that none is lost when it is killed; GET on the port that it says gives its counts.
 */
import { writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openRelay } from '@regiolog/berichten/relay/relay';
import { vertaler } from '@regiolog/berichten/relay/vertaling';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { maakKafka } from '@regiolog/service-kit/kafka';
import { maakLogger } from '@regiolog/service-kit/logger';
import { Meter } from '@regiolog/service-kit/meter';
import { AFZENDER } from './relay-log.ts';

const [file = '', brokers = '', instantie = '', sessieMs = ''] = process.argv.slice(2);
const logger = maakLogger({ bestemming: { write: (regel) => void writeSync(1, regel) } });
const meter = new Meter();
const store = openSqliteStore({ file });
const relay = openRelay({
  store,
  kafka: maakKafka(
    { brokers: brokers.split(','), clientId: instantie },
    logger.child({}, { level: 'silent' }),
  ),
  vertaal: vertaler(AFZENDER),
  logger,
  meter,
  nu: () => new Date(),
  topics: { partities: 3 },
  instantie,
  sessieMs: Number(sessieMs),
});
const server = createServer(async (_, res) => res.end(await meter.tekst()));
server.listen(0, '127.0.0.1', () => console.log(`poort ${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', async () => {
  await relay.stop();
  await store.close();
  process.exit(0);
});

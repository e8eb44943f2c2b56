/**
 * The relay as a process of its own: node relay-kind.ts <log> <brokers> <name> <session in ms>. Its log lines go to
 * stdout, unbuffered, so that none is lost when it is killed. At the address that it says it answers its own routes, to
 * whoever asks, and gives its counts under /metrics.
 */
import { writeSync } from 'node:fs';
import { openRelay } from '@regiolog/berichten/relay/relay';
import { relayRoutes } from '@regiolog/berichten/relay/routes';
import { vertaler } from '@regiolog/berichten/relay/vertaling';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { maakKafka } from '@regiolog/service-kit/kafka';
import { maakLogger } from '@regiolog/service-kit/logger';
import { Meter } from '@regiolog/service-kit/meter';
import { proefServer } from '@regiolog/service-kit/testing';
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
const { url } = await proefServer({
  routes: relayRoutes({ store, relay, nu: () => new Date() }),
  verifieer: async () => ({ onderwerp: 'beheer', rollen: ['systeem'] }),
  aanvulling: (app) => void app.get('/metrics', async (_, res) => void res.send(await meter.tekst())),
});
console.log(`adres ${url}`);
process.once('SIGTERM', async () => {
  await relay.stop();
  await store.close();
  process.exit(0);
});

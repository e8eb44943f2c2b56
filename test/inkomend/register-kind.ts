/**
 * The part of a register that listens to topics, as a process of its own: node register-kind.ts <data> <own folder>
 * <brokers> <session in ms> <topics in ms>. Its log lines go to stdout, unbuffered, so that none is lost when it dies.
 */
import { writeSync } from 'node:fs';
import { openFeiten } from '@regiolog/feiten/feiten';
import { openInkomend } from '@regiolog/register/inkomend/inkomend';
import { maakKafka } from '@regiolog/service-kit/kafka';
import { maakLogger } from '@regiolog/service-kit/logger';
import { Meter } from '@regiolog/service-kit/meter';
import { openOpslag } from '@regiolog/service-kit/opslag';

const [data = '', eigen = '', brokers = '', sessieMs = '', topicsMs = ''] = process.argv.slice(2);
const logger = maakLogger({ bestemming: { write: (regel) => void writeSync(1, regel) } });
const { stop, ...opslag } = await openOpslag({ data });
const feiten = openFeiten({ store: opslag.store, data: eigen, logger });
feiten.start();
const meter = new Meter();
const deps = { ...opslag, ...feiten, logger, meter };
const kafka = maakKafka({ brokers: brokers.split(','), clientId: 'register' }, logger);
const inkomend = openInkomend(deps, {
  kafka,
  sessieMs: Number(sessieMs),
  topicsMs: Number(topicsMs),
});
inkomend.start();
console.log('luistert');
process.once('SIGTERM', async () => {
  await inkomend.stop();
  console.log((await meter.tekst()).replaceAll('\n', '\nmeter '));
  await feiten.stop();
  await stop();
  process.exit(0);
});

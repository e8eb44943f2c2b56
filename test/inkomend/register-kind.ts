/**
 * The part of a register that listens to topics, as a process of its own: node register-kind.ts <data> <own folder>
 * <brokers> <session in ms> <topics in ms>. Its log lines go to stdout, unbuffered, so that none is lost when it dies.
 */
import { writeSync } from 'node:fs';
import { openFeiten } from '@regiolog/feiten/feiten';
import { openInkomend } from '@regiolog/register/inkomend/inkomend';
import { openLuisteraar } from '@regiolog/register/inkomend/kafka';
import { maakKafka } from '@regiolog/service-kit/kafka';
import { maakLogger } from '@regiolog/service-kit/logger';
import { openOpslag } from '@regiolog/service-kit/opslag';

const [data = '', eigen = '', brokers = '', sessieMs = '', topicsMs = ''] = process.argv.slice(2);
const logger = maakLogger({ bestemming: { write: (regel) => void writeSync(1, regel) } });
const { stop, ...opslag } = await openOpslag({ data });
const feiten = openFeiten({ store: opslag.store, data: eigen, logger });
feiten.start();
const deps = { ...opslag, ...feiten, logger };
const { herkansing } = openInkomend(deps);
const kafka = maakKafka({ brokers: brokers.split(','), clientId: 'register' }, logger);
const luisteraar = openLuisteraar(deps, {
  kafka,
  sessieMs: Number(sessieMs),
  topicsMs: Number(topicsMs),
});
herkansing.start();
luisteraar.start();
console.log('luistert');
process.once('SIGTERM', async () => {
  await luisteraar.stop();
  await herkansing.stop();
  await feiten.stop();
  await stop();
  process.exit(0);
});

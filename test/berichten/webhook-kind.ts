import { maakLogger } from '@regiolog/service-kit/logger';
import { ProefUitgever } from '@regiolog/service-kit/testing';
import { buildStandalone } from '@regiolog/standalone/app';

/** A process that delivers to subscribers, until it is told to stop or is killed: `webhook-kind.ts <folder>`. */

const [, , data = ''] = process.argv;
const regiolog = await buildStandalone({
  data,
  verifieer: new ProefUitgever().verifieer(),
  logger: maakLogger({ niveau: 'error' }),
  webhooks: { eersteMs: 10, langsteMs: 50, noteerNa: 10 },
});
process.on('SIGTERM', () => void regiolog.stop().then(() => process.exit(0)));
regiolog.berichten.start();
process.stdout.write('begonnen\n');

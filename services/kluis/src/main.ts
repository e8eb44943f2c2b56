import { buildHttp } from '@regiolog/service-kit/app';
import { openBeheer } from '@regiolog/service-kit/beheer';
import { leesKluisconfig } from '@regiolog/service-kit/config';
import { gereedheid } from '@regiolog/service-kit/gereedheid';
import { Levensloop, startfout } from '@regiolog/service-kit/lifecycle';
import { maakLogger } from '@regiolog/service-kit/logger';
import { Meter } from '@regiolog/service-kit/meter';
import { neemMap, openKluisVan, openLogboek } from '@regiolog/service-kit/opslag';
import { luister } from '@regiolog/service-kit/server';
import { VERSIE } from '@regiolog/service-kit/versie';
import { buildKluis, verifieerGeheim } from './app.ts';
import { openVolger } from './volger.ts';

// What this service writes is nobody else's to read.
process.umask(0o077);
const gelezen = leesKluisconfig();
if ('fouten' in gelezen) {
  for (const fout of gelezen.fouten) process.stderr.write(`${fout}\n`);
  process.exit(1);
}
const { config } = gelezen;
const { host, poort, data } = config;
const logger = maakLogger({ niveau: config.logniveau, dienst: 'kluis' });
const meter = new Meter();
const leven = new Levensloop({ logger, uitloopMs: config.uitloopMs });

await leven.start(
  'map',
  async () => (await neemMap(data)) ?? startfout(`In de map ${data} draait al een kluis.`),
  (slot) => slot.release(),
);
const kluis = await leven.start(
  'kluis',
  () => openKluisVan({ data }),
  (deel) => deel.close(),
);
const logboek = await leven.start(
  'logboek',
  () => openLogboek(config, () => new Date()),
  (deel) => deel.close(),
);
const volger = await leven.start(
  'volger',
  () => openVolger({ store: meter.gemeten(logboek), kluis, logger }),
  (deel) => deel.stop(),
);
const gereed = gereedheid({
  projecties: {},
  eisen: { vergeten: () => volger.bij },
  stopt: () => leven.stopt,
});
const app = buildHttp({
  routes: buildKluis({ kluis, bij: () => volger.bij }),
  verifieer: verifieerGeheim(config.geheim),
  // Its callers are services: no relation and no place in the log gives them more or less.
  betrekkingen: { gemeentenVanRegio: () => [], regiosVanGemeente: () => [] },
  inhalen: async () => undefined,
  logger,
  meter,
  gereed,
  versie: VERSIE,
  titel: 'Regiolog kluis',
});
const { url } = await leven.start(
  'http',
  () => luister(app, { host, poort, versie: VERSIE }),
  (deel) => deel.stop(),
);
await leven.start(
  'beheer',
  () => openBeheer(config.beheer, { meter, gereed, versie: VERSIE }),
  (deel) => deel?.stop(),
);
volger.start();
logger.info({ url }, 'luistert');

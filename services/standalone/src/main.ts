import { join } from 'node:path';
import { buildPortaal } from '@regiolog/portaal/app';
import { openPortaalopslag } from '@regiolog/portaal/opslag';
import { openBeheer } from '@regiolog/service-kit/beheer';
import { leesConfig } from '@regiolog/service-kit/config';
import { Levensloop, startfout } from '@regiolog/service-kit/lifecycle';
import { maakLogger } from '@regiolog/service-kit/logger';
import { Meter } from '@regiolog/service-kit/meter';
import { neemMap } from '@regiolog/service-kit/opslag';
import { luister } from '@regiolog/service-kit/server';
import { openAanmelding } from '@regiolog/service-kit/sign-in';
import { VERSIE } from '@regiolog/service-kit/versie';
import { buildStandalone } from './app.ts';
import { toon, toonFouten, toonVoortgang, welkom } from './praat.ts';
import { vingerafdruk, zorgVoorReferentie } from './referentie.ts';
import { speelVoorbeeld } from './voorbeeld.ts';

// What this service writes is nobody else's to read.
process.umask(0o077);
const gelezen = leesConfig({ demoStandaard: true });
if ('fouten' in gelezen) {
  toonFouten(gelezen.fouten);
  process.exit(1);
}
const { config } = gelezen;
const logger = maakLogger({ niveau: process.stdout.isTTY ? 'warn' : config.logniveau });
const leven = new Levensloop({ logger, uitloopMs: config.uitloopMs });
// Counting costs little, but nothing at all when nobody looks.
const meter = config.beheer && new Meter();

const aanmelding = await leven.start(
  'aanmelding',
  () => openAanmelding(config, logger),
  () => {},
);
await leven.start(
  'map',
  async () => (await neemMap(config.data)) ?? startfout(`Op de map ${config.data} draait al een register.`),
  (slot) => slot.release(),
);
// Known once we listen.
let adres = '';
const opslag = await leven.start(
  'opslag van het portaal',
  () => openPortaalopslag(join(config.data, 'portaal.sqlite')),
  (deel) => deel.close(),
);
const portaal = await leven.start(
  'portaal',
  () =>
    buildPortaal({
      ...aanmelding,
      ...config.portaal,
      // A demonstration is where it listens, whatever it is called.
      adres: () => (aanmelding.demo ? adres : config.adres),
      api: () => adres,
      opslag,
      logger,
    }),
  (deel) => deel.stop(),
);
const regiolog = await leven.start(
  'register',
  () =>
    buildStandalone({
      ...config,
      verifieer: aanmelding.verifieer,
      logger,
      demo: aanmelding.demo !== undefined,
      stopt: () => leven.stopt,
      meter,
      portaal: portaal.monteer,
    }),
  (deel) => deel.stop(),
);
regiolog.meldIngelezen(false);
if (meter) {
  await leven.start(
    'beheer',
    () => openBeheer(config.beheer, { meter, gereed: regiolog.gereed, versie: VERSIE }),
    (deel) => deel?.stop(),
  );
}
const luisteraar = await leven.start(
  'http',
  () => luister(regiolog.app, { host: config.host, poort: config.poort, versie: VERSIE }),
  (deel) => deel.stop(),
);
adres = luisteraar.url;
await leven.start(
  'berichten',
  () => regiolog.berichten,
  (deel) => deel.stop(),
);
if (aanmelding.demo) {
  await leven.start(
    'referentiegegevens',
    async () => {
      try {
        return await zorgVoorReferentie(regiolog.register, config.data, toonVoortgang);
      } catch (error) {
        logger.error({ err: error }, 'import');
        return startfout('De referentiegegevens konden niet worden ingelezen.');
      }
    },
    () => {},
  );
  await regiolog.view.projector.catchUp();
  const { demoToken } = aanmelding.demo;
  await leven.start(
    'voorbeeld',
    async () => {
      try {
        return await speelVoorbeeld({ url: luisteraar.url, data: config.data, token: demoToken });
      } catch (error) {
        logger.error({ err: error }, 'voorbeeld');
        return startfout('De voorbeeldzaak kon niet worden gespeeld.');
      }
    },
    () => {},
  );
}
regiolog.meldIngelezen(true);
regiolog.berichten.start();
// Not before: while an example case is told, its terms must not pass in between. Stops with the register.
await regiolog.termijnwacht.start();
regiolog.inkomend.start();
toon(welkom(luisteraar.url, aanmelding.demo !== undefined, await vingerafdruk(regiolog.store)));

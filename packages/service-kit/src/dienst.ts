import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { buildHttp, type HttpOpties } from './app.ts';
import { openBeheer } from './beheer.ts';
import { type Config, leesConfig } from './config.ts';
import { gereedheid, type Voorwaarden } from './gereedheid.ts';
import { Levensloop, startfout } from './lifecycle.ts';
import { type Logger, maakLogger } from './logger.ts';
import { Meter } from './meter.ts';
import { neemMap, type Opslag, openOpslag } from './opslag.ts';
import { luister } from './server.ts';
import { openAanmelding } from './sign-in.ts';
import { VERSIE } from './versie.ts';

/** What a service is made with: where it keeps things, how it was set up, and where it counts and tells. */
export type DienstDeps = Opslag & {
  readonly config: Config;
  /** The folder of this instance alone: views, nothing that cannot be made again. */
  readonly data: string;
  readonly logger: Logger;
  readonly meter: Meter;
};

/** One service that runs apart: what it answers, and what goes on beside that. */
export type Dienst = Pick<HttpOpties, 'routes' | 'betrekkingen' | 'inhalen'> &
  Pick<Voorwaarden, 'projecties'> & {
    /** Begins what runs beside the requests, once these are answered. */
    start(): void | Promise<void>;
    /** Answers those who wait for news, before the server stops: it would wait for them. */
    laatLos?(): void;
    stop(): void | Promise<void>;
  };

/**
 * Runs one service as a process of its own, of which there can be several: on a log, keys and documents that it shares
 * with others, and a folder that is its alone. Ends with what is wrong, in Dutch, and code 1 when it cannot start.
 */
export async function draaiDienst(naam: string, bouw: (deps: DienstDeps) => Dienst): Promise<void> {
  // What this service writes is nobody else's to read.
  process.umask(0o077);
  const gelezen = leesConfig({ apart: true });
  if ('fouten' in gelezen) {
    for (const fout of gelezen.fouten) process.stderr.write(`${fout}\n`);
    process.exit(1);
  }
  const { config } = gelezen;
  const { data } = config;
  const logger = maakLogger({ niveau: config.logniveau, dienst: naam });
  const meter = new Meter();
  const leven = new Levensloop({ logger, uitloopMs: config.uitloopMs });
  const { verifieer } = await leven.start(
    'aanmelding',
    () => openAanmelding(config, logger),
    () => {},
  );
  await leven.start(
    'map',
    async () => (await neemMap(data)) ?? startfout(`In de map ${data} draait al een dienst.`),
    (slot) => slot.release(),
  );
  const { stop: _, ...opslag } = await leven.start(
    'opslag',
    () => openOpslag(config),
    (deel) => deel.stop(),
  );
  const dienst = bouw({ ...opslag, store: meter.gemeten(opslag.store), config, data, logger, meter });
  const gereed = gereedheid({ projecties: dienst.projecties, stopt: () => leven.stopt });
  for (const [deel, lag] of Object.entries(dienst.projecties)) meter.projectie(deel, lag);
  await leven.start(
    'dienst',
    () => dienst,
    () => dienst.stop(),
  );
  const app = buildHttp({
    ...dienst,
    verifieer,
    logger,
    meter,
    gereed,
    versie: VERSIE,
    titel: `Regiolog ${naam}`,
    vandaag: () => dagVan(opslag.nu()),
  });
  const { url } = await leven.start(
    'http',
    () => luister(app, { host: config.host, poort: config.poort, versie: VERSIE }),
    (deel) => {
      dienst.laatLos?.();
      return deel.stop();
    },
  );
  await leven.start(
    'beheer',
    () => openBeheer(config.beheer, { meter, gereed, versie: VERSIE }),
    (deel) => deel?.stop(),
  );
  await dienst.start();
  logger.info({ url }, 'luistert');
}

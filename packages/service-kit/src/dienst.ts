import { buildHttp, type HttpOpties } from './app.ts';
import { openBeheer } from './beheer.ts';
import { type Config, type Gemeen, leesConfig } from './config.ts';
import { gereedheid, type Voorwaarden } from './gereedheid.ts';
import { Levensloop, startfout } from './lifecycle.ts';
import { type Logger, maakLogger } from './logger.ts';
import { Meter } from './meter.ts';
import { neemMap, type Opslag, openOpslag } from './opslag.ts';
import { luister } from './server.ts';
import { openAanmelding } from './sign-in.ts';
import { VERSIE } from './versie.ts';

/** What every process begins with: how it was set up, where it counts and tells, and what must be stopped in the end. */
export type Proces<C extends Gemeen> = {
  readonly config: C;
  readonly logger: Logger;
  readonly meter: Meter;
  readonly leven: Levensloop;
};

/** What a service is made with: where it keeps things too, and the folder of this instance alone. */
export type DienstDeps = Opslag &
  Omit<Proces<Config>, 'leven'> & {
    /** For views: nothing that cannot be made again. */
    readonly data: string;
  };

/** One service that runs apart: what it answers, and what goes on beside that. */
export type Dienst = Pick<HttpOpties, 'routes' | 'documenten' | 'betrekkingen' | 'inhalen' | 'aanvulling'> &
  Pick<Voorwaarden, 'projecties' | 'eisen'> & {
    /** Begins what runs beside the requests, once these are answered. */
    start(): void | Promise<void>;
    /** Answers those who wait for news, before the server stops: it would wait for them. */
    laatLos?(): void;
    stop(): void | Promise<void>;
  };

/**
 * Runs a service as a process of its own, which has a folder for itself alone. Ends with what is wrong, in Dutch, and
 * code 1 when it cannot start; on SIGTERM it finishes what it took on.
 */
export async function draai<C extends Gemeen>(
  naam: string,
  gelezen: { readonly config: C } | { readonly fouten: readonly string[] },
  bouw: (proces: Proces<C>) => Promise<Dienst & Pick<HttpOpties, 'verifieer'>>,
): Promise<void> {
  // What this service writes is nobody else's to read.
  process.umask(0o077);
  if ('fouten' in gelezen) {
    for (const fout of gelezen.fouten) process.stderr.write(`${fout}\n`);
    process.exit(1);
  }
  const { config } = gelezen;
  const logger = maakLogger({ niveau: config.logniveau, dienst: naam });
  const meter = new Meter();
  const leven = new Levensloop({ logger, uitloopMs: config.uitloopMs });
  await leven.start(
    'map',
    async () => (await neemMap(config.data)) ?? startfout(`In de map ${config.data} draait al een dienst.`),
    (slot) => slot.release(),
  );
  const dienst = await bouw({ config, logger, meter, leven });
  await leven.start(
    'dienst',
    () => dienst,
    () => dienst.stop(),
  );
  const url = await antwoord(naam, { config, logger, meter, leven }, dienst);
  await dienst.start();
  logger.info({ url }, 'luistert');
}

/** Opens the doors of a service: the one for its callers, and the one for those who run it. Gives where it listens. */
async function antwoord(
  naam: string,
  { config, logger, meter, leven }: Proces<Gemeen>,
  dienst: Dienst & Pick<HttpOpties, 'verifieer'>,
): Promise<string> {
  const { projecties, eisen = {} } = dienst;
  const gereed = gereedheid({ projecties, eisen, stopt: () => leven.stopt });
  for (const [deel, lag] of Object.entries(projecties)) meter.projectie(deel, lag);
  const app = buildHttp({ ...dienst, logger, meter, gereed, versie: VERSIE, titel: `Regiolog ${naam}` });
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
  return url;
}

/** Runs a service of the register: of these there can be several, on a log, keys and documents that they share. */
export function draaiDienst(naam: string, bouw: (deps: DienstDeps) => Dienst): Promise<void> {
  return draai(naam, leesConfig({ apart: true }), async ({ leven, ...proces }) => {
    const { config, logger, meter } = proces;
    const { verifieer } = await leven.start(
      'aanmelding',
      () => openAanmelding(config, logger),
      () => {},
    );
    const { stop: _, ...opslag } = await leven.start(
      'opslag',
      () => openOpslag(config),
      (deel) => deel.stop(),
    );
    const dienst = bouw({ ...proces, ...opslag, store: meter.gemeten(opslag.store), data: config.data });
    return { ...dienst, verifieer };
  });
}

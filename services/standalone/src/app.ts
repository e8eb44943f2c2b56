import { buildAudit } from '@regiolog/audit/app';
import { type Logboek, openLogboek } from '@regiolog/audit/logboek';
import { buildBerichten } from '@regiolog/berichten/app';
import { relayUit } from '@regiolog/berichten/relay/uit-config';
import type { Afleverbeleid } from '@regiolog/berichten/webhook/beleid';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { type OpenFeiten, openFeiten } from '@regiolog/feiten/feiten';
import { buildGeschillen } from '@regiolog/geschillen/app';
import { openTermijnwacht } from '@regiolog/geschillen/termijnwacht';
import { vragenUit } from '@regiolog/geschillen/vragen-uit-feiten';
import { openZaken } from '@regiolog/geschillen/zaken';
import { buildGovernance } from '@regiolog/governance/app';
import { openVergeter } from '@regiolog/kluis/vergeten';
import { buildRegister } from '@regiolog/register/app';
import { openInkomend } from '@regiolog/register/inkomend/inkomend';
import { buildHttp, type HttpOpties } from '@regiolog/service-kit/app';
import { bronVan, type Config } from '@regiolog/service-kit/config';
import { gereedheid } from '@regiolog/service-kit/gereedheid';
import { kafkaVan } from '@regiolog/service-kit/kafka';
import type { Logger } from '@regiolog/service-kit/logger';
import { Meter } from '@regiolog/service-kit/meter';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import { type Opslagplaats, openOpslag } from '@regiolog/service-kit/opslag';
import type { Verifieer } from '@regiolog/service-kit/tokens';
import { VERSIE } from '@regiolog/service-kit/versie';

/** How the world reaches this register, where nobody set it. */
const EIGEN_ADRES = 'http://127.0.0.1:8080';

export type StandaloneOpties = Opslagplaats &
  Partial<Pick<Config, 'bron' | 'adres' | 'kafka'>> & {
    readonly verifieer: Verifieer;
    readonly logger: Logger;
    readonly demo?: boolean;
    /** How messages are delivered in a test, which then may be over plain http on this very machine. */
    readonly webhooks?: Partial<Afleverbeleid> | undefined;
    readonly nu?: () => Date;
    readonly controleerAntwoorden?: boolean;
    /** True once the process was told to stop. */
    readonly stopt?: () => boolean;
    readonly meter?: Meter | undefined;
    /** Mounts the web application beside the API. */
    readonly portaal?: HttpOpties['aanvulling'];
  };

/** All services over one log: what they answer, and what they do beside it. */
function bouwDiensten(
  opties: StandaloneOpties,
  register: SchrijfDeps,
  { view, betrekkingen }: OpenFeiten,
  logboek: Logboek,
) {
  const { logger, meter, kafka, bron = bronVan(), adres = EIGEN_ADRES } = opties;
  const zaken = openZaken(register.store);
  const inkomend = openInkomend(
    { ...register, view, betrekkingen, logger, meter },
    kafka && { kafka: kafkaVan(kafka, 'regiolog-register', logger) },
  );
  const relay =
    kafka && relayUit({ kafka, bron, adres }, { ...register, logger, meter: meter ?? new Meter() });
  const berichten = buildBerichten({
    ...register,
    view,
    betrekkingen,
    logger,
    bron,
    basis: adres,
    eigenMachine: opties.webhooks !== undefined || opties.demo === true,
    beleid: opties.webhooks,
    relay,
    meter,
  });
  return {
    termijnwacht: openTermijnwacht({ ...register, zaken, logger }),
    inkomend,
    relay,
    berichten,
    routes: [
      ...buildGovernance({ ...register, view, betrekkingen }),
      ...buildRegister({ ...register, view, betrekkingen }),
      ...inkomend.routes,
      ...buildGeschillen({ ...register, zaken, vragen: vragenUit(view) }),
      ...berichten.routes,
      ...buildAudit({ ...register, logboek }),
    ],
  };
}

/** The whole of Regiolog on one log file: what a region starts with. */
export async function buildStandalone(opties: StandaloneOpties) {
  const { data, verifieer, logger, meter } = opties;
  const { stop, ...opslag } = await openOpslag(opties, opties.nu);
  const store = meter?.gemeten(opslag.store) ?? opslag.store;
  const register = { ...opslag, store };
  const vergeten = await openVergeter(store, register.kluis)();
  if (vergeten > 0) logger.warn({ aantal: vergeten }, 'sleutels alsnog vernietigd');
  const feiten = openFeiten({ store, data, logger });
  const logboek = openLogboek({ store, data, logger });
  const projecties = { ...feiten.projecties, ...logboek.projecties };
  for (const [naam, lag] of Object.entries(projecties)) meter?.projectie(naam, lag);
  const { termijnwacht, inkomend, relay, berichten, routes } = bouwDiensten(
    opties,
    register,
    feiten,
    logboek,
  );
  let ingelezen = true;
  const gereed = gereedheid({
    projecties,
    eisen: { referentiegegevens: () => ingelezen },
    ...(opties.stopt && { stopt: opties.stopt }),
  });
  const app = buildHttp({
    routes,
    documenten: berichten.documenten,
    betrekkingen: feiten.betrekkingen,
    inhalen: feiten.inhalen,
    vandaag: () => dagVan(register.nu()),
    verifieer,
    logger,
    versie: VERSIE,
    titel: 'Regiolog',
    demo: opties.demo ?? false,
    controleerAntwoorden: opties.controleerAntwoorden ?? false,
    gereed,
    meter,
    ...(opties.portaal && { aanvulling: opties.portaal }),
  });
  feiten.start();
  logboek.start();
  return {
    app,
    /** What `/health/ready` answers. */
    gereed,
    store,
    view: feiten.view,
    register,
    /** Records the terms that passed, once it is started. */
    termijnwacht,
    /** Tries messages that are held again, once it is started. */
    inkomend,
    /** The messages to the world: they stop before the server does, for there are those who wait for one. */
    berichten,
    /** Until the reference data are in, the service is not ready. */
    meldIngelezen: (klaar: boolean) => {
      ingelezen = klaar;
    },
    stop: async () => {
      await berichten.stop();
      await relay?.stop();
      // It writes: it must be over before what it writes to is.
      await termijnwacht.stop();
      await inkomend.stop();
      await feiten.stop();
      await logboek.stop();
      await stop();
    },
  };
}
export type Standalone = Awaited<ReturnType<typeof buildStandalone>>;

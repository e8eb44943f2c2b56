import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { type Lock, takeLock } from '@regiolog/event-store/sqlite-lock';
import { openFeitenView } from '@regiolog/feiten/view';
import { buildGeschillen } from '@regiolog/geschillen/app';
import { openTermijnwacht } from '@regiolog/geschillen/termijnwacht';
import { vragenUit } from '@regiolog/geschillen/vragen-uit-feiten';
import { openZaken } from '@regiolog/geschillen/zaken';
import { buildGovernance } from '@regiolog/governance/app';
import { buildRegister } from '@regiolog/register/app';
import { buildHttp } from '@regiolog/service-kit/app';
import { openDocumenten } from '@regiolog/service-kit/documenten';
import { openKluis } from '@regiolog/service-kit/kluis';
import type { Logger } from '@regiolog/service-kit/logger';
import type { Verifieer } from '@regiolog/service-kit/tokens';
import { vergeetOpnieuw } from './vergeten.ts';

export const VERSIE = '0.1.0';

export type StandaloneOpties = {
  /** The data folder; made when it is not there. */
  readonly data: string;
  readonly verifieer: Verifieer;
  readonly logger: Logger;
  readonly demo?: boolean;
  readonly nu?: () => Date;
  readonly controleerAntwoorden?: boolean;
};

/** One service at a time keeps the views of a folder; commands may still work on its log. */
export async function neemMap(data: string): Promise<Lock | undefined> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  return takeLock(join(data, 'dienst.slot'));
}

/** What is kept in a data folder, views apart: several processes may have it open at once. */
export async function openOpslag(data: string, nu: () => Date = () => new Date()) {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const store = openSqliteStore({ file: join(data, 'logboek.sqlite'), now: nu });
  const kluis = openKluis(join(data, 'kluis.sqlite'));
  const documenten = await openDocumenten(join(data, 'documenten'));
  const stop = async (): Promise<void> => {
    await store.close();
    kluis.close();
  };
  return { store, kluis, documenten, nu, stop };
}

/** The whole of Regiolog on one log file: what a region starts with. */
export async function buildStandalone(opties: StandaloneOpties) {
  const { data, verifieer, logger } = opties;
  const { stop, ...register } = await openOpslag(data, opties.nu);
  const { store } = register;
  const vergeten = await vergeetOpnieuw(store, register.kluis);
  if (vergeten > 0) logger.warn({ aantal: vergeten }, 'sleutels alsnog vernietigd');
  const view = openFeitenView({
    store,
    file: join(data, 'feiten.sqlite'),
    log: (melding, fout) => logger.warn({ err: fout }, melding),
  });
  const governance = buildGovernance({ ...register, view });
  const zaken = openZaken(store);
  const geschillen = buildGeschillen({ ...register, zaken, vragen: vragenUit(view) });
  const termijnwacht = openTermijnwacht({ ...register, zaken, logger });
  let ingelezen = true;
  const app = buildHttp({
    routes: [...governance.routes, ...buildRegister(register), ...geschillen],
    betrekkingen: governance.betrekkingen,
    vandaag: () => dagVan(register.nu()),
    verifieer,
    logger,
    versie: VERSIE,
    titel: 'Regiolog',
    demo: opties.demo ?? false,
    controleerAntwoorden: opties.controleerAntwoorden ?? false,
    gereed: async () => {
      const { upToDate } = await view.projector.lag();
      return { gereed: ingelezen && upToDate, referentiegegevens: ingelezen, bijgewerkt: upToDate };
    },
  });
  view.projector.start();
  return {
    app,
    store,
    view,
    register,
    /** Records the terms that passed, once it is started. */
    termijnwacht,
    /** Until the reference data are in, the service is not ready. */
    meldIngelezen: (klaar: boolean) => {
      ingelezen = klaar;
    },
    stop: async () => {
      // It writes: it must be over before what it writes to is.
      await termijnwacht.stop();
      await view.close();
      await stop();
    },
  };
}
export type Standalone = Awaited<ReturnType<typeof buildStandalone>>;

import { draaiDienst } from '@regiolog/service-kit/dienst';
import { buildAudit } from './app.ts';
import { openLogboek } from './logboek.ts';

await draaiDienst('audit', (deps) => {
  const logboek = openLogboek(deps);
  return {
    routes: buildAudit({ ...deps, logboek }),
    // Oversight stands in no relation to anything: it reads everywhere.
    betrekkingen: { gemeentenVanRegio: () => [], regiosVanGemeente: () => [] },
    inhalen: () => logboek.bij(),
    projecties: logboek.projecties,
    start: () => logboek.start(),
    stop: () => logboek.stop(),
  };
});

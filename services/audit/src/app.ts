import type { Route } from '@regiolog/service-kit/route';
import type { AuditDeps } from './bladzijden.ts';
import { controleRoutes } from './routes/controles.ts';
import { exportRoute } from './routes/export.ts';
import { gebeurtenisRoutes } from './routes/gebeurtenissen.ts';

/** Audit reads only, and everything: what was recorded, by whom, and whether it still is what it was. */
export function buildAudit(deps: AuditDeps): Route[] {
  // Before the events one by one: no event is called "export".
  return [exportRoute(deps), ...gebeurtenisRoutes(deps), ...controleRoutes(deps)];
}

import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import type { Route } from '@regiolog/service-kit/route';
import { aanlegRoutes } from './routes/aanleg.ts';
import { documentRoute } from './routes/documenten.ts';
import { handelingRoutes } from './routes/handelingen.ts';
import { vergeetRoute } from './routes/personen.ts';

/** The register writes: it may append municipalities, regions, agreements, mandates and the norm. */
export function buildRegister(deps: SchrijfDeps): Route[] {
  return [...aanlegRoutes(deps), documentRoute(deps), vergeetRoute(deps), ...handelingRoutes(deps)];
}

import type { Route } from '@regiolog/service-kit/route';
import type { RegisterDeps } from './opdracht.ts';
import { aanlegRoutes } from './routes/aanleg.ts';
import { documentRoute } from './routes/documenten.ts';
import { handelingRoutes } from './routes/handelingen.ts';
import { vergeetRoute } from './routes/personen.ts';

/** The register writes: it may append municipalities, regions, agreements, mandates and the norm. */
export function buildRegister(deps: RegisterDeps): Route[] {
  return [...aanlegRoutes(deps), documentRoute(deps), vergeetRoute(deps), ...handelingRoutes(deps)];
}

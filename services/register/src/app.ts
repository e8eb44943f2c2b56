import type { Route } from '@regiolog/service-kit/route';
import type { RegisterDeps } from './opdracht.ts';
import { aanlegRoutes } from './routes/aanleg.ts';
import { handelingRoutes } from './routes/handelingen.ts';

/** The register writes: it may append municipalities, regions and agreements. */
export function buildRegister(deps: RegisterDeps): Route[] {
  return [...aanlegRoutes(deps), ...handelingRoutes(deps)];
}

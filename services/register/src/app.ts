import { type Voorproefdeps, vergelijkFeiten } from '@regiolog/feiten/voorproef';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import type { Route } from '@regiolog/service-kit/route';
import { metVoorproef } from '@regiolog/service-kit/voorproef';
import { aanlegRoutes } from './routes/aanleg.ts';
import { documentRoute } from './routes/documenten.ts';
import { handelingRoutes } from './routes/handelingen.ts';
import { vergeetRoute } from './routes/personen.ts';

/** The register writes: it may append municipalities, regions, agreements, mandates and the norm. */
export function buildRegister(deps: SchrijfDeps & Voorproefdeps): Route[] {
  const bouw = (d: SchrijfDeps) => [
    ...aanlegRoutes(d),
    documentRoute(d),
    vergeetRoute(d),
    ...handelingRoutes(d),
  ];
  return metVoorproef<SchrijfDeps>(deps, bouw, vergelijkFeiten(deps));
}

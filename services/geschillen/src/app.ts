import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import type { Route } from '@regiolog/service-kit/route';
import { metVoorproef } from '@regiolog/service-kit/voorproef';
import { leesRoutes } from './lees-app.ts';
import { commissieRoutes } from './routes/commissies.ts';
import { documentRoute } from './routes/documenten.ts';
import { handelingRoutes } from './routes/handelingen.ts';
import { meldRoute } from './routes/melden.ts';
import { rectificatieRoutes } from './routes/rectificaties.ts';
import { vergelijkZaken } from './voorproef.ts';
import type { Vragen } from './vragen.ts';
import type { Zaken } from './zaken.ts';

/** What the routes of the case service need. */
export type GeschillenDeps = SchrijfDeps & { readonly zaken: Zaken; readonly vragen: Vragen };

/** The case service: it may append disputes and commissions, and reads what it wrote. */
export function buildGeschillen(deps: GeschillenDeps): Route[] {
  const bouw = (d: GeschillenDeps) => [
    ...commissieRoutes(d),
    meldRoute(d),
    documentRoute(d),
    ...handelingRoutes(d),
    ...rectificatieRoutes(d),
  ];
  return [...metVoorproef(deps, bouw, vergelijkZaken(deps)), ...leesRoutes(deps)];
}

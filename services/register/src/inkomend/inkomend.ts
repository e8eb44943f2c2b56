import type { Route } from '@regiolog/service-kit/route';
import { type Herkansing, openHerkansing } from './herkansing.ts';
import type { InkomendDeps } from './plaatsing.ts';
import { openPostvak } from './postvak.ts';
import { inkomendRoutes } from './routes.ts';

/** What comes in from the systems of municipalities: its routes, and the retrying of what is held. */
export function openInkomend(deps: InkomendDeps): {
  readonly routes: Route[];
  readonly herkansing: Herkansing;
} {
  const postvak = openPostvak(deps.store);
  return { routes: inkomendRoutes({ ...deps, postvak }), herkansing: openHerkansing(deps, postvak) };
}

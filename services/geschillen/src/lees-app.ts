import type { Route } from '@regiolog/service-kit/route';
import type { GeschillenDeps } from './app.ts';
import { collectieRoutes } from './routes/lees-collecties.ts';
import { commissieCollectieRoutes } from './routes/lees-commissie-collecties.ts';
import { leesCommissieRoutes } from './routes/lees-commissies.ts';
import { leesGeschiedenisRoutes } from './routes/lees-geschiedenis.ts';
import { geschilRoute } from './routes/lees-geschil.ts';
import { geschillenRoutes } from './routes/lees-geschillen.ts';
import { leesStukkenRoutes } from './routes/lees-stukken.ts';
import { leesUitspraakRoutes } from './routes/lees-uitspraken.ts';
import { leesZegelRoute } from './routes/lees-zegel.ts';
import { werklijstRoutes } from './routes/werklijst.ts';

/** Everything that can be read in the case service. */
export function leesRoutes(deps: GeschillenDeps): Route[] {
  return [
    ...geschillenRoutes(deps),
    geschilRoute(deps),
    ...collectieRoutes(deps),
    ...leesGeschiedenisRoutes(deps),
    ...leesStukkenRoutes(deps),
    leesZegelRoute(deps),
    ...leesCommissieRoutes(deps),
    ...commissieCollectieRoutes(deps),
    ...leesUitspraakRoutes(deps),
    ...werklijstRoutes(deps),
  ];
}

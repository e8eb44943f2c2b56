import type { RouteObject } from 'react-router';
import { BestaatNiet, Misgegaan } from './kader/fout.tsx';
import { Kader } from './kader/kader.tsx';
import { controleRoutes } from './paginas/controle/routes.ts';
import { gemeenteRoutes } from './paginas/gemeente/routes.ts';
import { geschilRoutes } from './paginas/geschil/routes.ts';
import { landelijkRoutes } from './paginas/landelijk/routes.ts';
import { mandaatRoutes } from './paginas/mandaat/routes.ts';
import { overeenkomstRoutes } from './paginas/overeenkomst/routes.ts';
import { overigRoutes } from './paginas/overig/routes.ts';
import { regioRoutes } from './paginas/regio/routes.ts';
import { startRoutes } from './paginas/start/routes.ts';
import { uitspraakRoutes } from './paginas/uitspraak/routes.ts';
import { vastleggenRoutes } from './paginas/vastleggen/routes.ts';
import { zoekenRoutes } from './paginas/zoeken/routes.ts';

/** Every page of the portal: what is open to everybody, and what is for those who are signed in. */
export const routes: RouteObject[] = [
  {
    element: <Kader openbaar />,
    errorElement: <Misgegaan />,
    // While the first page is fetched: the frame would only flash.
    hydrateFallbackElement: <></>,
    children: [...uitspraakRoutes, ...overigRoutes],
  },
  {
    element: <Kader />,
    errorElement: <Misgegaan />,
    // While the first page is fetched: the frame would only flash.
    hydrateFallbackElement: <></>,
    children: [
      ...startRoutes,
      ...regioRoutes,
      ...gemeenteRoutes,
      ...overeenkomstRoutes,
      ...mandaatRoutes,
      ...vastleggenRoutes,
      ...geschilRoutes,
      ...landelijkRoutes,
      ...controleRoutes,
      ...zoekenRoutes,
      { path: '*', element: <BestaatNiet /> },
    ],
  },
];

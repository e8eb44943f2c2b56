import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** Pages about one agreement. */
export const overeenkomstRoutes: RouteObject[] = [
  pagina('/overeenkomsten/:id', () => import('./stand.tsx')),
  pagina('/overeenkomsten/:id/versies', () => import('./versies.tsx')),
  pagina('/overeenkomsten/:id/afspraken', () => import('./afspraken.tsx')),
  pagina('/overeenkomsten/:id/relaties', () => import('./relaties.tsx')),
  pagina('/overeenkomsten/:id/agenda', () => import('./agenda.tsx')),
  pagina('/overeenkomsten/:id/verloop', () => import('./verloop.tsx')),
];

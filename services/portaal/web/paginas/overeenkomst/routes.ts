import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** Pages about one agreement. */
export const overeenkomstRoutes: RouteObject[] = [
  pagina('/overeenkomsten/:id', () => import('./stand.tsx')),
  pagina('/overeenkomsten/:id/verloop', () => import('./verloop.tsx')),
];

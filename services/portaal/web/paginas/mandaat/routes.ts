import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** Pages about one mandate. */
export const mandaatRoutes: RouteObject[] = [
  pagina('/mandaten/:id', () => import('./stand.tsx')),
  pagina('/mandaten/:id/gevolgen', () => import('./gevolgen.tsx')),
  pagina('/mandaten/:id/verloop', () => import('./verloop.tsx')),
];

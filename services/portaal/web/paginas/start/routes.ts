import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** The start page, what one reaches from it alone, and two moments of a file side by side. */
export const startRoutes: RouteObject[] = [
  pagina('/', () => import('./start.tsx')),
  pagina('/kiezen/:collectie', () => import('./kiezen.tsx')),
  pagina('/regios/:regio/postvak', () => import('./postvak.tsx')),
  pagina('/regios/:regio/vergelijken', () => import('../vergelijken/regio.tsx')),
  pagina('/overeenkomsten/:id/vergelijken', () => import('../vergelijken/overeenkomst.tsx')),
  pagina('/gemeenten/:code/vergelijken', () => import('../vergelijken/gemeente.tsx')),
];

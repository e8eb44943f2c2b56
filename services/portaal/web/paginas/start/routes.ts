import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** The start page, and what one reaches from it alone. */
export const startRoutes: RouteObject[] = [
  pagina('/', () => import('./start.tsx')),
  pagina('/kiezen/:collectie', () => import('./kiezen.tsx')),
];

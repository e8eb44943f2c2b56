import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** Pages about the portal itself, open to everybody. */
export const overigRoutes: RouteObject[] = [
  pagina('/toegankelijkheid', () => import('./toegankelijkheid.tsx')),
  pagina('/privacy', () => import('./privacy.tsx')),
];

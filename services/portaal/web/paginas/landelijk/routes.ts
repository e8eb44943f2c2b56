import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** The pages about all regions together. */
export const landelijkRoutes: RouteObject[] = [
  pagina('/landelijk/norm', () => import('./norm.tsx')),
  pagina('/landelijk/norm/lijst', () => import('./norm-lijst.tsx')),
  pagina('/landelijk/norm/vergelijk', () => import('./norm-vergelijk.tsx')),
];

import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** Pages about municipalities. */
export const gemeenteRoutes: RouteObject[] = [
  pagina('/gemeenten', () => import('./gemeenten.tsx')),
  pagina('/gemeenten/:code', () => import('./overzicht.tsx')),
  pagina('/gemeenten/:code/overeenkomsten', () => import('./overeenkomsten.tsx')),
  pagina('/gemeenten/:code/mandaten', () => import('./mandaten.tsx')),
  pagina('/gemeenten/:code/agenda', () => import('./agenda.tsx')),
  pagina('/gemeenten/:code/herindeling', () => import('./herindeling.tsx')),
  pagina('/gemeenten/:code/geschiedenis', () => import('./geschiedenis.tsx')),
];

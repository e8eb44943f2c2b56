import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** Pages about regions. */
export const regioRoutes: RouteObject[] = [
  pagina('/regios', () => import('./regios.tsx')),
  pagina('/regios/:regio', () => import('./overzicht.tsx')),
  pagina('/regios/:regio/overeenkomsten', () => import('./overeenkomsten.tsx')),
  pagina('/regios/:regio/matrix', () => import('./matrix.tsx')),
  pagina('/regios/:regio/mandaten', () => import('./mandaten.tsx')),
  pagina('/regios/:regio/mandaten/bevoegd', () => import('./bevoegd.tsx')),
  pagina('/regios/:regio/norm', () => import('./norm.tsx')),
  pagina('/regios/:regio/agenda', () => import('./agenda.tsx')),
  pagina('/regios/:regio/agenda/besluiten', () => import('./besluiten.tsx')),
  pagina('/regios/:regio/agenda/dekking', () => import('./dekking.tsx')),
  pagina('/regios/:regio/geld', () => import('./geld.tsx')),
  pagina('/regios/:regio/uittredingen/:gemeente', () => import('./uittreding.tsx')),
  pagina('/regios/:regio/geschiedenis', () => import('./geschiedenis.tsx')),
];

import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** The pages for who audits the register. */
export const controleRoutes: RouteObject[] = [
  pagina('/controle', () => import('./overzicht.tsx')),
  pagina('/controle/gebeurtenissen', () => import('./gebeurtenissen.tsx')),
  pagina('/controle/gebeurtenissen/:gebeurtenis', () => import('./gebeurtenis.tsx')),
  pagina('/controle/regios/:regio', () => import('./herhaling.tsx')),
];

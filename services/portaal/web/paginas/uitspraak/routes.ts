import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** The public register of rulings: for everybody, without a sign-in. */
export const uitspraakRoutes: RouteObject[] = [
  pagina('/uitspraken', () => import('./uitspraken.tsx')),
  pagina('/uitspraken/:referentiecode', () => import('./uitspraak.tsx')),
];

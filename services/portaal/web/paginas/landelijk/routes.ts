import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** The pages about all regions together. */
export const landelijkRoutes: RouteObject[] = [
  pagina('/landelijk', () => import('./overzicht.tsx')),
  pagina('/landelijk/norm', () => import('./norm.tsx')),
  pagina('/landelijk/norm/lijst', () => import('./norm-lijst.tsx')),
  pagina('/landelijk/norm/vergelijk', () => import('./norm-vergelijk.tsx')),
  pagina('/landelijk/eisen', () => import('./eisen.tsx')),
  pagina('/landelijk/eisen/:eis', () => import('./eis.tsx')),
  pagina('/landelijk/tellingen/:per', () => import('./telling.tsx')),
  pagina('/landelijk/tellingen/:per/lijst', () => import('./telling-lijst.tsx')),
  pagina('/landelijk/geld', () => import('./geld.tsx')),
  pagina('/landelijk/einde', () => import('./einde.tsx')),
  pagina('/landelijk/leemten', () => import('./leemten.tsx')),
  pagina('/landelijk/geschilroutes', () => import('./geschilroutes.tsx')),
  pagina('/landelijk/wijzigingen', () => import('./wijzigingen.tsx')),
  pagina('/landelijk/afhankelijkheden', () => import('./afhankelijkheden.tsx')),
  pagina('/landelijk/hulp', () => import('./hulp.tsx')),
  pagina('/landelijk/herkomst', () => import('./herkomst.tsx')),
];

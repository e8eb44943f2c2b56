import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** Searching the register. */
export const zoekenRoutes: RouteObject[] = [pagina('/zoeken', () => import('./zoeken.tsx'))];

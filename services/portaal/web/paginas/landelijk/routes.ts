import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** The pages about all regions together. */
export const landelijkRoutes: RouteObject[] = [pagina('/landelijk/norm', () => import('./norm.tsx'))];

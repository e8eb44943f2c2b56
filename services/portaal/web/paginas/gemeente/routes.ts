import type { RouteObject } from 'react-router';

export const gemeenteRoutes: RouteObject[] = [];

import type { RouteObject } from 'react-router';

export const controleRoutes: RouteObject[] = [];

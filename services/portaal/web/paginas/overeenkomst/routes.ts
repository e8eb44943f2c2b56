import type { RouteObject } from 'react-router';

export const overeenkomstRoutes: RouteObject[] = [];

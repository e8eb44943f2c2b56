import type { RouteObject } from 'react-router';

export const mandaatRoutes: RouteObject[] = [];

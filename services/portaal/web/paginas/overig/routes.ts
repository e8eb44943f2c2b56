import type { RouteObject } from 'react-router';

export const overigRoutes: RouteObject[] = [];

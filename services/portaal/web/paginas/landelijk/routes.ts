import type { RouteObject } from 'react-router';

export const landelijkRoutes: RouteObject[] = [];

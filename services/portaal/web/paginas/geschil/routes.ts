import type { RouteObject } from 'react-router';

export const geschilRoutes: RouteObject[] = [];

import type { RouteObject } from 'react-router';

export const vastleggenRoutes: RouteObject[] = [];

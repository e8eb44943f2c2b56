import type { RouteObject } from 'react-router';

export const uitspraakRoutes: RouteObject[] = [];

import type { RouteObject } from 'react-router';

export const zoekenRoutes: RouteObject[] = [];

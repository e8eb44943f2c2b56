import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/** A page by its address. It is fetched when somebody goes there, and exports its `Component`. */
export const pagina = (path: string, lazy: () => Promise<{ Component: ComponentType }>): RouteObject => ({
  path,
  lazy,
});

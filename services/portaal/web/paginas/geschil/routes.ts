import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

/** Pages about disputes and the commissions that handle them. An act that daily work asks has a form of its own here. */
export const geschilRoutes: RouteObject[] = [
  pagina('/geschillen', () => import('./geschillen.tsx')),
  pagina('/geschillen/:id', () => import('./overzicht.tsx')),
  pagina('/geschillen/:id/stukken', () => import('./stukken.tsx')),
  pagina('/geschillen/:id/termijnen', () => import('./termijnen.tsx')),
  pagina('/geschillen/:id/zitting', () => import('./zitting.tsx')),
  pagina('/geschillen/:id/raadkamer', () => import('./raadkamer.tsx')),
  pagina('/geschillen/:id/uitspraak', () => import('./uitspraak.tsx')),
  pagina('/geschillen/:id/nakoming', () => import('./nakoming.tsx')),
  pagina('/geschillen/:id/reconstructie', () => import('./reconstructie.tsx')),
  pagina('/geschillen/:id/verloop', () => import('./verloop.tsx')),
  pagina('/geschillen/:id/vastleggen/stukken', () => import('./vastleggen-stuk.tsx')),
  pagina('/geschillen/:id/vastleggen/samenstellingen', () => import('./vastleggen-samenstelling.tsx')),
  pagina('/geschillen/:id/vastleggen/ontwerpen', () => import('./vastleggen-ontwerp.tsx')),
  pagina('/geschillen/:id/vastleggen/stemmen', () => import('./vastleggen-stem.tsx')),
  pagina('/geschillen/:id/vastleggen/ondertekeningen', () => import('./vastleggen-handtekening.tsx')),
  pagina('/geschillen/:id/vastleggen/uitspraken', () => import('./vastleggen-uitspraak.tsx')),
  pagina('/geschillen/:id/vastleggen/:collectie', () => import('./vastleggen.tsx')),
  pagina('/commissies', () => import('./commissies.tsx')),
  pagina('/commissies/:id', () => import('./commissie.tsx')),
];

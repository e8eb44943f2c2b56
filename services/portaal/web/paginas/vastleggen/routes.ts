import type { RouteObject } from 'react-router';
import { pagina } from '../../pagina.ts';

const handeling = () => import('./handeling.tsx');
const rectificatie = () => import('./rectificatie.tsx');

/** Forms: one for every act in every kind of file, one to correct what was recorded, and those that make a new file. */
export const vastleggenRoutes: RouteObject[] = [
  pagina('/regios/:regio/overeenkomsten/nieuw', () => import('./nieuwe-overeenkomst.tsx')),
  pagina('/regios/:regio/mandaten/nieuw', () => import('./nieuw-mandaat.tsx')),
  pagina('/regios/:regio/commissies/nieuw', () => import('./nieuwe-commissie.tsx')),
  pagina('/geschillen/nieuw', () => import('./nieuw-geschil.tsx')),
  pagina('/overeenkomsten/:id/vastleggen/:collectie', handeling),
  pagina('/mandaten/:id/vastleggen/:collectie', handeling),
  pagina('/regios/:id/vastleggen/:collectie', handeling),
  pagina('/nvo/:id/vastleggen/:collectie', handeling),
  pagina('/gemeenten/:id/vastleggen/:collectie', handeling),
  pagina('/commissies/:id/vastleggen/:collectie', handeling),
  pagina('/overeenkomsten/:id/rectificeren/:gebeurtenis', rectificatie),
  pagina('/mandaten/:id/rectificeren/:gebeurtenis', rectificatie),
  pagina('/regios/:id/rectificeren/:gebeurtenis', rectificatie),
  pagina('/nvo/:id/rectificeren/:gebeurtenis', rectificatie),
  pagina('/geschillen/:id/rectificeren/:gebeurtenis', rectificatie),
];

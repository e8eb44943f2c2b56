import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { sessieVraag } from './api/sessie.ts';
import { voorraad } from './api/voorraad.ts';
import { routes } from './routes.tsx';
import './stijl/onderdelen.css';
import './stijl/basis.css';
import './stijl/hoog-contrast.css';

const plek = document.getElementById('portaal');
if (!plek) throw new Error('the page has no place for the portal');

void voorraad.prefetchQuery(sessieVraag);
createRoot(plek).render(
  <StrictMode>
    <QueryClientProvider client={voorraad}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </QueryClientProvider>
  </StrictMode>,
);

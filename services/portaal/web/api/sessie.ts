import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Sessie } from '../../src/sessie-vorm.ts';
import { zetCsrf } from './client.ts';

export type { Sessie };
/** Who is signed in, with one of these roles. */
export type Rol = Extract<Sessie, { aangemeld: true }>['rollen'][number];

/** Asks our own server who uses this browser. */
export async function haalSessie(): Promise<Sessie> {
  const antwoord = await fetch('/portaal/sessie', { headers: { accept: 'application/json' } });
  if (!antwoord.ok) throw new Error('no session to be read');
  const sessie = (await antwoord.json()) as Sessie;
  zetCsrf(sessie.aangemeld ? sessie.csrf : '');
  return sessie;
}

/** Who uses this browser: asked before anything is drawn, together with the files of the first page. */
export const sessieVraag = queryOptions({ queryKey: ['sessie'], staleTime: 60_000, queryFn: haalSessie });

/** Who uses this browser, as our own server knows it. */
export const useSessie = () => useQuery(sessieVraag);

/** Who is signed in. Only for pages behind the frame, which shows them to nobody else. */
export function useIk(): Extract<Sessie, { aangemeld: true }> {
  const { data } = useSessie();
  if (!data?.aangemeld) throw new Error('a page for who is signed in was shown to somebody else');
  return data;
}

/** Where signing in begins; afterwards this very page is shown again. */
export const aanmeldAdres = (): string =>
  `/portaal/aanmelden?terug=${encodeURIComponent(location.pathname + location.search)}`;

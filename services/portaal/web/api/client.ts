import createClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import type { components, paths } from './schema.gen.d.ts';

/** A schema of the API by its name: the types of the portal come from the service's own schemas (see bouw.ts). */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];

/** Why the register refused, or did not answer (RFC 9457): what a failed request is rejected with. */
export type Probleem = {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly fouten?: readonly { readonly veld: string; readonly melding: string }[];
};

/** What proves to our own server that a write comes from our own page; known once somebody is signed in. */
let csrf = '';
/** Up to where this tab wrote: what it reads afterwards includes that. */
let positie: string | undefined;

export const zetCsrf = (waarde: string): void => {
  csrf = waarde;
};

/** The headers that every write of ours carries. */
export const schrijfkoppen = (): Record<string, string> => ({ 'X-Regiolog-Csrf': csrf });

const koppen: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-Regiolog-Csrf', csrf);
    if (positie !== undefined) request.headers.set('Regiolog-Na-Positie', positie);
    return request;
  },
  onResponse({ request, response }) {
    const nu = response.headers.get('Regiolog-Positie');
    if (nu !== null && request.method !== 'GET') positie = nu;
  },
};

/** Asks and writes, typed by the paths of the API (`/overeenkomsten/{id}`). */
export const client = createClient<paths>({
  baseUrl: '/portaal/v1',
  // Found when asked, so that a page can be tested with another one.
  fetch: (verzoek) => globalThis.fetch(verzoek),
});
client.use(koppen);

/** The same as hooks: `api.useQuery('get', '/regios/{slug}/stand', { params: … })`. */
export const api = createQueries(client);

/** A problem from whatever a request was rejected with: no answer at all is one too. */
export function alsProbleem(fout: unknown): Probleem {
  if (typeof fout === 'object' && fout !== null && 'code' in fout && 'status' in fout)
    return fout as Probleem;
  return {
    code: 'onbereikbaar',
    title: 'Regiolog is niet bereikbaar',
    detail: 'Controleer uw verbinding en probeer het opnieuw. Wat u invulde, blijft staan.',
    status: 0,
  };
}

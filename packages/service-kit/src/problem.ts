import { WEIGERINGEN, type Weigering, type WeigeringSoort } from '@regiolog/domein/gedeeld/weigering';

/** The one table from the sort of a refusal to its HTTP status. */
export const STATUS: Readonly<Record<WeigeringSoort, number>> = {
  ongeldig: 400,
  'niet-aangemeld': 401,
  verboden: 403,
  'niet-gevonden': 404,
  methode: 405,
  'niet-aanvaardbaar': 406,
  'in-strijd': 409,
  verouderd: 412,
  'te-groot': 413,
  mediatype: 415,
  'voorwaarde-ontbreekt': 428,
  storing: 500,
  'tijdelijk-niet': 503,
};

/** RFC 9457 problem details, with our code and every fault at once. */
export type Probleem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly fouten?: readonly { readonly veld: string; readonly melding: string }[];
  readonly volgnummer?: number;
};

/**
 * What does not exist and what one may not see must be told apart by nobody, so this sort of refusal has one sentence,
 * whatever the code that refused wrote. The same holds for a failure of ours: it says nothing.
 */
const VASTE_ZIN: Partial<Record<WeigeringSoort, string>> = {
  'niet-gevonden': 'Dit bestaat niet, of u mag het niet zien.',
  storing: 'Er ging iets mis bij ons. Noem bij een melding het kenmerk uit de header X-Request-Id.',
};

/** Turns a refusal into a problem. `instance` is the path that was asked, without its query. */
export function problem(weigering: Weigering, instance: string): Probleem {
  const [soort, titel] = WEIGERINGEN[weigering.code];
  const vast = VASTE_ZIN[soort];
  return {
    type: `urn:regiolog:weigering:${weigering.code}`,
    title: titel,
    status: STATUS[soort],
    detail: vast ?? weigering.melding,
    instance,
    code: weigering.code,
    ...(vast === undefined && weigering.fouten ? { fouten: weigering.fouten } : {}),
    ...(vast === undefined && weigering.volgnummer !== undefined ? { volgnummer: weigering.volgnummer } : {}),
  };
}

/** Headers that belong to a refusal by its sort, beside those every response has. */
export function problemHeaders(weigering: Weigering): Readonly<Record<string, string>> {
  const [soort] = WEIGERINGEN[weigering.code];
  if (soort === 'niet-aangemeld') {
    const fout = weigering.code === 'token-ongeldig' ? ', error="invalid_token"' : '';
    return { 'WWW-Authenticate': `Bearer realm="regiolog"${fout}` };
  }
  if (soort === 'tijdelijk-niet') return { 'Retry-After': '2' };
  return {};
}

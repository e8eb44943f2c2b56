import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { onleesbareTijden } from './leesbaar.ts';

/** The three times of a view, as its address carries them; what is left out means today, and all that is known. */
export type Tijdvraag = {
  readonly geldigOp?: string;
  readonly bekendOp?: string;
  readonly beschikbaarOp?: string;
};
export const TIJDEN = ['geldigOp', 'bekendOp', 'beschikbaarOp'] as const;

/** Reads the times out of an address. One that cannot be read is left out: the frame says so, and no link carries it on. */
export function tijdenUit(zoek: URLSearchParams): Tijdvraag {
  const tijden: Record<string, string> = {};
  const onleesbaar = onleesbareTijden(zoek);
  for (const naam of TIJDEN) {
    const waarde = zoek.get(naam);
    if (waarde && !onleesbaar.includes(naam)) tijden[naam] = waarde;
  }
  return tijden;
}

/** The times of this view: to be spread into the `query` of every question that a page asks. */
export function useTijden(): Tijdvraag {
  const [zoek] = useSearchParams();
  return useMemo(() => tijdenUit(zoek), [zoek]);
}

/** An address with these times; a parameter that it has already, stays. */
export function metTijden(naar: string, tijden: Tijdvraag): string {
  const [voorHek = '', hek] = naar.split('#');
  const [pad, vraag] = voorHek.split('?');
  const zoek = new URLSearchParams(vraag);
  for (const naam of TIJDEN) {
    const waarde = tijden[naam];
    if (waarde && !zoek.has(naam)) zoek.set(naam, waarde);
  }
  const rest = zoek.toString();
  return `${pad}${rest && `?${rest}`}${hek === undefined ? '' : `#${hek}`}`;
}

import { api } from '../api/client.ts';
import { useTijden } from '../tijden/tijden.ts';
import { Schakel } from './schakel.tsx';

/** The name of a municipality that an answer knows by its code only, as a link to its page. */
export function Gemeentenaam({ code }: { readonly code: string }) {
  const vraag = api.useQuery('get', '/gemeenten/{code}', {
    params: { path: { code }, query: useTijden() },
  });
  const naam = vraag.data?.antwoord?.naam;
  return naam ? <Schakel naar={`/gemeenten/${code}`}>{naam}</Schakel> : '…';
}

/**
 * The name of a region that an answer knows by its address only, as a link to its page. Found among those that one may
 * see; of another the answer gives away no more than its address.
 */
export function Regionaam({ slug }: { readonly slug: string }) {
  const vraag = api.useQuery('get', '/regios', { params: { query: { ...useTijden(), aantal: 200 } } });
  if (vraag.isPending) return '…';
  const naam = vraag.data?.antwoord?.resultaten.find((r) => r.slug === slug)?.naam;
  if (naam) return <Schakel naar={`/regios/${slug}`}>{naam}</Schakel>;
  return slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
}

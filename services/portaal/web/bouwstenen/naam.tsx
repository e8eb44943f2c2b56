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

/** The name of a region that an answer knows by its address only, as a link to its page; for who may not see it, a word. */
export function Regionaam({ slug }: { readonly slug: string }) {
  const vraag = api.useQuery('get', '/regios/{slug}', { params: { path: { slug }, query: useTijden() } });
  const naam = vraag.data?.antwoord?.naam;
  if (naam) return <Schakel naar={`/regios/${slug}`}>{naam}</Schakel>;
  return vraag.isError ? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ') : '…';
}

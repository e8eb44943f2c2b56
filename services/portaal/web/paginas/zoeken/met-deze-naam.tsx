import { api } from '../../api/client.ts';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.zoeken;
const MEEST = 6;
/** Shorter than this, a name is no name. */
const KORTST = 2;

/** The municipalities and regions of which this is (a part of) the name: who looks for one goes straight there. */
export function MetDezeNaam({ q }: { readonly q: string }) {
  const tijden = useTijden();
  const gemeenten = api.useQuery(
    'get',
    '/gemeenten',
    { params: { query: { ...tijden, naam: q.slice(0, 60), bestaat: 'ja', aantal: MEEST } } },
    { enabled: q.length >= KORTST },
  );
  const regios = api.useQuery('get', '/regios', { params: { query: { ...tijden, aantal: 200 } } });
  const klein = q.toLowerCase();
  const rijen = [
    ...(gemeenten.data?.antwoord?.resultaten ?? []).flatMap(({ code, naam }) =>
      naam ? [{ naar: `/gemeenten/${code}`, naam, soort: t.soorten['gemeente'] }] : [],
    ),
    ...(regios.data?.antwoord?.resultaten ?? [])
      .filter(({ naam }) => q.length >= KORTST && naam.toLowerCase().includes(klein))
      .slice(0, MEEST)
      .map(({ slug, naam }) => ({ naar: `/regios/${slug}`, naam, soort: t.soorten['regio'] })),
  ];
  if (rijen.length === 0) return null;
  return (
    <nav aria-label={t.direct}>
      <p className="zacht">{t.direct}</p>
      <ul className="kale-lijst rij">
        {rijen.map(({ naar, naam, soort }) => (
          <li key={naar}>
            <Schakel naar={naar}>{naam}</Schakel> <span className="zacht">({soort})</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { api } from '../../api/client.ts';
import { useNamenlijst } from '../../api/namen.ts';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { lijktOp } from './lijkt-op.ts';

const t = teksten.zoeken;
const MEEST = 6;
/** Shorter than this, a name is no name. */
const KORTST = 2;

type Blad = { readonly naar: string; readonly naam: string; readonly soort: string };

/** Pages to go straight to, under a line that says why they stand here. */
function Bladen({ titel, rijen }: { readonly titel: string; readonly rijen: readonly Blad[] }) {
  if (rijen.length === 0) return null;
  return (
    <nav aria-label={titel}>
      <p className="zacht">{titel}</p>
      <ul className="kale-lijst rij">
        {rijen.map(({ naar, naam, soort }) => (
          <li key={naar}>
            <Schakel naar={naar}>{naam}</Schakel> <span className="zacht">({t.soorten[soort]})</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The municipalities and regions of which this is the code or nearly the name: for who typed it wrong. */
export function Bedoeld({ q }: { readonly q: string }) {
  const { bladzijden } = useNamenlijst({ gemeente: '', regio: '' });
  const code = `/${q.toLowerCase()}`;
  const rijen = [...bladzijden.filter(({ naar }) => naar.endsWith(code)), ...lijktOp(q, bladzijden)];
  return <Bladen titel={t.bedoeld} rijen={rijen.slice(0, MEEST)} />;
}

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
  const rijen: readonly Blad[] = [
    ...(gemeenten.data?.antwoord?.resultaten ?? []).flatMap(({ code, naam }) =>
      naam ? [{ naar: `/gemeenten/${code}`, naam, soort: 'gemeente' }] : [],
    ),
    ...(regios.data?.antwoord?.resultaten ?? [])
      .filter(({ naam }) => q.length >= KORTST && naam.toLowerCase().includes(klein))
      .slice(0, MEEST)
      .map(({ slug, naam }) => ({ naar: `/regios/${slug}`, naam, soort: 'regio' })),
  ];
  return <Bladen titel={t.direct} rijen={rijen} />;
}

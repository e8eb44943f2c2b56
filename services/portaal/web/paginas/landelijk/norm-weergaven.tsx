import { Link, useLocation, useSearchParams } from 'react-router';
import { teksten } from '../../teksten/teksten.ts';
import { WEERGAVEN } from './norm-model.ts';

const t = teksten.landelijk.norm;

/** The ways to look at the norm: three heat maps, the list, and two moments; filters and times go along. */
export function Normweergaven() {
  const [zoek] = useSearchParams();
  const { pathname } = useLocation();
  const adres = (pad: string, toon?: string): string => {
    const nieuw = new URLSearchParams(zoek);
    for (const naam of ['cel', 'toon', 'pagina', 'sorteer']) nieuw.delete(naam);
    if (toon && toon !== 'gemeld') nieuw.set('toon', toon);
    return `${pad}?${nieuw}`;
  };
  const nu = pathname === '/landelijk/norm' ? (zoek.get('toon') ?? 'gemeld') : pathname;
  const wegen = [
    ...WEERGAVEN.map((w) => ({ sleutel: w as string, naar: adres('/landelijk/norm', w), naam: t[w] })),
    ...(['lijst', 'vergelijk'] as const).map((w) => ({
      sleutel: `/landelijk/norm/${w}`,
      naar: adres(`/landelijk/norm/${w}`),
      naam: t[w],
    })),
  ];
  return (
    <nav aria-label={t.weergave} className="weergaven niet-afdrukken">
      <ul className="kale-lijst rij">
        {wegen.map(({ sleutel, naar, naam }) => (
          <li key={sleutel}>
            <Link to={naar} className="weergave" aria-current={sleutel === nu ? 'page' : undefined}>
              {naam}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

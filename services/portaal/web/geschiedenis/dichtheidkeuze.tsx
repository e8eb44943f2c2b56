import { Link, useSearchParams } from 'react-router';
import { teksten } from '../teksten/teksten.ts';
import { DICHTHEDEN, type Dichtheid } from './dichtheid.ts';

const t = teksten.geschiedenis;

/** How much of the history is shown, as three links. */
export function Dichtheidkeuze({ gekozen }: { readonly gekozen: Dichtheid }) {
  const [zoek] = useSearchParams();
  const adres = (dichtheid: Dichtheid): string => {
    const nieuw = new URLSearchParams(zoek);
    nieuw.set('dichtheid', dichtheid);
    return `?${nieuw}`;
  };
  return (
    <nav aria-label={t.dichtheid} className="niet-afdrukken">
      <ul className="dichtheid kale-lijst">
        {DICHTHEDEN.map((dichtheid) => (
          <li key={dichtheid}>
            <Link
              to={adres(dichtheid)}
              replace
              preventScrollReset
              className="dichtheid__keuze"
              aria-current={dichtheid === gekozen ? 'true' : undefined}
            >
              {t.dichtheden[dichtheid]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

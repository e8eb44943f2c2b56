import { useSearchParams } from 'react-router';
import { teksten } from '../teksten/teksten.ts';
import { Schakel } from './schakel.tsx';

/** The page of a list that the address asks for (`pagina=3`). */
export function usePagina(): number {
  const [zoek] = useSearchParams();
  const gevraagd = Number(zoek.get('pagina'));
  return Number.isInteger(gevraagd) && gevraagd > 0 ? gevraagd : 1;
}

type Blad = { readonly totaal: number; readonly pagina: number; readonly aantal: number };

/** Links to the page before and after, and where one is in a list. */
export function Bladeren({ totaal, pagina, aantal }: Blad) {
  const [zoek] = useSearchParams();
  const laatste = Math.max(1, Math.ceil(totaal / aantal));
  if (laatste === 1) return null;
  const adres = (naar: number): string => {
    const nieuw = new URLSearchParams(zoek);
    nieuw.set('pagina', String(naar));
    return `?${nieuw}`;
  };
  return (
    <nav aria-label={teksten.algemeen.bladeren} className="rij">
      {pagina > 1 && (
        <Schakel naar={adres(pagina - 1)} className="nl-link niet-afdrukken">
          {teksten.algemeen.vorige}
        </Schakel>
      )}
      <span>{teksten.algemeen.bladzijde(pagina, laatste, totaal)}</span>
      {pagina < laatste && (
        <Schakel naar={adres(pagina + 1)} className="nl-link niet-afdrukken">
          {teksten.algemeen.volgende}
        </Schakel>
      )}
    </nav>
  );
}

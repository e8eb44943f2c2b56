import { useSearchParams } from 'react-router';
import { TIJDEN, type Tijdvraag } from './tijden.ts';

/** Shows another moment on this same page: what is given is set, what is given as empty is taken away. */
export function useZetTijden(): (
  tijden: { readonly [T in keyof Tijdvraag]?: string },
  vervang?: boolean,
) => void {
  const [, zetZoek] = useSearchParams();
  return (tijden, vervang = false) =>
    zetZoek(
      (eerder) => {
        const nieuw = new URLSearchParams(eerder);
        for (const naam of TIJDEN) {
          const waarde = tijden[naam];
          if (waarde) nieuw.set(naam, waarde);
          else if (waarde === '') nieuw.delete(naam);
        }
        // Another moment has other pages of a list.
        nieuw.delete('pagina');
        return nieuw;
      },
      { replace: vervang, preventScrollReset: true },
    );
}

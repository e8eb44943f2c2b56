import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../api/client.ts';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { decennia, heeftTijd, type Jaren, jarenVan, tijdlijnrijen } from './tijdlijn.ts';
import { Tijdlijnfiguur } from './tijdlijnfiguur.tsx';

const t = teksten.regio.tijdlijn;

/** The years that the address asks for (`jaren=2010-2019`); everything when it asks for none that can be shown. */
function useJaren(alles: Jaren): { readonly jaren: Jaren; readonly gekozen: string } {
  const [zoek] = useSearchParams();
  const gekozen = zoek.get('jaren') ?? '';
  const [, van, tot] = /^(\d{4})-(\d{4})$/.exec(gekozen) ?? [];
  const jaren = { van: Number(van), tot: Number(tot) };
  return jaren.van <= jaren.tot ? { jaren, gekozen } : { jaren: alles, gekozen: '' };
}

/** Links to each of the decades, and to all years at once. */
function Jarenkeuze({
  alles,
  jaren,
  gekozen,
}: {
  readonly alles: Jaren;
  readonly jaren: Jaren;
  readonly gekozen: string;
}) {
  const [zoek] = useSearchParams();
  const adres = (jaren: string): string => {
    const nieuw = new URLSearchParams(zoek);
    if (jaren) nieuw.set('jaren', jaren);
    else nieuw.delete('jaren');
    return `?${nieuw}`;
  };
  const keuzes = [
    ['', t.alleJaren],
    ...decennia({ van: Math.min(alles.van, jaren.van), tot: Math.max(alles.tot, jaren.tot) }).map(
      ({ van, tot }) => [`${van}-${tot}`, t.jaren(van, tot)],
    ),
  ] as const;
  return (
    <nav aria-label={t.kiesJaren} className="niet-afdrukken">
      <ul className="rij kale-lijst jarenkeuze">
        {keuzes.map(([waarde = '', naam]) => (
          <li key={waarde}>
            <Link
              to={adres(waarde)}
              preventScrollReset
              className="jarenkeuze__jaren"
              aria-current={waarde === gekozen ? 'true' : undefined}
            >
              {naam}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Agreements over the years that one chooses, and how many of the list cannot be placed in them. */
export function Tijdlijn({
  lijst,
  dag,
}: {
  readonly lijst: readonly Schema<'OvereenkomstInTijd'>[];
  /** The day that is looked at. */
  readonly dag: string;
}) {
  const metTijd = lijst.filter(heeftTijd);
  const alles = jarenVan(metTijd, dag);
  const { jaren, gekozen } = useJaren(alles);
  if (metTijd.length === 0) return <Leeg>{t.geen}</Leeg>;
  const rijen = tijdlijnrijen(metTijd, jaren);
  const [zonder, buiten] = [lijst.length - metTijd.length, metTijd.length - rijen.length];
  return (
    <>
      <p>{t.uitleg}</p>
      <Jarenkeuze alles={alles} jaren={jaren} gekozen={gekozen} />
      <Tijdlijnfiguur rijen={rijen} jaren={jaren} dag={dag} />
      {buiten > 0 && <p className="zacht">{t.buiten(buiten)}</p>}
      {zonder > 0 && <p className="zacht">{t.zonder(zonder)}</p>}
    </>
  );
}

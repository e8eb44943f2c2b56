import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { teksten } from '../teksten/teksten.ts';
import { Leeg } from './leeg.tsx';
import { Tabelrij } from './tabelrij.tsx';
import './tabel.css';

export type Kolom<R> = {
  readonly kop: string;
  readonly cel: (rij: R) => ReactNode;
  /** What the rows are sorted by when somebody chooses this column; without it one cannot. */
  readonly sorteer?: (rij: R) => string | number | null;
  readonly getal?: boolean;
};

const vergelijk = (a: string | number | null, b: string | number | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nl');
};

/** The rows in the order that the address asks for (`sorteer=kop` or `-kop`); what has no value comes last. */
function useVolgorde<R>(rijen: readonly R[], kolommen: readonly Kolom<R>[], naam: string) {
  const [zoek, zetZoek] = useSearchParams();
  const gekozen = zoek.get(naam) ?? '';
  const om = gekozen.startsWith('-');
  const kolom = kolommen.find((k) => k.sorteer && k.kop === gekozen.replace(/^-/, ''));
  const sorteer = kolom?.sorteer;
  const gesorteerd = sorteer
    ? [...rijen].sort((a, b) => {
        const [x, y] = [sorteer(a), sorteer(b)];
        return om && x !== null && y !== null ? vergelijk(y, x) : vergelijk(x, y);
      })
    : rijen;
  const kies = (kop: string): void =>
    zetZoek(
      (eerder) => {
        const nieuw = new URLSearchParams(eerder);
        nieuw.set(naam, gekozen === kop ? `-${kop}` : kop);
        return nieuw;
      },
      { replace: true, preventScrollReset: true },
    );
  return { gesorteerd, kies, kolom, om };
}

type Props<R> = {
  /** Says what the table holds; `verborgen` when the heading above it says so already. */
  readonly titel: string;
  readonly titelVerborgen?: boolean;
  readonly kolommen: readonly Kolom<R>[];
  readonly rijen: readonly R[];
  readonly sleutel: (rij: R) => string;
  /** What stands in place of a table without rows. */
  readonly leeg?: string;
  /** The parameter of the address that holds the order, where a page has more tables than one. */
  readonly sorteernaam?: string;
};

/** A table that one can sort and print. The first column names the row; on a narrow screen each row becomes a card. */
export function Tabel<R>(props: Props<R>) {
  const { titel, titelVerborgen = false, kolommen, rijen, sleutel, leeg, sorteernaam = 'sorteer' } = props;
  const { gesorteerd, kies, kolom: op, om } = useVolgorde(rijen, kolommen, sorteernaam);
  if (rijen.length === 0) return <Leeg>{leeg ?? teksten.algemeen.leeg}</Leeg>;
  return (
    <table className="utrecht-table utrecht-table--html-table tabel">
      <caption className={titelVerborgen ? 'alleen-voorlezen' : undefined}>{titel}</caption>
      <thead>
        <tr>
          {kolommen.map(({ kop, sorteer, getal }) => (
            <th
              key={kop}
              scope="col"
              className={getal ? 'getal' : undefined}
              aria-sort={op?.kop === kop ? (om ? 'descending' : 'ascending') : undefined}
            >
              {sorteer ? (
                <button type="button" className="tabel__sorteer" onClick={() => kies(kop)}>
                  {kop}
                  <span aria-hidden="true">{op?.kop === kop ? (om ? ' ↓' : ' ↑') : ' ↕'}</span>
                </button>
              ) : (
                kop
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {gesorteerd.map((rij) => (
          <Tabelrij key={sleutel(rij)} rij={rij} kolommen={kolommen} />
        ))}
      </tbody>
    </table>
  );
}

import { type ReactNode, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { teksten } from '../teksten/teksten.ts';
import { Bladeren, usePagina } from './bladeren.tsx';
import { Leeg } from './leeg.tsx';
import { useScherm } from './scherm.ts';
import { Tabelbestand } from './tabelbestand.tsx';
import { Tabelrij } from './tabelrij.tsx';
import './tabel.css';

export type Kolom<R> = {
  readonly kop: string;
  readonly cel: (rij: R) => ReactNode;
  /** What the rows are sorted by when somebody chooses this column; without it one cannot. */
  readonly sorteer?: (rij: R) => string | number | null;
  readonly getal?: boolean;
};

/** More columns than this need a wide screen. */
const SMAL_MEEST = 4;

const vergelijk = (a: string | number | null, b: string | number | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nl');
};

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
  /** So many rows on a page, after sorting; the pages stand in the address. Only where all rows are at hand. */
  readonly perBlad?: number;
  /** Can be taken along for a spreadsheet; `bladzijde` when the rows are one page of a longer list. */
  readonly bestand?: 'tabel' | 'bladzijde';
};

/** The rows in the order that the address asks for (`sorteer=kop` or `-kop`); what has no value comes last. */
function useVolgorde<R>({ rijen, kolommen, sorteernaam: naam = 'sorteer', perBlad }: Props<R>) {
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
        if (perBlad) nieuw.delete('pagina');
        return nieuw;
      },
      { replace: true, preventScrollReset: true },
    );
  return { gesorteerd, kies, kolom, om };
}

function Koppen<R>({
  kolommen,
  volgorde: { kolom: op, om, kies },
}: Pick<Props<R>, 'kolommen'> & { readonly volgorde: ReturnType<typeof useVolgorde<R>> }) {
  return (
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
  );
}

/** A table that one can sort and print. The first column names the row; on a narrow screen each row becomes a card. */
export function Tabel<R>(props: Props<R>) {
  const { titel, titelVerborgen = false, kolommen, rijen, sleutel, leeg, perBlad, bestand } = props;
  const volgorde = useVolgorde(props);
  const tabel = useRef<HTMLTableElement>(null);
  const [alles, toonAlles] = useState(false);
  // What is narrowed in another way can leave fewer pages than the address asks for.
  const pagina = Math.min(usePagina(), Math.max(1, Math.ceil(rijen.length / (perBlad ?? 1))));
  const kaarten = useScherm(kolommen.length > SMAL_MEEST ? '(width < 68rem)' : '(width < 48rem)');
  if (rijen.length === 0) return <Leeg>{leeg ?? teksten.algemeen.leeg}</Leeg>;
  const getoond =
    perBlad && !alles
      ? volgorde.gesorteerd.slice((pagina - 1) * perBlad, pagina * perBlad)
      : volgorde.gesorteerd;
  return (
    <>
      <table
        ref={tabel}
        className={`utrecht-table utrecht-table--html-table tabel${kaarten ? ' tabel--kaarten' : ''}`}
      >
        <caption className={titelVerborgen ? 'alleen-voorlezen' : undefined}>{titel}</caption>
        <Koppen kolommen={kolommen} volgorde={volgorde} />
        <tbody>
          {getoond.map((rij) => (
            <Tabelrij key={sleutel(rij)} rij={rij} kolommen={kolommen} />
          ))}
        </tbody>
      </table>
      {perBlad && <Bladeren totaal={rijen.length} pagina={pagina} aantal={perBlad} />}
      {bestand && (
        <Tabelbestand tabel={tabel} titel={titel} deel={bestand === 'bladzijde'} toonAlles={toonAlles} />
      )}
    </>
  );
}

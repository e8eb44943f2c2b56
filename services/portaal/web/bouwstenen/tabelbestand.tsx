import { CSV_BEGIN, csvRij } from '@regiolog/service-kit/csv';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { teksten } from '../teksten/teksten.ts';
import { useTijden } from '../tijden/tijden.ts';
import { momentZin } from '../tijden/zin.ts';
import { bewaar } from './bewaar.ts';

const t = teksten.algemeen;

/** What a cell says to the eye, in words: no signs, and nothing that is only read aloud. Parts are divided by "; ". */
function celtekst(cel: HTMLElement): string {
  const kopie = cel.cloneNode(true) as HTMLElement;
  for (const weg of kopie.querySelectorAll('[aria-hidden="true"], .alleen-voorlezen')) weg.remove();
  for (const deel of kopie.querySelectorAll('li, br, summary, .cel__regel')) deel.after('; ');
  return (kopie.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?:; )+(?=; |$)|^; |; $/g, '')
    .trim();
}

/** The table as it stands on the page: its last head and its rows, without columns that have no head. */
function rijenVan(tabel: HTMLTableElement): string[][] {
  const kop = [...(tabel.tHead?.rows ?? [])].at(-1);
  const rijen = [...tabel.rows].filter((r) => r.parentElement !== tabel.tHead && r.cells.length > 1);
  const cellen = [kop, ...rijen].map((rij) => [...(rij?.cells ?? [])].map(celtekst));
  const metKop = (cellen[0] ?? []).map((tekst) => tekst !== '');
  return cellen.map((rij) => rij.filter((_, plek) => metKop[plek]));
}

/** A button that downloads a table for a spreadsheet, with which moment it shows and where it came from. */
export function Tabelbestand({
  tabel,
  titel,
  deel = false,
  toonAlles,
}: {
  readonly tabel: RefObject<HTMLTableElement | null>;
  /** What the table holds: the name of the file. */
  readonly titel: string;
  /** The table is one page of a longer list: the button says so. */
  readonly deel?: boolean;
  /** Shows every row, or again those of one page; for a table that holds more than it shows. */
  readonly toonAlles?: (alles: boolean) => void;
}) {
  const tijden = useTijden();
  const download = (): void => {
    flushSync(() => toonAlles?.(true));
    const rijen = tabel.current ? rijenVan(tabel.current) : [];
    toonAlles?.(false);
    const bij = [[], [titel], [momentZin(tijden)], [location.href]];
    bewaar(
      new Blob([CSV_BEGIN, ...[...rijen, ...bij].map(csvRij)], { type: 'text/csv' }),
      `${titel
        .toLowerCase()
        .replaceAll(/[^\p{L}\d]+/gu, '-')
        .replaceAll(/^-|-$/g, '')}.csv`,
    );
  };
  return (
    <p className="tabelbestand niet-afdrukken">
      <button type="button" className="tabelbestand__knop" onClick={download}>
        {deel ? t.downloadBladzijde : t.downloadTabel}
        <span className="alleen-voorlezen">: {titel}</span>
      </button>
    </p>
  );
}

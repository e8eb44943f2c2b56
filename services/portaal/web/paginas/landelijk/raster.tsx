import { type KeyboardEvent, memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabelbestand } from '../../bouwstenen/tabelbestand.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Aantal } from './aantal.tsx';
import type { Rastercel, Rasterkolom, Rasterregel, Rasterrij } from './norm-raster.ts';
import { Kop } from './raster-kop.tsx';
import { naToets, type Plek } from './raster-toetsen.ts';
import './raster.css';

const t = teksten.landelijk.norm;

/** An answer in a cell: its sign and its word. */
function Celregel({ teken, woord, toon }: Rasterregel) {
  return (
    <span className={`cel__regel cel--${toon}`}>
      <span aria-hidden="true" className="cel__teken">
        {teken}
      </span>
      <span>{woord}</span>
    </span>
  );
}

function Cel({
  cel,
  naar,
  plek,
  actief,
}: {
  readonly cel: Rastercel;
  readonly naar: string;
  readonly plek: string;
  readonly actief: boolean;
}) {
  return (
    <td className={cel.buiten ? 'cel cel--buiten' : 'cel'}>
      <Link
        to={naar}
        preventScrollReset
        className="cel__schakel"
        tabIndex={actief ? 0 : -1}
        data-plek={plek}
        aria-label={cel.zegt}
        title={cel.zegt}
      >
        {cel.regels.map((regel, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a cell have fixed places
          <Celregel key={n} {...regel} />
        ))}
        {cel.ster && <span className="cel__ster">*</span>}
      </Link>
    </td>
  );
}

type RijProps = {
  readonly rij: Rasterrij;
  readonly nummer: number;
  /** The column that has the place in the order of Tab, if it is in this row. */
  readonly actief: number | null;
  /** The address without a cell, to which the cell is added. */
  readonly basis: string;
  readonly naarJa: (regio: string) => string;
};

const Rij = memo(function Rij({ rij, nummer, actief, basis, naarJa }: RijProps) {
  return (
    <tr>
      <th scope="row">
        <Schakel naar={`/regios/${rij.regio}/norm`}>{rij.naam}</Schakel>
      </th>
      {rij.cellen.map((cel, kolom) => (
        <Cel
          key={cel.sleutel}
          cel={cel}
          naar={`?${basis}${basis && '&'}cel=${rij.regio}~${cel.sleutel}`}
          plek={`${nummer},${kolom}`}
          actief={actief === kolom}
        />
      ))}
      <td className="getal raster__ja">
        <Aantal aantal={rij.ja} naar={naarJa(rij.regio)} van={t.jaVan(rij.naam)} />
      </td>
    </tr>
  );
});

/**
 * All regions beside the norm, as a table that shows its pattern: colour, sign and word in every cell. One cell is in
 * the order of Tab, the arrows go to the others; each leads to why it says so.
 */
export function Raster({
  titel,
  kolommen,
  rijen,
  basis,
  naarJa,
  voet,
  breed,
}: {
  readonly titel: string;
  readonly kolommen: readonly Rasterkolom[];
  readonly rijen: readonly Rasterrij[];
  readonly basis: string;
  readonly naarJa: (regio: string) => string;
  /** The counts per column. */
  readonly voet: ReactNode;
  /** Few columns, with whole words in their cells. */
  readonly breed: boolean;
}) {
  const tabel = useRef<HTMLTableElement>(null);
  const [[actieveRij, actieveKolom], zetActief] = useState<Plek>([0, 0]);
  const beweeg = (toets: KeyboardEvent): void => {
    const nu = (toets.target as HTMLElement).dataset['plek']?.split(',').map(Number);
    const naar = nu && naToets(toets.key, [nu[0] ?? 0, nu[1] ?? 0], rijen.length, kolommen.length);
    if (!naar) return;
    toets.preventDefault();
    zetActief(naar);
    tabel.current?.querySelector<HTMLElement>(`[data-plek="${naar.join()}"]`)?.focus();
  };
  const [rij, kolom] = useMemo(
    () => [Math.min(actieveRij, rijen.length - 1), Math.min(actieveKolom, kolommen.length - 1)],
    [actieveRij, actieveKolom, rijen.length, kolommen.length],
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="raster" aria-label={titel} tabIndex={0}>
        <table ref={tabel} className={breed ? 'raster__tabel raster__tabel--breed' : 'raster__tabel'}>
          <caption className="alleen-voorlezen">
            {titel}. {t.bediening}
          </caption>
          <Kop kolommen={kolommen} basis={basis} />
          <tbody onKeyDown={beweeg}>
            {rijen.map((r, nummer) => (
              <Rij
                key={r.regio}
                rij={r}
                nummer={nummer}
                actief={nummer === rij ? kolom : null}
                basis={basis}
                naarJa={naarJa}
              />
            ))}
          </tbody>
          {voet}
        </table>
      </section>
      <Tabelbestand tabel={tabel} titel={titel} />
    </>
  );
}

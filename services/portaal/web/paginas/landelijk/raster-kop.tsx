import { Link } from 'react-router';
import { teksten } from '../../teksten/teksten.ts';
import { MEESTE } from './norm-model.ts';
import type { Rasterkolom } from './norm-raster.ts';

const t = teksten.landelijk.norm;

/** The head of a column: a link that sorts by it, and the other way round when it is sorted by already. */
function Kolomkop({
  sleutel,
  kort,
  vol,
  basis,
  hoek = false,
}: Omit<Rasterkolom, 'groep'> & { readonly basis: string; readonly hoek?: boolean }) {
  const zoek = new URLSearchParams(basis);
  const nu = zoek.get('volgorde') ?? '';
  const om = nu === `-${sleutel}`;
  const gekozen = om || nu === sleutel;
  if (sleutel === '') zoek.delete('volgorde');
  else zoek.set('volgorde', nu === sleutel ? `-${sleutel}` : sleutel);
  return (
    <th
      scope="col"
      className={hoek ? 'raster__hoek' : 'raster__kolom'}
      title={vol}
      aria-sort={gekozen ? (om ? 'descending' : 'ascending') : undefined}
    >
      <Link to={`?${zoek}`} replace preventScrollReset className="raster__sorteer">
        <span className={hoek ? undefined : 'raster__kolomnaam'}>
          {kort}
          {gekozen && <span aria-hidden="true">{om ? ' ↓' : ' ↑'}</span>}
        </span>
      </Link>
    </th>
  );
}

/** The heads of the heat map: the groups of columns, and under them the columns. */
export function Kop({
  kolommen,
  basis,
}: {
  readonly kolommen: readonly Rasterkolom[];
  readonly basis: string;
}) {
  const groepen = [...Map.groupBy(kolommen, (k) => k.groep)];
  return (
    <thead>
      <tr>
        <td />
        {groepen.map(([groep, erin]) =>
          groep ? (
            <th key={groep} scope="colgroup" colSpan={erin.length} className="raster__groep">
              {groep}
            </th>
          ) : (
            <td key={groep} colSpan={erin.length} className="raster__zonder" />
          ),
        )}
        <td />
      </tr>
      <tr>
        <Kolomkop sleutel="" kort={t.regio} vol={t.opNaam} basis={basis} hoek />
        {kolommen.map(({ sleutel, kort, vol }) => (
          <Kolomkop key={sleutel} sleutel={sleutel} kort={kort} vol={vol} basis={basis} />
        ))}
        <Kolomkop sleutel={MEESTE} kort={t.aantalJa} vol={t.meesteJa} basis={basis} />
      </tr>
    </thead>
  );
}

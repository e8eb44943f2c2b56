import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Zeef, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { FILTERS, filterUit, type NvoMatrix, onderdeelInWoorden } from './norm-model.ts';

const t = teksten.landelijk.norm;

type Keuze = readonly [
  naam: string,
  label: string,
  codes: Iterable<string>,
  inWoorden: (code: string) => string,
];

const sleutels = (tellingen: readonly Readonly<Record<string, number>>[]) =>
  tellingen.flatMap((telling) => Object.keys(telling));

/** By what the matrix is narrowed, of what regions filled in and of what is derived: only what comes up can be chosen. */
const keuzesVan = ({ perItem, perEis }: NvoMatrix): readonly Keuze[] => [
  ['item', t.onderdeel, perItem.map((p) => p.item), onderdeelInWoorden],
  ['merk', t.teken, sleutels(perItem.map((p) => p.merken)), Woord],
  ['lezing', t.betekenis, sleutels(perItem.map((p) => p.lezingen)), Woord],
  ['oorzaak', t.oorzaak, sleutels(perItem.map((p) => p.oorzaken)), Woord],
  ['eis', t.eis, perEis.map((p) => p.eis), onderdeelInWoorden],
  ['oordeel', t.oordeel, sleutels(perEis.map((p) => p.oordelen)), Woord],
];

/** What narrows the matrix, and how to be rid of it. */
export function Normzeef({
  matrix,
  zoek,
  wis,
  metRegio = false,
}: {
  readonly matrix: NvoMatrix;
  readonly zoek: URLSearchParams;
  /** The address without filters. */
  readonly wis: string;
  readonly metRegio?: boolean;
}) {
  const actief = Object.keys(filterUit(zoek)).length;
  return (
    <details className="niet-afdrukken" open={actief > 0 || metRegio}>
      <summary>{t.filters}</summary>
      <Zeef label={t.filters}>
        {metRegio && (
          <Zeefkeuze
            naam="regio"
            label={t.regio}
            alle={t.alle}
            opties={matrix.rijen.map(({ regio, naam }) => ({ waarde: regio, naam }))}
          />
        )}
        {keuzesVan(matrix).map(([naam, label, codes, inWoorden]) => (
          <Zeefkeuze
            key={naam}
            naam={naam}
            label={label}
            alle={t.alle}
            opties={[...new Set(codes)].map((waarde) => ({ waarde, naam: inWoorden(waarde) }))}
          />
        ))}
      </Zeef>
      {FILTERS.some((naam) => zoek.has(naam)) && (
        <p>
          <Schakel naar={wis}>{t.wis}</Schakel>
        </p>
      )}
    </details>
  );
}

import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Zeef, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { FILTERS, filterUit, type NvoMatrix, onderdeelInWoorden } from './norm-model.ts';

const t = teksten.landelijk.norm;

const opties = (codes: Iterable<string>, naam: (code: string) => string) =>
  [...new Set(codes)].map((waarde) => ({ waarde, naam: naam(waarde) }));
const sleutels = (tellingen: readonly Readonly<Record<string, number>>[]) =>
  tellingen.flatMap((telling) => Object.keys(telling));

/** By what the survey is narrowed: only what comes up can be chosen. */
function Gemeld({ matrix }: { readonly matrix: NvoMatrix }) {
  const { perItem } = matrix;
  return (
    <>
      <Zeefkeuze
        naam="item"
        label={t.onderdeel}
        alle={t.alle}
        opties={opties(
          perItem.map((p) => p.item),
          onderdeelInWoorden,
        )}
      />
      <Zeefkeuze
        naam="merk"
        label={t.teken}
        alle={t.alle}
        opties={opties(sleutels(perItem.map((p) => p.merken)), Woord)}
      />
      <Zeefkeuze
        naam="lezing"
        label={t.betekenis}
        alle={t.alle}
        opties={opties(sleutels(perItem.map((p) => p.lezingen)), Woord)}
      />
      <Zeefkeuze
        naam="oorzaak"
        label={t.oorzaak}
        alle={t.alle}
        opties={opties(sleutels(perItem.map((p) => p.oorzaken)), Woord)}
      />
    </>
  );
}

/** By what is derived is narrowed. */
function Afgeleid({ matrix: { perEis } }: { readonly matrix: NvoMatrix }) {
  return (
    <>
      <Zeefkeuze
        naam="eis"
        label={t.eis}
        alle={t.alle}
        opties={opties(
          perEis.map((p) => p.eis),
          onderdeelInWoorden,
        )}
      />
      <Zeefkeuze
        naam="oordeel"
        label={t.oordeel}
        alle={t.alle}
        opties={opties(sleutels(perEis.map((p) => p.oordelen)), Woord)}
      />
    </>
  );
}

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
        <Gemeld matrix={matrix} />
        <Afgeleid matrix={matrix} />
      </Zeef>
      {FILTERS.some((naam) => zoek.has(naam)) && (
        <p>
          <Schakel naar={wis}>{t.wis}</Schakel>
        </p>
      )}
    </details>
  );
}

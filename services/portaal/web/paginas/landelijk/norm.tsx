import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { TEKEN } from '../../bouwstenen/tekens.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { Celvenster } from './norm-cel.tsx';
import { Normzeef } from './norm-filter.tsx';
import {
  FILTERS,
  filterUit,
  type NvoMatrix,
  opVolgorde,
  rijPast,
  WEERGAVEN,
  type Weergave,
} from './norm-model.ts';
import { kolommen, type Rasterkolom, rasterrij, tellingen } from './norm-raster.ts';
import { Normweergaven } from './norm-weergaven.tsx';
import { Raster } from './raster.tsx';

const t = teksten.landelijk.norm;

/** Under the heat map: how many regions give each answer, each number a link to them. */
function Voet({
  matrix,
  kolom,
  gemeld,
}: {
  readonly matrix: NvoMatrix;
  readonly kolom: readonly Rasterkolom[];
  readonly gemeld: boolean;
}) {
  const { codes, aantal } = tellingen(matrix, gemeld ? 'gemeld' : 'afgeleid');
  const naar = (sleutel: string, code: string) =>
    gemeld
      ? `/landelijk/norm/lijst?item=${sleutel}&merk=${code}`
      : `/landelijk/eisen/${sleutel}?oordeel=${code}`;
  return (
    <tfoot id="tellingen">
      {codes.map((code) => (
        <tr key={code} className="raster__telling">
          <th scope="row">
            <span aria-hidden="true">{TEKEN[code]} </span>
            {Woord(code)}
          </th>
          {kolom.map(({ sleutel, vol }) => {
            const hoeveel = aantal(sleutel, code);
            return (
              <td key={sleutel}>
                {hoeveel === 0 ? (
                  <span className="zacht">0</span>
                ) : (
                  <Schakel naar={naar(sleutel, code)}>
                    <span className="alleen-voorlezen">{`${vol}, ${Woord(code)}: `}</span>
                    {hoeveel}
                  </Schakel>
                )}
              </td>
            );
          })}
          <td />
        </tr>
      ))}
    </tfoot>
  );
}

/** Beside what is derived whole words stand in the cells: only signs that nothing else explains are left. */
const pakWoord = (tekens: typeof t.legendaTekens) => ({
  'in-ontwikkeling': tekens['in-ontwikkeling'],
  tekst: tekens.tekst,
  leeg: tekens.leeg,
});

/** What signs and columns mean. */
function Legenda({
  weergave,
  kolom,
}: {
  readonly weergave: Weergave;
  readonly kolom: readonly Rasterkolom[];
}) {
  const gemeld = weergave === 'gemeld';
  const ingevuld = weergave === 'naast' ? pakWoord(t.legendaTekens) : t.legendaTekens;
  const tekens = Object.entries({
    ...(weergave !== 'afgeleid' && ingevuld),
    ...(!gemeld && t.legendaAfgeleid),
  });
  return (
    <>
      <p className="alleen-voorlezen" id="legenda">
        {t.legenda}
      </p>
      <ul className="legenda" aria-labelledby="legenda">
        {tekens.map(([code, betekent]) => (
          <li key={code}>
            <span aria-hidden="true" className={`legenda__vlak cel--${code}`}>
              {TEKEN[code]}
            </span>
            {betekent}
          </li>
        ))}
        {gemeld && (
          <li>
            <span aria-hidden="true" className="legenda__vlak">
              *
            </span>
            {t.ster}
          </li>
        )}
      </ul>
      <details className="niet-afdrukken">
        <summary>{t.kolommen}</summary>
        <dl className="kolomlijst">
          {kolom.map(({ sleutel, kort, vol }) => (
            <div key={sleutel}>
              <dt>{kort}</dt>
              <dd>{vol}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** The address that remains when a cell, or every filter, is taken out of it. */
function zonder(zoek: URLSearchParams, namen: readonly string[]): string {
  const rest = new URLSearchParams(zoek);
  for (const naam of namen) rest.delete(naam);
  return rest.toString();
}

function Inhoud({ matrix }: { readonly matrix: NvoMatrix }) {
  const [zoek] = useSearchParams();
  const weergave = WEERGAVEN.find((w) => w === zoek.get('toon')) ?? 'gemeld';
  const gemeld = weergave === 'gemeld';
  const basis = zonder(zoek, ['cel']);
  const { kolom, rijen } = useMemo(() => {
    const vraag = new URLSearchParams(basis);
    const filter = filterUit(vraag);
    const kolom = kolommen(matrix, weergave, filter);
    const gekozen = matrix.rijen.filter((rij) => rijPast(rij, filter));
    const rijen = opVolgorde(gekozen, vraag.get('volgorde'), weergave);
    return { kolom, rijen: rijen.map((rij) => rasterrij(rij, kolom, weergave, filter)) };
  }, [matrix, weergave, basis]);
  const naarJa = useCallback(
    (regio: string) =>
      gemeld
        ? `/landelijk/norm/lijst?regio=${regio}&merk=ja`
        : `/landelijk/norm/lijst?regio=${regio}&oordeel=ja`,
    [gemeld],
  );
  return (
    <>
      <Normweergaven />
      <Normzeef matrix={matrix} zoek={zoek} wis={`?${zonder(zoek, ['cel', ...FILTERS])}`} />
      <Legenda weergave={weergave} kolom={kolom} />
      <p role="status">
        <strong>{t.gevonden(rijen.length, matrix.regios)}</strong>
        <span className="niet-afdrukken">. {t.kies}</span>
      </p>
      {rijen.length === 0 ? (
        <Leeg>{t.geenRegio}</Leeg>
      ) : (
        <Raster
          titel={t.raster(rijen.length, kolom.length)}
          kolommen={kolom}
          rijen={rijen}
          basis={basis}
          naarJa={naarJa}
          breed={!gemeld}
          voet={<Voet matrix={matrix} kolom={kolom} gemeld={gemeld} />}
        />
      )}
      <Celvenster naamVan={(regio) => matrix.rijen.find((r) => r.regio === regio)?.naam ?? regio} />
    </>
  );
}

/** All regions beside the norm, as a heat map: by survey, by what is derived, or the one under the other. */
export function Component() {
  const vraag = api.useQuery('get', '/nvo', { params: { query: useTijden() } });
  return (
    <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
      <TijdAntwoord vraag={vraag}>{(matrix) => <Inhoud matrix={matrix} />}</TijdAntwoord>
    </Landelijkpagina>
  );
}

import type { Schema } from '../../api/client.ts';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Schuifvak } from '../../bouwstenen/schuifvak.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { CELTEKEN, type Celsoort, celsoort } from './cel.ts';
import './matrix.css';

const t = teksten.regio.matrix;
type Overeenkomst = Schema<'MatrixOvereenkomst'>;
type Gemeente = { readonly gemeente: string; readonly naam: string; readonly overeenkomsten: number };

/** Where there is nothing to say, the sign is enough for who sees the table. */
const STIL: readonly Celsoort[] = ['geen', 'niets'];

function Cel({ soort, naam }: { readonly soort: Celsoort; readonly naam: string }) {
  return (
    <td className={`matrix__cel matrix__cel--${soort}`} data-gemeente={naam}>
      <span aria-hidden="true" className="matrix__teken">
        {CELTEKEN[soort]}
      </span>
      <span className={STIL.includes(soort) ? 'alleen-voorlezen' : 'matrix__woord'}>{t.woorden[soort]}</span>
    </td>
  );
}

function Rij({ rij, gemeenten }: { readonly rij: Overeenkomst; readonly gemeenten: readonly Gemeente[] }) {
  const { id, naam, geldt, cellen } = rij;
  return (
    <tr>
      <th scope="row">
        <Schakel naar={`/overeenkomsten/${id}`}>{naam}</Schakel>
        <div className="matrix__onder">
          <Oordeel oordeel={geldt} label={t.geldtZo[geldt]} />
          <Schakel naar={`/overeenkomsten/${id}#partijen`}>
            {t.handelingen}
            <span className="alleen-voorlezen">: {naam}</span>
          </Schakel>
        </div>
      </th>
      {gemeenten.map(({ gemeente, naam }) => {
        const cel = cellen.find((c) => c.gemeente === gemeente);
        return <Cel key={gemeente} soort={cel ? celsoort(cel) : 'niets'} naam={naam} />;
      })}
    </tr>
  );
}

function Legenda() {
  return (
    <ul className="matrix__legenda kale-lijst" aria-label={t.legenda}>
      {(Object.keys(CELTEKEN) as Celsoort[]).map((soort) => (
        <li key={soort}>
          <span aria-hidden="true" className={`matrix__teken matrix__cel--${soort}`}>
            {CELTEKEN[soort]}
          </span>{' '}
          {t.tekens[soort]}
        </li>
      ))}
    </ul>
  );
}

/** More municipalities than this have their names upright above narrow columns, and signs without a word. */
const SMAL = 9;

/** A row per agreement, a column per municipality; the heads stay in sight while one scrolls. */
export function Matrixtabel({
  gemeenten,
  overeenkomsten,
}: {
  readonly gemeenten: readonly Gemeente[];
  readonly overeenkomsten: readonly Overeenkomst[];
}) {
  return (
    <>
      <Legenda />
      <Schuifvak label={t.tabel}>
        <table className={gemeenten.length > SMAL ? 'matrix matrix--breed' : 'matrix'}>
          <caption className="alleen-voorlezen">{t.tabel}</caption>
          <thead>
            <tr>
              <th scope="col">{t.overeenkomst}</th>
              {gemeenten.map(({ gemeente, naam }) => (
                <th key={gemeente} scope="col">
                  <Schakel naar={`/gemeenten/${gemeente}`}>{naam}</Schakel>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overeenkomsten.map((rij) => (
              <Rij key={rij.id} rij={rij} gemeenten={gemeenten} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.totaal}</th>
              {gemeenten.map(({ gemeente, naam, overeenkomsten: n }) => (
                <td key={gemeente} data-gemeente={naam}>
                  {n}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Schuifvak>
    </>
  );
}

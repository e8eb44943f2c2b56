import { eindeInWoorden } from '@regiolog/domein/gedeeld/periode';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Gemeentenaam } from '../../bouwstenen/naam.tsx';
import { Herkomst, Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Overeenkomstfilters, useOvereenkomstfilter } from '../regio/overeenkomst-filters.tsx';
import { waarover } from '../regio/overeenkomst-woorden.ts';
import { Gemeentepagina, useGemeente } from './gemeentepagina.tsx';

const t = teksten.gemeente.bindt;
type Bindend = Schema<'BindendeOvereenkomst'>;

const KOLOMMEN: readonly Kolom<Bindend>[] = [
  {
    kop: t.naam,
    cel: ({ id, naam, namens, ...wat }) => (
      <>
        <Schakel naar={`/overeenkomsten/${id}`}>{naam}</Schakel>
        <div className="zacht tabel__bij">{waarover(wat)}</div>
        {namens && (
          <div className="zacht tabel__bij">
            {t.alsOpvolger} <Gemeentenaam code={namens} />
          </div>
        )}
      </>
    ),
    sorteer: ({ naam }) => naam,
  },
  {
    kop: t.gebonden,
    cel: ({ gebonden, redenen, naam }) => (
      <>
        <Oordeel oordeel={gebonden} />
        <Waarom redenen={redenen} over={naam} />
      </>
    ),
    sorteer: ({ gebonden }) => gebonden,
  },
  {
    kop: t.partij,
    cel: ({ partijOp }) => <Oordeel oordeel={partijOp} />,
    sorteer: ({ partijOp }) => partijOp,
  },
  {
    kop: t.einde,
    cel: ({ einde }) => einde && eindeInWoorden(einde.einde),
    sorteer: ({ einde }) => einde?.vroegst ?? null,
  },
  { kop: t.basis, cel: ({ basis }) => <Herkomst van={basis} />, sorteer: ({ basis }) => basis },
];

type Onbeoordeeld = { readonly id: string; readonly naam: string; readonly partijen: string | null };

function NietTeBeoordelen({ rijen }: { readonly rijen: readonly Onbeoordeeld[] }) {
  if (rijen.length === 0) return null;
  return (
    <Deel titel={t.nietTeBeoordelen}>
      <details>
        <summary>{t.uitleg(rijen.length)}</summary>
        <ul>
          {rijen.map(({ id, naam, partijen }) => (
            <li key={id}>
              <Schakel naar={`/overeenkomsten/${id}`}>{naam}</Schakel>
              {partijen && <span className="zacht"> ({t.partijen(partijen)})</span>}
            </li>
          ))}
        </ul>
      </details>
    </Deel>
  );
}

/** What binds a municipality on a day, and what only a source says. */
export function Component() {
  const code = useGemeente();
  const filter = useOvereenkomstfilter();
  const vraag = api.useQuery('get', '/gemeenten/{code}/overeenkomsten', {
    params: { path: { code }, query: { ...useTijden(), ...filter, pagina: usePagina(), aantal: 50 } },
  });
  return (
    <Gemeentepagina titel={teksten.gemeente.paginatitel.overeenkomsten}>
      {() => (
        <>
          <Overeenkomstfilters />
          <TijdAntwoord vraag={vraag}>
            {(antwoord) => (
              <>
                <Tabel
                  titel={t.naam}
                  titelVerborgen
                  rijen={antwoord.resultaten}
                  sleutel={({ id, namens }) => id + namens}
                  kolommen={KOLOMMEN}
                  leeg={Object.keys(filter).length > 0 ? t.leegFilter : t.leeg}
                />
                <Bladeren {...antwoord} />
                <NietTeBeoordelen rijen={antwoord.nietTeBeoordelen} />
              </>
            )}
          </TijdAntwoord>
        </>
      )}
    </Gemeentepagina>
  );
}

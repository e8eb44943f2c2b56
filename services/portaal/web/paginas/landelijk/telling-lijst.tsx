import { useParams, useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { BestaatNiet } from '../../kader/fout.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { isPer, type Lijstrij, lijst, naamadres, type Per, STADIA } from './telling-model.ts';

const t = teksten.landelijk.telling;

const naamKolom = (kop: string): Kolom<Lijstrij> => ({
  kop,
  cel: ({ naam }) => <Schakel naar={naamadres(naam)}>{naam.naam}</Schakel>,
  sorteer: ({ naam }) => naam.naam,
});

const REGIOKOLOMMEN: readonly Kolom<Lijstrij>[] = [
  naamKolom(t.regio),
  {
    kop: t.waarin,
    cel: ({ dossiers }) =>
      dossiers.length > 0 && (
        <ul className="kale-lijst">
          {dossiers.map((d) => (
            <li key={d.id}>
              <Schakel naar={naamadres(d)}>{d.naam}</Schakel>
            </li>
          ))}
        </ul>
      ),
  },
];
const DOSSIERKOLOMMEN: readonly Kolom<Lijstrij>[] = [
  naamKolom(t.dossier),
  { kop: t.soort, cel: ({ naam }) => Woord(naam.soort), sorteer: ({ naam }) => naam.soort },
  {
    kop: t.regio,
    cel: ({ regio }) => (regio ? <Schakel naar={naamadres(regio)}>{regio.naam}</Schakel> : t.landelijk),
    sorteer: ({ regio }) => regio?.naam ?? null,
  },
];

function Inhoud({ per }: { readonly per: Per }) {
  const [zoek] = useSearchParams();
  const gevraagd = zoek.get('stadium');
  const stadium = STADIA.find((s) => s === gevraagd) ?? (gevraagd === 'nietBekend' ? gevraagd : 'waarden');
  const waarde = zoek.get('waarde') ?? '';
  const wat = zoek.get('wat') === 'dossiers' ? 'dossiers' : 'regios';
  const vraag = api.useQuery('get', '/tellingen', {
    params: { query: { per, ...useTijden(), ...(stadium !== 'nietBekend' && waarde && { waarde }) } },
  });
  const titel =
    stadium === 'nietBekend'
      ? t.onbekendTitel(t.per[per])
      : `${waarde ? Woord(waarde) : t.per[per]}: ${t.stadiumZin[stadium]}`;
  return (
    <Landelijkpagina titel={titel} onder={[{ naar: `/landelijk/tellingen/${per}`, naam: t.per[per] }]}>
      <TijdAntwoord vraag={vraag}>
        {(telling) => {
          const rijen = lijst(telling, stadium, waarde, wat);
          return (
            <>
              <p role="status">
                <strong>
                  {wat === 'regios' ? t.aantalRegios(rijen.length) : t.aantalDossiers(rijen.length)}
                </strong>
              </p>
              <Tabel
                titel={titel}
                titelVerborgen
                bestand="tabel"
                rijen={rijen}
                sleutel={({ naam }) => naam.id}
                kolommen={
                  wat === 'dossiers'
                    ? DOSSIERKOLOMMEN
                    : REGIOKOLOMMEN.slice(0, stadium === 'nietBekend' ? 1 : 2)
                }
                leeg={t.niets}
              />
            </>
          );
        }}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}

/** What a count counts: the regions, or the agreements and mandates, each with a link. */
export function Component() {
  const { per } = useParams();
  return isPer(per) ? <Inhoud per={per} /> : <BestaatNiet />;
}

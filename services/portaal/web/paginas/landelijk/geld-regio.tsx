import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';

const t = teksten.landelijk.geld;

type Regel = Schema<'Geldregel'>;

/** What a rule says, as far as a source has it: in words, by which key, who bears it. */
const inhoud = ({ omschrijving, formule, dragerNaam }: Regel): string =>
  [omschrijving, formule && `${t.formule}: ${woord(formule)}`, dragerNaam && `${t.drager}: ${dragerNaam}`]
    .filter(Boolean)
    .join('. ');

/** The rules about money in all agreements of one region. */
export function Component() {
  const { regio = '' } = useParams();
  const pagina = usePagina();
  const tijden = useTijden();
  const naam = api.useQuery('get', '/regios/{slug}', { params: { path: { slug: regio }, query: tijden } });
  const vraag = api.useQuery('get', '/regios/{slug}/geldregels', {
    params: { path: { slug: regio }, query: { ...tijden, pagina } },
  });
  const overeenkomsten = api.useQuery('get', '/regios/{slug}/overeenkomsten', {
    params: { path: { slug: regio }, query: { ...tijden, aantal: 200 } },
  });
  const heet = new Map(overeenkomsten.data?.antwoord?.resultaten.map((o) => [o.id, o.naam]));
  return (
    <TijdAntwoord vraag={naam}>
      {(r) => (
        <Landelijkpagina titel={t.regiotitel(r.naam)} onder={[{ naar: '/landelijk/geld', naam: t.titel }]}>
          <TijdAntwoord vraag={vraag}>
            {(blad) => (
              <>
                {blad.tegenspraken.length > 0 && (
                  <Melding soort="warning">
                    <p>{t.tegenspraak(blad.tegenspraken.length)}</p>
                  </Melding>
                )}
                <p role="status">
                  <strong>{t.regels(blad.totaal)}</strong>
                </p>
                <Tabel
                  titel={t.regiotitel(r.naam)}
                  titelVerborgen
                  rijen={blad.resultaten}
                  sleutel={(x) => `${x.overeenkomst} ${x.regel}`}
                  leeg={t.geenRegels}
                  kolommen={[
                    { kop: t.regel, cel: (x) => Woord(x.soort), sorteer: (x) => x.soort },
                    { kop: t.inhoud, cel: inhoud },
                    { kop: t.stadium, cel: (x) => Woord(x.stadium), sorteer: (x) => x.stadium },
                    { kop: t.geldt, cel: (x) => <Oordeel oordeel={x.geldt} />, sorteer: (x) => x.geldt },
                    {
                      kop: t.waarin,
                      cel: (x) => (
                        <Schakel naar={`/overeenkomsten/${x.overeenkomst}`}>
                          {heet.get(x.overeenkomst) ?? t.afspraak}
                        </Schakel>
                      ),
                    },
                    { kop: '', cel: (x) => <Waarom redenen={x.redenen} over={Woord(x.soort)} /> },
                  ]}
                />
                <Bladeren {...blad} />
              </>
            )}
          </TijdAntwoord>
        </Landelijkpagina>
      )}
    </TijdAntwoord>
  );
}

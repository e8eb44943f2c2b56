import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel, Pagina } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.regio;

/** Who belongs to a region on a day. */
export function Component() {
  const { regio = '' } = useParams();
  const vraag = api.useQuery('get', '/regios/{slug}/stand', {
    params: { path: { slug: regio }, query: useTijden() },
  });
  return (
    <TijdAntwoord vraag={vraag}>
      {(stand) => (
        <Pagina titel={stand.naam ?? t.naam} kruimels={[{ naar: '/regios', naam: t.titel }]}>
          <Deel titel={t.leden} id="leden">
            <Tabel
              titel={t.leden}
              titelVerborgen
              rijen={stand.leden}
              sleutel={(lid) => lid.gemeente}
              kolommen={[
                {
                  kop: t.naam,
                  cel: (lid) => <Schakel naar={`/gemeenten/${lid.gemeente}`}>{lid.naam}</Schakel>,
                  sorteer: (lid) => lid.naam,
                },
                { kop: t.lid, cel: (lid) => <Oordeel oordeel={lid.lid} /> },
                { kop: t.domeinen, cel: (lid) => lid.domeinen.map((d) => woord(d.domein)).join(', ') },
                { kop: '', cel: (lid) => <Waarom redenen={lid.redenen} over={lid.naam} /> },
              ]}
            />
          </Deel>
        </Pagina>
      )}
    </TijdAntwoord>
  );
}

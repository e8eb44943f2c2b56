import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { useVergelijkvraag, Vergelijking } from './vergelijking.tsx';

/** A region at two moments. */
export function Component() {
  const { regio: slug = '' } = useParams();
  const { momenten, query } = useVergelijkvraag();
  const path = { slug };
  const vraag = api.useQuery('get', '/regios/{slug}/verschil', { params: { path, query } });
  const kop = api.useQuery('get', '/regios/{slug}', { params: { path, query: useTijden() } });
  return (
    <Vergelijking
      dossier={{ soort: 'regio', id: slug }}
      naam={kop.data?.antwoord?.naam ?? teksten.tijd.vergelijk.onbekend.regio}
      kruimels={[{ naar: '/regios', naam: teksten.kader.regios }]}
      momenten={momenten}
      vraag={vraag}
    />
  );
}

import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { useVergelijkvraag, Vergelijking } from './vergelijking.tsx';

/** A municipality at two moments. */
export function Component() {
  const { code = '' } = useParams();
  const { momenten, query } = useVergelijkvraag();
  const path = { code };
  const vraag = api.useQuery('get', '/gemeenten/{code}/verschil', { params: { path, query } });
  const kop = api.useQuery('get', '/gemeenten/{code}', { params: { path, query: useTijden() } });
  return (
    <Vergelijking
      dossier={{ soort: 'gemeente', id: code }}
      naam={kop.data?.antwoord?.naam ?? teksten.tijd.vergelijk.onbekend.gemeente}
      kruimels={[{ naar: '/gemeenten', naam: teksten.kader.gemeenten }]}
      momenten={momenten}
      vraag={vraag}
    />
  );
}

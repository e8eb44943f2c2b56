import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useRegiokruimels } from '../../bouwstenen/regiokruimels.ts';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { useVergelijkvraag, Vergelijking } from './vergelijking.tsx';

/** An agreement at two moments. */
export function Component() {
  const { id = '' } = useParams();
  const { momenten, query } = useVergelijkvraag();
  const path = { id };
  const vraag = api.useQuery('get', '/overeenkomsten/{id}/verschil', { params: { path, query } });
  const kop = api.useQuery('get', '/overeenkomsten/{id}', { params: { path, query: useTijden() } });
  const kruimels = useRegiokruimels(kop.data?.antwoord?.regio, {
    pad: 'overeenkomsten',
    naam: teksten.overeenkomst.overeenkomsten,
  });
  return (
    <Vergelijking
      dossier={{ soort: 'overeenkomst', id }}
      naam={kop.data?.antwoord?.naam ?? teksten.tijd.vergelijk.onbekend.overeenkomst}
      kruimels={kruimels}
      momenten={momenten}
      vraag={vraag}
    />
  );
}

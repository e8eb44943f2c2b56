import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Leden } from './commissieleden.tsx';
import { zetelnaam } from './zaak.ts';
import { Zaakformulier } from './zaakformulier.tsx';
import { useZaak } from './zaakpagina.tsx';

const begin = () => ({ datum: dagVan(new Date()) });

/** The commission of the case that the address names. */
function useCommissie() {
  const commissie = useZaak().data?.antwoord?.commissie.id ?? '';
  return api.useQuery(
    'get',
    '/commissies/{id}',
    { params: { path: { id: commissie } } },
    { enabled: commissie !== '' },
  );
}

/** The secretary fixes who sit in a case: out of the members of the commission, with their ties in sight. */
export function Component() {
  const { id } = useParams();
  const vraag = useCommissie();
  const leden = vraag.data?.antwoord?.leden ?? [];
  const keuzes = leden.map(({ lid }) => ({ waarde: lid, naam: zetelnaam(leden, lid) }));
  return (
    <Zaakformulier
      key={id}
      collectie="samenstellingen"
      tab="overzicht"
      begin={begin}
      namen={{ leden: keuzes }}
    >
      {() => (
        <>
          <p>{teksten.geschil.samenstellen}</p>
          <Antwoord vraag={vraag}>{({ antwoord }) => antwoord && <Leden leden={antwoord.leden} />}</Antwoord>
        </>
      )}
    </Zaakformulier>
  );
}

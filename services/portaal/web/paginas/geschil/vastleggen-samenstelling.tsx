import { useCallback } from 'react';
import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { zetelkeuzes } from '../../teksten/zaaknamen.ts';
import { Leden } from './commissieleden.tsx';
import { Zaakformulier } from './zaakformulier.tsx';
import { useZaak } from './zaakpagina.tsx';

/** As long as nobody is known. */
const GEEN: readonly Schema<'Commissie'>['leden'][number][] = [];

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
  const leden = vraag.data?.antwoord?.leden ?? GEEN;
  const namen = useCallback(() => ({ leden: zetelkeuzes(leden) }), [leden]);
  return (
    <Zaakformulier key={id} collectie="samenstellingen" tab="overzicht" namen={namen}>
      {() => (
        <>
          <p>{teksten.geschil.samenstellen}</p>
          <Antwoord vraag={vraag}>{({ antwoord }) => antwoord && <Leden leden={antwoord.leden} />}</Antwoord>
        </>
      )}
    </Zaakformulier>
  );
}

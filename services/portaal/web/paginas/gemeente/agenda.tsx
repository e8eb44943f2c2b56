import { api } from '../../api/client.ts';
import { Agendafilters, useAgendafilter } from '../../bouwstenen/agendafilters.tsx';
import { Agendalijst } from '../../bouwstenen/agendalijst.tsx';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Gemeentepagina, useGemeente } from './gemeentepagina.tsx';

/** What ends, lapses or must be decided for a municipality, on the last day to act. */
export function Component() {
  const code = useGemeente();
  const vraag = api.useQuery('get', '/gemeenten/{code}/agenda', {
    params: {
      path: { code },
      query: { ...useTijden(), ...useAgendafilter(), pagina: usePagina(), aantal: 50 },
    },
  });
  return (
    <Gemeentepagina titel={teksten.gemeente.paginatitel.agenda}>
      {() => (
        <>
          <Agendafilters />
          <TijdAntwoord vraag={vraag}>
            {(antwoord, dag) => (
              <>
                <Agendalijst taken={antwoord.resultaten} dag={dag} />
                <Bladeren {...antwoord} />
              </>
            )}
          </TijdAntwoord>
        </>
      )}
    </Gemeentepagina>
  );
}

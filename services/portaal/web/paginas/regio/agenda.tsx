import { api } from '../../api/client.ts';
import { Agendafilters, useAgendafilter } from '../../bouwstenen/agendafilters.tsx';
import { Agendalijst } from '../../bouwstenen/agendalijst.tsx';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Agendadelen } from './agendadelen.tsx';
import { Regiopagina, useRegio } from './regiopagina.tsx';

/** What ends, lapses or must be decided in a region, on the last day to act. */
export function Component() {
  const regio = useRegio();
  const vraag = api.useQuery('get', '/regios/{slug}/agenda', {
    params: {
      path: { slug: regio },
      query: { ...useTijden(), ...useAgendafilter(), pagina: usePagina(), aantal: 50 },
    },
  });
  return (
    <Regiopagina titel={teksten.regio.paginatitel.agenda} inleiding={teksten.regio.agenda.inleiding}>
      <Agendadelen regio={regio} />
      <Agendafilters />
      <TijdAntwoord vraag={vraag}>
        {(antwoord, dag) => (
          <>
            <Agendalijst taken={antwoord.resultaten} dag={dag} />
            <Bladeren {...antwoord} />
          </>
        )}
      </TijdAntwoord>
    </Regiopagina>
  );
}

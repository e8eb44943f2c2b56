import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Matrixtabel } from './matrixtabel.tsx';
import { Overeenkomstfilters, useOvereenkomstfilter } from './overeenkomst-filters.tsx';
import { Regiopagina, useRegio } from './regiopagina.tsx';

const t = teksten.regio.matrix;

/** The municipalities of a region against its agreements: who is bound by what. */
export function Component() {
  const regio = useRegio();
  const vraag = api.useQuery('get', '/regios/{slug}/matrix', {
    params: {
      path: { slug: regio },
      query: { ...useTijden(), ...useOvereenkomstfilter(), pagina: usePagina(), aantal: 100 },
    },
  });
  return (
    <Regiopagina titel={teksten.regio.paginatitel.matrix} inleiding={t.uitleg}>
      <Overeenkomstfilters />
      <TijdAntwoord vraag={vraag}>
        {(antwoord) => {
          const { gebonden, misschien, nietBekend, zonder } = antwoord.tellingen;
          if (antwoord.gemeenten.length === 0) return <Leeg>{t.geenGemeenten}</Leeg>;
          if (antwoord.totaal === 0) return <Leeg>{teksten.regio.lijst.leeg}</Leeg>;
          return (
            <>
              <p>{t.samen(gebonden, misschien, nietBekend, zonder)}</p>
              <Matrixtabel gemeenten={antwoord.gemeenten} overeenkomsten={antwoord.resultaten} />
              <Bladeren {...antwoord} />
            </>
          );
        }}
      </TijdAntwoord>
    </Regiopagina>
  );
}

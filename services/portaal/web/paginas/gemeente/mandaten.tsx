import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Filters, Keuzefilter } from '../../bouwstenen/filters.tsx';
import { Mandaattabel } from '../../bouwstenen/mandaattabel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Gemeentepagina, useGemeente } from './gemeentepagina.tsx';

const t = teksten.gemeente.mandaten;

/** The mandates that a municipality gave and received. */
export function Component() {
  const code = useGemeente();
  const [zoek] = useSearchParams();
  const richting = t.richtingen.find(([waarde]) => waarde === zoek.get('richting'))?.[0];
  const vraag = api.useQuery('get', '/gemeenten/{code}/mandaten', {
    params: {
      path: { code },
      query: { ...useTijden(), ...(richting && { richting }), pagina: usePagina(), aantal: 50 },
    },
  });
  return (
    <Gemeentepagina titel={teksten.gemeente.paginatitel.mandaten}>
      {() => (
        <>
          <Filters label={teksten.gemeente.filters}>
            <Keuzefilter naam="richting" label={t.richting} alles={t.alle} keuzes={t.richtingen} />
          </Filters>
          <TijdAntwoord vraag={vraag}>
            {(antwoord) => (
              <>
                <Mandaattabel rijen={antwoord.resultaten} leeg={t.leeg} />
                <Bladeren {...antwoord} />
                {antwoord.zonderGever.length > 0 && (
                  <Deel titel={t.zonderGever}>
                    <p>{t.zonderGeverUitleg}</p>
                    <ul>
                      {antwoord.zonderGever.map(({ id, naam, ontvangers }) => (
                        <li key={id}>
                          <Schakel naar={`/mandaten/${id}`}>{naam}</Schakel>
                          {ontvangers.length > 0 && (
                            <span className="zacht"> ({t.aan(ontvangers.join(', '))})</span>
                          )}
                        </li>
                      ))}
                    </ul>
                  </Deel>
                )}
              </>
            )}
          </TijdAntwoord>
        </>
      )}
    </Gemeentepagina>
  );
}

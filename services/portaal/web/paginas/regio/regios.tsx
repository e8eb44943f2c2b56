import { api } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.regio;

/** The regions that one may see. */
export function Component() {
  const tijden = useTijden();
  const pagina = usePagina();
  const vraag = api.useQuery('get', '/regios', { params: { query: { ...tijden, pagina, aantal: 50 } } });
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      <Antwoord vraag={vraag}>
        {({ antwoord }) =>
          antwoord && (
            <>
              <Tabel
                titel={t.titel}
                titelVerborgen
                rijen={antwoord.resultaten}
                sleutel={(rij) => rij.slug}
                kolommen={[
                  {
                    kop: t.naam,
                    cel: (rij) => <Schakel naar={`/regios/${rij.slug}`}>{rij.naam}</Schakel>,
                    sorteer: (rij) => rij.naam,
                  },
                ]}
              />
              <Bladeren {...antwoord} />
            </>
          )
        }
      </Antwoord>
    </Pagina>
  );
}

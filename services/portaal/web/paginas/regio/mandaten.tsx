import { Oordeel } from '@regiolog/domein/vragen/reden';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useMag, useRelatieTot } from '../../api/mag.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Filters, Keuzefilter } from '../../bouwstenen/filters.tsx';
import { Mandaattabel } from '../../bouwstenen/mandaattabel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Knopschakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Mandaatkaart } from './mandaatkaart.tsx';
import { Regiopagina, useRegio } from './regiopagina.tsx';

const t = teksten.regio.mandaten;

function Acties({ regio }: { readonly regio: string }) {
  const magNieuw = useMag('overeenkomst.beheren', useRelatieTot(regio));
  return (
    <>
      {magNieuw && <Knopschakel naar={`/regios/${regio}/mandaten/nieuw`}>{t.nieuw}</Knopschakel>}
      <Knopschakel naar={`/regios/${regio}/mandaten/bevoegd`}>{t.bevoegd}</Knopschakel>
    </>
  );
}

/** The mandates of a region: who gave what to whom, as a picture and as a table. */
export function Component() {
  const regio = useRegio();
  const [zoek] = useSearchParams();
  const geldt = Oordeel.safeParse(zoek.get('geldt')).data;
  const vraag = api.useQuery('get', '/regios/{slug}/mandaten', {
    params: {
      path: { slug: regio },
      query: { ...useTijden(), ...(geldt && { geldt }), pagina: usePagina(), aantal: 50 },
    },
  });
  return (
    <Regiopagina titel={teksten.regio.paginatitel.mandaten} acties={<Acties regio={regio} />}>
      <Filters label={teksten.regio.filters}>
        <Keuzefilter
          naam="geldt"
          label={t.geldtFilter}
          alles={t.alle}
          keuzes={Oordeel.options.map((o) => [o, Woord(o)])}
        />
      </Filters>
      <TijdAntwoord vraag={vraag}>
        {(antwoord) => (
          <>
            {antwoord.resultaten.length > 0 && (
              <Deel titel={t.kaart}>
                <p>{t.kaartUitleg}</p>
                <Mandaatkaart mandaten={antwoord.resultaten} />
              </Deel>
            )}
            <Deel titel={t.tabel} id="mandaattabel">
              <Mandaattabel rijen={antwoord.resultaten} leeg={geldt ? t.leegFilter : t.leeg} />
              <Bladeren {...antwoord} />
            </Deel>
          </>
        )}
      </TijdAntwoord>
    </Regiopagina>
  );
}

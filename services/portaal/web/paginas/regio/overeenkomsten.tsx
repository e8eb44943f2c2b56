import { api } from '../../api/client.ts';
import { useMag, useRelatieTot } from '../../api/mag.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Knopschakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Overeenkomstfilters, useOvereenkomstfilter } from './overeenkomst-filters.tsx';
import { Overeenkomsttabel } from './overeenkomst-tabel.tsx';
import { Regiopagina, useRegio } from './regiopagina.tsx';
import { Tijdlijn } from './tijdlijnkeuze.tsx';

const t = teksten.regio.lijst;

/** Whoever keeps this region may begin a new agreement. */
function NieuweOvereenkomst({ regio }: { readonly regio: string }) {
  if (!useMag('overeenkomst.beheren', useRelatieTot(regio))) return null;
  return <Knopschakel naar={`/regios/${regio}/overeenkomsten/nieuw`}>{t.nieuw}</Knopschakel>;
}

/** The agreements of a region: over the years, and as a table with the same facts. */
export function Component() {
  const regio = useRegio();
  const tijden = useTijden();
  const filter = useOvereenkomstfilter();
  const pagina = usePagina();
  const vraag = api.useQuery('get', '/regios/{slug}/overeenkomsten', {
    params: { path: { slug: regio }, query: { ...tijden, ...filter, pagina, aantal: 100 } },
  });
  const gefilterd = Object.keys(filter).length > 0;
  return (
    <Regiopagina
      titel={teksten.regio.paginatitel.overeenkomsten}
      acties={<NieuweOvereenkomst regio={regio} />}
    >
      <Overeenkomstfilters />
      <TijdAntwoord vraag={vraag}>
        {(antwoord, dag) =>
          antwoord.totaal === 0 ? (
            <Leeg>{gefilterd ? t.leeg : t.leegRegio}</Leeg>
          ) : (
            <>
              <p role="status">{t.aantal(antwoord.totaal)}</p>
              <Deel titel={teksten.regio.tijdlijn.titel} id="tijdlijn">
                <Tijdlijn lijst={antwoord.resultaten} dag={dag} />
              </Deel>
              <Deel titel={t.tabel} id="tabel">
                <Overeenkomsttabel rijen={antwoord.resultaten} />
                <Bladeren {...antwoord} />
              </Deel>
            </>
          )
        }
      </TijdAntwoord>
    </Regiopagina>
  );
}

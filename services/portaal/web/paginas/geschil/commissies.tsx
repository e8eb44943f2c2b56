import { api } from '../../api/client.ts';
import { useIk } from '../../api/sessie.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Herkomst } from '../../bouwstenen/oordeel.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Knopschakel, Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.geschil.commissie;

/** Only the coordinator of a region sets up a commission, and only for that region. */
function Nieuw() {
  const { rollen, regio } = useIk();
  if (!regio || !rollen.includes('coordinator')) return null;
  return (
    <Knopschakel naar={`/regios/${regio}/commissies/nieuw`} hoofd>
      {t.nieuw}
    </Knopschakel>
  );
}

/** The commissions that handle disputes. */
export function Component() {
  const vraag = api.useQuery('get', '/commissies', {
    params: { query: { ...useTijden(), pagina: usePagina() } },
  });
  return (
    <Pagina
      titel={t.titel}
      inleiding={t.inleiding}
      kruimels={[{ naar: '/geschillen', naam: teksten.geschil.titel }]}
      acties={<Nieuw />}
    >
      <Antwoord vraag={vraag}>
        {({ antwoord }) =>
          antwoord && (
            <>
              <Tabel
                titel={t.titel}
                titelVerborgen
                rijen={antwoord.resultaten}
                sleutel={({ id }) => id}
                leeg={t.geen}
                kolommen={[
                  {
                    kop: t.naam,
                    cel: ({ id, naam, voorbeeld }) => (
                      <>
                        <Schakel naar={`/commissies/${id}`}>{naam}</Schakel>{' '}
                        {voorbeeld && <Herkomst van="voorbeeld" />}
                      </>
                    ),
                  },
                  { kop: t.soort, cel: ({ soort }) => t.soorten[soort] },
                  { kop: t.domeinen, cel: ({ domeinen }) => domeinen.map(woord).join(', ') },
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

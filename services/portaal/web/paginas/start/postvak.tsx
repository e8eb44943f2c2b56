import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { useNamenlijst } from '../../api/namen.ts';
import { useIk } from '../../api/sessie.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Moment } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel, Pagina } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { useZonderTijden } from '../../tijden/momenten.ts';
import { Handelen } from './postvak-handelen.tsx';
import { berichtInWoorden, daadVan } from './postvak-inhoud.ts';
import './start.css';

const t = teksten.start.postvak;
const PER_BLAD = 20;

/** Which agreement a message is about: a link, unless the register could not find it. */
function Overeenkomst({ bericht }: { readonly bericht: Schema<'Berichtrij'> }) {
  const { overeenkomst, reden } = bericht;
  const { data } = api.useQuery(
    'get',
    '/overeenkomsten/{id}',
    { params: { path: { id: overeenkomst ?? '' } } },
    { enabled: overeenkomst !== null && reden?.code !== 'overeenkomst-onbekend' },
  );
  const naam = data?.antwoord?.naam;
  return naam ? <Schakel naar={`/overeenkomsten/${overeenkomst}`}>{naam}</Schakel> : t.nietGevonden;
}

function Bericht({
  bericht,
  naam,
  mag,
  klaar,
}: {
  readonly bericht: Schema<'Berichtrij'>;
  readonly naam: string;
  readonly mag: boolean;
  readonly klaar: (melding: string) => void;
}) {
  const { id, status, reden, motivering, soort, sinds, laatst } = bericht;
  const blad = api.useQuery('get', '/inkomend/{id}', { params: { path: { id } } });
  return (
    <li className="kaart">
      <Deel titel={t.van(naam)} niveau={2}>
        <Gegevens
          paren={[
            [t.status, t.standen[status] ?? woord(status)],
            [t.waarom, reden?.melding],
            [t.motivering, motivering],
            [t.soort, daadVan(soort)],
            [t.inhoud, berichtInWoorden(blad.data?.inhoud)],
            [t.overeenkomst, <Overeenkomst key="overeenkomst" bericht={bericht} />],
            [t.sinds, <Moment key="sinds" moment={sinds} />],
            [t.laatst, <Moment key="laatst" moment={laatst} />],
          ]}
        />
        {mag && status === 'aangehouden' && <Handelen id={id} over={t.van(naam)} klaar={klaar} />}
      </Deel>
    </li>
  );
}

function Filter({ alles }: { readonly alles: boolean }) {
  return (
    <nav aria-label={t.alleen} className="rij niet-afdrukken">
      <span>{t.alleen}:</span>
      {alles ? <Schakel naar="?">{t.wachtend}</Schakel> : <strong aria-current="page">{t.wachtend}</strong>}
      {alles ? <strong aria-current="page">{t.alles}</strong> : <Schakel naar="?alles=ja">{t.alles}</Schakel>}
    </nav>
  );
}

/** The messages of municipalities that could not be placed by themselves, and what one does about them. */
export function Component() {
  const { regio = '' } = useParams();
  const [zoek] = useSearchParams();
  const [melding, zetMelding] = useState<string>();
  const ik = useIk();
  const namen = useNamenlijst(teksten.start.onbekend);
  const alles = zoek.get('alles') === 'ja';
  const query = {
    pagina: usePagina(),
    aantal: PER_BLAD,
    ...(alles ? {} : { status: 'aangehouden' as const }),
  };
  const vraag = api.useQuery('get', '/regios/{slug}/postvak', { params: { path: { slug: regio }, query } });
  useZonderTijden();
  return (
    <Pagina
      titel={t.titel}
      inleiding={t.inleiding}
      kruimels={[{ naar: `/regios/${regio}`, naam: namen.regio(regio) }]}
    >
      {melding && (
        <Melding soort="info" meteen>
          <p>{melding}</p>
        </Melding>
      )}
      <Filter alles={alles} />
      <Antwoord vraag={vraag}>
        {(blad) => (
          <>
            {blad.resultaten.length === 0 && <Leeg>{alles ? t.leegAlles : t.leeg}</Leeg>}
            <ul className="kale-lijst stapel postvak">
              {blad.resultaten.map((bericht) => (
                <Bericht
                  key={bericht.id}
                  bericht={bericht}
                  naam={namen.gemeente(bericht.gemeente)}
                  mag={ik.rollen.includes('coordinator') && ik.regio === regio}
                  klaar={zetMelding}
                />
              ))}
            </ul>
            <Bladeren {...blad} />
          </>
        )}
      </Antwoord>
    </Pagina>
  );
}

import { eindeInWoorden } from '@regiolog/domein/gedeeld/periode';
import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Regionaam } from '../../bouwstenen/naam.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Regiopagina, useRegio } from './regiopagina.tsx';
import { GeraakteAfspraken, GeraakteOvereenkomsten } from './uittreding-geraakt.tsx';
import { Onbeoordeeld } from './uittreding-onbeoordeeld.tsx';

const t = teksten.regio.uittreding;

function Wanneer({ uittreding }: { readonly uittreding: Schema<'Uittreding'> }) {
  const { uittredingen, naam } = uittreding;
  return (
    <Deel titel={t.wanneer}>
      <Tabel
        titel={t.wanneer}
        titelVerborgen
        rijen={uittredingen}
        sleutel={({ domeinen, einde }) => `${domeinen} ${einde.datum}`}
        leeg={t.geen}
        kolommen={[
          { kop: t.voor, cel: ({ domeinen }) => Woord(domeinen.map(woord).join(', ')) },
          { kop: t.wanneer, cel: ({ einde }) => eindeInWoorden(einde) },
          { kop: t.eersteDag, cel: ({ eersteDagBuiten }) => <Dag datum={eersteDagBuiten} /> },
          { kop: t.naar, cel: ({ naarRegio }) => naarRegio && <Regionaam slug={naarRegio} /> },
          { kop: '', cel: ({ redenen }) => <Waarom redenen={redenen} over={naam} /> },
        ]}
      />
    </Deel>
  );
}

/** What it touches when a municipality leaves a region. */
export function Component() {
  const regio = useRegio();
  const { gemeente = '' } = useParams();
  const vraag = api.useQuery('get', '/regios/{slug}/uittredingen/{gemeente}', {
    params: { path: { slug: regio, gemeente }, query: useTijden() },
  });
  const naam = vraag.data?.antwoord?.naam ?? teksten.regio.overzicht.gemeente.toLowerCase();
  return (
    <Regiopagina titel={(van) => teksten.regio.paginatitel.uittreding(naam, van)} inleiding={t.inleiding}>
      <TijdAntwoord vraag={vraag}>
        {(uittreding) => (
          <>
            <Wanneer uittreding={uittreding} />
            <GeraakteOvereenkomsten rijen={uittreding.geraakt} />
            <GeraakteAfspraken uittreding={uittreding} />
            <Onbeoordeeld uittreding={uittreding} />
          </>
        )}
      </TijdAntwoord>
    </Regiopagina>
  );
}

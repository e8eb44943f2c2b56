import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useIk } from '../../api/sessie.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Filters, useFilter, Zoekfilter } from '../../bouwstenen/filters.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { BestaatNiet } from '../../kader/fout.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.start.kiezen;
const MEEST = 200;
const PER_BLAD = 20;

type Collectie = keyof typeof t.titel;
type Rij = { readonly id: string; readonly naam: string; readonly soort: string };

/** The agreements that this person may record something in: those of the region, or those of the municipality. */
function useAfspraken() {
  const { regio, gemeente } = useIk();
  const query = { ...useTijden(), aantal: MEEST };
  const vanRegio = api.useQuery(
    'get',
    '/regios/{slug}/overeenkomsten',
    { params: { path: { slug: regio ?? '' }, query } },
    { enabled: regio !== undefined },
  );
  const vanGemeente = api.useQuery(
    'get',
    '/gemeenten/{code}/overeenkomsten',
    { params: { path: { code: gemeente ?? '' }, query } },
    { enabled: regio === undefined && gemeente !== undefined },
  );
  return regio === undefined ? vanGemeente : vanRegio;
}

/** The agreements of which the name holds what somebody typed, by name. */
const metNaam = (rijen: readonly Rij[], deel: string): readonly Rij[] =>
  rijen
    .filter(({ naam }) => naam.toLowerCase().includes(deel.toLowerCase()))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));

function Keuze({ collectie }: { readonly collectie: Collectie }) {
  const { gemeente } = useIk();
  const afspraken = useAfspraken();
  const [deel] = useFilter('naam');
  const vooraf = gemeente ? `?partij=${gemeente}` : '';
  return (
    <TijdAntwoord vraag={afspraken}>
      {({ resultaten }: { readonly resultaten: readonly Rij[] }) => (
        <Tabel
          titel={t.vraag[collectie]}
          titelVerborgen
          rijen={metNaam(resultaten, deel)}
          sleutel={({ id }) => id}
          perBlad={PER_BLAD}
          leeg={deel ? t.nietGevonden : t.leeg}
          kolommen={[
            {
              kop: t.overeenkomst,
              cel: ({ id, naam }) => (
                <Schakel naar={`/overeenkomsten/${id}/vastleggen/${collectie}${vooraf}`}>{naam}</Schakel>
              ),
              sorteer: ({ naam }) => naam,
            },
            { kop: t.soort, cel: ({ soort }) => Woord(soort), sorteer: ({ soort }) => soort },
          ]}
        />
      )}
    </TijdAntwoord>
  );
}

/** On the way to a form from the start page: which agreement is it about? */
export function Component() {
  const { collectie = '' } = useParams();
  const { regio, gemeente } = useIk();
  if (!(collectie in t.titel) || !(regio ?? gemeente)) return <BestaatNiet />;
  const keuze = collectie as Collectie;
  return (
    <Pagina
      titel={t.titel[keuze]}
      kruimels={[{ naar: '/', naam: teksten.kader.start }]}
      inleiding={t.vraag[keuze]}
    >
      <Filters label={t.zoek}>
        <Zoekfilter naam="naam" label={t.zoek} knop={teksten.kader.zoek} />
      </Filters>
      <Keuze collectie={keuze} />
    </Pagina>
  );
}

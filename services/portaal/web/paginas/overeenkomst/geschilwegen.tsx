import { Geschilsoort } from '@regiolog/domein/geschil/waarden';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Filters, Keuzefilter } from '../../bouwstenen/filters.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { naamwoord } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import type { Overeenkomst } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.afspraken;

/** A way to settle disputes that the text gives, as it is recorded. */
type Weg = {
  readonly gebeurtenis: string;
  readonly inhoud: {
    readonly route: string;
    readonly stadium: string;
    readonly onderwerpen?: readonly string[] | undefined;
    readonly omschrijving?: string | undefined;
  };
};

function Antwoordroute({ route }: { readonly route: Schema<'GeschilrouteAntwoord'> }) {
  return (
    <>
      <p role="status">
        <strong>{Woord(route.forum)}</strong> <Oordeel oordeel={route.oordeel} /> {route.uitleg}
      </p>
      <Waarom redenen={route.redenen} over={t.vraagRoute} />
      <details>
        <summary>{t.stappen}</summary>
        <ol>
          {route.stappen.map(({ stap, forum, uitleg }) => (
            <li key={stap + forum + uitleg}>{uitleg}</li>
          ))}
        </ol>
      </details>
    </>
  );
}

/** Where a dispute about this agreement between its municipalities would go, for the kind of dispute that is chosen. */
function Routevraag({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  const [zoek] = useSearchParams();
  const soort = Geschilsoort.options.find((s) => s === zoek.get('geschil'));
  const gemeente = overeenkomst.partijen
    .flatMap(({ partij }) => ('gemeente' in partij ? [partij.gemeente] : []))
    .slice(0, 2);
  const vraag = api.useQuery(
    'get',
    '/geschilroutes',
    {
      params: {
        query: { ...useTijden(), soort: soort ?? 'plaatsing', overeenkomst: overeenkomst.id, gemeente },
      },
    },
    { enabled: soort !== undefined },
  );
  if (gemeente.length < 2) return null;
  return (
    <Deel titel={t.vraagRoute} niveau={3}>
      <Filters label={t.vraagRoute}>
        <Keuzefilter
          naam="geschil"
          label={t.vraagSoort}
          alles={t.kies}
          keuzes={Geschilsoort.options.map((s) => [s, Woord(s)])}
        />
      </Filters>
      {soort && (
        <Antwoord vraag={vraag}>{({ antwoord }) => antwoord && <Antwoordroute route={antwoord} />}</Antwoord>
      )}
    </Deel>
  );
}

/** What the text says about disputes, and where one would go. */
export function Geschilwegen({
  overeenkomst,
  routes,
}: {
  readonly overeenkomst: Overeenkomst;
  readonly routes: readonly Weg[];
}) {
  return (
    <Deel titel={t.deel.routes} id="geschillen">
      {routes.length > 0 && (
        <Tabel
          titel={t.deel.routes}
          titelVerborgen
          sorteernaam="routes"
          rijen={routes}
          sleutel={(r) => r.gebeurtenis}
          kolommen={[
            { kop: t.route, cel: ({ inhoud }) => Woord(inhoud.route) },
            { kop: t.stadium, cel: ({ inhoud }) => t.stadia[inhoud.stadium] ?? woord(inhoud.stadium) },
            {
              kop: t.over,
              cel: ({ inhoud }) => inhoud.onderwerpen?.map(naamwoord).join(', ') || t.alleGeschillen,
            },
            { kop: t.watZegt, cel: ({ inhoud }) => inhoud.omschrijving },
          ]}
        />
      )}
      <Routevraag overeenkomst={overeenkomst} />
    </Deel>
  );
}

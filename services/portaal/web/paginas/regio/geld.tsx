import { Geldregelsoort } from '@regiolog/domein/overeenkomst/events-afspraken';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Filters, Keuzefilter } from '../../bouwstenen/filters.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { periodeInWoorden } from '../../bouwstenen/periode.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { useOvereenkomstnamen } from './namen.ts';
import { Regiopagina, useRegio } from './regiopagina.tsx';

const t = teksten.regio.geld;
type Regel = Schema<'Geldregel'>;

const kolommen = (naamVan: (id: string) => string | undefined): readonly Kolom<Regel>[] => [
  {
    kop: t.afspraak,
    cel: ({ soort, omschrijving, domeinen, van, einde, overeenkomst }) => (
      <>
        {Woord(soort)}
        <div className="tabel__bij">
          {omschrijving && Woord(omschrijving)}
          <div>
            {t.overeenkomst}{' '}
            <Schakel naar={`/overeenkomsten/${overeenkomst}`}>
              {naamVan(overeenkomst) ?? t.overeenkomstLink}
            </Schakel>
          </div>
          <div className="zacht">
            {[domeinen.map(woord).join(', '), periodeInWoorden(van, einde)].filter(Boolean).join('; ')}
          </div>
        </div>
      </>
    ),
    sorteer: ({ soort }) => soort,
  },
  {
    kop: t.drager,
    cel: ({ dragerNaam }) => dragerNaam ?? <span className="zacht">{t.gezamenlijk}</span>,
    sorteer: ({ dragerNaam }) => dragerNaam,
  },
  { kop: t.stand, cel: ({ stadium }) => Woord(stadium), sorteer: ({ stadium }) => stadium },
  {
    kop: t.geldt,
    cel: ({ geldt, redenen, soort, omschrijving }) => (
      <>
        <Oordeel oordeel={geldt} />
        <Waarom redenen={redenen} over={`${woord(soort)} ${omschrijving ?? ''}`} />
      </>
    ),
    sorteer: ({ geldt }) => geldt,
  },
  { kop: t.ontbreekt, cel: ({ ontbreekt }) => Woord(ontbreekt.join('; ')) },
];

function Tegenspraken({ rijen }: { readonly rijen: readonly Schema<'Tegenspraak'>[] }) {
  if (rijen.length === 0) return null;
  return (
    <Deel titel={t.tegenspraken}>
      <ul>
        {rijen.map(({ onderwerp, kanten }) => (
          <li key={onderwerp}>
            {Woord(onderwerp)}: {kanten.map(({ zegt }) => `“${zegt}”`).join(t.tegenover)}
          </li>
        ))}
      </ul>
    </Deel>
  );
}

/** The rules on money in all agreements of a region: who shares, who pays, who bears the risk. */
export function Component() {
  const regio = useRegio();
  const naamVan = useOvereenkomstnamen(regio);
  const [zoek] = useSearchParams();
  const soort = Geldregelsoort.safeParse(zoek.get('soort')).data;
  const vraag = api.useQuery('get', '/regios/{slug}/geldregels', {
    params: {
      path: { slug: regio },
      query: { ...useTijden(), ...(soort && { soort }), pagina: usePagina(), aantal: 50 },
    },
  });
  return (
    <Regiopagina titel={teksten.regio.paginatitel.geld} inleiding={t.inleiding}>
      <Filters label={teksten.regio.filters}>
        <Keuzefilter
          naam="soort"
          label={t.soort}
          alles={t.alleSoorten}
          keuzes={Geldregelsoort.options.map((s) => [s, Woord(s)])}
        />
      </Filters>
      <TijdAntwoord vraag={vraag}>
        {(antwoord) => (
          <>
            <Tabel
              titel={t.afspraak}
              titelVerborgen
              rijen={antwoord.resultaten}
              sleutel={({ overeenkomst, regel }) => `${overeenkomst} ${regel}`}
              kolommen={kolommen(naamVan)}
              leeg={t.leeg}
            />
            <Bladeren {...antwoord} />
            <Tegenspraken rijen={antwoord.tegenspraken} />
          </>
        )}
      </TijdAntwoord>
    </Regiopagina>
  );
}

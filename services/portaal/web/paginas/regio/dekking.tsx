import { Domein } from '@regiolog/domein/gedeeld/namen';
import { eindeInWoorden } from '@regiolog/domein/gedeeld/periode';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Filters, Keuzefilter } from '../../bouwstenen/filters.tsx';
import { Herkomst, Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Agendadelen } from './agendadelen.tsx';
import { Regiopagina, useRegio } from './regiopagina.tsx';

const t = teksten.regio.agenda;
type Lid = Schema<'Leemten'>['leden'][number];
type Aflopend = Schema<'Leemten'>['zonderOpvolger'][number];

/** What sources say that covers it, folded away: it is the same for most members. */
function Bronnen({ lid: { gemeld, naam, domein } }: { readonly lid: Lid }) {
  if (gemeld.length === 0) return null;
  return (
    <details className="waarom">
      <summary>
        {t.bronnenNoemen(gemeld.length)}
        <span className="alleen-voorlezen">
          : {naam}, {woord(domein)}
        </span>
      </summary>
      <ul>
        {gemeld.map(({ overeenkomst, naam: van }) => (
          <li key={overeenkomst}>
            <Schakel naar={`/overeenkomsten/${overeenkomst}`}>{van}</Schakel>
          </li>
        ))}
      </ul>
    </details>
  );
}

const LEDEN: readonly Kolom<Lid>[] = [
  {
    kop: teksten.regio.overzicht.gemeente,
    cel: ({ gemeente, naam }) => <Schakel naar={`/gemeenten/${gemeente}`}>{naam}</Schakel>,
    sorteer: ({ naam }) => naam,
  },
  { kop: t.domein, cel: ({ domein }) => Woord(domein), sorteer: ({ domein }) => domein },
  {
    kop: t.gedekt,
    cel: ({ dekking }) => dekking[0] && <Oordeel oordeel={dekking[0].oordeel} />,
    sorteer: ({ dekking }) => dekking[0]?.oordeel ?? null,
  },
  {
    kop: t.nietVanaf,
    cel: ({ leemteVanaf }) => leemteVanaf && <Dag datum={leemteVanaf} />,
    sorteer: ({ leemteVanaf }) => leemteVanaf,
  },
  { kop: t.volgensBron, cel: (lid) => <Bronnen lid={lid} /> },
];

const AFLOPEND: readonly Kolom<Aflopend>[] = [
  {
    kop: t.tekst,
    cel: ({ overeenkomst, naam }) => <Schakel naar={`/overeenkomsten/${overeenkomst}`}>{naam}</Schakel>,
  },
  { kop: t.soort, cel: ({ soort }) => Woord(soort) },
  {
    kop: t.einde,
    cel: ({ einde, volgens }) => (
      <>
        {eindeInWoorden(einde)} {volgens === 'gemeld' && <Herkomst van="gemeld" />}
      </>
    ),
  },
  { kop: '', cel: ({ redenen, naam }) => <Waarom redenen={redenen} over={naam} /> },
];

/** From which day a member is bound by no agreement for a subject, and what ends without a successor. */
export function Component() {
  const regio = useRegio();
  const [zoek] = useSearchParams();
  const domein = Domein.safeParse(zoek.get('domein')).data;
  const vraag = api.useQuery('get', '/regios/{slug}/leemten', {
    params: { path: { slug: regio }, query: { ...useTijden(), ...(domein && { domein }) } },
  });
  return (
    <Regiopagina titel={teksten.regio.paginatitel.dekking} inleiding={t.dekkingUitleg}>
      <Agendadelen regio={regio} />
      <Filters label={teksten.regio.filters}>
        <Keuzefilter
          naam="domein"
          label={t.domein}
          alles={t.alleDomeinen}
          keuzes={Domein.options.map((d) => [d, Woord(d)])}
        />
      </Filters>
      <TijdAntwoord vraag={vraag}>
        {({ leden, zonderOpvolger }) => (
          <>
            <Tabel
              titel={t.dekking}
              titelVerborgen
              rijen={leden}
              sleutel={({ gemeente, domein: d }) => `${gemeente} ${d}`}
              kolommen={LEDEN}
              leeg={t.geenDekking}
            />
            <Deel titel={t.zonderOpvolger}>
              <Tabel
                titel={t.zonderOpvolger}
                titelVerborgen
                rijen={zonderOpvolger}
                sleutel={({ overeenkomst }) => overeenkomst}
                kolommen={AFLOPEND}
                leeg={t.geenZonderOpvolger}
              />
            </Deel>
          </>
        )}
      </TijdAntwoord>
    </Regiopagina>
  );
}

import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import type { paths } from '../../api/schema.gen.d.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Filters, Keuzefilter, Zoekfilter } from '../../bouwstenen/filters.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Herkomst } from '../../bouwstenen/oordeel.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Statistiek } from './statistiek.tsx';
import './uitspraak.css';

const t = teksten.uitspraak;
const g = teksten.geschil;
type Vraag = NonNullable<paths['/uitspraken']['get']['parameters']['query']>;
type Rij = Schema<'Uitspraak'>;

const NAMEN = ['q', 'categorie', 'uitkomst', 'soort', 'bepalingsoort', 'jaarVan', 'jaarTot'] as const;

/** What the address looks for, as the API asks for it. The register of rulings has no moment at which something holds. */
function useVraag(): Omit<Vraag, 'pagina' | 'aantal'> {
  const [zoek] = useSearchParams();
  const { geldigOp: _geldigOp, ...tijden } = useTijden();
  const paren = NAMEN.map((naam) => [naam, zoek.get(naam)?.trim()] as const).filter(([, w]) => w);
  // The API judges what is no choice of its lists, and says so.
  return { ...tijden, ...(Object.fromEntries(paren) as Vraag) };
}

/** The years that the register holds rulings of, for the choice from when until when. */
function useJaren(): readonly (readonly [string, string])[] {
  const { data } = api.useQuery('get', '/uitspraakstatistieken');
  const jaren = (data?.antwoord?.perJaar ?? []).map(({ jaartal }) => String(jaartal));
  return jaren.toSorted().map((jaar) => [jaar, jaar] as const);
}

function Zoeken() {
  const jaren = useJaren();
  return (
    <Filters label={t.filters}>
      <Zoekfilter naam="q" label={t.zoek} knop={t.zoekknop} />
      <Keuzefilter naam="categorie" label={t.categorie} alles={t.alle} keuzes={Object.entries(g.soorten)} />
      <Keuzefilter naam="uitkomst" label={t.uitkomst} alles={t.alle} keuzes={Object.entries(g.uitkomsten)} />
      <Keuzefilter naam="soort" label={t.soort} alles={t.alle} keuzes={Object.entries(g.uitspraaksoorten)} />
      <Keuzefilter naam="jaarVan" label={t.jaarVan} alles={t.alle} keuzes={jaren} />
      <Keuzefilter naam="jaarTot" label={t.jaarTot} alles={t.alle} keuzes={jaren} />
    </Filters>
  );
}

function Kaart({ uitspraak: { publicatie: p, gepubliceerd, voorbeeld } }: { readonly uitspraak: Rij }) {
  return (
    <li className="uitspraakkaart">
      <h2 className="uitspraakkaart__kop">
        <Schakel naar={`/uitspraken/${p.referentiecode}`}>{g.soorten[p.categorie]}</Schakel>
      </h2>
      <p className="zacht">
        {p.jaartal}, {g.uitspraaksoorten[p.soort]}: <strong>{g.uitkomsten[p.uitkomst]}</strong>.{' '}
        {t.bepalingsoort}: {p.bepalingsoort}. {voorbeeld && <Herkomst van="voorbeeld" />}
      </p>
      <p>{p.samenvatting}</p>
      <p className="zacht">
        {p.commissie}, {t.gepubliceerd.toLowerCase()} {dagInWoorden(gepubliceerd)}, {t.kenmerk.toLowerCase()}{' '}
        {p.referentiecode}
      </p>
    </li>
  );
}

/** The published rulings: for everybody. Search, filters, what they say and what they add up to. */
export function Component() {
  const vraag = useVraag();
  const lijst = api.useQuery('get', '/uitspraken', {
    params: { query: { ...vraag, pagina: usePagina(), aantal: 20 } },
  });
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      <Zoeken />
      <Antwoord vraag={lijst}>
        {({ antwoord }) =>
          antwoord && (
            <>
              <p role="status">{t.gevonden(antwoord.totaal)}</p>
              {antwoord.resultaten.length === 0 ? (
                <Leeg>{t.geen}</Leeg>
              ) : (
                <ul className="kale-lijst">
                  {antwoord.resultaten.map((uitspraak) => (
                    <Kaart key={uitspraak.id} uitspraak={uitspraak} />
                  ))}
                </ul>
              )}
              <Bladeren {...antwoord} />
              {antwoord.totaal > 0 && <Statistiek vraag={vraag} />}
            </>
          )
        }
      </Antwoord>
    </Pagina>
  );
}

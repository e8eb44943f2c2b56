import { scaleBand, scaleLinear } from 'd3-scale';
import { api, type Schema } from '../../api/client.ts';
import type { paths } from '../../api/schema.gen.d.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';

const t = teksten.uitspraak;
const g = teksten.geschil;
type Cijfers = Schema<'Uitspraakstatistieken'>;
type Jaar = Cijfers['perJaar'][number];
type Vraag = NonNullable<paths['/uitspraakstatistieken']['get']['parameters']['query']>;

const BREEDTE = 640;
const HOOGTE = 220;
const ONDER = 28;
const LINKS = 32;
/** A year says no more when its bar is wider. */
const BREEDSTE_BALK = 72;

/** The outcomes that occur, so that neither picture nor table has a column of noughts. */
const uitkomstenIn = ({ perUitkomst }: Cijfers) =>
  perUitkomst.filter(({ aantal }) => aantal > 0).map(({ uitkomst }) => uitkomst);

type Uitkomst = ReturnType<typeof uitkomstenIn>[number];
const aantalIn = (jaar: Jaar, uitkomst: Uitkomst): number =>
  jaar.perUitkomst.find((p) => p.uitkomst === uitkomst)?.aantal ?? 0;

/** The years as stacked bars, each part with its number and the letter of its outcome: readable without colour. */
function Staafbeeld({ cijfers }: { readonly cijfers: Cijfers }) {
  const uitkomsten = uitkomstenIn(cijfers);
  const x = scaleBand()
    .domain(cijfers.perJaar.map(({ jaartal }) => String(jaartal)))
    .range([LINKS, BREEDTE])
    .padding(0.3);
  const hoogste = Math.max(...cijfers.perJaar.map(({ aantal }) => aantal), 1);
  const y = scaleLinear()
    .domain([0, hoogste])
    .range([0, HOOGTE - ONDER - 8]);
  const breed = Math.min(x.bandwidth(), BREEDSTE_BALK);
  return (
    <svg
      viewBox={`0 0 ${BREEDTE} ${HOOGTE}`}
      className="staafbeeld"
      role="img"
      aria-label={t.perJaar}
      aria-describedby="cijfers-per-jaar"
    >
      <line x1={LINKS} x2={BREEDTE} y1={HOOGTE - ONDER} y2={HOOGTE - ONDER} className="staafbeeld__as" />
      {cijfers.perJaar.map((jaar) => {
        const links = (x(String(jaar.jaartal)) ?? 0) + (x.bandwidth() - breed) / 2;
        let onder = HOOGTE - ONDER;
        return (
          <g key={jaar.jaartal}>
            {uitkomsten.map((uitkomst, n) => {
              const aantal = aantalIn(jaar, uitkomst);
              if (aantal === 0) return null;
              onder -= y(aantal);
              return (
                <g key={uitkomst}>
                  <rect
                    x={links}
                    y={onder}
                    width={breed}
                    height={y(aantal)}
                    className={`staaf staaf--${n % 4}`}
                  />
                  <text
                    x={links + breed / 2}
                    y={onder + y(aantal) / 2 + 5}
                    className={`staaf__tekst staaf__tekst--${n % 4}`}
                  >
                    {String.fromCharCode(65 + n)} {aantal}
                  </text>
                </g>
              );
            })}
            <text x={links + breed / 2} y={HOOGTE - 8} className="staafbeeld__jaar">
              {jaar.jaartal}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Legenda({ uitkomsten }: { readonly uitkomsten: readonly Uitkomst[] }) {
  return (
    <ul className="kale-lijst rij staafbeeld__legenda">
      {uitkomsten.map((uitkomst, n) => (
        <li key={uitkomst} className="rij">
          <span aria-hidden="true" className={`staafbeeld__vak staaf__vak--${n % 4}`}>
            {String.fromCharCode(65 + n)}
          </span>
          {g.uitkomsten[uitkomst]}
        </li>
      ))}
    </ul>
  );
}

function PerJaar({ cijfers }: { readonly cijfers: Cijfers }) {
  return (
    <div id="cijfers-per-jaar" className="cijfers__jaren">
      <Tabel
        titel={t.perJaar}
        rijen={cijfers.perJaar}
        sleutel={({ jaartal }) => String(jaartal)}
        sorteernaam="jaar"
        kolommen={[
          { kop: t.jaartal, cel: ({ jaartal }) => jaartal },
          ...uitkomstenIn(cijfers).map((uitkomst) => ({
            kop: Woord(g.uitkomsten[uitkomst]),
            cel: (jaar: Jaar) => aantalIn(jaar, uitkomst),
            getal: true,
          })),
          { kop: t.totaal, cel: ({ aantal }) => aantal, getal: true },
        ]}
      />
    </div>
  );
}

/** What the rulings that fit a search add up to: a picture, and tables with the same numbers. */
export function Statistiek({ vraag }: { readonly vraag: Vraag }) {
  const antwoord = api.useQuery('get', '/uitspraakstatistieken', { params: { query: vraag } });
  return (
    <Deel titel={t.cijfers} id="cijfers">
      <Antwoord vraag={antwoord}>
        {({ antwoord: cijfers }) =>
          cijfers && (
            <>
              <p className="zacht">{t.cijfersUitleg(cijfers.totaal, cijfers.voorbeelden)}</p>
              <Staafbeeld cijfers={cijfers} />
              <Legenda uitkomsten={uitkomstenIn(cijfers)} />
              <PerJaar cijfers={cijfers} />
              <div className="cijfers__paar">
                <Tabel
                  titel={t.perCategorie}
                  rijen={cijfers.perCategorie.filter(({ aantal }) => aantal > 0)}
                  sleutel={({ categorie }) => categorie}
                  sorteernaam="waarover"
                  kolommen={[
                    { kop: t.categorie, cel: ({ categorie }) => g.soorten[categorie] },
                    { kop: t.aantal, cel: ({ aantal }) => aantal, getal: true },
                  ]}
                />
                <Tabel
                  titel={t.perBepalingsoort}
                  rijen={cijfers.perBepalingsoort}
                  sleutel={({ bepalingsoort }) => bepalingsoort}
                  sorteernaam="bepaling"
                  kolommen={[
                    { kop: t.bepalingsoort, cel: ({ bepalingsoort }) => bepalingsoort },
                    { kop: t.aantal, cel: ({ aantal }) => aantal, getal: true },
                  ]}
                />
              </div>
            </>
          )
        }
      </Antwoord>
    </Deel>
  );
}

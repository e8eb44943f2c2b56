import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { eindInWoorden } from './einde-woorden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';

const t = teksten.landelijk.leemten;

type Rij = Schema<'RegioLeemten'>;

/** Who is not certainly covered, by domain: the names behind the count. */
function NietGedekt({ rij }: { readonly rij: Rij }) {
  if (rij.nietGedekt.length === 0) return t.iedereen;
  // Domains of which the same members are not covered stand together: most often it is one story.
  const perDomein = [...Map.groupBy(rij.nietGedekt, (n) => n.domein).values()];
  const groepen = [
    ...Map.groupBy(perDomein, (wie) => wie.map((n) => n.gemeente + n.oordeel).join()).values(),
  ].flatMap((gelijk) =>
    gelijk[0] ? [{ wie: gelijk[0], domeinen: gelijk.flatMap((g) => g[0]?.domein ?? []) }] : [],
  );
  return (
    <ul className="kale-lijst">
      {groepen.map(({ domeinen, wie }) => (
        <li key={domeinen.join()}>
          <details>
            <summary>{t.nietZeker(wie.length, domeinen.map(woord).join(' en '))}</summary>
            <ul>
              {wie.map(({ gemeente, naam, oordeel }) => (
                <li key={gemeente}>
                  <Schakel naar={`/gemeenten/${gemeente}`}>{naam}</Schakel>: {woord(oordeel)}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function ZonderOpvolger({ rij }: { readonly rij: Rij }) {
  if (rij.zonderOpvolger.length === 0) return <span className="zacht">{t.niets}</span>;
  return (
    <ul className="kale-lijst">
      {rij.zonderOpvolger.map((z) => (
        <li key={z.overeenkomst}>
          <Schakel naar={`/overeenkomsten/${z.overeenkomst}`}>{z.naam}</Schakel>, {eindInWoorden(z)}
        </li>
      ))}
    </ul>
  );
}

/** Per region who is not certainly covered on the day, and what ends within a year without a successor (N6, N8). */
export function Component() {
  const vraag = api.useQuery('get', '/leemten', { params: { query: { ...useTijden(), aantal: 200 } } });
  return (
    <Landelijkpagina
      titel={t.titel}
      inleiding={t.inleiding}
      onder={[{ naar: '/landelijk/einde', naam: teksten.landelijk.einde.titel }]}
    >
      <TijdAntwoord vraag={vraag}>
        {({ resultaten }) => (
          <>
            <p>{t.zin(resultaten.filter((r) => r.nietGedekt.length > 0).length, resultaten.length)}</p>
            <Tabel
              titel={t.titel}
              titelVerborgen
              bestand="tabel"
              rijen={resultaten}
              sleutel={(r) => r.regio}
              kolommen={[
                {
                  kop: t.regio,
                  cel: (r) => <Schakel naar={`/regios/${r.regio}`}>{r.naam}</Schakel>,
                  sorteer: (r) => r.naam,
                },
                {
                  kop: t.nietGedekt,
                  cel: (r) => <NietGedekt rij={r} />,
                  sorteer: (r) => r.nietGedekt.length,
                },
                {
                  kop: t.zonderOpvolger,
                  cel: (r) => <ZonderOpvolger rij={r} />,
                  sorteer: (r) => r.zonderOpvolger.length,
                },
                {
                  kop: t.leden,
                  cel: (r) => (r.ledenBekend ? t.ledenBekend : t.ledenOnbekend),
                  sorteer: (r) => String(r.ledenBekend),
                },
              ]}
            />
          </>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}

import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Aantal } from './aantal.tsx';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { type NvoMatrix, orgaanInWoorden, orgaansleutel } from './norm-model.ts';
import { Verdeling } from './verdeling.tsx';

const t = teksten.landelijk.eisen;
const n = teksten.landelijk.norm;

type PerEis = NvoMatrix['perEis'][number];

/** The outcomes in the order of the legend: what is shown first. */
const uitkomsten = ({ oordelen }: PerEis): [string, number][] =>
  Object.keys(n.legendaAfgeleid).flatMap((code): [string, number][] => {
    const aantal = oordelen[code];
    return aantal ? [[code, aantal]] : [];
  });

/** Numbers behind a heading, each leading to the regions that it counts. */
function Aantallen({
  kop,
  van,
  naar,
}: {
  readonly kop: string;
  readonly van: readonly (readonly [waarde: string, naam: string, aantal: number])[];
  readonly naar: (waarde: string) => string;
}) {
  if (van.length === 0) return null;
  return (
    <p className="uitkomsten">
      {kop}:
      {van.map(([waarde, naam, aantal]) => (
        <span key={waarde}>
          {naam} <Aantal aantal={aantal} naar={naar(waarde)} van={t.regiosMet(kop, naam)} />
        </span>
      ))}
    </p>
  );
}

function Eis({ eis, regios }: { readonly eis: PerEis; readonly regios: number }) {
  const lijst = uitkomsten(eis);
  const code = eis.eis;
  const standen = Object.entries(eis.standen);
  return (
    <Deel
      titel={
        <Schakel naar={`/landelijk/eisen/${code}`}>
          {code} {n.eisen[code]?.kort}
        </Schakel>
      }
      id={code}
    >
      <p>{n.eisen[code]?.vol}</p>
      <p>
        <strong>{t.voldoen(eis.voldoen, regios)}</strong>
      </p>
      <Verdeling
        titel={t.verdeling(code)}
        beschreven={`uitkomsten-${code}`}
        delen={lijst.map(([uitkomst, aantal]) => ({
          sleutel: uitkomst,
          naam: woord(uitkomst),
          aantal,
          toon: uitkomst,
        }))}
      />
      <ul id={`uitkomsten-${code}`} className="uitkomsten">
        {lijst.map(([uitkomst, aantal]) => (
          <li key={uitkomst}>
            {Woord(uitkomst)}:{' '}
            <Aantal
              aantal={aantal}
              naar={`/landelijk/eisen/${code}?oordeel=${uitkomst}`}
              van={t.regiosBij(woord(uitkomst), code)}
            />
          </li>
        ))}
      </ul>
      <Aantallen
        kop={t.standen}
        van={standen.map(([stand, aantal]) => [stand, woord(stand), aantal])}
        naar={(stand) => `/landelijk/eisen/${code}?stand=${stand}`}
      />
      <Aantallen
        kop={t.wie}
        van={eis.organen.map((o) => [orgaansleutel(o), orgaanInWoorden(o), o.regios.length])}
        naar={(orgaan) => `/landelijk/eisen/${code}?orgaan=${orgaan}`}
      />
    </Deel>
  );
}

/** Per requirement of the norm how many regions demonstrably meet it, and which bodies decided (N1). */
export function Component() {
  const vraag = api.useQuery('get', '/nvo', { params: { query: useTijden() } });
  return (
    <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
      <TijdAntwoord vraag={vraag}>
        {({ perEis, regios }) => (
          <div className="eisen">
            {perEis.map((eis) => (
              <Eis key={eis.eis} eis={eis} regios={regios} />
            ))}
          </div>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}

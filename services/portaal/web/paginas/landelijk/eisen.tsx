import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Aantal } from './aantal.tsx';
import { Landelijkpagina } from './landelijkpagina.tsx';
import type { NvoMatrix } from './norm-model.ts';
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

/** Which bodies decided, as recorded or only as sources tell. */
function Organen({ organen }: Pick<PerEis, 'organen'>) {
  if (organen.length === 0) return null;
  return (
    <>
      <h3 className="kopje">{t.organen}</h3>
      <ul>
        {organen.map(({ orgaan, volgens, regios }) => (
          <li key={orgaan + volgens}>
            {t.orgaan(
              orgaan === 'onbekend' ? t.onbekendOrgaan : woord(orgaan),
              regios.length,
              woord(volgens),
            )}
          </li>
        ))}
      </ul>
    </>
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
      {standen.length > 0 && (
        <p>
          {t.standen}: {standen.map(([stand, aantal]) => `${woord(stand)} (${aantal})`).join(', ')}
        </p>
      )}
      <Organen organen={eis.organen} />
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

import { useParams, useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Zeef, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { BestaatNiet } from '../../kader/fout.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { Celvenster } from './norm-cel.tsx';
import { ITEMS_VAN_EIS, merkVan, type NvoMatrix, orgaanInWoorden, orgaansleutel } from './norm-model.ts';

const t = teksten.landelijk.eisen;
const n = teksten.landelijk.norm;

/** One line for each region: what it comes to, what it rests on, and what the region itself says beside it. */
function regelsVan({ rijen }: NvoMatrix, code: string, zoek: URLSearchParams) {
  const past = (naam: string, ...waarden: (string | undefined)[]): boolean =>
    !zoek.has(naam) || waarden.includes(zoek.get(naam) ?? '');
  const items = ITEMS_VAN_EIS[code] ?? [];
  return rijen.flatMap((rij) => {
    const eis = rij.eisen.find((e) => e.eis === code);
    if (!eis || !past('oordeel', eis.oordeel) || !past('stand', eis.stand ?? undefined)) return [];
    if (!past('orgaan', ...eis.organen.map(orgaansleutel))) return [];
    const merken = rij.cellen.filter((c) => items.includes(c.item)).map(merkVan);
    const ja = merken.filter((m) => m === 'ja').length;
    const gemeld = merken.length > 1 ? t.jaBij(ja, merken.length) : Woord(merken[0] ?? n.nietGevraagd);
    return [{ regio: rij.regio, naam: rij.naam, gemeld, ...eis }];
  });
}

function Inhoud({ matrix, code }: { readonly matrix: NvoMatrix; readonly code: string }) {
  const [zoek] = useSearchParams();
  const regels = regelsVan(matrix, code, zoek);
  const telling = matrix.perEis.find((e) => e.eis === code);
  const filters = [
    ['oordeel', n.oordeel, Object.keys(telling?.oordelen ?? {}).map((o) => ({ waarde: o, naam: Woord(o) }))],
    ['stand', t.standen, Object.keys(telling?.standen ?? {}).map((s) => ({ waarde: s, naam: Woord(s) }))],
    [
      'orgaan',
      t.wie,
      (telling?.organen ?? []).map((o) => ({ waarde: orgaansleutel(o), naam: orgaanInWoorden(o) })),
    ],
  ] as const;
  return (
    <>
      <Zeef label={n.filters}>
        {filters.map(
          ([naam, label, opties]) =>
            opties.length > 0 && (
              <Zeefkeuze key={naam} naam={naam} label={label} alle={n.alle} opties={opties} />
            ),
        )}
      </Zeef>
      <p role="status">
        <strong>{n.gevonden(regels.length, matrix.regios)}</strong>
      </p>
      <p className="zacht">{t.nietBekend}</p>
      <Tabel
        titel={t.tabel(code)}
        titelVerborgen
        bestand="tabel"
        rijen={regels}
        sleutel={(r) => r.regio}
        leeg={n.geenRegio}
        kolommen={[
          {
            kop: n.regio,
            cel: (r) => <Schakel naar={`/regios/${r.regio}/norm`}>{r.naam}</Schakel>,
            sorteer: (r) => r.naam,
          },
          { kop: n.gemeld, cel: (r) => r.gemeld, sorteer: (r) => r.gemeld },
          { kop: n.oordeel, cel: (r) => <Oordeel oordeel={r.oordeel} />, sorteer: (r) => r.oordeel },
          {
            kop: t.onderdelen,
            getal: true,
            cel: (r) => (r.oordeel === 'niet-bekend' || r.van === 0 ? '' : t.gedaan(r.gedaan, r.van)),
            sorteer: (r) => r.gedaan,
          },
          {
            kop: t.wie,
            cel: (r) => r.organen.map(orgaanInWoorden).join(', '),
          },
          {
            kop: '',
            cel: (r) => (
              <Schakel naar={`/landelijk/eisen/${code}?${metCel(zoek, r.regio, code)}`}>
                {teksten.algemeen.waarom}
                <span className="alleen-voorlezen"> {r.naam}</span>
              </Schakel>
            ),
          },
        ]}
      />
      <Celvenster naamVan={(regio) => matrix.rijen.find((r) => r.regio === regio)?.naam ?? regio} />
    </>
  );
}

function metCel(zoek: URLSearchParams, regio: string, code: string): string {
  const nieuw = new URLSearchParams(zoek);
  nieuw.set('cel', `${regio}~${code}`);
  return nieuw.toString();
}

/** One requirement of the norm, region by region. */
export function Component() {
  const { eis: code = '' } = useParams();
  const vraag = api.useQuery('get', '/nvo', { params: { query: useTijden() } });
  const eis = n.eisen[code];
  if (!eis) return <BestaatNiet />;
  return (
    <Landelijkpagina
      titel={`${code} ${eis.kort}`}
      inleiding={eis.vol}
      onder={[{ naar: '/landelijk/eisen', naam: t.titel }]}
    >
      <TijdAntwoord vraag={vraag}>{(matrix) => <Inhoud matrix={matrix} code={code} />}</TijdAntwoord>
    </Landelijkpagina>
  );
}

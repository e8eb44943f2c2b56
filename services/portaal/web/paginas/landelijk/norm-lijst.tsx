import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { Celvenster } from './norm-cel.tsx';
import { Normzeef } from './norm-filter.tsx';
import { FILTERS, filterUit, type NvoMatrix, onderdeelInWoorden } from './norm-model.ts';
import { type Normregel, regelsVan } from './norm-regels.ts';
import { Normweergaven } from './norm-weergaven.tsx';

const t = teksten.landelijk.norm;

/** So many answers stand on one page. */
const PER_BLAD = 50;

function kolommenVan(zoek: URLSearchParams): readonly Kolom<Normregel>[] {
  const naarCel = (r: Normregel): string => {
    const nieuw = new URLSearchParams(zoek);
    nieuw.set('cel', `${r.regio}~${r.onderdeel}`);
    return `?${nieuw}`;
  };
  return [
    {
      kop: t.regio,
      cel: (r) => <Schakel naar={`/regios/${r.regio}/norm`}>{r.naam}</Schakel>,
      sorteer: (r) => r.naam,
    },
    {
      kop: t.onderdeel,
      cel: (r) => <Schakel naar={naarCel(r)}>{onderdeelInWoorden(r.onderdeel)}</Schakel>,
      sorteer: (r) => r.volgorde,
    },
    {
      kop: t.teken,
      cel: ({ gemeld: { teken, woord } }) => (
        <>
          <span aria-hidden="true">{teken}&nbsp;</span>
          {woord}
        </>
      ),
      sorteer: ({ gemeld }) => gemeld.woord,
    },
    {
      kop: t.betekenis,
      cel: (r) => (r.lezing ? Woord(r.lezing) : r.oorzaak ? Woord(r.oorzaak) : ''),
      sorteer: (r) => r.lezing ?? r.oorzaak ?? null,
    },
    {
      kop: t.oordeel,
      cel: (r) => r.oordeel && <Oordeel oordeel={r.oordeel} />,
      sorteer: (r) => r.oordeel ?? null,
    },
  ];
}

function Inhoud({ matrix }: { readonly matrix: NvoMatrix }) {
  const [zoek] = useSearchParams();
  const regels = regelsVan(matrix.rijen, filterUit(zoek));
  const rest = new URLSearchParams(zoek);
  for (const naam of [...FILTERS, 'pagina', 'cel']) rest.delete(naam);
  return (
    <>
      <Normweergaven />
      <Normzeef matrix={matrix} zoek={zoek} wis={`?${rest}`} metRegio />
      <p role="status">
        <strong>{t.gevondenRegels(regels.length)}</strong>
      </p>
      <Tabel
        titel={t.lijstTitel}
        titelVerborgen
        bestand="tabel"
        perBlad={PER_BLAD}
        rijen={regels}
        kolommen={kolommenVan(zoek)}
        sleutel={(r) => `${r.regio} ${r.onderdeel}`}
        leeg={t.geenRegio}
      />
      <Celvenster naamVan={(regio) => matrix.rijen.find((r) => r.regio === regio)?.naam ?? regio} />
    </>
  );
}

/** The same as the heat map, as a list of answers: each with what the register derives beside it. */
export function Component() {
  const vraag = api.useQuery('get', '/nvo', { params: { query: useTijden() } });
  return (
    <Landelijkpagina titel={t.lijstTitel} onder={[{ naar: '/landelijk/norm', naam: t.titel }]}>
      <TijdAntwoord vraag={vraag}>{(matrix) => <Inhoud matrix={matrix} />}</TijdAntwoord>
    </Landelijkpagina>
  );
}

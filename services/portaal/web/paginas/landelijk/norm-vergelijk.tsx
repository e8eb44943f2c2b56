import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Zeef, Zeefdag, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { type NvoMatrix, onderdeelInWoorden, type Verandering, veranderingen } from './norm-model.ts';
import { Normweergaven } from './norm-weergaven.tsx';

const t = teksten.landelijk.norm;
const v = t.verschil;

/** So many differences stand on one page. */
const PER_BLAD = 100;

function Lijst({ toen, nu }: { readonly toen: NvoMatrix; readonly nu: NvoMatrix }) {
  const [zoek] = useSearchParams();
  const pagina = usePagina();
  const soort = zoek.get('soort');
  const alle = veranderingen(toen.rijen, nu.rijen);
  const getoond = alle.filter((x) => !soort || x.soort === soort);
  const regios = new Set(getoond.map((x) => x.regio)).size;
  return (
    <>
      <Zeef label={v.soort}>
        <Zeefkeuze
          naam="soort"
          label={v.soort}
          alle={v.beide}
          opties={[
            { waarde: 'gemeld', naam: t.gemeld },
            { waarde: 'afgeleid', naam: t.afgeleid },
          ]}
        />
      </Zeef>
      <p role="status">
        <strong>{v.gevonden(getoond.length, regios)}</strong>
      </p>
      <Tabel<Verandering>
        titel={v.titel}
        titelVerborgen
        leeg={v.geen}
        rijen={getoond.slice((pagina - 1) * PER_BLAD, pagina * PER_BLAD)}
        sleutel={(x) => `${x.regio} ${x.onderdeel}`}
        kolommen={[
          {
            kop: t.regio,
            cel: (x) => <Schakel naar={`/regios/${x.regio}/norm`}>{x.naam}</Schakel>,
          },
          {
            kop: t.onderdeel,
            cel: (x) => onderdeelInWoorden(x.onderdeel),
          },
          { kop: v.volgens, cel: (x) => v.volgensSoort[x.soort] },
          { kop: v.eerst, cel: (x) => Woord(x.van) },
          { kop: v.daarna, cel: (x) => Woord(x.naar) },
        ]}
      />
      <Bladeren totaal={getoond.length} pagina={pagina} aantal={PER_BLAD} />
    </>
  );
}

/** Which cells of the matrix differ between two moments: of what holds, and of what was known. */
export function Component() {
  const [zoek] = useSearchParams();
  const tijden = useTijden();
  const [geldig, bekend] = [zoek.get('vanGeldigOp'), zoek.get('vanBekendOp')];
  const gekozen = Boolean(geldig || bekend);
  const eerder = { ...tijden, ...(geldig && { geldigOp: geldig }), ...(bekend && { bekendOp: bekend }) };
  const nu = api.useQuery('get', '/nvo', { params: { query: tijden } });
  const toen = api.useQuery('get', '/nvo', { params: { query: eerder } }, { enabled: gekozen });
  const zin = [geldig && v.geldig(dagInWoorden(geldig)), bekend && v.bekend(dagInWoorden(bekend))];
  return (
    <Landelijkpagina
      titel={v.titel}
      inleiding={v.inleiding}
      onder={[{ naar: '/landelijk/norm', naam: t.titel }]}
    >
      <Normweergaven />
      <Zeef label={v.moment}>
        <Zeefdag naam="vanGeldigOp" label={v.geldigOp} />
        <Zeefdag naam="vanBekendOp" label={v.bekendOp} />
      </Zeef>
      {!gekozen && <Leeg>{v.kies}</Leeg>}
      {gekozen && (
        <>
          <p>{v.zin(zin.filter(Boolean).join(', '))}</p>
          <TijdAntwoord vraag={toen}>
            {(a) => <TijdAntwoord vraag={nu}>{(b) => <Lijst toen={a} nu={b} />}</TijdAntwoord>}
          </TijdAntwoord>
        </>
      )}
    </Landelijkpagina>
  );
}

import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Zeef, Zeefdag, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { metTijden, type Tijdvraag, useTijden } from '../../tijden/tijden.ts';
import { Aantal } from './aantal.tsx';
import { Landelijkpagina } from './landelijkpagina.tsx';
import {
  jaTellingen,
  type NvoMatrix,
  onderdeelInWoorden,
  type Verandering,
  veranderingen,
} from './norm-model.ts';
import { Normweergaven } from './norm-weergaven.tsx';

const t = teksten.landelijk.norm;
const v = t.verschil;

/** So many differences stand on one page. */
const PER_BLAD = 50;

/** How many regions have a yes at each of two moments, of what differs. */
function Stijging({
  toen,
  nu,
  eerder,
}: {
  readonly toen: NvoMatrix;
  readonly nu: NvoMatrix;
  readonly eerder: Tijdvraag;
}) {
  const rijen = jaTellingen(nu).flatMap(({ onderdeel, ja, lijst }) => {
    const eerst = jaTellingen(toen).find((r) => r.onderdeel === onderdeel)?.ja ?? 0;
    return eerst === ja ? [] : [{ onderdeel, eerst, ja, lijst }];
  });
  if (rijen.length === 0) return null;
  const kolom = (kop: string, aantal: (rij: (typeof rijen)[number]) => number, tijden: Tijdvraag) => ({
    kop,
    getal: true,
    sorteer: aantal,
    cel: (rij: (typeof rijen)[number]) => (
      <Aantal
        aantal={aantal(rij)}
        naar={metTijden(rij.lijst, tijden)}
        van={v.regiosMetJa(onderdeelInWoorden(rij.onderdeel))}
      />
    ),
  });
  return (
    <Deel titel={v.stijging} id="stijging">
      <Tabel
        titel={v.stijging}
        titelVerborgen
        bestand="tabel"
        sorteernaam="sorteer-stijging"
        rijen={rijen}
        sleutel={({ onderdeel }) => onderdeel}
        kolommen={[
          { kop: t.onderdeel, cel: ({ onderdeel }) => onderdeelInWoorden(onderdeel) },
          kolom(v.eerst, ({ eerst }) => eerst, eerder),
          kolom(v.daarna, ({ ja }) => ja, {}),
          {
            kop: v.verschil,
            getal: true,
            cel: ({ eerst, ja }) => `${ja > eerst ? '+' : '−'}${Math.abs(ja - eerst)}`,
            sorteer: ({ eerst, ja }) => ja - eerst,
          },
        ]}
      />
    </Deel>
  );
}

function Lijst({ toen, nu }: { readonly toen: NvoMatrix; readonly nu: NvoMatrix }) {
  const [zoek] = useSearchParams();
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
        bestand="tabel"
        perBlad={PER_BLAD}
        rijen={getoond}
        sleutel={(x) => `${x.regio} ${x.onderdeel}`}
        kolommen={[
          {
            kop: t.regio,
            cel: (x) => <Schakel naar={`/regios/${x.regio}/norm`}>{x.naam}</Schakel>,
            sorteer: (x) => x.naam,
          },
          {
            kop: t.onderdeel,
            cel: (x) => onderdeelInWoorden(x.onderdeel),
            sorteer: (x) => onderdeelInWoorden(x.onderdeel),
          },
          { kop: v.volgens, cel: (x) => v.volgensSoort[x.soort] },
          { kop: v.eerst, cel: (x) => Woord(x.van), sorteer: (x) => x.van },
          { kop: v.daarna, cel: (x) => Woord(x.naar), sorteer: (x) => x.naar },
        ]}
      />
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
            {(a) => (
              <TijdAntwoord vraag={nu}>
                {(b) => (
                  <>
                    <Stijging toen={a} nu={b} eerder={eerder} />
                    <Deel titel={v.alle} id="verschillen">
                      <Lijst toen={a} nu={b} />
                    </Deel>
                  </>
                )}
              </TijdAntwoord>
            )}
          </TijdAntwoord>
        </>
      )}
    </Landelijkpagina>
  );
}

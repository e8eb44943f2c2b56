import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { hoofdletter } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Mandaatpagina, useMandaatId } from './mandaatpagina.tsx';

const t = teksten.mandaat.gevolgen;
type Gevolgen = Schema<'MandaatGevolgen'>;

function Einde({ einde }: Pick<Gevolgen, 'einde'>) {
  const { soort, vroegst, laatst, redenen } = einde;
  const dag =
    laatst === null
      ? t.nietVast
      : vroegst === laatst
        ? t.laatsteDag(dagInWoorden(laatst))
        : t.tussen(dagInWoorden(vroegst), dagInWoorden(laatst));
  return (
    <>
      <p>
        {t.uitleg[soort]} {soort === 'denkbeeldig' ? '' : dag}
      </p>
      <Waarom redenen={redenen} over={t.einde} />
    </>
  );
}

/** Is it touched: what is, needs a look; what is not, stands. */
function Geraakt({ geraakt }: Pick<Gevolgen['ondermandaten'][number], 'geraakt'>) {
  const toon = { ja: 'nee', nee: 'ja', onzeker: 'onzeker' }[geraakt];
  return <Oordeel oordeel={toon} label={t.raakt[geraakt] ?? geraakt} />;
}

function Ondermandaten({ ondermandaten }: Pick<Gevolgen, 'ondermandaten'>) {
  return (
    <Deel titel={t.ondermandaten} id="ondermandaten">
      <Tabel
        titel={t.ondermandaten}
        titelVerborgen
        leeg={t.geenOndermandaten}
        sorteernaam="onder"
        rijen={ondermandaten}
        sleutel={(m) => m.mandaat}
        kolommen={[
          {
            kop: t.mandaat,
            cel: (m) => <Schakel naar={`/mandaten/${m.mandaat}`}>{m.naam}</Schakel>,
            sorteer: (m) => m.naam,
          },
          { kop: t.geraakt, cel: (m) => <Geraakt geraakt={m.geraakt} /> },
          { kop: '', cel: (m) => <Waarom redenen={m.redenen} over={m.naam} /> },
        ]}
      />
    </Deel>
  );
}

function Handelingen({ handelingen }: Pick<Gevolgen, 'handelingen'>) {
  return (
    <Deel titel={t.handelingen} id="handelingen">
      <Tabel
        titel={t.handelingen}
        titelVerborgen
        leeg={t.geenHandelingen}
        rijen={handelingen}
        sleutel={(h) => [h.soort, h.handeling, h.mandaat, h.overeenkomst, h.door, h.datum].join('|')}
        kolommen={[
          {
            kop: t.handeling,
            cel: (h) =>
              h.overeenkomst ? (
                <Schakel naar={`/overeenkomsten/${h.overeenkomst}`}>
                  {hoofdletter(woord(h.handeling))}
                </Schakel>
              ) : (
                hoofdletter(woord(h.handeling))
              ),
          },
          { kop: t.door, cel: (h) => hoofdletter(h.door) },
          { kop: t.datum, cel: (h) => h.datum && <Dag datum={h.datum} />, sorteer: (h) => h.datum },
          { kop: t.moment, cel: (h) => t.momenten[h.moment] },
          { kop: t.geraakt, cel: (h) => <Geraakt geraakt={h.geraakt} /> },
          { kop: '', cel: (h) => <Waarom redenen={h.redenen} over={woord(h.handeling)} /> },
        ]}
      />
    </Deel>
  );
}

/** What the end of a mandate touches: the mandates below it, and every act that may rest on it. */
export function Component() {
  const vraag = api.useQuery('get', '/mandaten/{id}/gevolgen', {
    params: { path: { id: useMandaatId() }, query: useTijden() },
  });
  return (
    <Mandaatpagina deel="gevolgen">
      {() => (
        <TijdAntwoord vraag={vraag}>
          {(gevolgen) => (
            <>
              <Deel titel={t.titel}>
                <Einde einde={gevolgen.einde} />
                {!gevolgen.volledig && (
                  <Melding soort="warning">
                    <p>{t.onvolledig}</p>
                  </Melding>
                )}
              </Deel>
              <Ondermandaten ondermandaten={gevolgen.ondermandaten} />
              <Handelingen handelingen={gevolgen.handelingen} />
            </>
          )}
        </TijdAntwoord>
      )}
    </Mandaatpagina>
  );
}

import { laatsteDag, plusMaanden } from '@regiolog/domein/gedeeld/datum';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Herkomst, Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { Zeef, Zeefdag, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { vandaag } from '../../tijden/zin.ts';
import { Aantal } from './aantal.tsx';
import { eindInWoorden } from './einde-woorden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import type { Maandtelling } from './maanden.ts';
import { Maandgrafiek } from './maandgrafiek.tsx';
import { useRegionamen } from './regionamen.ts';

const t = teksten.landelijk.einde;

type Regel = Schema<'Eindregel'>;

/** A gap is bad news: its yes looks like a no. */
const TOON: Readonly<Record<string, string>> = { ja: 'nee', nee: 'ja' };
type Blad = Schema<'Eindes'>;

function Lijst({ blad }: { readonly blad: Blad }) {
  const heet = useRegionamen();
  const kolommen: readonly Kolom<Regel>[] = [
    {
      kop: t.overeenkomst,
      cel: (r) => <Schakel naar={`/overeenkomsten/${r.id}`}>{r.naam}</Schakel>,
      sorteer: (r) => r.naam,
    },
    {
      kop: t.regio,
      cel: (r) => <Schakel naar={`/regios/${r.regio}`}>{heet(r.regio)}</Schakel>,
      sorteer: (r) => heet(r.regio),
    },
    { kop: t.soort, cel: (r) => Woord(r.soort), sorteer: (r) => r.soort },
    {
      kop: t.eindigt,
      cel: (r) => (
        <>
          {eindInWoorden(r.einde)} <Herkomst van={r.einde.volgens} />
        </>
      ),
      sorteer: (r) => r.einde.laatst,
    },
    {
      kop: t.leemte,
      cel: (r) =>
        r.leemte === null ? (
          t.sluitAan
        ) : (
          <Oordeel oordeel={TOON[r.leemte] ?? r.leemte} label={t.leemten[r.leemte] ?? r.leemte} />
        ),
      sorteer: (r) => r.leemte ?? '',
    },
    { kop: '', cel: (r) => <Waarom redenen={r.redenen} over={r.naam} /> },
  ];
  return (
    <>
      <p role="status">
        <strong>{t.gevonden(blad.totaal)}</strong>
      </p>
      <Tabel
        titel={t.titel}
        titelVerborgen
        bestand={blad.totaal > blad.resultaten.length ? 'bladzijde' : 'tabel'}
        rijen={blad.resultaten}
        sleutel={(r) => r.id}
        leeg={t.geen}
        kolommen={kolommen}
      />
      <Bladeren {...blad} />
    </>
  );
}

const maandadres = ({ maand }: Maandtelling, erbij = ''): string =>
  `/landelijk/einde?van=${maand}-01&tot=${laatsteDag(maand)}${erbij}`;

function PerMaand({ perMaand }: { readonly perMaand: readonly Maandtelling[] }) {
  return (
    <>
      <Maandgrafiek perMaand={perMaand} beschreven="per-maand" />
      <details id="per-maand">
        <summary>{t.tabel}</summary>
        <Tabel
          titel={t.perMaand}
          titelVerborgen
          sorteernaam="maandvolgorde"
          rijen={perMaand}
          sleutel={(m) => m.maand}
          kolommen={[
            { kop: t.maand, cel: (m) => dagInWoorden(m.maand), sorteer: (m) => m.maand },
            {
              kop: t.eindigen,
              getal: true,
              cel: (m) => (
                <Aantal aantal={m.aantal} naar={maandadres(m)} van={t.inMaand(dagInWoorden(m.maand))} />
              ),
              sorteer: (m) => m.aantal,
            },
            {
              kop: t.zonderKop,
              getal: true,
              cel: (m) => (
                <Aantal
                  aantal={m.zonderOpvolger}
                  naar={maandadres(m, '&opvolger=nee')}
                  van={t.zonderInMaand(dagInWoorden(m.maand))}
                />
              ),
              sorteer: (m) => m.zonderOpvolger,
            },
          ]}
        />
      </details>
    </>
  );
}

/** Which agreements end when, over all regions, and where nothing takes over (N6). */
export function Component() {
  const [zoek] = useSearchParams();
  const tijden = useTijden();
  const pagina = usePagina();
  const dag = tijden.geldigOp ?? vandaag();
  const van = zoek.get('van') ?? dag;
  const tot = zoek.get('tot') ?? plusMaanden(dag, 60);
  const opvolger = zoek.get('opvolger');
  const vraag = api.useQuery('get', '/eindes', {
    params: {
      query: { ...tijden, van, tot, pagina, ...((opvolger === 'ja' || opvolger === 'nee') && { opvolger }) },
    },
  });
  return (
    <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
      <Zeef label={t.periode}>
        <Zeefdag naam="van" label={t.van} anders={van} />
        <Zeefdag naam="tot" label={t.totEnMet} anders={tot} />
        <Zeefkeuze
          naam="opvolger"
          label={t.opvolger}
          alle={t.alle}
          opties={[
            { waarde: 'nee', naam: t.zonder },
            { waarde: 'ja', naam: t.met },
          ]}
        />
      </Zeef>
      <p className="rij niet-afdrukken">
        <Schakel naar="/landelijk/einde">{t.komend}</Schakel>
        <Schakel naar="/landelijk/einde?van=1990-01-01&tot=2099-12-31">{t.allemaal}</Schakel>
        <Schakel naar="/landelijk/leemten">{t.naarLeemten}</Schakel>
      </p>
      <TijdAntwoord vraag={vraag}>
        {(blad) => (
          <>
            {blad.perMaand.length > 0 && (
              <Deel titel={t.perMaand} id="maanden">
                <PerMaand perMaand={blad.perMaand} />
              </Deel>
            )}
            <Deel titel={t.lijst} id="lijst">
              <Lijst blad={blad} />
            </Deel>
          </>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}

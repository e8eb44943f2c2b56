import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Moment } from '../../bouwstenen/dag.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Bronregel } from '../../bouwstenen/waarom.tsx';
import { Zeef, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { useRegionamen } from './regionamen.ts';

const t = teksten.landelijk.herkomst;

type Regel = Schema<'Herkomstregel'>;
const GEBREKEN = ['zonder-bron', 'zonder-plaats', 'onleesbare-scan', 'leeg-onverklaard'] as const;

/** What was recorded, in words: "merk bij nvo.x" names a row of the survey. */
const watInWoorden = ({ wat }: Regel): string => {
  const item = wat.split('merk bij ')[1];
  return item ? t.merkBij(woord(item)) : Woord(wat);
};

/** A file has its region before its name; what has none is the region or municipality itself. */
const dossierpad = ({ dossier, regio }: Regel): string => {
  if (dossier === regio) return `/regios/${regio}`;
  return /^gm\d{4}$/.test(dossier) ? `/gemeenten/${dossier}` : `/overeenkomsten/${dossier}`;
};

function Regels({ rijen, totaal }: { readonly rijen: readonly Regel[]; readonly totaal: number }) {
  const heet = useRegionamen();
  return (
    <Tabel
      titel={t.titel}
      titelVerborgen
      bestand={totaal > rijen.length ? 'bladzijde' : 'tabel'}
      rijen={rijen}
      sleutel={(r) => r.redenen[0]?.gebeurtenissen[0] + r.gebrek}
      leeg={t.geen}
      kolommen={[
        {
          kop: t.wat,
          cel: (r) => <Schakel naar={dossierpad(r)}>{watInWoorden(r)}</Schakel>,
          sorteer: watInWoorden,
        },
        {
          kop: t.regio,
          cel: (r) => <Schakel naar={`/regios/${r.regio}`}>{heet(r.regio)}</Schakel>,
          sorteer: (r) => heet(r.regio),
        },
        { kop: t.gebrek, cel: (r) => t.gebreken[r.gebrek], sorteer: (r) => r.gebrek },
        {
          kop: t.bron,
          cel: (r) => {
            const bron = r.redenen[0]?.bronnen[0];
            return bron ? <Bronregel bron={bron} /> : t.geenBron;
          },
        },
        {
          kop: t.vastgelegd,
          cel: (r) => <Moment moment={r.geregistreerdOp} metUur={false} />,
          sorteer: (r) => r.geregistreerdOp,
        },
      ]}
    />
  );
}

/** Which entries cannot be checked against a source, or were read from a scan that lost them (A12). */
export function Component() {
  const [zoek] = useSearchParams();
  const tijden = useTijden();
  const pagina = usePagina();
  const gebrek = GEBREKEN.find((g) => g === zoek.get('gebrek'));
  const regio = zoek.get('regio');
  const regios = api.useQuery('get', '/regios', { params: { query: { ...tijden, aantal: 200 } } });
  const vraag = api.useQuery('get', '/herkomst', {
    params: { query: { ...tijden, pagina, ...(gebrek && { gebrek }), ...(regio && { regio }) } },
  });
  return (
    <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
      <Zeef label={t.filters}>
        <Zeefkeuze
          naam="gebrek"
          label={t.gebrek}
          alle={t.alle}
          opties={GEBREKEN.map((waarde) => ({ waarde, naam: t.gebreken[waarde] }))}
        />
        <Zeefkeuze
          naam="regio"
          label={t.regio}
          alle={t.alle}
          opties={(regios.data?.antwoord?.resultaten ?? []).map(({ slug, naam }) => ({ waarde: slug, naam }))}
        />
      </Zeef>
      <TijdAntwoord vraag={vraag}>
        {(blad) => (
          <>
            <p role="status">
              <strong>{t.zin(blad.totaal, blad.vastgelegd)}</strong>
            </p>
            <Regels rijen={blad.resultaten} totaal={blad.totaal} />
            <Bladeren {...blad} />
          </>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}

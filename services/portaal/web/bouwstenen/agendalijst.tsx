import type { Schema } from '../api/client.ts';
import { teksten } from '../teksten/teksten.ts';
import { Woord } from '../teksten/woorden.ts';
import { Dag } from './dag.tsx';
import { Herkomst, Oordeel } from './oordeel.tsx';
import { Schakel } from './schakel.tsx';
import { type Kolom, Tabel } from './tabel.tsx';
import { Waarom } from './waarom.tsx';

const t = teksten.regio.agenda;
type Taak = Schema<'AgendaRij'>;

/** The page of what a task is about. */
function padVan({ overeenkomst, mandaat, regio, gemeente }: Taak): string | null {
  if (overeenkomst) return `/overeenkomsten/${overeenkomst}`;
  if (mandaat) return `/mandaten/${mandaat}`;
  if (regio) return `/regios/${regio}`;
  return gemeente && `/gemeenten/${gemeente}`;
}

function Wat({ taak }: { readonly taak: Taak }) {
  const pad = padVan(taak);
  return pad ? <Schakel naar={pad}>{taak.wat}</Schakel> : taak.wat;
}

/** By the day that is looked at (`dag`), so that what is over says so. */
const kolommen = (dag: string): readonly Kolom<Taak>[] => [
  {
    kop: t.laatsteDag,
    cel: ({ uiterlijk }) =>
      uiterlijk === null ? (
        <span className="zacht">{t.geenDag}</span>
      ) : (
        <>
          <Dag datum={uiterlijk} />
          {uiterlijk < dag && <span className="zacht"> ({t.voorbij})</span>}
        </>
      ),
    sorteer: ({ uiterlijk }) => uiterlijk,
  },
  { kop: t.wat, cel: (taak) => <Wat taak={taak} /> },
  { kop: t.wie, cel: ({ wie }) => Woord(wie), sorteer: ({ wie }) => wie },
  { kop: t.soort, cel: ({ soort }) => Woord(soort), sorteer: ({ soort }) => soort },
  {
    kop: t.zekerheid,
    cel: ({ zekerheid, volgens, redenen, wat }) => (
      <>
        <Oordeel oordeel={zekerheid} label={t.zekerheden[zekerheid]} />
        {volgens === 'gemeld' && zekerheid !== 'niet-bekend' && (
          <>
            {' '}
            <Herkomst van="gemeld" />
          </>
        )}
        <Waarom redenen={redenen} over={wat} />
      </>
    ),
    sorteer: ({ zekerheid }) => zekerheid,
  },
];

/** What must be done by when and by whom, each with a link to what it is about. `dag` is the day that is looked at. */
export function Agendalijst({ taken, dag }: { readonly taken: readonly Taak[]; readonly dag: string }) {
  return (
    <Tabel
      titel={t.komt}
      titelVerborgen
      rijen={taken}
      sleutel={(r) => `${r.soort} ${r.wat} ${r.wie} ${r.uiterlijk}`}
      kolommen={kolommen(dag)}
      leeg={t.leeg}
    />
  );
}

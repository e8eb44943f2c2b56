import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Filters, Keuzefilter } from '../../bouwstenen/filters.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Opzegging } from './opzegging.tsx';
import { Overeenkomstpagina, useOvereenkomst, useOvereenkomstId } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.agenda;
type Rij = Schema<'AgendaRij'>;
const STANDEN = ['komend', 'verstreken', 'zonder-dag'] as const;
const BINNEN = ['P6M', 'P1Y', 'P2Y', 'P5Y'] as const;

const sleutel = (r: Rij): string => [r.soort, r.wat, r.wie, r.uiterlijk, r.vroegst].join('|');

function Agendatabel({ rijen, stand }: { readonly rijen: readonly Rij[]; readonly stand: string }) {
  return (
    <Tabel
      titel={t.titel}
      titelVerborgen
      leeg={t.leeg[stand] ?? ''}
      rijen={rijen}
      sleutel={sleutel}
      kolommen={[
        {
          kop: t.uiterlijk,
          cel: (r) => (r.uiterlijk ? <Dag datum={r.uiterlijk} /> : t.geenDag),
          sorteer: (r) => r.uiterlijk,
        },
        { kop: t.wat, cel: (r) => r.wat },
        { kop: t.wie, cel: (r) => r.wie, sorteer: (r) => r.wie },
        { kop: t.zeker, cel: (r) => t.zekerheid[r.zekerheid] },
        { kop: '', cel: (r) => <Waarom redenen={r.redenen} over={r.wat} /> },
      ]}
    />
  );
}

/** What ends, lapses or must be decided in this agreement, the latest day to act first. */
function Agenda() {
  const [zoek] = useSearchParams();
  const stand = STANDEN.find((s) => s === zoek.get('stand')) ?? 'komend';
  const binnen = BINNEN.find((b) => b === zoek.get('binnen')) ?? 'P1Y';
  const vraag = api.useQuery('get', '/overeenkomsten/{id}/agenda', {
    params: {
      path: { id: useOvereenkomstId() },
      query: { ...useTijden(), stand, binnen, pagina: usePagina() },
    },
  });
  return (
    <Deel titel={t.titel}>
      <Filters label={t.titel}>
        <Keuzefilter naam="stand" label={t.welke} alles={t.komend} keuzes={Object.entries(t.standen)} />
        {stand === 'komend' && (
          <Keuzefilter
            naam="binnen"
            label={t.binnen}
            alles={t.maanden['P1Y'] ?? ''}
            keuzes={Object.entries(t.maanden).filter(([code]) => code !== 'P1Y')}
          />
        )}
      </Filters>
      <TijdAntwoord vraag={vraag}>
        {(antwoord) => (
          <>
            <Agendatabel rijen={antwoord.resultaten} stand={stand} />
            <Bladeren {...antwoord} />
          </>
        )}
      </TijdAntwoord>
    </Deel>
  );
}

/** What comes up in an agreement, and what it would touch when a party gave notice. */
export function Component() {
  const dag = useOvereenkomst().data?.tijden.geldigOp ?? '';
  return (
    <Overeenkomstpagina deel="agenda">
      {(overeenkomst) => (
        <>
          <Agenda />
          <Opzegging overeenkomst={overeenkomst} dag={dag} />
        </>
      )}
    </Overeenkomstpagina>
  );
}

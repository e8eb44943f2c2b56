import { useSearchParams } from 'react-router';
import { teksten } from '../teksten/teksten.ts';
import { Filters, Keuzefilter } from './filters.tsx';

const t = teksten.regio.agenda;

type Agendafilter = { readonly stand?: 'verstreken' | 'zonder-dag'; readonly binnen?: string };

/** What the address asks of an agenda; a value that the API does not know counts as none. */
export function useAgendafilter(): Agendafilter {
  const [zoek] = useSearchParams();
  const stand = t.standen.find(([naam]) => naam === zoek.get('stand'))?.[0];
  const binnen = t.termijnen.find(([duur]) => duur === zoek.get('binnen'))?.[0];
  return { ...(stand && { stand }), ...(binnen && { binnen }) };
}

/** Which tasks, and how far ahead; how far does not matter for what is over or has no day. */
export function Agendafilters() {
  const { stand } = useAgendafilter();
  return (
    <Filters label={teksten.regio.filters}>
      <Keuzefilter naam="stand" label={t.stand} alles={t.komend} keuzes={t.standen} />
      {!stand && <Keuzefilter naam="binnen" label={t.binnen} alles={t.zesMaanden} keuzes={t.termijnen} />}
    </Filters>
  );
}

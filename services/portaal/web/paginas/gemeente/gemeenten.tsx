import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Filters, Keuzefilter, Zoekfilter } from '../../bouwstenen/filters.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { bestaanInWoorden } from './bestaan.ts';

const t = teksten.gemeente;
type Gemeente = Schema<'Gemeente'>;

const KOLOMMEN: readonly Kolom<Gemeente>[] = [
  {
    kop: t.naam,
    cel: ({ code, naam }) => <Schakel naar={`/gemeenten/${code}`}>{naam ?? t.naam}</Schakel>,
    sorteer: ({ naam }) => naam,
  },
  {
    kop: t.provincie,
    cel: ({ provincie }) => provincie && woord(provincie),
    sorteer: ({ provincie }) => provincie && woord(provincie),
  },
  { kop: t.bestaat, cel: ({ bestaat }) => <Oordeel oordeel={bestaat} />, sorteer: ({ bestaat }) => bestaat },
  { kop: t.bestaan, cel: ({ eersteDag, laatsteDag }) => bestaanInWoorden(eersteDag, laatsteDag) },
  { kop: '', cel: ({ redenen, naam }) => <Waarom redenen={redenen} over={naam ?? ''} /> },
];

/** Every municipality that the register knows, by name, whether it exists on the day or not. */
export function Component() {
  const [zoek] = useSearchParams();
  const naam = zoek.get('naam');
  const bestaat = t.welOfNiet.find(([waarde]) => waarde === zoek.get('bestaat'))?.[0];
  const vraag = api.useQuery('get', '/gemeenten', {
    params: {
      query: {
        ...useTijden(),
        ...(naam && { naam }),
        ...(bestaat && { bestaat }),
        pagina: usePagina(),
        aantal: 50,
      },
    },
  });
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      <Filters label={t.filters}>
        <Zoekfilter naam="naam" label={t.zoek} knop={t.zoekKnop} />
        <Keuzefilter naam="bestaat" label={t.bestaat} alles={t.alle} keuzes={t.welOfNiet} />
      </Filters>
      <TijdAntwoord vraag={vraag}>
        {(antwoord) => (
          <>
            <Tabel
              titel={t.titel}
              titelVerborgen
              rijen={antwoord.resultaten}
              sleutel={({ code }) => code}
              kolommen={KOLOMMEN}
              leeg={t.geenTreffer}
            />
            <Bladeren {...antwoord} />
          </>
        )}
      </TijdAntwoord>
    </Pagina>
  );
}

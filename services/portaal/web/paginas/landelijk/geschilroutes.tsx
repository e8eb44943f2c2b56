import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { NietBekend, Tellingtabel } from './telling.tsx';
import { perRegio, type Tellingen } from './telling-model.ts';
import { Vondsten } from './vondsten.tsx';

const t = teksten.landelijk.geschilroutes;

function PerRegio({ telling }: { readonly telling: Tellingen }) {
  const heeft = perRegio(telling);
  const regios = telling.namen.filter(({ soort, id }) => soort === 'regio' && id !== 'landelijk');
  return (
    <Tabel
      titel={t.titel}
      titelVerborgen
      bestand="tabel"
      rijen={regios.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))}
      sleutel={({ id }) => id}
      kolommen={[
        {
          kop: t.regio,
          cel: ({ id, naam }) => <Schakel naar={`/regios/${id}`}>{naam}</Schakel>,
          sorteer: ({ naam }) => naam,
        },
        {
          kop: t.route,
          cel: ({ id }) => (heeft.has(id) ? <Vondsten vondsten={heeft.get(id)} /> : t.geen),
          sorteer: ({ id }) => heeft.get(id)?.length ?? 0,
        },
      ]}
    />
  );
}

/** Which regions have a way to settle disputes, and which lack one (N4). */
export function Component() {
  const vraag = api.useQuery('get', '/tellingen', {
    params: { query: { per: 'geschilroute', ...useTijden() } },
  });
  return (
    <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
      <TijdAntwoord vraag={vraag}>
        {(telling) => (
          <>
            <NietBekend telling={telling} />
            <Tellingtabel telling={telling} />
            <Deel titel={t.perRegio} id="regios">
              <PerRegio telling={telling} />
            </Deel>
          </>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}

import { api } from '../../api/client.ts';
import { Antwoord, TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { NietBekend, Tellingtabel } from './telling.tsx';
import { perRegio, type Tellingen } from './telling-model.ts';
import { Vondsten } from './vondsten.tsx';

const t = teksten.landelijk.geld;

function PerRegio({ risico, sleutel }: { readonly risico: Tellingen; readonly sleutel: Tellingen }) {
  const vraag = api.useQuery('get', '/regios', { params: { query: { ...useTijden(), aantal: 200 } } });
  const [deelt, hoe] = [perRegio(risico), perRegio(sleutel)];
  return (
    <TijdAntwoord vraag={vraag}>
      {({ resultaten }) => (
        <Tabel
          titel={t.titel}
          titelVerborgen
          bestand="tabel"
          rijen={resultaten.filter(({ slug }) => slug !== 'landelijk')}
          sleutel={({ slug }) => slug}
          kolommen={[
            {
              kop: t.regio,
              cel: ({ slug, naam }) => <Schakel naar={`/regios/${slug}/geld`}>{naam}</Schakel>,
              sorteer: ({ naam }) => naam,
            },
            {
              kop: t.deelt,
              cel: ({ slug }) => <Vondsten vondsten={deelt.get(slug)} />,
              sorteer: ({ slug }) =>
                deelt
                  .get(slug)
                  ?.map((v) => v.stadium + v.waarde)
                  .join() ?? null,
            },
            {
              kop: t.sleutel,
              cel: ({ slug }) => <Vondsten vondsten={hoe.get(slug)} />,
              sorteer: ({ slug }) =>
                hoe
                  .get(slug)
                  ?.map((v) => v.stadium + v.waarde)
                  .join() ?? null,
            },
          ]}
        />
      )}
    </TijdAntwoord>
  );
}

/** Which regions share what goes wrong or is left over, and by which key (N5). */
export function Component() {
  const tijden = useTijden();
  const risico = api.useQuery('get', '/tellingen', { params: { query: { per: 'risicodeling', ...tijden } } });
  const sleutel = api.useQuery('get', '/tellingen', {
    params: { query: { per: 'verdeelsleutel', ...tijden } },
  });
  return (
    <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
      <TijdAntwoord vraag={risico}>
        {(deelt) => (
          <Antwoord vraag={sleutel}>
            {({ antwoord: hoe }) =>
              hoe && (
                <>
                  <div className="tweeluik">
                    <Deel titel={t.deelt} id="risico">
                      <NietBekend telling={deelt} />
                      <Tellingtabel telling={deelt} />
                    </Deel>
                    <Deel titel={t.sleutel} id="sleutel">
                      <NietBekend telling={hoe} />
                      <Tellingtabel telling={hoe} />
                    </Deel>
                  </div>
                  <Deel titel={t.perRegio} id="regios">
                    <PerRegio risico={deelt} sleutel={hoe} />
                  </Deel>
                </>
              )
            }
          </Antwoord>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}

import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { Zeef, Zeefdag } from '../../bouwstenen/zeef.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { useRegionamen } from './regionamen.ts';

const t = teksten.landelijk.wijzigingen;

type Wijziging = Schema<'Lidmaatschapswijziging'>;

/** On which day it took effect, as far as that is known. */
export function wanneer({ vroegst, laatst }: Pick<Wijziging, 'vroegst' | 'laatst'>): string {
  if (vroegst && vroegst === laatst) return dagInWoorden(vroegst);
  if (vroegst && laatst) return t.tussen(dagInWoorden(vroegst), dagInWoorden(laatst));
  if (laatst) return t.uiterlijk(dagInWoorden(laatst));
  return vroegst ? t.vanaf(dagInWoorden(vroegst)) : t.onbekend;
}

/** Which municipalities joined, left or were merged away in a period, over all regions (N10). */
export function Component() {
  const [zoek] = useSearchParams();
  const pagina = usePagina();
  const heet = useRegionamen();
  const [van, tot] = [zoek.get('van') ?? '2018-01-01', zoek.get('tot') ?? '2026-12-31'];
  const vraag = api.useQuery('get', '/lidmaatschapswijzigingen', {
    params: { query: { ...useTijden(), van, tot, pagina } },
  });
  return (
    <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
      <Zeef label={t.periode}>
        <Zeefdag naam="van" label={t.van} anders={van} />
        <Zeefdag naam="tot" label={t.totEnMet} anders={tot} />
      </Zeef>
      <TijdAntwoord vraag={vraag}>
        {(blad) => (
          <>
            <p role="status">
              <strong>{t.gevonden(blad.totaal)}</strong>
            </p>
            <Tabel
              titel={t.titel}
              titelVerborgen
              bestand={blad.totaal > blad.resultaten.length ? 'bladzijde' : 'tabel'}
              rijen={blad.resultaten}
              sleutel={(w) => `${w.regio} ${w.gemeente} ${w.soort} ${w.vroegst} ${w.domeinen.join()}`}
              leeg={t.geen}
              kolommen={[
                {
                  kop: t.gemeente,
                  cel: (w) => <Schakel naar={`/gemeenten/${w.gemeente}`}>{w.naam}</Schakel>,
                  sorteer: (w) => w.naam,
                },
                { kop: t.wat, cel: (w) => t.soorten[w.soort], sorteer: (w) => w.soort },
                {
                  kop: t.regio,
                  cel: (w) => <Schakel naar={`/regios/${w.regio}`}>{heet(w.regio)}</Schakel>,
                  sorteer: (w) => heet(w.regio),
                },
                {
                  kop: t.domeinen,
                  cel: (w) => Woord(w.domeinen.map(woord).join(', ')),
                },
                { kop: t.wanneer, cel: wanneer, sorteer: (w) => w.vroegst ?? w.laatst },
                {
                  kop: t.zekerheid,
                  cel: (w) => <Oordeel oordeel={w.zekerheid} label={t.zeker[w.zekerheid]} />,
                  sorteer: (w) => w.zekerheid,
                },
                { kop: '', cel: (w) => <Waarom redenen={w.redenen} over={w.naam} /> },
              ]}
            />
            <Bladeren {...blad} />
          </>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}

import { eindeVanDag, plusDagen } from '@regiolog/domein/gedeeld/datum';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { useZeef, Zeef, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Verschillen } from '../vergelijken/verschillen.tsx';
import '../vergelijken/vergelijken.css';
import { stapInWoorden } from './moment.ts';
import { type As, type Stap, VAN_AS } from './stappen.ts';

const t = teksten.controle.herhaling;

function Verschil({
  regio,
  van,
  tot,
  as,
}: {
  readonly regio: string;
  readonly van: string;
  readonly tot: string;
  readonly as: As;
}) {
  const pagina = usePagina();
  const vraag = api.useQuery('get', '/regios/{slug}/verschil', {
    params: { path: { slug: regio }, query: { [VAN_AS[as].van]: van, [VAN_AS[as].op]: tot, pagina } },
  });
  return (
    <TijdAntwoord vraag={vraag}>
      {(blad) => (
        <>
          <p>{t.anders(blad.totaal, stapInWoorden(van, as), stapInWoorden(tot, as))}</p>
          {blad.totaal > 0 && (
            <Verschillen regels={blad.resultaten} dossier={{ soort: 'regio', id: regio }} />
          )}
          <Bladeren {...blad} />
        </>
      )}
    </TijdAntwoord>
  );
}

/** What a step changed in what the register answers; beside the step before it, or beside any other that one chooses. */
export function Stapverschil({
  regio,
  stappen,
  plek,
  as,
}: {
  readonly regio: string;
  readonly stappen: readonly Stap[];
  readonly plek: number;
  readonly as: As;
}) {
  const [zoek] = useZeef();
  const tot = stappen[plek]?.moment ?? '';
  const naam = VAN_AS[as].van;
  // Who walks from a later day on begins with what there was before it.
  const begin = zoek.get('van');
  const ervoor = as === 'vastgelegd' && begin && eindeVanDag(plusDagen(begin, -1));
  const van = zoek.get(naam) ?? stappen[plek - 1]?.moment ?? (ervoor || undefined);
  return (
    <Deel titel={t.verschil} id="verschil">
      <Zeef label={t.vergelijkMet}>
        <Zeefkeuze
          naam={naam}
          label={t.vergelijkMet}
          alle={t.vorigeStap}
          opties={stappen
            .map((stap, n) => ({ waarde: stap.moment, naam: t.keuze(n + 1, stapInWoorden(stap.moment, as)) }))
            .filter(({ waarde }) => waarde !== tot)}
        />
      </Zeef>
      {van && van !== tot ? (
        <Verschil regio={regio} van={van} tot={tot} as={as} />
      ) : (
        <Leeg>{t.eersteStap}</Leeg>
      )}
    </Deel>
  );
}

import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { useZeef, Zeef, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Verschillen } from '../vergelijken/verschillen.tsx';
import '../vergelijken/vergelijken.css';
import { tijdstip } from './moment.ts';
import type { Stap } from './stappen.ts';

const t = teksten.controle.herhaling;

function Verschil({
  regio,
  van,
  tot,
}: {
  readonly regio: string;
  readonly van: string;
  readonly tot: string;
}) {
  const pagina = usePagina();
  const vraag = api.useQuery('get', '/regios/{slug}/verschil', {
    params: { path: { slug: regio }, query: { vanBeschikbaarOp: van, beschikbaarOp: tot, pagina } },
  });
  return (
    <TijdAntwoord vraag={vraag}>
      {(blad) => (
        <>
          <p>{t.anders(blad.totaal, tijdstip(van), tijdstip(tot))}</p>
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
}: {
  readonly regio: string;
  readonly stappen: readonly Stap[];
  readonly plek: number;
}) {
  const [zoek] = useZeef();
  const tot = stappen[plek]?.moment ?? '';
  const van = zoek.get('vanBeschikbaarOp') ?? stappen[plek - 1]?.moment;
  return (
    <Deel titel={t.verschil} id="verschil">
      <Zeef label={t.vergelijkMet}>
        <Zeefkeuze
          naam="vanBeschikbaarOp"
          label={t.vergelijkMet}
          alle={t.vorigeStap}
          opties={stappen
            .map((stap, n) => ({ waarde: stap.moment, naam: t.keuze(n + 1, tijdstip(stap.moment)) }))
            .filter(({ waarde }) => waarde !== tot)}
        />
      </Zeef>
      {van && van !== tot ? <Verschil regio={regio} van={van} tot={tot} /> : <Leeg>{t.eersteStap}</Leeg>}
    </Deel>
  );
}

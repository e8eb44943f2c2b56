import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { termijnnaam } from '../../teksten/zaaknamen.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { vastlegAdres } from './vastlegadres.ts';
import { partijnaam, partijnamen, type Zaak } from './zaak.ts';
import { Zaakpagina } from './zaakpagina.tsx';

const t = teksten.geschil.termijnen;
type Rij = Schema<'Termijnrij'>;

/** Does somebody still wait for it? A term that passed does not end by that, but a time in which nobody must do anything does. */
const wacht = ({ fase }: Zaak, { status, soort }: Rij): boolean =>
  status === 'verstreken' ? fase !== 'gesloten' && soort !== 'wachttijd' : status !== 'afgedaan';
const ACTIES = [
  ['verlengingen', t.verleng],
  ['opschortingen', t.schortOp],
  ['hervattingen', t.hervat],
] as const;

function Handelingen({ zaak, rij }: { readonly zaak: Zaak; readonly rij: Rij }) {
  const past = (collectie: string): boolean =>
    collectie === 'hervattingen'
      ? rij.status === 'opgeschort'
      : collectie !== 'opschortingen' || rij.status === 'loopt';
  const acties = ACTIES.filter(
    ([collectie]) => past(collectie) && zaak.kan.some((kan) => kan.collectie === collectie),
  );
  if (acties.length === 0 || rij.status === 'afgedaan') return null;
  return (
    <p className="rij niet-afdrukken">
      {acties.map(([collectie, naam]) => (
        <Schakel key={collectie} naar={vastlegAdres(zaak.id, collectie, rij.termijn)}>
          {naam}
        </Schakel>
      ))}
    </p>
  );
}

/** How the last day was counted, and what happened to the term since. */
function Verantwoording({ zaak, rij }: { readonly zaak: Zaak; readonly rij: Rij }) {
  return (
    <>
      <ol>
        {rij.uitleg.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ol>
      <Gegevens
        paren={[
          [t.grondslag, rij.teBevestigen ? `${rij.grondslag} (${t.teBevestigen})` : rij.grondslag],
          [t.atw, rij.atwVanToepassing ? t.atwJa : t.atwNee],
        ]}
      />
      <h4>{t.gebeurde}</h4>
      <ul>
        {rij.geschiedenis.map(({ dag, wat, partij, uitleg }) => (
          <li key={dag + wat + partij + uitleg}>
            <Dag datum={dag} />: {t.wat[wat]}. {partij && `${partijnaam(zaak, partij)}. `}
            {uitleg}
          </li>
        ))}
      </ul>
    </>
  );
}

/** For whom a term is, and from when until when. */
const vanTot = (zaak: Zaak, { voor, begin, einde }: Rij): string =>
  t.vanTot(
    voor ? partijnamen(zaak, voor) : t.commissie,
    dagInWoorden(begin),
    einde ? dagInWoorden(einde) : t.staatStil,
  );

/** A term for which nobody waits any more: one line, which opens. */
function Voorbij({ zaak, rij }: { readonly zaak: Zaak; readonly rij: Rij }) {
  return (
    <li>
      <details className="termijn-voorbij">
        <summary>
          <span className="termijn-voorbij__regel">
            <strong>{termijnnaam(zaak, rij)}</strong> <span className="zacht">{vanTot(zaak, rij)}</span>{' '}
            <span>
              <span className="kenmerk">{t.status[rij.status]}</span>
            </span>
          </span>
        </summary>
        <Verantwoording zaak={zaak} rij={rij} />
        <Handelingen zaak={zaak} rij={rij} />
      </details>
    </li>
  );
}

function Termijn({ zaak, rij }: { readonly zaak: Zaak; readonly rij: Rij }) {
  return (
    <li className={`kaart termijn termijn--${rij.status}`}>
      <div className="taak__regel">
        <h3 className="groepkop">{termijnnaam(zaak, rij)}</h3>
        <span className="kenmerk">{rij.status === 'verstreken' ? t.teLaat : t.status[rij.status]}</span>
      </div>
      <p>
        {vanTot(zaak, rij)}
        {rij.dagenResterend !== null && <strong> ({t.resterend(rij.dagenResterend)})</strong>}
      </p>
      <details>
        <summary>
          {t.hoe}
          <span className="alleen-voorlezen">: {termijnnaam(zaak, rij)}</span>
        </summary>
        <Verantwoording zaak={zaak} rij={rij} />
      </details>
      <Handelingen zaak={zaak} rij={rij} />
    </li>
  );
}

function Lijst({
  zaak,
  titel,
  rijen,
  als: Regel,
}: {
  readonly zaak: Zaak;
  readonly titel: string;
  readonly rijen: readonly Rij[];
  readonly als: typeof Termijn;
}) {
  if (rijen.length === 0) return null;
  return (
    <Deel titel={titel}>
      <ul className="kale-lijst stapel">
        {rijen.map((rij) => (
          <Regel key={rij.termijn + rij.begin} zaak={zaak} rij={rij} />
        ))}
      </ul>
    </Deel>
  );
}

/** Every term of a case: when it ends, why, and what happened to it. */
export function Component() {
  const { id = '' } = useParams();
  const vraag = api.useQuery('get', '/geschillen/{id}/termijnen', {
    params: { path: { id }, query: useTijden() },
  });
  return (
    <Zaakpagina tab="termijnen">
      {(zaak) => (
        <TijdAntwoord vraag={vraag}>
          {({ termijnen }) =>
            termijnen.length === 0 ? (
              <Leeg>{t.geen}</Leeg>
            ) : (
              <>
                <Lijst
                  als={Termijn}
                  zaak={zaak}
                  titel={t.lopend}
                  rijen={termijnen.filter((rij) => wacht(zaak, rij))}
                />
                <Lijst
                  als={Voorbij}
                  zaak={zaak}
                  titel={t.voorbij}
                  rijen={termijnen.filter((rij) => !wacht(zaak, rij))}
                />
              </>
            )
          }
        </TijdAntwoord>
      )}
    </Zaakpagina>
  );
}

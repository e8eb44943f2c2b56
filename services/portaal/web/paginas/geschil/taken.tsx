import { api } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Knopschakel, Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { vastlegAdres } from './vastlegadres.ts';
import { type Taak, type Zaak, zaaknaam } from './zaak.ts';
import { zaakPad } from './zaakpagina.tsx';
import '../../bouwstenen/waarom.css';

const t = teksten.geschil.taken;

/** The most tasks that one answer holds. */
const MEESTE = 200;

/** What this person must do, over all disputes. */
function useTaken() {
  return api.useQuery('get', '/taken', { params: { query: { ...useTijden(), aantal: MEESTE } } });
}

/** By when something must be done, in words. */
function wanneerKlaar({ uiterlijk, status }: Pick<Taak, 'uiterlijk' | 'status'>): string {
  if (uiterlijk === null) return t.zonder;
  const dag = dagInWoorden(uiterlijk);
  return status === 'te-laat' ? t.teLaat(dag) : t.uiterlijk(dag);
}

/** Why something must be done, folded away: the rule and how the last day was counted. */
function Redenlijst({ regels, over }: { readonly regels: readonly string[]; readonly over: string }) {
  if (regels.length === 0) return null;
  return (
    <details className="waarom">
      <summary>
        {teksten.algemeen.waarom}
        <span className="alleen-voorlezen"> {over}</span>
      </summary>
      <ul className="waarom__redenen">
        {regels.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </details>
  );
}

/** The act that does a task, when the case allows it now. */
const handelingVoor = (zaak: Zaak | undefined, taak: Taak): string | undefined =>
  zaak?.kan.find(({ gebeurtenis }) => gebeurtenis === taak.handeling)?.collectie;

function Taakregel({ taak, zaak }: { readonly taak: Taak; readonly zaak?: Zaak }) {
  const handeling = handelingVoor(zaak, taak);
  return (
    <li className={`taak taak--${taak.status}`}>
      <p>
        <strong>{taak.omschrijving}</strong>
      </p>
      <p>
        {!zaak && (
          <>
            <Schakel naar={zaakPad(taak.geschil)}>{zaaknaam(taak.partijen)}</Schakel>:{' '}
          </>
        )}
        {wanneerKlaar(taak)}
      </p>
      <Redenlijst regels={taak.waarom} over={taak.omschrijving} />
      {zaak && handeling && (
        <p className="niet-afdrukken">
          <Knopschakel naar={vastlegAdres(zaak.id, handeling, taak.over)} hoofd>
            {teksten.geschil.handelingen[handeling] ?? handeling}
          </Knopschakel>
        </p>
      )}
    </li>
  );
}

/** What this person must do in one case. */
export function TakenInZaak({ zaak }: { readonly zaak: Zaak }) {
  const vraag = useTaken();
  return (
    <Deel titel={t.titel} id="taken">
      <Antwoord vraag={vraag}>
        {({ antwoord }) => {
          const hier = (antwoord?.resultaten ?? []).filter(({ geschil }) => geschil === zaak.id);
          return hier.length === 0 ? (
            <Leeg>{t.geenHier}</Leeg>
          ) : (
            <ul className="taken">
              {hier.map((taak) => (
                <Taakregel key={taak.taak + taak.over + taak.voor} taak={taak} zaak={zaak} />
              ))}
            </ul>
          );
        }}
      </Antwoord>
    </Deel>
  );
}

const EERSTE = 3;

/** What this person must do first, over all cases: a few lines above the list of cases. */
export function EersteTaken() {
  const vraag = useTaken();
  const resultaten = vraag.data?.antwoord?.resultaten ?? [];
  if (resultaten.length === 0) return null;
  return (
    <Deel titel={t.titel} id="taken">
      <ul className="taken">
        {resultaten.slice(0, EERSTE).map((taak) => (
          <Taakregel key={taak.geschil + taak.taak + taak.over + taak.voor} taak={taak} />
        ))}
      </ul>
      {resultaten.length > EERSTE && <Schakel naar="/taken">{t.allemaal(resultaten.length)}</Schakel>}
    </Deel>
  );
}

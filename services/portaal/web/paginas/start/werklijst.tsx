import { useSearchParams } from 'react-router';
import { Laden } from '../../bouwstenen/antwoord.tsx';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { vandaag } from '../../tijden/zin.ts';
import { useWerk } from './haal-werk.ts';
import { groepeer, hoeLang, type Werk, type Werkgroep } from './werk.ts';
import './start.css';

const t = teksten.start.werk;
/** So many of each group are shown at first: of what asks for nothing today only how much it is. */
const EERST: Readonly<Record<Werkgroep, number>> = {
  wacht: 5,
  teLaat: 5,
  maand: 5,
  later: 3,
  zonderDag: 0,
  lang: 0,
};
const GROEPEN = Object.keys(EERST) as readonly Werkgroep[];
const DRINGEND: readonly Werkgroep[] = ['wacht', 'teLaat', 'maand'];

function Stuk({
  werk,
  dag,
  groep,
}: {
  readonly werk: Werk;
  readonly dag: string;
  readonly groep: Werkgroep;
}) {
  const { wat, erbij, naar, knop, doen, redenen, uiterlijk, wacht } = werk;
  return (
    <li className={`werk werk--${groep}`}>
      <p className="werk__dag">
        <strong>{wacht ? t.wachtOpU : hoeLang(uiterlijk, dag)}</strong>
        {uiterlijk && <Dag datum={uiterlijk} />}
      </p>
      <div className="werk__wat">
        <p>{wat}</p>
        {erbij.length > 0 && <p className="zacht">{erbij.join(' ')}</p>}
        <div className="werk__doen">
          {doen && (
            <Schakel naar={doen.naar}>
              {doen.naam}
              <span className="alleen-voorlezen">: {wat}</span>
            </Schakel>
          )}
          <Schakel naar={naar}>
            {knop}
            <span className="alleen-voorlezen">: {wat}</span>
          </Schakel>
          <Waarom redenen={redenen} over={wat} />
        </div>
      </div>
    </li>
  );
}

/** Whether this group is shown whole, and the address that turns that around. */
function useToon(groep: Werkgroep): readonly [alles: boolean, adres: string] {
  const [zoek] = useSearchParams();
  const alles = zoek.get('toon') === groep;
  const adres = new URLSearchParams(zoek);
  if (alles) adres.delete('toon');
  else adres.set('toon', groep);
  return [alles, `/?${adres}#werk-${groep}`];
}

function Groep({
  groep,
  stukken,
  dag,
}: {
  readonly groep: Werkgroep;
  readonly stukken: readonly Werk[];
  readonly dag: string;
}) {
  const [alles, adres] = useToon(groep);
  if (stukken.length === 0) return null;
  const eerst = EERST[groep];
  const getoond = stukken.slice(0, alles ? undefined : eerst);
  return (
    <Deel titel={`${t[groep]} (${stukken.length})`} niveau={3} id={`werk-${groep}`}>
      {groep === 'lang' && <p className="zacht werk__uitleg">{t.langUitleg}</p>}
      {getoond.length > 0 && (
        <ol className="kale-lijst werklijst">
          {getoond.map((werk) => (
            <Stuk key={werk.sleutel} werk={werk} dag={dag} groep={groep} />
          ))}
        </ol>
      )}
      {stukken.length > eerst && (
        <p className="werk__meer niet-afdrukken">
          <Schakel naar={adres}>
            {alles ? t.minder : t.alles(stukken.length)}
            <span className="alleen-voorlezen"> ({t[groep]})</span>
          </Schakel>
        </p>
      )}
    </Deel>
  );
}

/** What waits for whoever is signed in, by the latest day to act. */
export function Werklijst() {
  const { werk, bezig, mislukt } = useWerk();
  const { geldigOp } = useTijden();
  const dag = geldigOp ?? vandaag();
  const groepen = groepeer(werk, dag);
  const klaar = !bezig && !mislukt;
  const rustig = DRINGEND.every((groep) => groepen[groep].length === 0);
  return (
    <Deel titel={t.titel} id="werk">
      {mislukt && (
        <Melding soort="warning" meteen>
          <p>{t.onvolledig}</p>
        </Melding>
      )}
      {bezig && werk.length === 0 && <Laden />}
      {klaar && rustig && <Leeg>{werk.length === 0 ? t.leeg : t.rustig}</Leeg>}
      {GROEPEN.map((groep) => (
        <Groep key={groep} groep={groep} stukken={groepen[groep]} dag={dag} />
      ))}
    </Deel>
  );
}

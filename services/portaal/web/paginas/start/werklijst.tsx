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
/** So many of each group are shown at first. */
const EERST = 5;
const GROEPEN: readonly Werkgroep[] = ['wacht', 'teLaat', 'maand', 'later', 'zonderDag'];

function Stuk({
  werk,
  dag,
  groep,
}: {
  readonly werk: Werk;
  readonly dag: string;
  readonly groep: Werkgroep;
}) {
  return (
    <li className={`werk werk--${groep}`}>
      <p className="werk__dag">
        <strong>{werk.wacht ? t.wachtOpU : hoeLang(werk.uiterlijk, dag)}</strong>
        {werk.uiterlijk && <Dag datum={werk.uiterlijk} />}
      </p>
      <div className="werk__wat">
        <p>{werk.wat}</p>
        {werk.erbij.length > 0 && <p className="zacht">{werk.erbij.join(' ')}</p>}
        <Waarom redenen={werk.redenen} over={werk.wat} />
      </div>
      <p className="werk__doen">
        <Schakel naar={werk.naar}>
          {werk.knop}
          <span className="alleen-voorlezen">: {werk.wat}</span>
        </Schakel>
        {werk.doen && (
          <Schakel naar={werk.doen.naar}>
            {werk.doen.naam}
            <span className="alleen-voorlezen">: {werk.wat}</span>
          </Schakel>
        )}
      </p>
    </li>
  );
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
  const [zoek] = useSearchParams();
  if (stukken.length === 0) return null;
  const alles = zoek.get('toon') === groep;
  const adres = new URLSearchParams(zoek);
  if (alles) adres.delete('toon');
  else adres.set('toon', groep);
  return (
    <Deel titel={`${t[groep]} (${stukken.length})`} niveau={3} id={`werk-${groep}`}>
      <ol className="kale-lijst werklijst">
        {stukken.slice(0, alles ? undefined : EERST).map((werk) => (
          <Stuk key={werk.sleutel} werk={werk} dag={dag} groep={groep} />
        ))}
      </ol>
      {stukken.length > EERST && (
        <p className="niet-afdrukken">
          <Schakel naar={`/?${adres}#werk-${groep}`}>
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
  return (
    <Deel titel={t.titel} id="werk">
      {mislukt && (
        <Melding soort="warning" meteen>
          <p>{t.onvolledig}</p>
        </Melding>
      )}
      {bezig && werk.length === 0 && <Laden />}
      {!bezig && !mislukt && werk.length === 0 && <Leeg>{t.leeg}</Leeg>}
      {GROEPEN.map((groep) => (
        <Groep key={groep} groep={groep} stukken={groepen[groep]} dag={dag} />
      ))}
    </Deel>
  );
}

import { dagVan } from '@regiolog/domein/gedeeld/datum';
import type { ReactNode } from 'react';
import { Bronregel } from '../bouwstenen/bronregel.tsx';
import { dagInWoorden, Moment, momentInWoorden } from '../bouwstenen/dag.tsx';
import { Gegevens } from '../bouwstenen/gegevens.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import type { Namen } from '../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../teksten/teksten.ts';
import type { Dichtheid } from './dichtheid.ts';
import { isHerstel, stelling, voorheen } from './inhoud.ts';
import { type Gebeurtenis, isOpen, type Voorval } from './lezen.ts';
import { zinVan } from './zin.ts';

const t = teksten.geschiedenis;

type Props = {
  readonly voorval: Voorval;
  readonly alle: readonly Voorval[];
  readonly namen: Namen;
  /** How much of it is told: of the core its sentence and its source, of the rest who recorded it too. */
  readonly dichtheid: Dichtheid;
  /** Does the address point at this one? */
  readonly gekozen: boolean;
  /** The form to correct it; nothing for who may not. */
  readonly herstelPad: string | null;
};

/** Who recorded it, by role: a person is known by pseudonym alone. */
const wie = ({ rol, door }: Gebeurtenis): string =>
  door.startsWith('import-') ? t.importeur : (t.rollen[rol] ?? t.iemand);

function Zin({
  g,
  alle,
  namen,
}: {
  readonly g: Gebeurtenis;
  readonly alle: readonly Voorval[];
  readonly namen: Namen;
}) {
  const nu = stelling(g);
  const toen = voorheen(g, alle);
  if (!isHerstel(g)) return <p className="gebeurtenis__zin">{zinVan(g.soort, g.inhoud, namen)}</p>;
  return (
    <>
      <p className="gebeurtenis__zin">
        <span className="herkomst">{t.hersteld}</span>{' '}
        {nu ? zinVan(nu.soort, nu.inhoud, namen) : `${t.weggehaald}.`}
      </p>
      {toen && (
        <p className="gebeurtenis__toen">
          {t.stond} <del>{zinVan(toen.soort, toen.inhoud, namen)}</del>
        </p>
      )}
    </>
  );
}

function Reden({ toelichting }: Pick<Gebeurtenis, 'toelichting'>) {
  if (toelichting === null) return null;
  if (typeof toelichting === 'string')
    return (
      <p>
        {t.reden} {toelichting}
      </p>
    );
  return <p className="zacht">{'vernietigd' in toelichting ? t.redenVernietigd : t.redenOnleesbaar}</p>;
}

function Kenmerken({ g }: { readonly g: Gebeurtenis }) {
  const { gebeurtenis, door, volgnummer, hash, vorigeHash } = g;
  const k = t.kenmerk;
  return (
    <details className="gebeurtenis__kenmerken niet-afdrukken">
      <summary>{t.kenmerken}</summary>
      <Gegevens
        paren={[
          [k.id, <code key="id">{gebeurtenis}</code>],
          [k.door, <code key="door">{door}</code>],
          [k.nummer, volgnummer],
          [k.hash, <code key="hash">{hash}</code>],
          [k.vorige, <code key="vorige">{vorigeHash}</code>],
        ]}
      />
    </details>
  );
}

function Open({
  g,
  alle,
  namen,
  dichtheid,
  herstelPad,
}: Omit<Props, 'voorval' | 'gekozen'> & { readonly g: Gebeurtenis }) {
  const bekend = dagVan(g.bekendOp);
  const koppelingen: readonly (readonly [string | null, ReactNode])[] = [
    [g.corrigeert && `#gebeurtenis-${g.corrigeert}`, t.bekijkEerdere],
    [g.gerectificeerdDoor && `#gebeurtenis-${g.gerectificeerdDoor}`, t.bekijkHerstel],
    [herstelPad && `${herstelPad}/rectificeren/${g.gebeurtenis}`, t.herstelDit],
  ];
  return (
    <>
      <Zin g={g} alle={alle} namen={namen} />
      {g.gerectificeerdDoor && <p className="gebeurtenis__later">{t.laterHersteld}</p>}
      <Reden toelichting={g.toelichting} />
      {g.bron && (
        <p className="gebeurtenis__klein">
          {t.bron} <Bronregel bron={g.bron} />
        </p>
      )}
      {dichtheid === 'kern' ? null : (
        <div className="rij gebeurtenis__voet">
          <span className="gebeurtenis__klein">
            {t.vastgelegd(wie(g), momentInWoorden(g.geregistreerdOp))}{' '}
            {bekend !== dagVan(g.geregistreerdOp) && t.bekendSinds(dagInWoorden(bekend))}
          </span>
          {koppelingen.map(([naar, tekst]) =>
            naar ? (
              <Schakel key={naar} naar={naar} className="nl-link niet-afdrukken">
                {tekst}
              </Schakel>
            ) : null,
          )}
          {dichtheid === 'alles' && <Kenmerken g={g} />}
        </div>
      )}
    </>
  );
}

/** One event of a history: what it says, who recorded it and why, and what it corrected. */
export function Voorvalregel({ voorval, gekozen, ...rest }: Props) {
  if (!isOpen(voorval))
    return (
      <li className="gebeurtenis">
        <p className="zacht">{t.besloten}</p>
        <p className="gebeurtenis__klein">
          <Moment moment={voorval.geregistreerdOp} />
        </p>
      </li>
    );
  const klassen = [
    'gebeurtenis',
    gekozen && 'gebeurtenis--gekozen',
    voorval.gerectificeerdDoor && 'gebeurtenis--oud',
  ];
  return (
    <li
      id={`gebeurtenis-${voorval.gebeurtenis}`}
      tabIndex={-1}
      className={klassen.filter(Boolean).join(' ')}
      aria-current={gekozen ? 'true' : undefined}
    >
      <Open g={voorval} {...rest} />
    </li>
  );
}

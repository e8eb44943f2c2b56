import { lazy, Suspense, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Schema } from '../api/client.ts';
import type { Dossier } from '../api/dossier.ts';
import { teksten } from '../teksten/teksten.ts';
import { Bronregel } from './bronregel.tsx';
import { type Onderrij, Onderrijcontext } from './onderrij.ts';
import './waarom.css';

export { Bronregel };

type Reden = Schema<'Reden'>;

/** Fetched when somebody asks why: it brings the sentences of every kind of event along. */
const Achtergrond = lazy(() => import('../geschiedenis/achtergrond.tsx'));

function Redenen({ redenen, ook }: Pick<Props, 'redenen' | 'ook'>) {
  return (
    <ul className="waarom__redenen">
      {redenen.map((reden) => (
        <li key={reden.regel + reden.uitleg}>
          {reden.uitleg}
          {reden.gebeurtenissen.length > 0 && (
            <Suspense>
              <Achtergrond ids={reden.gebeurtenissen} ook={ook} />
            </Suspense>
          )}
          {reden.bronnen.length > 0 && (
            <ul className="waarom__bronnen">
              {reden.bronnen.map((bron) => (
                <li key={bron.document + (bron.plaats ?? '')}>
                  <Bronregel bron={bron} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** In a table: a button, and the reasons under its row. */
function Rijwaarom({ redenen, over, ook, rij }: Props & { readonly rij: Onderrij }) {
  const [open, zetOpen] = useState(false);
  const { plek, toon } = rij;
  return (
    <>
      <button
        type="button"
        className="waarom__knop"
        aria-expanded={open}
        onClick={() => {
          zetOpen(!open);
          toon(!open);
        }}
      >
        {teksten.algemeen.waarom}
        <span className="alleen-voorlezen"> {over}</span>
      </button>
      {open && plek && createPortal(<Redenen redenen={redenen} ook={ook} />, plek)}
    </>
  );
}

type Props = {
  readonly redenen: readonly Reden[];
  readonly over: string;
  /** Files besides those of the page in which the acts may stand that the reasons rest on. */
  readonly ook?: readonly Dossier[] | undefined;
};

/**
 * Behind every derived value: why it is so. Shows each rule in words, the recorded acts that it looked at with a link
 * to each in its history, and the sources. `over` names the value for those who cannot see what it stands beside.
 */
export function Waarom({ redenen, over, ook }: Props) {
  const [open, zetOpen] = useState(false);
  const rij = useContext(Onderrijcontext);
  if (redenen.length === 0) return null;
  if (rij) return <Rijwaarom redenen={redenen} over={over} ook={ook} rij={rij} />;
  return (
    <details className="waarom" onToggle={(e) => zetOpen(e.currentTarget.open)}>
      <summary>
        {teksten.algemeen.waarom}
        <span className="alleen-voorlezen"> {over}</span>
      </summary>
      {open && <Redenen redenen={redenen} ook={ook} />}
    </details>
  );
}

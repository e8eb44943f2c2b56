import { lazy, Suspense, useState } from 'react';
import type { Schema } from '../api/client.ts';
import { teksten } from '../teksten/teksten.ts';
import { Bronregel } from './bronregel.tsx';
import './waarom.css';

export { Bronregel };

type Reden = Schema<'Reden'>;

/** Fetched when somebody asks why: it brings the sentences of every kind of event along. */
const Achtergrond = lazy(() => import('../geschiedenis/achtergrond.tsx'));

/**
 * Behind every derived value: why it is so. Shows each rule in words, the recorded acts that it looked at with a link
 * to each in its history, and the sources. `over` names the value for those who cannot see what it stands beside.
 */
export function Waarom({ redenen, over }: { readonly redenen: readonly Reden[]; readonly over: string }) {
  const [open, zetOpen] = useState(false);
  if (redenen.length === 0) return null;
  return (
    <details className="waarom" onToggle={(e) => zetOpen(e.currentTarget.open)}>
      <summary>
        {teksten.algemeen.waarom}
        <span className="alleen-voorlezen"> {over}</span>
      </summary>
      <ul className="waarom__redenen">
        {redenen.map((reden) => (
          <li key={reden.regel + reden.uitleg}>
            {reden.uitleg}
            {open && reden.gebeurtenissen.length > 0 && (
              <Suspense>
                <Achtergrond ids={reden.gebeurtenissen} />
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
    </details>
  );
}

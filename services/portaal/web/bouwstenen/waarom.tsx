import type { Schema } from '../api/client.ts';
import { teksten } from '../teksten/teksten.ts';
import { dagInWoorden } from './dag.tsx';
import './waarom.css';

type Reden = Schema<'Reden'>;
type Bron = Reden['bronnen'][number];

/** A source as one line: the document, the place in it, and the day it speaks of. */
export function Bronregel({ bron }: { readonly bron: Bron }) {
  const { document, plaats, peildatum } = bron;
  return (
    <>
      <cite>{document}</cite>
      {plaats && `, ${plaats}`}
      {peildatum && ` (${teksten.algemeen.peildatum(dagInWoorden(peildatum))})`}
    </>
  );
}

/**
 * Behind every derived value: why it is so. Shows each rule in words with the sources that it rests on, and how many
 * recorded acts it looked at. `over` names the value for those who cannot see what it stands beside.
 */
export function Waarom({ redenen, over }: { readonly redenen: readonly Reden[]; readonly over: string }) {
  if (redenen.length === 0) return null;
  return (
    <details className="waarom">
      <summary>
        {teksten.algemeen.waarom}
        <span className="alleen-voorlezen"> {over}</span>
      </summary>
      <ul className="waarom__redenen">
        {redenen.map((reden) => (
          <li key={reden.regel + reden.uitleg}>
            {reden.uitleg}
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
